namespace MedicalCodes;

/// <summary>Finds the codes of a table that are one slip away from a text.</summary>
internal sealed class SuggestionFinder(PackedTable table, Func<int, bool> isWanted)
{
    // More than a code is long, so that the kind of slip counts before its place.
    private const int SlipWeight = 80;

    private const string Symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Characters that are taken for each other, by the eye or by the hand.</summary>
    private static readonly string[] LookAlikes = ["0O", "1I", "2Z", "5S", "8B", "1L", "0Q", "UV"];

    private readonly Dictionary<int, int> _scores = [];

    /// <summary>The rows with their scores, in no order; the lower the score, the likelier.</summary>
    public IEnumerable<(int Row, int Score)> Find(string key)
    {
        // One slip makes a text one character longer at most.
        if (key.Length > table.MaxLength + 1)
            return [];
        Transposed(key);
        Doubled(key);
        Wrong(key);
        Missing(key);
        return _scores.Select(score => (score.Key, score.Value));
    }

    /// <summary>Whether a slip is far less likely than the best one, and not worth naming beside it.</summary>
    public static bool IsFarFrom(int best, int score) => score / SlipWeight > best / SlipWeight + 2;

    private void Transposed(string key)
    {
        for (var i = 0; i + 1 < key.Length; i++)
        {
            if (key[i] != key[i + 1])
                Try(key.Substring(0, i) + key[i + 1] + key[i] + key.Substring(i + 2), 1, i, key);
        }
    }

    /// <summary>A character too many: twice the same is the likelier slip.</summary>
    private void Doubled(string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            // A dot is no slip: it says that the text is a code of a system that writes one.
            if (key[i] != '.')
                Try(key.Remove(i, 1), i > 0 && key[i] == key[i - 1] ? 0 : 4, i, key);
        }
    }

    /// <summary>The first character is known by heart; to guess another one would be to guess another disease.</summary>
    private void Wrong(string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            foreach (var symbol in Symbols)
            {
                if (symbol != key[i] && (i > 0 || LookAlike(symbol, key[i])))
                    Try(key.Substring(0, i) + symbol + key.Substring(i + 1), LookAlike(symbol, key[i]) ? 1 : IsNeighbour(symbol, key, i) ? 2 : Near(symbol, key[i]) ? 5 : 6, i, key);
            }
        }
    }

    private void Missing(string key)
    {
        for (var i = 1; i <= key.Length; i++)
        {
            foreach (var symbol in Symbols)
            {
                var repeats = key[i - 1] == symbol;
                Try(key.Insert(i, symbol.ToString()), repeats ? 2 : 3, i, key);
            }
        }
    }

    /// <summary>Slips are likelier late in a code than in its first characters, which are known by heart.</summary>
    private void Try(string candidate, int slip, int place, string key)
    {
        var row = table.Find(candidate.AsSpan());
        if (row < 0 || !isWanted(row))
            return;
        var score = slip * SlipWeight + (key.Length - Math.Min(place, key.Length));
        if (!_scores.TryGetValue(row, out var known) || score < known)
            _scores[row] = score;
    }

    /// <summary>Whether the wrong character of two was doubled: 1855 for 1885.</summary>
    private static bool IsNeighbour(char symbol, string key, int i) =>
        (i > 0 && key[i - 1] == symbol) || (i + 1 < key.Length && key[i + 1] == symbol);

    private static bool LookAlike(char left, char right) =>
        LookAlikes.Any(pair => pair.AsSpan().IndexOf(left) >= 0 && pair.AsSpan().IndexOf(right) >= 0);

    /// <summary>Digits beside each other, on the keyboard as in counting.</summary>
    private static bool Near(char left, char right) => Math.Abs(left - right) == 1 && char.IsDigit(left) && char.IsDigit(right);
}
