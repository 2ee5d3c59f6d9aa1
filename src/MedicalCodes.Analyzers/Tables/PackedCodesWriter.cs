using System.Runtime.CompilerServices;
using System.Text;

namespace MedicalCodes.Tables;

/// <summary>Packs a trie into what <see cref="PackedCodes"/> reads: equal subtrees become one, their edges stand in cells.</summary>
internal sealed class PackedCodesWriter
{
    private const int Back = 64;

    private readonly CodeTrie _trie;
    private readonly int _labels;
    private readonly int[] _same;
    private readonly int[] _counts;
    private readonly int[] _edges;
    private readonly bool[] _scattered;

    // First whether a node's edges all end a code, and could stand in a set; once that is decided, whether they do.
    private readonly bool[] _sets;
    private readonly List<int> _unique = [];

    // By node: where its cells are, or which of the sets is its own.
    private readonly int[] _places;

    // By cell: the child that the edge leads to, 0 where it is free; how many of its node's codes stand before; whether the place is taken.
    private int[] _cells = new int[1024];
    private int[] _befores = new int[1024];
    private bool[] _taken = new bool[1024];
    private int _cellCount;
    private int _setCount;
    private int _setFirst;
    private int _setSpan;
    private int _first = int.MaxValue;
    private int _last;

    public PackedCodesWriter(CodeTrie trie, int labels)
    {
        _trie = trie;
        _labels = labels;
        _same = new int[trie.Count];
        _counts = new int[trie.Count];
        _edges = new int[trie.Count];
        _scattered = new bool[trie.Count];
        _sets = new bool[trie.Count];
        _places = new int[trie.Count];
        Merge();
    }

    /// <summary>How many codes there are.</summary>
    public int Count => _counts[CodeTrie.Root];

    public void Write(StringBuilder text)
    {
        ChooseSets();
        Place();
        PackedText.Number(text, _first);
        PackedText.Number(text, _last);
        PackedText.Number(text, _cellCount);
        PackedText.Number(text, _setCount);
        PackedText.Number(text, _setFirst);
        PackedText.Number(text, _setSpan);
        PackedText.Number(text, PlaceOf(_same[CodeTrie.Root]));
        PackedText.Number(text, _scattered[_same[CodeTrie.Root]] ? 1 : 0);
        if (text.Length % 2 > 0)
            PackedText.Small(text, 0);
        WriteCells(text);
        foreach (var node in _unique)
        {
            if (_sets[node])
                WriteSet(text, node);
        }
    }

    /// <summary>Finds for each node the one that stands for all its equals, children before parents.</summary>
    [MethodImpl(Hot.Loop)]
    private void Merge()
    {
        var buckets = new int[PowerOfTwo(_trie.Count)];
        var next = new int[_trie.Count];
        for (var node = _trie.Count - 1; node >= 0; node--)
        {
            var hash = (uint)_trie.Label(node) * 0x9E3779B1;
            var count = _trie.Label(node) > 0 ? 1 : 0;
            var (edges, last) = (0, 0);
            var (ends, scattered) = (true, false);
            for (var child = _trie.FirstChild(node); child != 0; child = _trie.NextSibling(child))
            {
                hash = (hash ^ _trie.Symbol(child) ^ ((uint)_same[child] << 8)) * 0x85EBCA6B;
                hash ^= hash >> 15;
                if (_counts[child] == 0)
                    continue;
                count += _counts[child];
                edges++;
                ends &= _edges[child] == 0 && _same[child] == _same[_trie.FirstChild(node)];
                scattered |= _trie.Symbol(child) < last;
                last = _trie.Symbol(child);
            }

            _counts[node] = count;
            _edges[node] = edges;
            _scattered[node] = scattered;
            _sets[node] = ends && edges > 0 && !scattered;
            var bucket = (int)(hash & (uint)(buckets.Length - 1));
            var found = buckets[bucket];
            while (found != 0 && !Equal(found, node))
                found = next[found];
            if (found == 0)
            {
                found = node;
                next[node] = buckets[bucket];
                buckets[bucket] = node;
                _unique.Add(node);
            }

            _same[node] = found;
        }
    }

    [MethodImpl(Hot.Loop)]
    private bool Equal(int left, int right)
    {
        if (_trie.Label(left) != _trie.Label(right) || _counts[left] != _counts[right] || _edges[left] != _edges[right])
            return false;
        var a = _trie.FirstChild(left);
        var b = _trie.FirstChild(right);
        while (a != 0 && b != 0)
        {
            if (_trie.Symbol(a) != _trie.Symbol(b) || _same[a] != _same[b])
                return false;
            a = _trie.NextSibling(a);
            b = _trie.NextSibling(b);
        }

        return a == b;
    }

    /// <summary>A set is small, and a cell is found faster: a table has sets where they save it a tenth of its cells.</summary>
    [MethodImpl(Hot.Loop)]
    private void ChooseSets()
    {
        var (all, ending, first, last) = (0, 0, int.MaxValue, 0);
        foreach (var node in _unique)
        {
            all += _edges[node];
            for (var child = _trie.FirstChild(node); child != 0; child = _trie.NextSibling(child))
            {
                _first = Math.Min(_first, _trie.Symbol(child));
                _last = Math.Max(_last, _trie.Symbol(child));
                if (_sets[node])
                {
                    ending++;
                    first = Math.Min(first, _trie.Symbol(child));
                    last = Math.Max(last, _trie.Symbol(child));
                }
            }
        }

        _first = Math.Min(_first, _last);
        var saves = ending > 0 && ending * 10 >= all && last - first + 1 + PackedCodes.LabelBits(_labels) <= PackedCodes.MaxSetBits;
        foreach (var node in _unique)
        {
            _sets[node] &= saves;
            if (_sets[node])
                _places[node] = _setCount++;
        }

        if (saves)
            (_setFirst, _setSpan) = (first, last - first + 1);
    }

    /// <summary>Gives each node the first place at which its cells are free; those with most edges first, and what they leave the others fill.</summary>
    [MethodImpl(Hot.Loop)]
    private void Place()
    {
        var most = 0;
        foreach (var node in _unique)
            most = Math.Max(most, _edges[node]);
        var offsets = new int[most];
        var children = new int[most];
        for (var edges = most; edges > 0; edges--)
        {
            var place = 0;
            foreach (var node in _unique)
            {
                if (_edges[node] != edges || _sets[node])
                    continue;
                var count = 0;
                for (var child = _trie.FirstChild(node); child != 0; child = _trie.NextSibling(child))
                {
                    if (_counts[child] == 0)
                        continue;
                    children[count] = child;
                    offsets[count++] = _trie.Symbol(child) - _first;
                }

                // From near where the last search ended: to begin further back finds more gaps, and takes more time.
                place = Math.Max(0, place - Back);
                for (var edge = 0; edge < count; edge++)
                {
                    if (place + PackedCodes.SymbolMask >= _cells.Length)
                        Grow();
                    if (_taken[place] || _cells[place + offsets[edge]] != 0)
                        (place, edge) = (place + 1, -1);
                }

                _places[node] = place;
                _taken[place] = true;
                var before = _trie.Label(node) > 0 ? 1 : 0;
                for (var edge = 0; edge < count; edge++)
                {
                    var at = place + offsets[edge];
                    _cells[at] = children[edge];
                    _befores[at] = before;
                    before += _counts[children[edge]];
                    _cellCount = Math.Max(_cellCount, at + 1);
                }
            }
        }
    }

    private void Grow()
    {
        Array.Resize(ref _cells, _cells.Length * 2);
        Array.Resize(ref _befores, _cells.Length);
        Array.Resize(ref _taken, _cells.Length);
    }

    [MethodImpl(Hot.Loop)]
    private void WriteCells(StringBuilder text)
    {
        var hasMore = PackedCodes.HasMore(Count, _labels);
        var labelShift = PackedText.Bits - (hasMore ? 1 : PackedCodes.LabelBits(_labels));
        for (var at = 0; at < _cellCount; at++)
        {
            var child = _cells[at];
            var label = child == 0 ? 0 : _trie.Label(child);
            var spare = hasMore ? Math.Min(label, 1) << labelShift : (label << labelShift) | (_befores[at] >> PackedText.Bits << (PackedText.PartBits + 1));
            PackedText.Small(text, child == 0 ? 0 : _trie.Symbol(child) | (_scattered[child] ? PackedCodes.Scattered : 0) | spare);
            PackedText.Small(text, _befores[at] & PackedText.Mask);
        }

        for (var at = 0; at < _cellCount; at++)
            PackedText.Small(text, TargetOf(_cells[at]) & PackedText.Mask);
        for (var at = 0; at < _cellCount && PackedCodes.HasFar(_cellCount, _setCount); at++)
            PackedText.Small(text, TargetOf(_cells[at]) >> PackedText.Bits);
        for (var at = 0; at < _cellCount && hasMore; at++)
        {
            PackedText.Small(text, _cells[at] == 0 ? 0 : _trie.Label(_cells[at]));
            PackedText.Small(text, _befores[at] >> PackedText.Bits);
        }
    }

    /// <summary>Where the edge of a cell leads to; from a free cell nowhere.</summary>
    private int TargetOf(int child) => child == 0 ? _cellCount : PlaceOf(_same[child]);

    private int PlaceOf(int node) => _edges[node] == 0 ? _cellCount : _sets[node] ? _cellCount + 1 + _places[node] : _places[node];

    private void WriteSet(StringBuilder text, int node)
    {
        var set = (ulong)_trie.Label(_trie.FirstChild(node)) << _setSpan;
        for (var child = _trie.FirstChild(node); child != 0; child = _trie.NextSibling(child))
        {
            if (_counts[child] > 0)
                set |= 1UL << (_trie.Symbol(child) - _setFirst);
        }

        for (var i = PackedCodes.SetLength(_setSpan, _labels); i > 0; i--, set >>= PackedText.Bits)
            PackedText.Small(text, (int)set & PackedText.Mask);
    }

    private static int PowerOfTwo(int atLeast)
    {
        var power = 16;
        while (power < atLeast)
            power *= 2;
        return power;
    }
}
