namespace MedicalCodes;

/// <summary>Where a code stands among the others.</summary>
partial class PackedTable
{
    /// <summary>The code directly above.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The number of the longest code that the code begins with; 0 at the top.</returns>
    public int ParentOf(int number)
    {
        if (number == 0)
            return 0;
        Span<char> key = stackalloc char[MaxLength];
        Read(number - 1, key, out var parent, out _);
        return parent + 1;
    }

    /// <summary>The topmost code above, or the code itself.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The number of its category; 0 for 0.</returns>
    public int CategoryOf(int number)
    {
        var category = number;
        for (var parent = ParentOf(number); parent > 0; parent = ParentOf(parent))
            category = parent;
        return category;
    }

    /// <summary>The codes above, the nearest first.</summary>
    /// <typeparam name="T">The code type.</typeparam>
    /// <param name="number">The number.</param>
    /// <returns>The codes; none for 0.</returns>
    public IEnumerable<T> AncestorsOf<T>(int number)
        where T : struct, ICodeType<T>
    {
        for (var parent = ParentOf(number); parent > 0; parent = ParentOf(parent))
            yield return default(T).WithNumber(parent);
    }

    /// <summary>The codes directly below, in the table's order.</summary>
    /// <typeparam name="T">The code type.</typeparam>
    /// <param name="number">The number.</param>
    /// <returns>The codes; none for 0.</returns>
    public IEnumerable<T> ChildrenOf<T>(int number)
        where T : struct, ICodeType<T>
    {
        var end = number == 0 ? 0 : EndOf(number - 1);
        for (var child = number; child < end; child = EndOf(child))
            yield return default(T).WithNumber(child + 1);
    }

    /// <summary>Whether a code is in a selection such as <c>E08-E13; I10; 992*</c>, by the table's order.</summary>
    /// <param name="number">The number.</param>
    /// <param name="selection">Codes, prefixes with a star, and ranges.</param>
    /// <returns>True if one of the parts holds the code.</returns>
    /// <exception cref="ArgumentNullException">The selection is null.</exception>
    public bool IsIn(int number, string selection)
    {
        if (selection is null)
            throw new ArgumentNullException(nameof(selection));
        for (var rest = selection.AsSpan(); number > 0 && CodeRange.TryTake(ref rest, out var part);)
        {
            if (CodeRange.Contains(this, part, number - 1))
                return true;
        }

        return false;
    }

    /// <summary>Whether a code begins with a prefix, in any writing.</summary>
    /// <param name="number">The number.</param>
    /// <param name="prefix">The prefix.</param>
    /// <returns>True if it does.</returns>
    /// <exception cref="ArgumentNullException">The prefix is null.</exception>
    public bool StartsWith(int number, string prefix)
    {
        if (prefix is null)
            throw new ArgumentNullException(nameof(prefix));
        Span<char> key = stackalloc char[MaxLength + 1];
        var length = ReadKey(prefix.AsSpan(), key);
        if (length < 0)
            return false;
        var (start, end) = FindPrefix(key.Slice(0, length));
        return number > start && number <= end;
    }

    /// <summary>The row after the last code under a row.</summary>
    internal int EndOf(int row)
    {
        Span<char> key = stackalloc char[MaxLength];
        return FindPrefix(key.Slice(0, Read(row, key, out _, out _))).End;
    }
}
