using System.Diagnostics.CodeAnalysis;

namespace MedicalCodes;

/// <summary>What the generated code types ask their table. They hold a row plus one, so that their default value is no code.</summary>
public sealed partial class PackedTable
{
    /// <summary>The row of a text in any writing, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The row, or -1 if the text is no code of any edition.</returns>
    public int RowOf(ReadOnlySpan<char> text) => FindText(text);

    /// <summary>The row of a text in any writing, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The row, or -1 if the text is null or no code of any edition.</returns>
    public int RowOf(string? text) => text is null ? -1 : FindText(text.AsSpan());

    /// <summary>The edition whose codes count as valid.</summary>
    public CodeEdition Current => Editions[CurrentEdition];

    /// <summary>The row of a text in any writing.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no code of any edition of the table.</exception>
    public int Parse(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        var row = FindText(text.AsSpan());
        return row >= 0 ? row : ThrowNotACode(text);
    }

    /// <summary>A code in its system's writing or, in the format N, without its dot.</summary>
    /// <param name="row">The row.</param>
    /// <param name="format">Null, empty, G or D for the system's writing; N for the writing without a dot.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToText(int row, string? format)
    {
        Span<char> key = stackalloc char[MaxLength];
        var text = key.Slice(0, Read(row, key, out _, out _)).ToString();
        return format switch
        {
            null or "" or "G" or "g" or "D" or "d" => Write(text),
            "N" or "n" => text,
            _ => throw new FormatException($"'{format}' is no format of a medical code: D is the system's writing, N the one without a dot."),
        };
    }

    /// <summary>Whether the edition in force lists a row as billable.</summary>
    /// <param name="row">The row.</param>
    /// <returns>True if it may be submitted.</returns>
    public bool IsBillable(int row) => StatusOf(row, CurrentEdition) == CodeStatus.Billable;

    /// <summary>Whether the edition in force, or else the last one that lists it, has a row as a header.</summary>
    /// <param name="row">The row.</param>
    /// <returns>True if it is a category.</returns>
    public bool IsHeader(int row) => StatusOf(row, CurrentEdition) == CodeStatus.Header;

    /// <summary>The row of the code directly above, or -1.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The row of the longest code that the row's code begins with.</returns>
    public int ParentOf(int row)
    {
        Span<char> key = stackalloc char[MaxLength];
        Read(row, key, out var parent, out _);
        return parent;
    }

    /// <summary>The row of the topmost code above a row, or the row itself.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The row of its category.</returns>
    public int CategoryOf(int row)
    {
        var category = row;
        for (var parent = ParentOf(row); parent >= 0; parent = ParentOf(parent))
            category = parent;
        return category;
    }

    /// <summary>The rows of the codes above a row, the nearest first.</summary>
    /// <param name="row">The row; -1 for none.</param>
    /// <returns>The rows; none for -1.</returns>
    public IEnumerable<int> AncestorsOf(int row)
    {
        for (var parent = row < 0 ? -1 : ParentOf(row); parent >= 0; parent = ParentOf(parent))
            yield return parent;
    }

    /// <summary>The rows of the codes directly below a row, in the table's order.</summary>
    /// <param name="row">The row; -1 for none.</param>
    /// <returns>The rows; none for -1.</returns>
    public IEnumerable<int> ChildrenOf(int row)
    {
        var end = row < 0 ? 0 : EndOf(row);
        for (var child = row + 1; child < end; child = EndOf(child))
            yield return child;
    }

    private int EndOf(int row)
    {
        Span<char> key = stackalloc char[MaxLength];
        return FindPrefix(key.Slice(0, Read(row, key, out _, out _))).End;
    }

    /// <summary>Whether a row is in a selection such as <c>E08-E13; I10; 992*</c>, by the table's order.</summary>
    /// <param name="row">The row.</param>
    /// <param name="selection">Codes, prefixes with a star, and ranges.</param>
    /// <returns>True if one of the parts holds the row.</returns>
    /// <exception cref="ArgumentNullException">The selection is null.</exception>
    public bool IsIn(int row, string selection)
    {
        if (selection is null)
            throw new ArgumentNullException(nameof(selection));
        foreach (var part in CodeRange.Parts(selection))
        {
            if (CodeRange.Contains(this, part, row))
                return true;
        }

        return false;
    }

    /// <summary>Whether a row's code begins with a prefix, in any writing.</summary>
    /// <param name="row">The row.</param>
    /// <param name="prefix">The prefix.</param>
    /// <returns>True if it does.</returns>
    /// <exception cref="ArgumentNullException">The prefix is null.</exception>
    public bool StartsWith(int row, string prefix)
    {
        if (prefix is null)
            throw new ArgumentNullException(nameof(prefix));
        Span<char> key = stackalloc char[MaxLength + 1];
        var length = ReadKey(prefix.AsSpan(), key);
        if (length < 0)
            return false;
        var (start, end) = FindPrefix(key.Slice(0, length));
        return row >= start && row < end;
    }

    /// <summary>The first day on which a row's code may be used, as YYYYMMDD; 0 if the tables do not tell.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Its own first day, or that of the first edition that lists it.</returns>
    public int FromOf(int row)
    {
        if (PeriodOf(row).From is var own and not 0)
            return own;
        var edition = 0;
        while (edition < Editions.Count - 1 && StatusOf(row, edition) == CodeStatus.Absent)
            edition++;
        return Editions[edition].From;
    }

    /// <summary>The last day on which a row's code may be used, as YYYYMMDD; 0 if it is open.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Its own last day, or the last of the last edition that lists it unless that is the newest.</returns>
    public int ToOf(int row)
    {
        if (PeriodOf(row).To is var own and not 0)
            return own;
        var edition = Editions.Count - 1;
        while (edition > 0 && StatusOf(row, edition) == CodeStatus.Absent)
            edition--;
        return edition == Editions.Count - 1 ? 0 : Editions[edition].To;
    }

    /// <summary>Whether a row's code is listed and in force on a day.</summary>
    /// <param name="row">The row.</param>
    /// <param name="date">The day of the service; for inpatients that of the discharge.</param>
    /// <returns>True if the edition of that day lists it and its own days hold that day. Days before the first edition are false.</returns>
    public bool IsValidOn(int row, DateTime date)
    {
        var day = date.Year * 10000 + date.Month * 100 + date.Day;
        var edition = IndexOfEdition(day);
        var (from, to) = PeriodOf(row);
        return (Editions[edition].From == 0 || Editions[edition].From <= day || from != 0)
            && StatusOf(row, edition) != CodeStatus.Absent
            && (from == 0 || from <= day) && (to == 0 || day <= to);
    }

    /// <summary>A number YYYYMMDD as a date; null for 0.</summary>
    /// <param name="day">The number.</param>
    /// <returns>The date.</returns>
    public static DateTime? ToDate(int day) => day == 0 ? null : new DateTime(day / 10000, day / 100 % 100, day % 100);

    [DoesNotReturn]
    private int ThrowNotACode(string text) => throw new FormatException(
        $"'{(text.Length > 32 ? text.Substring(0, 32) + "..." : text)}' is not a code of {System.Name}"
        + (Editions[Editions.Count - 1].Name.Length > 0 ? $" {Editions[Editions.Count - 1].Name}." : "."));
}
