using System.ComponentModel;
using System.Text;

namespace MedicalCodes;

/// <summary>The titles of a table's rows: packed in one string, from which each is read when it is asked for; a search decodes all, once.</summary>
/// <remarks><c>PackedDescriptionsWriter</c> is its counterpart.</remarks>
#if MEDICALCODES_ANALYZERS
internal
#else
[EditorBrowsable(EditorBrowsableState.Never)]
public
#endif
sealed partial class PackedDescriptions
{
    // A title holds no line end, so one ends it.
    internal const char End = '\n';

    // Where each of so many titles begins is known, so that one is read without those before.
    internal const int BlockRows = 8;

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
