using System.Collections;
using System.ComponentModel;

namespace MedicalCodes;

/// <summary>A run of codes of a table, in the table's order. Nothing is held but where it begins and ends.</summary>
/// <typeparam name="T">The code type.</typeparam>
public sealed class CodeList<T> : IReadOnlyList<T>
{
    private readonly int _start;
    private readonly Func<int, T> _make;

    /// <summary>Makes the list; generated code does.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="end">The row after the last.</param>
    /// <param name="make">Makes the code of a row.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CodeList(int start, int end, Func<int, T> make)
    {
        _start = start;
        Count = end - start;
        _make = make;
    }

    /// <summary>How many codes there are.</summary>
    public int Count { get; }

    /// <summary>The code at a place.</summary>
    /// <param name="index">The place, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public T this[int index] =>
        (uint)index < (uint)Count ? _make(_start + index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return _make(_start + i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
