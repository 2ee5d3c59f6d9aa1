using System.Runtime.CompilerServices;

namespace MedicalCodes.Tables;

/// <summary>The titles of some rows as one text that words are looked for in.</summary>
internal sealed class TitleBlock
{
    /// <summary>What stands before a title, and between its words.</summary>
    public const char Blank = ' ';

    /// <summary>What stands between the parts of a word.</summary>
    public const char Joint = '-';

    // Who says more says much, and nobody looks for more words that begin within others.
    private const int MaxWords = 255;
    private const int MaxWithin = 7;

    private const int Nowhere = -1;

    private static readonly char[] FoldedAscii = [.. Enumerable.Range(0, 128).Select(c => Fold((char)c))];

    private readonly int _first;
    private readonly char[] _text;
    private readonly int[] _ends;

    [MethodImpl(Hot.Path)]
    public TitleBlock(TableTitles titles, int first, int end)
    {
        _first = first;
        _ends = new int[end - first];
        var (ascii, text, length) = (FoldedAscii, new char[_ends.Length * 64], 0);
        for (var row = first; row < end; row++)
        {
            var title = titles[row];
            if (length + title.Length >= text.Length)
                Array.Resize(ref text, (text.Length + title.Length) * 2);
            text[length++] = Blank;
            foreach (var c in title)
                text[length++] = c < ascii.Length ? ascii[c] : Fold(c);
            _ends[row - first] = length;
        }

        _text = text;
    }

    public static int MaxRank => ((MaxWithin + 1) * (MaxWords + 1)) - 1;

    /// <summary>Letters and digits in capitals; what joins words is a joint, and all else a blank.</summary>
    public static char Fold(char c) => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : c is '-' or '\'' or '’' ? Joint : Blank;

    /// <summary>The rows whose titles have words that begin so, with their ranks: what has more of them only within other words is further down, then what says more beside.</summary>
    [MethodImpl(Hot.Path)]
    public List<Hit> Find(IReadOnlyList<Beginning> beginnings)
    {
        // The longest is in the fewest titles, and only those are looked at.
        var rarest = beginnings[0];
        foreach (var beginning in beginnings)
            rarest = beginning.Text.Length > rarest.Text.Length ? beginning : rarest;
        var hits = new List<Hit>();
        var (row, at, end) = (0, 0, _ends[_ends.Length - 1]);
        while (at < end && _text.AsSpan(at, end - at).IndexOf(rarest.Text.AsSpan()) is >= 0 and var found)
        {
            while (_ends[row] <= at + found)
                row++;
            var start = row == 0 ? 0 : _ends[row - 1];
            at = _ends[row];
            var title = _text.AsSpan(start, at - start);
            if (Within(title, beginnings) is not Nowhere and var within)
                hits.Add(new Hit(_first + row, (Math.Min(within, MaxWithin) * (MaxWords + 1)) + Math.Min(WordCount(title), MaxWords)));
        }

        return hits;
    }

    /// <summary>How many of some words a title has only as later parts of others.</summary>
    [MethodImpl(Hot.Path)]
    private static int Within(ReadOnlySpan<char> title, IReadOnlyList<Beginning> beginnings)
    {
        var within = 0;
        foreach (var beginning in beginnings)
        {
            if (Within(title, beginning) is not Nowhere and var part)
                within += part;
            else
                return Nowhere;
        }

        return within;
    }

    /// <summary>0 if a word of the title begins so, 1 if only the later part of one does.</summary>
    [MethodImpl(Hot.Path)]
    private static int Within(ReadOnlySpan<char> title, Beginning beginning)
    {
        if (title.IndexOf(beginning.AfterBlank.AsSpan()) >= 0)
            return 0;
        var best = Nowhere;
        // A title begins with a blank, so that there is something before each joint.
        for (var at = 1; title.Slice(at).IndexOf(beginning.AfterJoint.AsSpan()) is >= 0 and var found; at++)
        {
            at += found;
            if (!IsOfWord(title[at - 1]))
                return 0;
            best = 1;
        }

        return best;
    }

    [MethodImpl(Hot.Path)]
    private static int WordCount(ReadOnlySpan<char> title)
    {
        var count = 0;
        for (var at = 1; at < title.Length; at++)
        {
            if (IsOfWord(title[at]) && !IsOfWord(title[at - 1]))
                count++;
        }

        return count;
    }

    private static bool IsOfWord(char folded) => folded is not (Blank or Joint);

    /// <summary>What a word begins with, in capitals.</summary>
    internal sealed record Beginning(string Text)
    {
        public string AfterBlank { get; } = Blank + Text;

        public string AfterJoint { get; } = Joint + Text;
    }

    /// <summary>A row, and how far from the top it belongs.</summary>
    internal sealed record Hit(int Row, int Rank);
}
