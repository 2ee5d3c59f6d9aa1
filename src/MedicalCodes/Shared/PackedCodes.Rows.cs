namespace MedicalCodes;

/// <summary>What is asked of rows, beginnings and ranges: fast enough by going over a node's edges.</summary>
partial struct PackedCodes
{
    private Node Root => new(_root, 0, 0, _isScattered);

    /// <summary>The rows whose keys begin with a prefix: the first, and one past the last; equal if there are none.</summary>
    public (int Start, int End) FindPrefix(ReadOnlySpan<char> prefix) =>
        FindPrefix(prefix, Root, 0) is var (start, end) && end < 0 ? (start, _rows) : (start, end);

    /// <summary>The row at which a key stands or, if it is none of the table's, would stand.</summary>
    public int LowerBound(ReadOnlySpan<char> key) => LowerBound(key, Root, 0) is var row && row < 0 ? _rows : row;

    /// <summary>Writes the key of a row, and tells its parent's row (-1 at the top) and its label.</summary>
    /// <returns>The length of the key.</returns>
    public int Read(int row, Span<char> key, out int parent, out int label)
    {
        parent = -1;
        var node = Root;
        var (first, length) = (0, 0);
        while (node.Label == 0 || first < row)
        {
            if (node.Label > 0)
                parent = first;
            var symbol = SymbolAt(node, row - first);
            key[length++] = (char)symbol;
            TryStep(node, symbol, out node);
            first += node.Before;
        }

        label = node.Label;
        return length;
    }

    /// <summary>The rows under a node whose keys go on so; the end is -1 where no edge behind tells it.</summary>
    private (int Start, int End) FindPrefix(ReadOnlySpan<char> prefix, in Node node, int row)
    {
        if (prefix.IsEmpty)
            return (row, -1);
        if (!TryStep(node, prefix[0], out var child))
            return (0, 0);
        var (start, end) = FindPrefix(prefix.Slice(1), child, row + child.Before);
        return (start, end < 0 ? RowBehind(node, row, prefix[0], child) : end);
    }

    /// <summary>The row under a node at which a key that goes on so would stand, or -1 where that is behind the node's last.</summary>
    private int LowerBound(ReadOnlySpan<char> key, in Node node, int row)
    {
        if (key.IsEmpty)
            return row;
        if (!TryStep(node, key[0], out var child))
            return RowAfter(node, row, key[0]);
        return LowerBound(key.Slice(1), child, row + child.Before) is var found && found < 0 ? RowBehind(node, row, key[0], child) : found;
    }

    /// <summary>
    /// The row at which a key would stand that goes on over an edge that is not there: behind those of the character next before it, which need
    /// not be the edge before in the table's order. C46 stands behind C45, also where C4A stands before C44.
    /// </summary>
    private int RowAfter(in Node node, int row, int symbol)
    {
        var before = -1;
        for (var next = NextSymbol(node, -1, out _); next >= 0 && next < symbol; next = NextSymbol(node, next, out _))
            before = next;
        if (before < 0)
            return row + (node.Label > 0 ? 1 : 0);
        TryStep(node, before, out var sibling);
        return RowBehind(node, row, before, sibling);
    }

    /// <summary>The first row of a child's next sibling, or -1.</summary>
    private int RowBehind(in Node node, int row, int symbol, in Node child) =>
        NextBefore(node, node.IsScattered ? -1 : symbol, child.Before) is var next && next < 0 ? -1 : row + next;

    /// <summary>Finds the edge over a character, and the node that it leads to, which may take the place of the first.</summary>
    private bool TryStep(in Node node, int symbol, out Node child)
    {
        var at = node.Place + symbol - _first;
        var bit = symbol - _setFirst;
        if (at < _count && symbol >= _first && symbol <= _last)
        {
            var cell = (uint)PackedText.Small(_data, _cells + 2 * at);
            if ((cell & SymbolMask) == symbol)
            {
                child = new(
                    PackedText.Small(_data, _places + at) | (_far > 0 ? PackedText.Small(_data, _far + at) << PackedText.Bits : 0),
                    Before(at),
                    _more > 0 ? PackedText.Small(_data, _more + 2 * at) : (int)((cell & _labelMask) >> _labelShift),
                    (cell & Scattered) > 0);
                return true;
            }
        }
        else if (node.Place > _count && (uint)bit < (uint)_setSpan)
        {
            var set = Set(node.Place);
            if ((set >> bit & 1) > 0)
            {
                child = new(_count, BitCount(set & ((1UL << bit) - 1)) + (node.Label > 0 ? 1 : 0), (int)(set >> _setSpan), false);
                return true;
            }
        }

        child = default;
        return false;
    }

    /// <summary>The edge under which one of a node's codes is: of those with no more codes before them, that with most.</summary>
    private int SymbolAt(in Node node, int code)
    {
#if NET
        if (MayReadAtOnce(node))
            return SymbolAtOnce(node, code);
#endif
        var (found, most) = (0, -1);
        for (var symbol = NextSymbol(node, -1, out var before); symbol >= 0; symbol = NextSymbol(node, symbol, out before))
        {
            if (before > code && !node.IsScattered)
                break;
            if (before <= code && before > most)
                (found, most) = (symbol, before);
        }

        return found;
    }

    /// <summary>The smallest count of codes before an edge, of the edges over later characters and with more before them; -1 if there is none.</summary>
    private int NextBefore(in Node node, int symbol, int before)
    {
        var next = -1;
        while ((next < 0 || node.IsScattered) && (symbol = NextSymbol(node, symbol, out var sibling)) >= 0)
        {
            if (sibling > before && (next < 0 || sibling < next))
                next = sibling;
        }

        return next;
    }

    /// <summary>The next of the characters that a node has an edge over, or -1; and how many of its codes stand before those of the edge.</summary>
    private int NextSymbol(in Node node, int symbol, out int before)
    {
        before = 0;
        if (node.Place >= _count)
            return NextInSet(node, Math.Max(symbol + 1, _setFirst), out before);
        symbol = Math.Max(symbol + 1, _first);
        var last = Math.Min(_last, _first + _count - 1 - node.Place);
        for (var at = node.Place + symbol - _first; symbol <= last; symbol++, at++)
        {
            if ((PackedText.Small(_data, _cells + 2 * at) & SymbolMask) == symbol)
            {
                before = Before(at);
                return symbol;
            }
        }

        return -1;
    }

    private int NextInSet(in Node node, int symbol, out int before)
    {
        before = 0;
        if (node.Place == _count || symbol >= _setFirst + _setSpan)
            return -1;
        var set = Set(node.Place) & ((1UL << _setSpan) - 1);
        for (var rest = set >> (symbol - _setFirst); rest > 0; rest >>= 1, symbol++)
        {
            if ((rest & 1) > 0)
            {
                before = BitCount(set & ((1UL << (symbol - _setFirst)) - 1)) + (node.Label > 0 ? 1 : 0);
                return symbol;
            }
        }

        return -1;
    }

    /// <summary>How many of a node's codes stand before those of the edge in a cell.</summary>
    private int Before(int at) =>
        PackedText.Small(_data, _cells + 2 * at + 1)
            + (_more > 0 ? PackedText.Small(_data, _more + 2 * at + 1) << PackedText.Bits : (int)(((uint)PackedText.Small(_data, _cells + 2 * at) & _highMask) << SpareBits));

    /// <summary>A node, with the edge that leads to it. It goes by reference: to copy what has just been written of it makes the processor wait.</summary>
    private readonly struct Node(int place, int before, int label, bool isScattered)
    {
        public int Place { get; } = place;

        public int Before { get; } = before;

        public int Label { get; } = label;

        public bool IsScattered { get; } = isScattered;
    }
}
