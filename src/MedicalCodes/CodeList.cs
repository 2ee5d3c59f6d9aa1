using System.Collections;

namespace MedicalCodes;

/// <summary>All codes of a table, in the table's order. Nothing is held: a code is made when it is asked for.</summary>
/// <typeparam name="T">The code type.</typeparam>
public sealed class CodeList<T> : IReadOnlyList<T>
    where T : struct, ICodeType<T>
{
    internal CodeList(int count) => Count = count;

    /// <summary>How many codes there are.</summary>
    public int Count { get; }

    /// <summary>The code at a place.</summary>
    /// <param name="index">The place, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public T this[int index] =>
        (uint)index < (uint)Count ? default(T).WithNumber(index + 1) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var number = 1; number <= Count; number++)
            yield return default(T).WithNumber(number);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
