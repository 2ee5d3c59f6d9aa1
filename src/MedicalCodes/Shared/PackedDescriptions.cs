using System.ComponentModel;
using System.Text;

namespace MedicalCodes;

/// <summary>The titles of a table's rows: packed in one string, from which each is read when it is asked for; a search decodes all, once.</summary>
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

    // Where each of so many titles begins is known, so that one is read without those before.
    private const int BlockRows = 8;

    private readonly string _data;
    private readonly int _count;
    private readonly int _blocks;
    private readonly int _titles;
    private readonly Lazy<string[]> _vocabulary;
    private readonly Lazy<(string Text, int[] Ends)> _all;

    /// <summary>Keeps the text; nothing is decoded yet.</summary>
    /// <param name="data">The text that the generator wrote.</param>
    public PackedDescriptions(string data)
    {
        _data = data;
        var at = 0;
        _count = PackedText.Number(data, ref at);
        var length = PackedText.Number(data, ref at);
        _blocks = at;
        _titles = at + length;
        _vocabulary = new Lazy<string[]>(() =>
        {
            var words = _blocks + (_count + BlockRows - 1) / BlockRows * PackedText.IntLength;
            return PackedText.Text(data, ref words).Split(' ');
        });
        _all = new Lazy<(string, int[])>(DecodeAll);
    }

    /// <summary>The title of a row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The title; empty if the table gives none.</returns>
    internal string this[int row]
    {
        get
        {
            var title = new Title(_data, _titles + PackedText.Int(_data, _blocks + row / BlockRows * PackedText.IntLength));
            for (var skipped = row % BlockRows; skipped >= 0; skipped--)
                title.Read();
            return title.Text(_vocabulary.Value);
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
        var blocks = new StringBuilder();
        var count = 0;
        string[] last = [];
        foreach (var title in titles)
        {
            if (count % BlockRows == 0)
            {
                PackedText.Int(blocks, packed.Length);
                last = [];
            }

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

        PackedText.Text(blocks, string.Join(" ", numbers.OrderBy(word => word.Value).Select(word => word.Key)));
        var head = new StringBuilder();
        PackedText.Number(head, count);
        PackedText.Number(head, blocks.Length);
        return head.Append(blocks).Append(packed).ToString();
    }

    private IEnumerable<int> Matches(string[] words)
    {
        var (text, ends) = _all.Value;
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

    private (string Text, int[] Ends) DecodeAll()
    {
        var ends = new int[_count];
        var text = new StringBuilder();
        var title = new Title(_data, _titles);
        for (var row = 0; row < ends.Length; row++)
        {
            title.Read();
            ends[row] = text.Append(title.Text(_vocabulary.Value)).Length;
            text.Append(End);
        }

        return (text.ToString(), ends);
    }

    /// <summary>Reads titles one after another, as the numbers of their words.</summary>
    private struct Title(string data, int at)
    {
        private int[] _words = new int[32];
        private int _count;

        public void Read()
        {
            _count = PackedText.Number(data, ref at);
            for (var rest = PackedText.Number(data, ref at); rest > 0; rest--)
            {
                if (_count == _words.Length)
                    Array.Resize(ref _words, _count * 2);
                _words[_count++] = PackedText.Number(data, ref at);
            }
        }

        public readonly string Text(string[] vocabulary)
        {
            var length = _count - 1;
            for (var i = 0; i < _count; i++)
                length += vocabulary[_words[i]].Length;
            var text = new char[length];
            for (int i = 0, start = 0; i < _count; i++)
            {
                var word = vocabulary[_words[i]];
                if (i > 0)
                    text[start++] = ' ';
                word.CopyTo(0, text, start, word.Length);
                start += word.Length;
            }

            return new string(text);
        }
    }
}
