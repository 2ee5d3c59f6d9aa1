namespace MedicalCodes;

/// <summary>Selections of codes as people write them: <c>E08-E13; I10; 992*</c>.</summary>
internal static class CodeRange
{
    private static readonly char[] Separators = [' ', ',', ';', '|', '\t', '\r', '\n'];

    /// <summary>The parts of a selection: codes, prefixes with a star, and ranges with a hyphen.</summary>
    public static IEnumerable<string> Parts(string selection) =>
        selection.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// The rows of one part: a code with the codes under it, a prefix, or all between two codes in the table's order, with the codes
    /// under the last; equal if there are none. In CPT the rows hold other classes of code too: see <see cref="Contains"/>.
    /// </summary>
    public static (int Start, int End) Find(PackedTable table, string part)
    {
        var hyphen = part.IndexOf('-');
        // "E11.-" is how the tabular list writes all codes under E11.
        if (hyphen < 0 || hyphen == part.Length - 1)
            return Prefix(table, part.TrimEnd('*', '-').TrimEnd('.'));
        var from = EndOfRange(table, part.Substring(0, hyphen));
        var to = EndOfRange(table, part.Substring(hyphen + 1));
        if (from.Length == 0 || to.Length == 0)
            return default;
        var start = table.LowerBound(from.AsSpan());
        var last = table.FindPrefix(to.AsSpan());
        var end = last.Start < last.End ? last.End : table.LowerBound(to.AsSpan());
        return start < end ? (start, end) : default;
    }

    /// <summary>Whether a row is in a part: between its ends, and in the same class of code.</summary>
    public static bool Contains(PackedTable table, string part, int row)
    {
        var (start, end) = Find(table, part);
        if (row < start || row >= end)
            return false;
        var hyphen = part.IndexOf('-');
        if (hyphen < 0 || hyphen == part.Length - 1)
            return true;
        Span<char> key = stackalloc char[table.MaxLength];
        var length = table.Read(row, key, out _, out _);
        return table.System.Shape.ClassOf(key.Slice(0, length)) == table.System.Shape.ClassOf(Key(table, part.Substring(0, hyphen)).AsSpan());
    }

    private static (int Start, int End) Prefix(PackedTable table, string text)
    {
        var key = Key(table, text);
        return key.Length == 0 ? default : table.FindPrefix(key.AsSpan());
    }

    /// <summary>The key of a range's end, which need not be in the table; empty if it can be no code.</summary>
    private static string EndOfRange(PackedTable table, string text)
    {
        var key = Key(table, text);
        // Payers' codes that extend a system have shapes of their own.
        return table.System.Shape.Begins(key.AsSpan()) || table.FindPrefix(key.AsSpan()) is var (start, end) && start < end ? key : "";
    }

    private static string Key(PackedTable table, string text)
    {
        Span<char> key = stackalloc char[table.MaxLength + 1];
        var length = table.ReadKey(text.AsSpan(), key);
        return length <= 0 ? "" : key.Slice(0, length).ToString();
    }
}
