namespace MedicalCodes;

/// <summary>How a code is written.</summary>
partial class PackedTable
{
    /// <summary>A code in its system's writing or, in the format N, without its dot.</summary>
    /// <param name="number">The number.</param>
    /// <param name="format">Null, empty, G or D for the system's writing; N for the writing without a dot.</param>
    /// <returns>The code; empty for the number 0.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToText(int number, string? format)
    {
        Span<char> text = stackalloc char[MaxLength + 1];
        return text.Slice(0, Write(number, IsDotted(format.AsSpan()), text)).ToString();
    }

    /// <summary>Writes a code in its system's writing or, in the format N, without its dot.</summary>
    /// <param name="number">The number.</param>
    /// <param name="destination">Where to write it.</param>
    /// <param name="length">How many characters were written.</param>
    /// <param name="format">Empty, G or D for the system's writing; N for the writing without a dot.</param>
    /// <returns>False if there is no room for it; nothing is written then.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public bool TryFormat(int number, Span<char> destination, out int length, ReadOnlySpan<char> format)
    {
        Span<char> text = stackalloc char[MaxLength + 1];
        text = text.Slice(0, Write(number, IsDotted(format), text));
        var fits = text.TryCopyTo(destination);
        length = fits ? text.Length : 0;
        return fits;
    }

#if NET
    /// <summary>Writes a code in UTF-8, in its system's writing or, in the format N, without its dot.</summary>
    /// <param name="number">The number.</param>
    /// <param name="destination">Where to write it.</param>
    /// <param name="length">How many bytes were written.</param>
    /// <param name="format">Empty, G or D for the system's writing; N for the writing without a dot.</param>
    /// <returns>False if there is no room for it; what was written then means nothing.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public bool TryFormat(int number, Span<byte> destination, out int length, ReadOnlySpan<char> format)
    {
        Span<char> text = stackalloc char[MaxLength + 1];
        return global::System.Text.Encoding.UTF8.TryGetBytes(text[..Write(number, IsDotted(format), text)], destination, out length);
    }
#endif

    private static bool IsDotted(ReadOnlySpan<char> format) => format switch
    {
        [] or ['G' or 'g' or 'D' or 'd'] => true,
        ['N' or 'n'] => false,
        _ => throw new FormatException(
            $"'{CodeWords.Shown(format.ToString())}' is no format of a medical code: D is the system's writing, N the one without a dot."),
    };

    private int Write(int number, bool dotted, Span<char> text)
    {
        if (number == 0)
            return 0;
        var length = Read(number - 1, text, out _, out _);
        var dot = System.Shape.DotAfter;
        if (!dotted || dot == 0 || length <= dot)
            return length;
        text.Slice(dot, length - dot).CopyTo(text.Slice(dot + 1));
        text[dot] = '.';
        return length + 1;
    }
}
