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
    public static (int Start, int End) Find(PackedTable table, string part) => Find(table, part.AsSpan(), out _);

    /// <summary>Whether a row is in a part: between its ends, and in the same class of code.</summary>
    public static bool Contains(PackedTable table, string part, int row)
    {
        var (start, end) = Find(table, part.AsSpan(), out var hyphen);
        if (row < start || row >= end)
            return false;
        if (hyphen < 0)
            return true;
        Span<char> key = stackalloc char[table.MaxLength];
        Span<char> first = stackalloc char[table.MaxLength + 1];
        var length = table.Read(row, key, out _, out _);
        return table.System.Shape.ClassOf(key.Slice(0, length)) == table.System.Shape.ClassOf(Key(table, part.AsSpan(0, hyphen), first));
    }

    /// <param name="table">The table.</param>
    /// <param name="part">The part.</param>
    /// <param name="hyphen">Where the hyphen of a range stands; -1 if the part is none.</param>
    private static (int Start, int End) Find(PackedTable table, ReadOnlySpan<char> part, out int hyphen)
    {
        hyphen = -1;
        // Codes of some systems have hyphens of their own.
        if (Prefix(table, part.TrimEnd('*')) is var whole && whole.Start < whole.End)
            return whole;
        hyphen = HyphenOf(table, part);
        if (hyphen < 0)
            return Prefix(table, part.TrimEnd("*-".AsSpan()).TrimEnd('.'));
        Span<char> first = stackalloc char[table.MaxLength + 1];
        Span<char> last = stackalloc char[table.MaxLength + 1];
        var from = Key(table, part.Slice(0, hyphen), first);
        var to = Key(table, part.Slice(hyphen + 1), last);
        if (!IsEnd(table, from) || !IsEnd(table, to))
            return default;
        var start = table.LowerBound(from);
        var under = table.FindPrefix(to);
        var end = under.Start < under.End ? under.End : table.LowerBound(to);
        return start < end ? (start, end) : default;
    }

    /// <summary>The hyphen of a range: of several the first with codes on both sides, else the first. -1 if there is none but at the end.</summary>
    private static int HyphenOf(PackedTable table, ReadOnlySpan<char> part)
    {
        var (first, last) = (part.IndexOf('-'), part.LastIndexOf('-'));
        // "E11.-" is how the tabular list writes all codes under E11.
        if (first == part.Length - 1)
            return -1;
        for (var hyphen = first; first < last && hyphen <= last; hyphen++)
        {
            if (part[hyphen] == '-' && BeginsCodes(table, part.Slice(0, hyphen)) && BeginsCodes(table, part.Slice(hyphen + 1)))
                return hyphen;
        }

        return first;
    }

    private static bool BeginsCodes(PackedTable table, ReadOnlySpan<char> text) => Prefix(table, text) is var (start, end) && start < end;

    private static (int Start, int End) Prefix(PackedTable table, ReadOnlySpan<char> text)
    {
        Span<char> room = stackalloc char[table.MaxLength + 1];
        var key = Key(table, text, room);
        return key.IsEmpty ? default : table.FindPrefix(key);
    }

    /// <summary>Whether a key may be a range's end. It need not be in the table, and payers' codes that extend a system have shapes of their own.</summary>
    private static bool IsEnd(PackedTable table, ReadOnlySpan<char> key) =>
        !key.IsEmpty && (table.System.Shape.Begins(key) || table.FindPrefix(key) is var (start, end) && start < end);

    /// <summary>A text as a key; empty if it can be no code.</summary>
    private static ReadOnlySpan<char> Key(PackedTable table, ReadOnlySpan<char> text, Span<char> room) => room.Slice(0, Math.Max(0, table.ReadKey(text, room)));
}
