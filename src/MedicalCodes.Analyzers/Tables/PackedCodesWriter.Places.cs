using System.Runtime.CompilerServices;

namespace MedicalCodes.Tables;

/// <summary>Where the nodes' cells stand.</summary>
partial class PackedCodesWriter
{
    private const int Back = 64;

    // By cell: the child that the edge leads to, 0 where it is free; how many of its node's codes stand before; whether the place is taken.
    private int[] _cells = new int[1024];
    private int[] _befores = new int[1024];
    private bool[] _taken = new bool[1024];
    private int _cellCount;

    /// <summary>
    /// Gives each node a place at which its cells are free: first those through which most codes go, so that what lookups read most lies
    /// side by side; what these leave the others fill.
    /// </summary>
    [MethodImpl(Hot.Path)]
    private void Place()
    {
        var most = 0;
        foreach (var state in _unique)
            most = Math.Max(most, state.Edges);
        var offsets = new int[most];
        var children = new int[most];

        // From near where the last search for as many edges ended: to begin further back finds more gaps, and takes more time.
        var begins = new int[most + 1];
        foreach (var number in MostUsedFirst())
        {
            var state = _unique[(int)number];
            if (state.Edges == 0 || state.IsSet)
                continue;
            var count = 0;
            for (var child = _trie.FirstChild(state.Node); child != 0; child = _trie.NextSibling(child))
            {
                if (_states[child].Codes == 0)
                    continue;
                children[count] = child;
                offsets[count++] = _trie.Symbol(child) - _first;
            }

            var place = Math.Max(0, begins[count] - Back);
            for (var edge = 0; edge < count; edge++)
            {
                if (place + PackedCodes.SymbolMask >= _cells.Length)
                    Grow();
                if (_taken[place] || _cells[place + offsets[edge]] != 0)
                    (place, edge) = (place + 1, -1);
            }

            state.Place = begins[count] = place;
            _taken[place] = true;
            var before = _trie.Label(state.Node) > 0 ? 1 : 0;
            for (var edge = 0; edge < count; edge++)
            {
                var at = place + offsets[edge];
                _cells[at] = children[edge];
                _befores[at] = before;
                before += _states[children[edge]].Codes;
                _cellCount = Math.Max(_cellCount, at + 1);
            }
        }
    }

    /// <summary>The numbers of the nodes in the lower half; above them, negative, how many codes go through the node.</summary>
    [MethodImpl(Hot.Path)]
    private long[] MostUsedFirst()
    {
        var order = new long[_unique.Count];
        Root.Ways = 1;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            var state = _unique[i];
            order[i] = ((long)(-state.Ways * state.Codes) << 32) | (uint)i;
            for (var child = _trie.FirstChild(state.Node); child != 0; child = _trie.NextSibling(child))
                _states[child].Ways += state.Ways;
        }

        Array.Sort(order);
        return order;
    }

    private void Grow()
    {
        Array.Resize(ref _cells, _cells.Length * 2);
        Array.Resize(ref _befores, _cells.Length);
        Array.Resize(ref _taken, _cells.Length);
    }
}
