using System.Runtime.CompilerServices;

namespace MedicalCodes.Tables;

/// <summary>Which rows have titles with given words: built when words are first looked for, and kept with the table.</summary>
internal sealed class TitleSearch
{
    private static readonly ConditionalWeakTable<SystemTable, TitleSearch> Searches = new();

    // The distinct words in capitals, and by row the numbers of its words, one row after the other: doubled, and odd where the word is the later part
    // of another, as in "non-diabetic".
    private readonly List<string> _words = [];
    private readonly int[] _ends;
    private int[] _rowWords = new int[1024];

    [MethodImpl(Hot.Loop)]
    private TitleSearch(SystemTable table, TableTexts texts)
    {
        _ends = new int[table.Sources is null ? 0 : table.Count];
        var numbers = new Dictionary<ulong, int>();
        var (last, lastCount, count) = (new int[64], 0, 0);
        var row = 0;
        foreach (var title in table.Titles(texts))
        {
            var first = count;
            for (var at = 0; at < title.Length;)
            {
                if (!char.IsLetterOrDigit(title[at]))
                {
                    at++;
                    continue;
                }

                var start = at;
                while (at < title.Length && char.IsLetterOrDigit(title[at]))
                    at++;
                if (count == _rowWords.Length)
                    Array.Resize(ref _rowWords, count * 2);
                // A title mostly begins as the one before it does.
                var place = count - first;
                var word = place < lastCount && Is(_words[last[place]], title, start, at) ? last[place] : Number(title, start, at, numbers);
                if (place < last.Length)
                    last[place] = word;
                _rowWords[count++] = (word * 2) + (start > 1 && title[start - 1] is '-' or '\'' or '’' && char.IsLetterOrDigit(title[start - 2]) ? 1 : 0);
            }

            lastCount = Math.Min(count - first, last.Length);
            _ends[row++] = count;
        }
    }

    public static TitleSearch Of(SystemTable table, TableTexts texts) => Searches.GetValue(table, key => new TitleSearch(key, texts));

    /// <summary>The words of a text: its letters and digits, in capitals.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ')]).Split([' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// The rows whose titles have, for each of some words in capitals, a word that begins so; those come first that have it at the beginning of a word and
    /// not of its later part. Then those that say the least beside, then the table's order counts.
    /// </summary>
    [MethodImpl(Hot.Loop)]
    public IEnumerable<int> Find(IReadOnlyList<string> beginnings)
    {
        if (beginnings.Count == 0)
            return [];
        var wanted = new bool[beginnings.Count][];
        for (var i = 0; i < wanted.Length; i++)
            wanted[i] = [.. _words.Select(word => word.StartsWith(beginnings[i], StringComparison.Ordinal))];
        var byRank = new SortedDictionary<int, List<int>>();
        for (var row = 0; row < _ends.Length; row++)
        {
            var within = Within(row, wanted);
            if (within < 0)
                continue;
            var length = _ends[row] - (row == 0 ? 0 : _ends[row - 1]);
            var rank = (within << 16) + length;
            if (!byRank.TryGetValue(rank, out var rows))
                byRank[rank] = rows = [];
            rows.Add(row);
        }

        return byRank.Values.SelectMany(rows => rows);
    }

    /// <summary>How many of the wanted words a title has only as later parts of others; -1 if it lacks one.</summary>
    [MethodImpl(Hot.Loop)]
    private int Within(int row, bool[][] wanted)
    {
        var (start, end, within) = (row == 0 ? 0 : _ends[row - 1], _ends[row], 0);
        foreach (var words in wanted)
        {
            var found = 2;
            for (var at = start; at < end && found > 0; at++)
            {
                if (words[_rowWords[at] >> 1])
                    found = Math.Min(found, _rowWords[at] & 1);
            }

            if (found == 2)
                return -1;
            within += found;
        }

        return within;
    }

    /// <summary>The number of a word; a new one gets the next.</summary>
    [MethodImpl(Hot.Loop)]
    private int Number(string title, int start, int end, Dictionary<ulong, int> numbers)
    {
        var hash = 14695981039346656037UL;
        for (var i = start; i < end; i++)
            hash = (hash ^ char.ToUpperInvariant(title[i])) * 1099511628211UL;
        if (!numbers.TryGetValue(hash, out var number))
        {
            numbers[hash] = number = _words.Count;
            _words.Add(title.Substring(start, end - start).ToUpperInvariant());
        }

        return number;
    }

    [MethodImpl(Hot.Loop)]
    private static bool Is(string word, string title, int start, int end)
    {
        if (word.Length != end - start)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != char.ToUpperInvariant(title[start + i]))
                return false;
        }

        return true;
    }
}
