using System.Runtime.CompilerServices;

namespace MedicalCodes;

partial class PackedTable
{
    /// <summary>The writing of a code in which the system's users exchange it: <c>E11.9</c>.</summary>
    internal string Write(string key)
    {
        var dot = System.Shape.DotAfter;
        return dot > 0 && key.Length > dot ? key.Insert(dot, ".") : key;
    }

    /// <summary>
    /// Reads a text in any writing of the system, that is with blanks around it, in small letters, with or without its dot, as a key.
    /// </summary>
    /// <returns>The length of the key, or -1 if the text is no code in any writing.</returns>
    internal int ReadKey(ReadOnlySpan<char> text, Span<char> key)
    {
        text = text.Trim();
        var dot = System.Shape.DotAfter;
        if (text.IsEmpty || text.Length > MaxLength + 1)
            return -1;
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '.' && i == dot && dot > 0)
                continue;
            if (length == key.Length)
                return -1;
            key[length++] = FoldsCase && c is >= 'a' and <= 'z' ? (char)(c - 32) : c;
        }

        return length;
    }

    /// <summary>The row of a text in any writing, or -1.</summary>
    internal int FindText(ReadOnlySpan<char> text)
    {
        var row = text.Length <= MaxLength + 1 ? _codes.Find(text, _dot) : PackedCodes.None(text);
        return row == PackedCodes.Blanks ? FindTrimmed(text) : row;
    }

    // Apart, so that a text that is no code, and has no blanks either, is refused without a call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindTrimmed(ReadOnlySpan<char> text) => Math.Max(_codes.Find(text.Trim(), _dot), -1);
}
