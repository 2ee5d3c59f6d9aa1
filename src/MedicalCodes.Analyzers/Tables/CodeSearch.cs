namespace MedicalCodes.Tables;

/// <summary>Finds codes for a person who types: by the beginning of the code or of its constant, and by words of its title in any order.</summary>
internal static class CodeSearch
{
    /// <summary>The rows of some tables that a text leads to, the likeliest first, without end: most are found only when they are asked for.</summary>
    /// <param name="tables">The tables, the first one first.</param>
    /// <param name="typed">What has been typed.</param>
    /// <param name="headers">Whether headers are asked for too.</param>
    /// <param name="texts">The texts of the tables.</param>
    public static IEnumerable<FoundCode> Find(IReadOnlyList<SystemTable> tables, string typed, bool headers, TableTexts texts)
    {
        var words = TitleSearch.Words(typed);
        // What may go on a claim comes before what only groups it.
        bool[] passes = headers ? [false, true] : [false];
        Func<SystemTable, IEnumerable<int>>[] ways = [table => ByCode(table, typed), table => ByName(table, typed), table => TitleSearch.Of(table, texts).Find(words)];
        return ways
            .SelectMany(way => passes.SelectMany(pass => tables.SelectMany(table => way(table)
                .Where(row => table.StatusOf(row) == CodeStatus.Header == pass)
                .Select(row => new FoundCode(table, row)))))
            .Distinct();
    }

    private static IEnumerable<int> ByCode(SystemTable table, string typed)
    {
        var key = new string([.. typed.Trim().Where(c => c is not ('.' or '_'))]);
        if (table.Packed.FoldsCase)
            key = key.ToUpperInvariant();
        var (start, end) = key.Length == 0 ? (0, table.Count) : table.Packed.FindPrefix(key.AsSpan());
        // Where it is a code itself, it is the first of its interval.
        return Enumerable.Range(start, Math.Max(0, end - start));
    }

    /// <summary>Constants have names of their own only in small tables.</summary>
    private static IEnumerable<int> ByName(SystemTable table, string typed) => table.Names is { } names && typed.Length > 0
        ? names.Keys.Where(row => ConstantNames.NameOf(table, row).StartsWith(typed, StringComparison.OrdinalIgnoreCase)).OrderBy(row => row)
        : [];
}

/// <summary>A code that was found. A class, for the JIT compiles each way through sequences of a struct anew.</summary>
internal sealed record FoundCode(SystemTable Table, int Row);
