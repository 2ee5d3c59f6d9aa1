using System.Globalization;

namespace MedicalCodes.Tables;

/// <summary>Days as the numbers YYYYMMDD in which tables hold them; 0 is none.</summary>
internal static class CodeDate
{
    private static readonly string[] Formats = ["yyyyMMdd", "yyyy-MM-dd", "M/d/yyyy", "yyyy/MM/dd"];

    public static bool TryParse(string text, out int day)
    {
        day = 0;
        if (!DateTime.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return false;
        day = ToDay(date);
        return true;
    }

    public static int Before(int day) => ToDay(ToDate(day).AddDays(-1));

    /// <summary>The day as people of every country read it: 2025-09-30.</summary>
    public static string ToText(int day) => ToDate(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int ToDay(DateTime date) => date.Year * 10000 + date.Month * 100 + date.Day;

    private static DateTime ToDate(int day) => new(day / 10000, day / 100 % 100, day % 100);
}
