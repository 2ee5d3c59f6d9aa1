namespace MedicalCodes;

/// <summary>
/// How numbers stand in a packed table: 15 bits a character from U+3400 on. No surrogate, control, quote, newline or combining
/// mark lies there, so the text can be written into source as one plain string literal.
/// </summary>
internal static class PackedText
{
    public const int Bits = 15;
    public const int Mask = (1 << Bits) - 1;
    public const char Zero = '\u3400';

    public static int Small(string text, int at) => text[at] - Zero;

    public static int Int(string text, int at) => ((text[at] - Zero) << Bits) | (text[at + 1] - Zero);
}
