namespace MedicalCodes;

/// <summary>What a project's settings and rules ask of selections.</summary>
partial class CodeRange
{
    /// <summary>The parts of a selection: codes, prefixes with a star, and ranges with a hyphen.</summary>
    public static IReadOnlyList<string> Parts(string selection)
    {
        var parts = new List<string>();
        for (var rest = selection.AsSpan(); TryTake(ref rest, out var part);)
            parts.Add(part.ToString());
        return parts;
    }

    /// <summary>The rows of a part.</summary>
    public static IEnumerable<int> Rows(PackedTable table, string part)
    {
        var (start, end) = Find(table, part.AsSpan());
        return Enumerable.Range(start, end - start).Where(row => Contains(table, part.AsSpan(), row));
    }
}
