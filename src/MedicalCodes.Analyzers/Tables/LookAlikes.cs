using System.Globalization;
using System.Text;

namespace MedicalCodes.Tables;

/// <summary>Characters that look like a code's but are not, or that cannot be seen at all.</summary>
internal static class LookAlikes
{
    // Capitals of Greek and Cyrillic that print like the Latin ones beside them.
    private const string Strangers = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТХІЈЅ";
    private const string Latin = "ABEZHIKMNOPTYXABEKMHOPCTXIJS";

    // Codes of users' own systems may be long; nobody mistakes more places than these.
    private const int MaxPlaces = 5;

    /// <summary>The text with what can be mistaken put right, or null if there is nothing of the kind in it.</summary>
    public static string? Clean(string text)
    {
        if (!text.Any(c => c > '\x7E' || c < ' '))
            return null;
        var clean = new StringBuilder();
        foreach (var original in text)
        {
            // The full-width forms of ASCII stand in the same order, at a fixed distance.
            var c = original is > '\uFF00' and < '\uFF5F' ? (char)(original - 0xFEE0) : original;
            if (Strangers.IndexOf(char.ToUpperInvariant(c)) is var at && at >= 0)
                clean.Append(Latin[at]);
            else if (c is '\u2024' or '\u00B7' or '\u2219' or '\u3002')
                clean.Append('.');
            else if (char.IsDigit(c))
                clean.Append((char)('0' + (int)char.GetNumericValue(c)));
            else if (!IsInvisible(c) && !IsDash(c))
                clean.Append(c);
        }

        var result = clean.ToString();
        return result == text ? null : result;
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>Whether a character is a hyphen, or prints like one.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    /// <summary>The keys that differ only by O for 0, or I or L for 1, or the other way round; those that differ least come first.</summary>
    public static IEnumerable<string> Swapped(string key)
    {
        var readings = new List<(string Text, int Swaps)> { ("", 0) };
        var places = 0;
        foreach (var c in key)
        {
            var others = Others(c).Length > 0 && places++ < MaxPlaces ? Others(c) : "";
            readings = [.. readings.SelectMany(reading => (c + others).Select((other, i) => (reading.Text + other, reading.Swaps + (i > 0 ? 1 : 0))))];
        }

        return readings.Where(reading => reading.Swaps > 0).OrderBy(reading => reading.Swaps).Select(reading => reading.Text);
    }

    /// <summary>What a character may have been meant as; a small l, which a key has as a capital, is both a digit and a letter to the eye.</summary>
    private static string Others(char c) => c switch
    {
        'O' => "0",
        '0' => "O",
        '1' => "I",
        'I' => "1",
        'L' => "1I",
        _ => "",
    };
}
