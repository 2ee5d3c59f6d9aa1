namespace MedicalCodes.Tables;

/// <summary>What publishers' file names tell about an edition.</summary>
internal static class PublisherNames
{
    /// <summary>
    /// A fiscal year of ICD-10 begins on October 1 of the year before; an April file replaces October's from April 1 on and keeps
    /// its year (<c>icd10cm_order_2026.txt</c>, <c>icd10cm-order-April-2025.txt</c>, <c>icd10c-tabular-April-1-2026.xml</c>).
    /// </summary>
    public static CodeEdition IcdEdition(string fileName) =>
        Year(fileName) is { } year ? FiscalYear(year, Month(fileName)) : default;

    /// <summary>A list's own word on its fiscal year, to which the file's name may add the month of an update.</summary>
    public static CodeEdition IcdEdition(string fileName, string version)
    {
        var byName = IcdEdition(fileName);
        if (Year(version) is not { } year)
            return byName;
        return Year(fileName) == year ? byName : FiscalYear(year);
    }

    /// <summary>The edition of a fiscal year that begins in October, or as its update of another month.</summary>
    public static CodeEdition FiscalYear(int year, int? month = null)
    {
        var to = year * 10000 + 930;
        return month is { } m and < 10
            ? new CodeEdition($"{year}-{m:00}", year * 10000 + m * 100 + 1, to)
            : new CodeEdition($"{year}", (year - 1) * 10000 + 1001, to);
    }

    /// <summary>
    /// HCPCS files hold for a quarter; without a month, January's (<c>HCPC2025_OCT_ANWEB_v2.txt</c>, <c>HCPC17_CONTR_ANWEB.txt</c>).
    /// </summary>
    public static CodeEdition HcpcsEdition(string fileName)
    {
        var year = Year(fileName);
        if (year is null && fileName.StartsWith("HCPC", StringComparison.OrdinalIgnoreCase) && fileName.Length > 6
            && IsDigit(fileName[4]) && IsDigit(fileName[5]) && !IsDigit(fileName[6]))
        {
            year = 2000 + (fileName[4] - '0') * 10 + fileName[5] - '0';
        }

        if (year is not { } y)
            return default;
        var month = Month(fileName) ?? 1;
        var next = month < 10 ? y * 10000 + (month + 3) * 100 + 1 : (y + 1) * 10000 + (month - 9) * 100 + 1;
        return new CodeEdition($"{y}-{month:00}", y * 10000 + month * 100 + 1, CodeDate.Before(next));
    }

    /// <summary>An edition that only a year in the file's name tells, from its first day on.</summary>
    public static CodeEdition CalendarYear(string fileName) =>
        Year(fileName) is { } year ? new CodeEdition($"{year}", year * 10000 + 101, 0) : default;

    /// <summary>The edition of a file of a system, by the habits of who publishes that.</summary>
    public static CodeEdition Edition(CodeSystem? system, string fileName)
    {
        if (system == CodeSystem.Icd10Cm || system == CodeSystem.Icd10Pcs)
            return IcdEdition(fileName);
        return system == CodeSystem.Hcpcs || system == CodeSystem.HcpcsModifier ? HcpcsEdition(fileName) : CalendarYear(fileName);
    }

    /// <summary>The first run of exactly four digits that is a year of this century.</summary>
    private static int? Year(string fileName)
    {
        for (var i = 0; i < fileName.Length; i++)
        {
            if (!IsDigit(fileName[i]))
                continue;
            var end = i;
            while (end < fileName.Length && IsDigit(fileName[end]))
                end++;
            if (end - i == 4 && fileName[i] == '2' && fileName[i + 1] == '0')
                return int.Parse(fileName.Substring(i, 4), System.Globalization.CultureInfo.InvariantCulture);
            i = end;
        }

        return null;
    }

    private static int? Month(string fileName)
    {
        for (var i = 0; i + 3 <= fileName.Length; i++)
        {
            if (i > 0 && char.IsLetter(fileName[i - 1]))
                continue;
            var end = i;
            while (end < fileName.Length && char.IsLetter(fileName[end]))
                end++;
            var word = fileName.Substring(i, end - i);
            for (var month = 0; month < 12; month++)
            {
                if (word.Length >= 3 && MonthNames[month].StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    return month + 1;
            }
        }

        return null;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
}
