#if NET
using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace MedicalCodes;

/// <summary>The same in UTF-8, as texts come from a network or a file.</summary>
partial class PackedTable
{
    /// <summary>The number of a text, in any writing.</summary>
    /// <param name="utf8Text">The text, in UTF-8.</param>
    /// <returns>The number, or 0 if the text is no UTF-8 or no code of any edition.</returns>
    public int NumberOf(ReadOnlySpan<byte> utf8Text)
    {
        var trimmed = Trim(utf8Text);
        // No character of UTF-16 takes more than three bytes.
        if (trimmed.Length > (MaxLength + 1) * 3)
            return 0;
        Span<char> text = stackalloc char[trimmed.Length];
        return Utf8.ToUtf16(trimmed, text, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done ? NumberOf(text[..length]) : 0;
    }

    /// <summary>Reads a code of any edition, in any writing.</summary>
    /// <param name="utf8Text">The text, in UTF-8.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is no code of any edition of the table.</exception>
    public int Parse(ReadOnlySpan<byte> utf8Text)
    {
        var number = NumberOf(utf8Text);
        return number > 0 ? number : Refuse(Encoding.UTF8.GetString(utf8Text));
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (Rune.DecodeFromUtf8(text, out var first, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(first))
            text = text[length..];
        while (Rune.DecodeLastFromUtf8(text, out var last, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(last))
            text = text[..^length];
        return text;
    }
}
#endif
