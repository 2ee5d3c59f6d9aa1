using System.ComponentModel;
using System.Text;

namespace MedicalCodes;

/// <summary>The titles of a table's rows: packed in one string, and decoded when the first one is asked for.</summary>
#if MEDICALCODES_ANALYZERS
internal
#else
[EditorBrowsable(EditorBrowsableState.Never)]
public
#endif
sealed partial class PackedDescriptions
{
    // A title holds no line end, so one ends it.
    private const char End = '\n';

    private readonly Lazy<(string Text, int[] Ends)> _titles;

    /// <summary>Keeps the text; nothing is decoded yet.</summary>
    /// <param name="data">The text that the generator wrote.</param>
    public PackedDescriptions(string data) => _titles = new Lazy<(string, int[])>(() => Decode(data));

    /// <summary>The title of a row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The title; empty if the table gives none.</returns>
    internal string this[int row]
    {
        get
        {
            var (text, ends) = _titles.Value;
            var start = row == 0 ? 0 : ends[row - 1] + 1;
            return text.Substring(start, ends[row] - start);
        }
    }

    /// <summary>The rows whose titles have words that begin with all of the given ones, in any order and case.</summary>
    /// <param name="words">The words, separated by blanks.</param>
    /// <returns>The rows, ascending; none if there is no word.</returns>
    /// <exception cref="ArgumentNullException">The words are null.</exception>
    internal IEnumerable<int> Search(string words)
    {
        if (words is null)
            throw new ArgumentNullException(nameof(words));
        return Matches(words.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Packs titles, in the order of their rows.</summary>
    /// <remarks>
    /// Neighbours in a table mostly share their first words, so a title says how many it shares with the one before and then
    /// numbers its other words. A general compressor packs no tighter, and its bytes differ from one machine's version to another's.
    /// </remarks>
    internal static string Pack(IEnumerable<string> titles)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var packed = new StringBuilder();
        var count = 0;
        string[] last = [];
        foreach (var title in titles)
        {
            var words = title.Replace('\r', ' ').Replace(End, ' ').Split(' ');
            var shared = 0;
            while (shared < words.Length && shared < last.Length && words[shared] == last[shared])
                shared++;
            PackedText.Number(packed, shared);
            PackedText.Number(packed, words.Length - shared);
            for (var i = shared; i < words.Length; i++)
            {
                if (!numbers.TryGetValue(words[i], out var number))
                    numbers[words[i]] = number = numbers.Count;
                PackedText.Number(packed, number);
            }

            last = words;
            count++;
        }

        var vocabulary = string.Join(" ", numbers.OrderBy(word => word.Value).Select(word => word.Key));
        var head = new StringBuilder();
        PackedText.Number(head, vocabulary.Length);
        PackedText.Number(head, count);
        return head.Append(vocabulary).Append(packed).ToString();
    }

    private IEnumerable<int> Matches(string[] words)
    {
        var (text, ends) = _titles.Value;
        var start = 0;
        for (var row = 0; row < ends.Length && words.Length > 0; row++)
        {
            if (Array.TrueForAll(words, word => HasWord(text, start, ends[row], word)))
                yield return row;
            start = ends[row] + 1;
        }
    }

    private static bool HasWord(string text, int start, int end, string word)
    {
        while (start < end)
        {
            var at = text.IndexOf(word, start, end - start, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            if (at == start || !char.IsLetterOrDigit(text[at - 1]))
                return true;
            start = at + 1;
        }

        return false;
    }

    private static (string Text, int[] Ends) Decode(string data)
    {
        var at = 0;
        var length = PackedText.Number(data, ref at);
        var ends = new int[PackedText.Number(data, ref at)];
        var vocabulary = data.Substring(at, length).Split(' ');
        at += length;
        var text = new StringBuilder();
        var words = new List<string>();
        for (var row = 0; row < ends.Length; row++)
        {
            var shared = PackedText.Number(data, ref at);
            words.RemoveRange(shared, words.Count - shared);
            for (var rest = PackedText.Number(data, ref at); rest > 0; rest--)
                words.Add(vocabulary[PackedText.Number(data, ref at)]);
            for (var i = 0; i < words.Count; i++)
                text.Append(i > 0 ? " " : "").Append(words[i]);
            ends[row] = text.Length;
            text.Append(End);
        }

        return (text.ToString(), ends);
    }
}
