using System.Runtime.CompilerServices;
using System.Text;

namespace MedicalCodes.Tables;

/// <summary>Packs a trie into what <see cref="PackedCodes"/> reads: equal subtrees become one, their edges stand in cells.</summary>
internal sealed class PackedCodesWriter
{
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
    private readonly CellMap _map = new();
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
        PackedText.Number(text, _map.Count);
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

    /// <summary>The nodes with most edges first: what they leave free, the others fill.</summary>
    [MethodImpl(Hot.Loop)]
    private void Place()
    {
        var most = 0;
        foreach (var node in _unique)
            most = Math.Max(most, _edges[node]);
        for (var edges = most; edges > 0; edges--)
        {
            _map.Rewind();
            foreach (var node in _unique)
            {
                if (_edges[node] != edges || _sets[node])
                    continue;
                _map.Begin(_first);
                for (var child = _trie.FirstChild(node); child != 0; child = _trie.NextSibling(child))
                {
                    if (_counts[child] > 0)
                        _map.Add(_trie.Symbol(child));
                }

                _places[node] = _map.Place();
            }
        }
    }

    [MethodImpl(Hot.Loop)]
    private void WriteCells(StringBuilder text)
    {
        var nodes = new int[_map.Count];
        var befores = new int[_map.Count];
        foreach (var node in _unique)
        {
            if (_sets[node])
                continue;
            var before = _trie.Label(node) > 0 ? 1 : 0;
            for (var child = _trie.FirstChild(node); child != 0; child = _trie.NextSibling(child))
            {
                if (_counts[child] == 0)
                    continue;
                var at = _places[node] + _trie.Symbol(child) - _first;
                nodes[at] = child;
                befores[at] = before;
                before += _counts[child];
            }
        }

        var hasMore = PackedCodes.HasMore(Count, _labels);
        var labelShift = PackedText.Bits - (hasMore ? 1 : PackedCodes.LabelBits(_labels));
        for (var at = 0; at < nodes.Length; at++)
        {
            var label = _trie.Label(nodes[at]);
            PackedText.Small(
                text,
                (nodes[at] == 0 ? 0 : _trie.Symbol(nodes[at])) | (_scattered[nodes[at]] ? PackedCodes.Scattered : 0)
                    | (hasMore ? Math.Min(label, 1) << labelShift : (label << labelShift) | (befores[at] >> PackedText.Bits << (PackedText.PartBits + 1))));
            PackedText.Small(text, befores[at] & PackedText.Mask);
        }

        for (var at = 0; at < nodes.Length; at++)
            PackedText.Small(text, TargetOf(nodes[at]) & PackedText.Mask);
        for (var at = 0; at < nodes.Length && PackedCodes.HasFar(_map.Count, _setCount); at++)
            PackedText.Small(text, TargetOf(nodes[at]) >> PackedText.Bits);
        for (var at = 0; at < nodes.Length && hasMore; at++)
        {
            PackedText.Small(text, _trie.Label(nodes[at]));
            PackedText.Small(text, befores[at] >> PackedText.Bits);
        }
    }

    /// <summary>Where the edge of a cell leads to; from a free cell nowhere.</summary>
    private int TargetOf(int child) => child == 0 ? _map.Count : PlaceOf(_same[child]);

    private int PlaceOf(int node) => _edges[node] == 0 ? _map.Count : _sets[node] ? _map.Count + 1 + _places[node] : _places[node];

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
