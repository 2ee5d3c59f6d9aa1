using System.Runtime.CompilerServices;

namespace MedicalCodes;

partial class PackedTable
{
    /// <summary>
    /// A node of the automaton: its head, the characters of its edges, two in one, and then for each edge where it leads to and how
    /// many of the node's codes stand before the edge's own.
    /// </summary>
    /// <remarks>
    /// Of a <em>run</em>, whose characters follow each other, only the first is there. A <em>fan</em>, whose edges all lead to one
    /// node, says that once, and how many codes each edge has. What differs from node to node is computed rather than asked for: a
    /// processor cannot foresee such branches.
    /// </remarks>
    internal readonly ref struct Node
    {
        private readonly string _data;
        private readonly int _at;
        private readonly int _head;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Node(string data, int at)
        {
            _data = data;
            _at = at;
            _head = PackedText.Small(data, at);
        }

        public int EdgeCount => _head & MaxEdges;

        /// <summary>0 where no code ends.</summary>
        public int Label => _head >> LabelShift is var label && label == LongLabel
            ? PackedText.Small(_data, Edges + (EdgeCount == 0 ? 0 : (Listed & (EdgeCount - 1)) + 1) * (IsWide ? 4 : 2))
            : label;

        public bool IsCode => _head >> LabelShift > 0;

        private bool IsRun => (_head & RunNode) != 0;

        private bool IsWide => (_head & WideNode) != 0;

        /// <summary>All bits, or none in a fan.</summary>
        private int Listed => ((_head & FanNode) / FanNode) - 1;

        private int Edges => _at + 1 + (IsRun ? 1 : (EdgeCount + 1) >> 1);

        /// <summary>The edge over a character, or -1.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Find(int symbol)
        {
            var last = EdgeCount - 1;
            if (last < 0)
                return -1;
            var first = PackedText.Small(_data, _at + 1) >> PackedText.PartBits;
            if (IsRun)
                return symbol - first is var place && (uint)place <= (uint)last ? place : -1;

            // Characters mostly stand in their order, and letters follow the digits, so where an edge stands can be told.
            var gap = ('9' - symbol) & (first - 'A') & int.MinValue;
            var edge = Math.Min(symbol - first - (int)((uint)gap >> 31) * ('A' - '9' - 1), last);
            return edge >= 0 && PackedText.Part(_data, _at + 1, edge) == symbol ? edge : Search(_data, _at + 1, symbol, last, Math.Max(edge, 0));
        }

        public char Symbol(int edge) =>
            (char)(IsRun ? (PackedText.Small(_data, _at + 1) >> PackedText.PartBits) + edge : PackedText.Part(_data, _at + 1, edge));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Target(int edge)
        {
            var at = Listed & edge;
            return IsWide ? PackedText.Int(_data, Edges + at * 4) : PackedText.Small(_data, Edges + at * 2);
        }

        /// <summary>How many of the node's codes stand before an edge's.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Before(int edge)
        {
            var at = Listed & edge;
            var number = IsWide ? PackedText.Int(_data, Edges + at * 4 + 2) : PackedText.Small(_data, Edges + at * 2 + 1);
            // Once where the edges are listed, else for each edge before.
            return number * ((edge & ~Listed) - Listed) + (IsCode ? 1 : 0);
        }

        /// <summary>How many of the node's codes stand up to and with an edge's.</summary>
        /// <param name="edge">The edge.</param>
        /// <param name="count">How many codes the node has.</param>
        public int End(int edge, int count) => edge == EdgeCount - 1 ? count : Before(edge + 1);

        /// <summary>The edge over a character that does not stand where it was sought: before that, or behind it.</summary>
        private static int Search(string data, int symbols, int symbol, int last, int sought)
        {
            for (var edge = sought - 1; edge >= 0; edge--)
            {
                if (PackedText.Part(data, symbols, edge) == symbol)
                    return edge;
            }

            for (var edge = sought; edge <= last; edge++)
            {
                if (PackedText.Part(data, symbols, edge) == symbol)
                    return edge;
            }

            return -1;
        }
    }
}
