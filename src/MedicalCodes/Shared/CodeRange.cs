namespace MedicalCodes;

/// <summary>Selections of codes as people write them: <c>E08-E13; I10; 992*</c>.</summary>
internal static partial class CodeRange
{
    private const string Separators = " ,;|\t\r\n";

    /// <summary>Takes the next part off a selection: a code, a prefix with a star, or a range with a hyphen.</summary>
    /// <returns>False if there is none.</returns>
    public static bool TryTake(ref ReadOnlySpan<char> selection, out ReadOnlySpan<char> part)
    {
        selection = selection.TrimStart(Separators.AsSpan());
        var end = selection.IndexOfAny(Separators.AsSpan());
        part = end < 0 ? selection : selection.Slice(0, end);
        selection = selection.Slice(part.Length);
        return !part.IsEmpty;
    }

    /// <summary>
    /// The rows of one part: a code with the codes under it, a prefix, or all between two codes in the table's order, with the codes
    /// under the last; equal if there are none. In CPT the rows hold other classes of code too: see <see cref="Contains"/>.
    /// </summary>
    public static (int Start, int End) Find(PackedTable table, ReadOnlySpan<char> part) => Find(table, part, out _);

    /// <summary>Whether a row is in a part: between its ends, and in the same class of code.</summary>
    public static bool Contains(PackedTable table, ReadOnlySpan<char> part, int row)
    {
        var (start, end) = Find(table, part, out var hyphen);
        if (row < start || row >= end)
            return false;
        if (hyphen < 0)
            return true;
        Span<char> key = stackalloc char[table.MaxLength];
        Span<char> first = stackalloc char[table.MaxLength + 1];
        var length = table.Read(row, key, out _, out _);
        return table.System.Shape.ClassOf(key.Slice(0, length)) == table.System.Shape.ClassOf(Key(table, part.Slice(0, hyphen), first));
    }

    /// <param name="table">The table.</param>
    /// <param name="part">The part.</param>
    /// <param name="hyphen">Where the hyphen of a range stands; -1 if the part is none.</param>
    private static (int Start, int End) Find(PackedTable table, ReadOnlySpan<char> part, out int hyphen)
    {
        hyphen = -1;
        // Codes of some systems have hyphens of their own; and "E11.-" is how the tabular list writes all codes under E11.
        if (Prefix(table, part.TrimEnd('*')) is var whole && whole.Start < whole.End)
            return whole;
        if (part.TrimEnd("*-".AsSpan()) is var listed && listed.Length < part.Length && Prefix(table, listed) is var under && under.Start < under.End)
            return under;
        hyphen = HyphenOf(table, part);
        if (hyphen < 0)
            return default;
        Span<char> first = stackalloc char[table.MaxLength + 1];
        Span<char> second = stackalloc char[table.MaxLength + 1];
        var from = Key(table, part.Slice(0, hyphen), first);
        var to = Key(table, part.Slice(hyphen + 1), second);
        if (!IsEnd(table, from) || !IsEnd(table, to))
            return default;
        var start = table.LowerBound(from);
        var last = table.FindPrefix(to);
        var end = last.Start < last.End ? last.End : table.LowerBound(to);
        return start < end ? (start, end) : default;
    }

    /// <summary>The hyphen of a range, -1 if there is none: of several the first with codes on both sides, else the one in the middle.</summary>
    private static int HyphenOf(PackedTable table, ReadOnlySpan<char> part)
    {
        var (first, last) = (part.IndexOf('-'), part.LastIndexOf('-'));
        if (first == last)
            return first;
        for (var at = first; at <= last; at++)
        {
            if (part[at] == '-' && BeginsCodes(table, part.Slice(0, at)) && BeginsCodes(table, part.Slice(at + 1)))
                return at;
        }

        while (first < last)
        {
            var next = first + 1 + part.Slice(first + 1).IndexOf('-');
            last = part.Slice(0, last).LastIndexOf('-');
            if (next > last)
                break;
            first = next;
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
