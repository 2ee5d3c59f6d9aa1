namespace MedicalCodes.Tables;

/// <summary>Days as the numbers YYYYMMDD in which tables are kept; 0 is none.</summary>
internal static class CodeDate
{
    /// <summary>Reads YYYYMMDD, YYYY-MM-DD or MM/DD/YYYY, a time of day after it ignored; blank is 0, an open end.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int date)
    {
        date = 0;
        text = text.Trim();
        if (text.IsEmpty)
            return true;
        var time = text.IndexOfAny('T', ' ');
        if (time > 0)
            text = text.Slice(0, time);
        if (text.Length == 8 && TryNumber(text, out date))
            return IsDay(date);

        var separator = text.IndexOf('-') >= 0 ? '-' : '/';
        var first = text.IndexOf(separator);
        var last = text.LastIndexOf(separator);
        if (first < 0 || first == last || !TryNumber(text.Slice(0, first), out var a)
            || !TryNumber(text.Slice(first + 1, last - first - 1), out var b) || !TryNumber(text.Slice(last + 1), out var c))
        {
            return false;
        }

        if (separator == '-' ? first != 4 : text.Length - last != 5)
            return false;
        date = separator == '-' ? a * 10000 + b * 100 + c : c * 10000 + a * 100 + b;
        return b <= 31 && IsDay(date);
    }

    public static int Before(int day)
    {
        var date = new DateTime(day / 10000, day / 100 % 100, day % 100).AddDays(-1);
        return date.Year * 10000 + date.Month * 100 + date.Day;
    }

    /// <summary>The day as people of every country read it: 2025-09-30.</summary>
    public static string ToText(int day) => CodeWords.Day(day);

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        if (digits.Length is 0 or > 8)
            return false;
        foreach (var c in digits)
        {
            if (c is < '0' or > '9')
                return false;
            number = number * 10 + c - '0';
        }

        return true;
    }

    private static bool IsDay(int date)
    {
        int year = date / 10000, month = date / 100 % 100, day = date % 100;
        return year is >= 1800 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }
}
