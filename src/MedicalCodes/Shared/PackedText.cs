using System.Runtime.CompilerServices;

namespace MedicalCodes;

/// <summary>
/// How numbers stand in a packed table: 15 bits a character from U+3400 on. No surrogate, control, quote, newline or combining
/// mark lies there, so the text can be written into source as one plain string literal. <c>PackedTextWriter</c> is its counterpart.
/// </summary>
internal static class PackedText
{
    public const int Bits = 15;
    public const int Mask = (1 << Bits) - 1;

    /// <summary>Half a character: a symbol of a code, or a character of a text.</summary>
    public const int PartBits = 7;

    /// <summary>In a text, a character that is none of ASCII's follows in three parts.</summary>
    public const int LongPart = (1 << PartBits) - 1;

    /// <summary>How many characters a number takes that may be any.</summary>
    public const int IntLength = 2;

    public const char Zero = '\u3400';

    /// <summary>How many bits the number of one of some things takes.</summary>
    public static int Width(int things)
    {
        var width = 0;
        while (things - 1 >> width > 0)
            width++;
        return width;
    }

    public static int Small(string text, int at) => text[at] - Zero;

    public static int Int(string text, int at) => ((text[at] - Zero) << Bits) | (text[at + 1] - Zero);

    public static int Int(string text, ref int at)
    {
        at += IntLength;
        return Int(text, at - IntLength);
    }

    /// <summary>One of the parts that stand two in a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Part(string text, int at, int part) =>
        (Small(text, at + (part >> 1)) >> (PartBits & ((part & 1) - 1))) & LongPart;

    /// <summary>A small number in one character; a large one in three, of which the first says so.</summary>
    public static int Number(string text, ref int at)
    {
        var number = Small(text, at++);
        if (number != Mask)
            return number;
        return Int(text, ref at);
    }

    /// <summary>Two characters in one, as far as they are ASCII; another one in three more parts.</summary>
    public static string Text(string packed, ref int at)
    {
        var parts = Number(packed, ref at);
        var chars = new char[parts];
        var length = 0;
        for (var i = 0; i < parts; i++)
        {
            var c = Part(packed, at, i);
            if (c == LongPart)
            {
                c = (Part(packed, at, i + 1) << (2 * PartBits)) | (Part(packed, at, i + 2) << PartBits) | Part(packed, at, i + 3);
                i += 3;
            }

            chars[length++] = (char)c;
        }

        at += (parts + 1) / 2;
        return new string(chars, 0, length);
    }
}
