using System.Runtime.CompilerServices;

namespace MedicalCodes.Tables;

/// <summary>Which row has a title: built when a description is first looked up, and kept with the table.</summary>
internal sealed class TitleIndex
{
    private static readonly ConditionalWeakTable<SystemTable, TitleIndex> Indexes = new();

    // Only hashes are kept, for the titles themselves stay in the tables' texts.
    private readonly Dictionary<ulong, int> _rows = [];

    private TitleIndex(SystemTable table, TableTexts texts)
    {
        var titles = new TableTitles(table, texts);
        for (var row = 0; row < titles.Count; row++)
        {
            var hash = Hash(titles[row]);
            // A header often has the title of its first code; the code is what a description is written for.
            if (!_rows.ContainsKey(hash) || table.StatusOf(row) == CodeStatus.Billable)
                _rows[hash] = row;
        }
    }

    /// <summary>The row whose title a text is, whatever its case, blanks and punctuation; -1 if there is none.</summary>
    public static int Find(SystemTable table, string text, TableTexts texts) =>
        Indexes.GetValue(table, t => new TitleIndex(t, texts))._rows.TryGetValue(Hash(text), out var row) && text.Any(char.IsLetter) ? row : -1;

    /// <summary>Whether two titles are the same, whatever their case, blanks and punctuation.</summary>
    public static bool AreSame(string left, string right) => Hash(left) == Hash(right);

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                hash = (hash ^ char.ToUpperInvariant(c)) * 1099511628211UL;
        }

        return hash;
    }
}
