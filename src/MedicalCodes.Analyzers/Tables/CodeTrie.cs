using System.Runtime.CompilerServices;

namespace MedicalCodes.Tables;

/// <summary>All codes of a system over its editions, in tabular order: what a table is before it is packed.</summary>
/// <remarks>
/// Children stand in the order of the first list that names them, so the order is the publisher's (C43, C4A, C44), with the codes
/// of a prefix kept together. A list of an older edition places what only it knows after the sibling that it names before. A list of
/// some codes, such as changes, names no siblings, so what is new in it stands behind the character before.
/// </remarks>
internal sealed class CodeTrie
{
    private byte[] _symbols;
    private int[] _firstChildren;
    private int[] _nextSiblings;
    private int[] _labels;

    // By node: the child that the list named last, or 0.
    private int[] _cursors;

    private readonly List<int> _path = [Root];
    private char[] _last = new char[64];
    private int _lastLength;
    private int _lists;
    private bool _isWhole;

    public CodeTrie(int capacity)
    {
        _symbols = new byte[capacity];
        _firstChildren = new int[capacity];
        _nextSiblings = new int[capacity];
        _labels = new int[capacity];
        _cursors = new int[capacity];
        Count = 1;
    }

    /// <summary>The node of the empty prefix.</summary>
    public const int Root = 0;

    /// <summary>How many nodes there are; a child's number is above its parent's.</summary>
    public int Count { get; private set; }

    /// <summary>How many nodes a list comes to, if it names the codes of a prefix together, as publishers do; fewer if it does not.</summary>
    [MethodImpl(Hot.Path)]
    public static int NodesOf(CodeList list)
    {
        var nodes = 1;
        var last = ReadOnlySpan<char>.Empty;
        for (var row = 0; row < list.Count; row++)
        {
            var key = list.KeyAt(row);
            nodes += key.Length - CommonLength(key, last);
            last = key;
        }

        return nodes;
    }

    /// <summary>The label of a node: 0 where no code ends.</summary>
    public int Label(int node) => _labels[node];

    public void SetLabel(int node, int label) => _labels[node] = label;

    public byte Symbol(int node) => _symbols[node];

    /// <summary>The first child, or 0.</summary>
    public int FirstChild(int node) => _firstChildren[node];

    /// <summary>The next sibling, or 0.</summary>
    public int NextSibling(int node) => _nextSiblings[node];

    /// <summary>Begins a list.</summary>
    /// <param name="isWhole">Whether it names all codes of its edition, so that its order counts.</param>
    public void BeginList(bool isWhole = true)
    {
        _isWhole = isWhole;
        if (_lists++ > 0)
            Array.Clear(_cursors, 0, Count);
        _lastLength = 0;
    }

    /// <summary>The node of a key, made if it is not there.</summary>
    [MethodImpl(Hot.Path)]
    public int Insert(ReadOnlySpan<char> key)
    {
        var common = CommonLength(key, _last.AsSpan(0, _lastLength));
        _path.RemoveRange(common + 1, _path.Count - common - 1);
        if (key.Length > _last.Length)
            Array.Resize(ref _last, key.Length);
        var node = _path[common];
        for (var i = common; i < key.Length; i++)
        {
            _last[i] = key[i];
            node = Child(node, (byte)key[i]);
            _path.Add(node);
        }

        _lastLength = key.Length;
        return node;
    }

    /// <summary>The node of a key, or -1.</summary>
    public int Find(ReadOnlySpan<char> key)
    {
        var node = Root;
        foreach (var c in key)
        {
            var child = _firstChildren[node];
            while (child != 0 && _symbols[child] != c)
                child = _nextSiblings[child];
            if (child == 0)
                return -1;
            node = child;
        }

        return node;
    }

    [MethodImpl(Hot.Path)]
    private static int CommonLength(ReadOnlySpan<char> key, ReadOnlySpan<char> other)
    {
        var common = 0;
        while (common < key.Length && common < other.Length && key[common] == other[common])
            common++;
        return common;
    }

    [MethodImpl(Hot.Path)]
    private int Child(int node, byte symbol)
    {
        // A list names siblings in order, so the one sought is mostly the one after the last, or new.
        var cursor = _cursors[node];
        var child = cursor == 0 ? _firstChildren[node] : _nextSiblings[cursor];
        if (child == 0 || _symbols[child] != symbol)
        {
            child = _firstChildren[node];
            while (child != 0 && _symbols[child] != symbol)
                child = _nextSiblings[child];
        }

        if (child == 0)
            child = Insert(node, _lists == 1 ? LastSibling(cursor) : _isWhole && cursor != 0 ? cursor : SiblingBefore(node, symbol), symbol);
        _cursors[node] = child;
        return child;
    }

    /// <summary>In the first list a new sibling is the last one, also where the list goes back to a prefix that it had left.</summary>
    private int LastSibling(int child)
    {
        while (child != 0 && _nextSiblings[child] != 0)
            child = _nextSiblings[child];
        return child;
    }

    /// <summary>The child over the greatest of the smaller characters, or 0: letters mostly stand with letters (Y93.K, Y93.L, Y93.8).</summary>
    private int SiblingBefore(int node, byte symbol)
    {
        var before = 0;
        for (var child = _firstChildren[node]; child != 0; child = _nextSiblings[child])
        {
            if (_symbols[child] < symbol && (before == 0 || _symbols[child] > _symbols[before]))
                before = child;
        }

        return before;
    }

    [MethodImpl(Hot.Path)]
    private int Insert(int node, int after, byte symbol)
    {
        var child = Count++;
        if (child == _symbols.Length)
            Grow();
        _symbols[child] = symbol;
        if (after == 0)
        {
            _nextSiblings[child] = _firstChildren[node];
            _firstChildren[node] = child;
        }
        else
        {
            _nextSiblings[child] = _nextSiblings[after];
            _nextSiblings[after] = child;
        }

        return child;
    }

    private void Grow()
    {
        var length = _symbols.Length * 2;
        Array.Resize(ref _symbols, length);
        Array.Resize(ref _firstChildren, length);
        Array.Resize(ref _nextSiblings, length);
        Array.Resize(ref _labels, length);
        Array.Resize(ref _cursors, length);
    }
}
