using System.Runtime.CompilerServices;
using System.Text;

namespace MedicalCodes.Tables;

/// <summary>Packs a trie into what <see cref="PackedCodes"/> reads: equal subtrees become one, their edges stand in cells.</summary>
internal sealed partial class PackedCodesWriter
{
    private readonly CodeTrie _trie;
    private readonly int _labels;

    // By node of the trie.
    private readonly State[] _states;

    private readonly List<State> _unique = [];

    private int _setCount;
    private int _setFirst;
    private int _setSpan;
    private int _first = int.MaxValue;
    private int _last;

    public PackedCodesWriter(CodeTrie trie, int labels)
    {
        _trie = trie;
        _labels = labels;
        _states = new State[trie.Count];
        Merge();
    }

    /// <summary>How many codes there are.</summary>
    public int Count => Root.Codes;

    private State Root => _states[CodeTrie.Root];

    public void Write(StringBuilder text)
    {
        ChooseSets();
        Place();
        text.AppendNumber(_first);
        text.AppendNumber(_last);
        text.AppendNumber(_cellCount);
        text.AppendNumber(_setCount);
        text.AppendNumber(_setFirst);
        text.AppendNumber(_setSpan);
        text.AppendNumber(PlaceOf(Root));
        text.AppendNumber(Root.IsScattered ? 1 : 0);
        if (text.Length % 2 > 0)
            text.AppendSmall(0);
        WriteCells(text);
        foreach (var state in _unique)
        {
            if (state.IsSet)
                WriteSet(text, state);
        }
    }

    /// <summary>Finds for each node the state that stands for it and all its equals, children before parents.</summary>
    [MethodImpl(Hot.Path)]
    private void Merge()
    {
        var buckets = new State?[PowerOfTwo(_trie.Count / 4)];
        for (var node = _trie.Count - 1; node >= 0; node--)
        {
            var hash = (uint)_trie.Label(node) * 0x9E3779B1;
            var codes = _trie.Label(node) > 0 ? 1 : 0;
            var (edges, last) = (0, 0);
            var (ends, scattered) = (true, false);
            for (var child = _trie.FirstChild(node); child != 0; child = _trie.NextSibling(child))
            {
                var state = _states[child];
                hash = (hash ^ _trie.Symbol(child) ^ ((uint)state.Node << 8)) * 0x85EBCA6B;
                hash ^= hash >> 15;
                if (state.Codes == 0)
                    continue;
                codes += state.Codes;
                edges++;
                ends &= state.Edges == 0 && state == _states[_trie.FirstChild(node)];
                scattered |= _trie.Symbol(child) < last;
                last = _trie.Symbol(child);
            }

            ref var bucket = ref buckets[(int)(hash & (uint)(buckets.Length - 1))];
            var found = bucket;
            while (found is not null && !(found.Codes == codes && found.Edges == edges && Equal(found.Node, node)))
                found = found.Next;
            if (found is null)
            {
                bucket = found = new State(node, codes, edges, scattered, bucket) { IsSet = ends && edges > 0 && !scattered };
                _unique.Add(found);
            }

            _states[node] = found;
        }
    }

    [MethodImpl(Hot.Path)]
    private bool Equal(int left, int right)
    {
        if (_trie.Label(left) != _trie.Label(right))
            return false;
        var a = _trie.FirstChild(left);
        var b = _trie.FirstChild(right);
        while (a != 0 && b != 0)
        {
            if (_trie.Symbol(a) != _trie.Symbol(b) || _states[a] != _states[b])
                return false;
            a = _trie.NextSibling(a);
            b = _trie.NextSibling(b);
        }

        return a == b;
    }

    /// <summary>A set is small, and a cell is found faster: a table has sets where they save it a tenth of its cells.</summary>
    [MethodImpl(Hot.Path)]
    private void ChooseSets()
    {
        var (all, ending, first, last) = (0, 0, int.MaxValue, 0);
        foreach (var state in _unique)
        {
            all += state.Edges;
            for (var child = _trie.FirstChild(state.Node); child != 0; child = _trie.NextSibling(child))
            {
                _first = Math.Min(_first, _trie.Symbol(child));
                _last = Math.Max(_last, _trie.Symbol(child));
                if (state.IsSet)
                {
                    ending++;
                    first = Math.Min(first, _trie.Symbol(child));
                    last = Math.Max(last, _trie.Symbol(child));
                }
            }
        }

        _first = Math.Min(_first, _last);
        var saves = ending > 0 && ending * 10 >= all && last - first + 1 + PackedCodes.LabelBits(_labels) <= PackedCodes.MaxSetBits;
        foreach (var state in _unique)
        {
            state.IsSet &= saves;
            if (state.IsSet)
                state.Place = _setCount++;
        }

        if (saves)
            (_setFirst, _setSpan) = (first, last - first + 1);
    }

    [MethodImpl(Hot.Path)]
    private void WriteCells(StringBuilder text)
    {
        var hasMore = PackedCodes.HasMore(Count, _labels);
        var labelShift = PackedText.Bits - PackedCodes.LabelBits(_labels);
        for (var at = 0; at < _cellCount; at++)
        {
            var child = _cells[at];
            var spare = hasMore ? 0 : (_trie.Label(child) << labelShift) | (_befores[at] >> PackedText.Bits << (PackedText.PartBits + 1));
            text.AppendSmall(child == 0 ? 0 : _trie.Symbol(child) | (_states[child].IsScattered ? PackedCodes.Scattered : 0) | spare);
            text.AppendSmall(_befores[at] & PackedText.Mask);
        }

        for (var at = 0; at < _cellCount; at++)
            text.AppendSmall(TargetOf(_cells[at]) & PackedText.Mask);
        for (var at = 0; at < _cellCount && PackedCodes.HasFar(_cellCount, _setCount); at++)
            text.AppendSmall(TargetOf(_cells[at]) >> PackedText.Bits);
        for (var at = 0; at < _cellCount && hasMore; at++)
        {
            text.AppendSmall(_cells[at] == 0 ? 0 : _trie.Label(_cells[at]));
            text.AppendSmall(_befores[at] >> PackedText.Bits);
        }
    }

    /// <summary>Where the edge of a cell leads to; from a free cell nowhere.</summary>
    private int TargetOf(int child) => child == 0 ? _cellCount : PlaceOf(_states[child]);

    private int PlaceOf(State state) => state.Edges == 0 ? _cellCount : state.IsSet ? _cellCount + 1 + state.Place : state.Place;

    private void WriteSet(StringBuilder text, State state)
    {
        var set = (ulong)_trie.Label(_trie.FirstChild(state.Node)) << _setSpan;
        for (var child = _trie.FirstChild(state.Node); child != 0; child = _trie.NextSibling(child))
        {
            if (_states[child].Codes > 0)
                set |= 1UL << (_trie.Symbol(child) - _setFirst);
        }

        for (var i = PackedCodes.SetLength(_setSpan, _labels); i > 0; i--, set >>= PackedText.Bits)
            text.AppendSmall((int)set & PackedText.Mask);
    }

    private static int PowerOfTwo(int atLeast)
    {
        var power = 16;
        while (power < atLeast)
            power *= 2;
        return power;
    }

    /// <summary>A node of the automaton: all nodes of the trie under which the same codes go on.</summary>
    private sealed class State(int node, int codes, int edges, bool isScattered, State? next)
    {
        /// <summary>One of them.</summary>
        public int Node { get; } = node;

        /// <summary>How many codes end here or behind.</summary>
        public int Codes { get; } = codes;

        public int Edges { get; } = edges;

        /// <summary>In how many ways the root leads here.</summary>
        public int Ways { get; set; }

        public bool IsScattered { get; } = isScattered;

        /// <summary>The next of those with a like hash.</summary>
        public State? Next { get; } = next;

        /// <summary>First whether the edges all end a code, and could stand in a set; once that is decided, whether they do.</summary>
        public bool IsSet { get; set; }

        /// <summary>Where the cells are, or which of the sets is its own.</summary>
        public int Place { get; set; }
    }
}
