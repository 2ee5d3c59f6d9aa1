extern alias runtime;

using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Fuzzing;

/// <summary>What a packed table must answer, worked out the slow way: the rows in a list, and every question a walk over it.</summary>
internal static class PackedModel
{
    /// <summary>Codes in the order of a table: by the first that names a beginning, with the codes of a beginning kept together.</summary>
    public static List<string> TabularOrder(IEnumerable<string> keys, int depth = 0)
    {
        var ordered = new List<string>();
        var groups = new List<(char Symbol, List<string> Keys)>();
        foreach (var key in keys)
        {
            if (key.Length == depth)
            {
                if (ordered.Count == 0)
                    ordered.Add(key);
                continue;
            }

            var at = groups.FindIndex(group => group.Symbol == key[depth]);
            if (at < 0)
            {
                at = groups.Count;
                groups.Add((key[depth], []));
            }

            groups[at].Keys.Add(key);
        }

        ordered.AddRange(groups.SelectMany(group => TabularOrder(group.Keys, depth + 1)));
        return ordered;
    }

    /// <summary>Packs codes, whose labels are those that <see cref="LabelOf"/> gives them.</summary>
    public static string Pack(IReadOnlyList<string> rows, int labels) => Pack(Trie(rows, labels), labels);

    public static string Pack(CodeTrie trie, int labels) => PackedTableWriter.Write(new PackedTableContent
    {
        System = CodeSystem.Declare("own", "Own", CodeKind.Other),
        Trie = trie,
        Editions = [new CodeEdition("2026", 0, 0)],
        AsOf = 0,
        Labels = [.. Enumerable.Range(0, labels).Select(_ => new byte[1])],
        FoldsCase = false,
        MinLength = 1,
        MaxLength = 64,
    });

    public static CodeTrie Trie(IReadOnlyList<string> rows, int labels)
    {
        var trie = new CodeTrie(16);
        trie.BeginList();
        for (var row = 0; row < rows.Count; row++)
            trie.SetLabel(trie.Insert(rows[row]), LabelOf(row, labels));
        return trie;
    }

    /// <summary>One label after the other but the first, which is that of no code; behind the last from the beginning again.</summary>
    public static int LabelOf(int row, int labels) => 1 + row % (labels - 1);

    /// <summary>Fails unless a table holds these rows in this order, and gives for each its row, parent, beginnings and ranges, to the compiler as to a program.</summary>
    public static void Check(string data, IReadOnlyList<string> rows)
    {
        var packed = new PackedTable(data);
        // The library's build for newer frameworks reads rows in a way of its own.
        var program = new runtime::MedicalCodes.PackedTable(data);
        Assert.Equal((rows.Count, rows.Count), (packed.Count, program.Count));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var prefixes = new Dictionary<string, (int Start, int End)>(StringComparer.Ordinal);
        for (var row = 0; row < rows.Count; row++)
        {
            places.Add(rows[row], row);
            for (var length = 1; length <= rows[row].Length; length++)
            {
                var prefix = rows[row][..length];
                prefixes[prefix] = prefixes.TryGetValue(prefix, out var known) ? (known.Start, row + 1) : (row, row + 1);
            }
        }

        var key = new char[packed.MaxLength];
        for (var row = 0; row < rows.Count; row++)
        {
            var length = packed.Read(row, key, out var parent, out _);
            if (!key.AsSpan(0, length).SequenceEqual(rows[row]) || packed.Find(rows[row]) != row || packed.LowerBound(rows[row]) != row)
                Assert.Fail($"Row {row}, '{rows[row]}', is read as '{new string(key, 0, length)}' and found at {packed.Find(rows[row])}.");
            if (parent != Parent(rows[row], places))
                Assert.Fail($"The parent of '{rows[row]}' is row {parent}.");
            if (program.ToText(row + 1, "N") != rows[row] || program.ParentOf(row + 1) != parent + 1
                || program.IsBillable(row + 1) != (packed.StatusOf(row, packed.CurrentEdition) == CodeStatus.Billable))
            {
                Assert.Fail($"In a program row {row}, '{rows[row]}', is read as '{program.ToText(row + 1, "N")}', under {program.ParentOf(row + 1)}.");
            }

            if (row > 0 && !rows[row].Contains('-') && !rows[row - 1].Contains('-'))
            {
                // A code with a hyphen of its own may begin like the range: then that is what is meant.
                var range = rows[row - 1] + "-" + rows[row];
                var expected = prefixes.TryGetValue(range, out var own) ? own : (row - 1, prefixes[rows[row]].End);
                if (CodeRange.Find(packed, range) != expected)
                    Assert.Fail($"The range from '{rows[row - 1]}' to '{rows[row]}' is {CodeRange.Find(packed, range)}, not {expected}.");
            }
        }

        foreach (var (prefix, expected) in prefixes)
        {
            if (packed.FindPrefix(prefix) != expected)
                Assert.Fail($"'{prefix}' begins the rows {packed.FindPrefix(prefix)}, not {expected}.");
            if (!places.ContainsKey(prefix) && packed.Find(prefix) >= 0)
                Assert.Fail($"'{prefix}' is no code.");
        }

        // What begins no code lies in the table among what does: a beginning with one more character, of large tables some of them.
        var step = 1 + prefixes.Count / 4_000;
        foreach (var prefix in prefixes.Keys.Where((_, i) => i % step == 0).Append(""))
        {
            for (var c = ' '; c <= '~'; c++)
            {
                var other = prefix + c;
                if (prefixes.ContainsKey(other) || (packed.FoldsCase && char.IsAsciiLetterLower(c)))
                    continue;
                var (start, end) = packed.FindPrefix(other);
                if (start != end || packed.Find(other) >= 0)
                    Assert.Fail($"'{other}' begins no code, and not the rows from {start} to {end}.");
            }
        }
    }

    private static int Parent(string key, Dictionary<string, int> places)
    {
        for (var length = key.Length - 1; length > 0; length--)
        {
            if (places.TryGetValue(key[..length], out var row))
                return row;
        }

        return -1;
    }
}
