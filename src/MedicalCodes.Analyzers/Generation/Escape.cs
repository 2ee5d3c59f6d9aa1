using System.Text;

namespace MedicalCodes.Generation;

/// <summary>Texts of tables and items as they may stand in source: whatever they hold, they stay texts.</summary>
internal static class Escape
{
    /// <summary>A string literal.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                literal.Append('\\').Append(c);
            else if (c is >= ' ' and < '\x7F' || IsPacked(c))
                literal.Append(c);
            else
                literal.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
        }

        return literal.Append('"').ToString();
    }

    /// <summary>The content of a doc comment of one line.</summary>
    public static string Doc(string text)
    {
        var doc = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            doc.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                // Line ends of every kind would end the comment; what XML forbids would void it.
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' || char.IsSurrogate(c) => " ",
                _ => c.ToString(),
            });
        }

        return doc.ToString().Trim();
    }

    private static bool IsPacked(char c) => c >= PackedText.Zero && c <= PackedText.Zero + PackedText.Mask;
}
