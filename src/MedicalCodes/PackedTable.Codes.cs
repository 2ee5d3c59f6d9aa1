using System.Diagnostics.CodeAnalysis;

namespace MedicalCodes;

/// <summary>What the generated code types ask their table. They hold the number of a code, its row plus one, so that their default value is no code.</summary>
public sealed partial class PackedTable
{
    /// <summary>The edition whose codes count as valid.</summary>
    public CodeEdition Current => Editions[CurrentEdition];

    /// <summary>All codes of all editions, headers included, in the table's order.</summary>
    /// <typeparam name="T">The code type.</typeparam>
    /// <returns>The codes.</returns>
    public CodeList<T> All<T>()
        where T : struct, ICodeType<T> => new(Count);

    /// <summary>The number of a text, in any writing.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number, or 0 if the text is no code of any edition.</returns>
    public int NumberOf(ReadOnlySpan<char> text) => FindText(text) + 1;

    /// <summary>The number of a text, in any writing.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number, or 0 if the text is null or no code of any edition.</returns>
    public int NumberOf(string? text) => text is null ? 0 : FindText(text.AsSpan()) + 1;

    /// <summary>Reads a code of any edition, in any writing.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no code of any edition of the table.</exception>
    public int Parse(string text) => text is null ? throw new ArgumentNullException(nameof(text)) : Parse(text.AsSpan());

    /// <summary>Reads a code of any edition, in any writing.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is no code of any edition of the table.</exception>
    public int Parse(ReadOnlySpan<char> text)
    {
        var number = NumberOf(text);
        return number > 0 ? number : Refuse(text.ToString());
    }

    /// <summary>Why a text is no code of the table, as a sentence.</summary>
    internal string Refusal(string text) => new CodeExpectation([System], [this]).RefusalOfUnknown(text);

    [DoesNotReturn]
    private int Refuse(string text) => throw new FormatException(Refusal(text));
}
