using System.Runtime.CompilerServices;

namespace MedicalCodes.Tables;

/// <summary>Finds the rows of a table by words of their titles. What it takes is made when words are first looked for, and kept with the table.</summary>
internal sealed class TitleSearch
{
    /// <summary>Few enough rows for each processor to have some, of the largest tables.</summary>
    private const int BlockSize = 8192;

    private static readonly ConditionalWeakTable<SystemTable, TitleSearch> Searches = new();

    private readonly TitleBlock[] _blocks;

    private TitleSearch(SystemTable table, TableTexts texts)
    {
        var count = table.HasTitles ? table.Count : 0;
        _blocks = new TitleBlock[(count + BlockSize - 1) / BlockSize];
        Parallel.For(0, _blocks.Length, i => _blocks[i] = new TitleBlock(new TableTitles(table, texts), i * BlockSize, Math.Min(count, (i + 1) * BlockSize)));
    }

    public static TitleSearch Of(SystemTable table, TableTexts texts) => Searches.GetValue(table, key => new TitleSearch(key, texts));

    /// <summary>The words of a text: its letters and digits, in capitals.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        new string([.. text.Select(TitleBlock.Fold)]).Split([TitleBlock.Blank, TitleBlock.Joint], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// The rows whose titles have, for each of some words in capitals, a word that begins so; those come first that have it at the beginning of a word and
    /// not of its later part, as "diabetic" is in "non-diabetic". Then those that say the least beside, then the table's order counts.
    /// </summary>
    public IEnumerable<int> Find(IReadOnlyList<string> beginnings)
    {
        if (beginnings.Count == 0)
            return [];
        TitleBlock.Beginning[] wanted = [.. beginnings.Select(text => new TitleBlock.Beginning(text))];
        var found = new List<TitleBlock.Hit>[_blocks.Length];
        Parallel.For(0, _blocks.Length, i => found[i] = _blocks[i].Find(wanted));
        var byRank = new List<int>?[TitleBlock.MaxRank + 1];
        foreach (var hits in found)
        {
            foreach (var hit in hits)
                (byRank[hit.Rank] ??= []).Add(hit.Row);
        }

        return byRank.OfType<List<int>>().SelectMany(rows => rows);
    }
}
