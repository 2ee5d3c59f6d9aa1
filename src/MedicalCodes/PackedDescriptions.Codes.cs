namespace MedicalCodes;

/// <summary>What the generated code types ask.</summary>
public sealed partial class PackedDescriptions
{
    /// <summary>The title of a code.</summary>
    /// <param name="number">The number of the code.</param>
    /// <returns>The title; empty for 0, or if the table gives none.</returns>
    public string Of(int number) => number == 0 ? "" : this[number - 1];

    /// <summary>The codes whose titles have words that begin with all of the given ones, in any order and case.</summary>
    /// <typeparam name="T">The code type.</typeparam>
    /// <param name="words">The words, separated by blanks.</param>
    /// <returns>The codes, in the table's order; none if there is no word.</returns>
    /// <exception cref="ArgumentNullException">The words are null.</exception>
    public IEnumerable<T> Search<T>(string words)
        where T : struct, ICodeType<T> => Search(words).Select(row => default(T).WithNumber(row + 1));
}
