namespace MedicalCodes;

partial class PackedTable
{
    /// <summary>A step from a node: over which character, to which node, past how many codes of the node.</summary>
    internal readonly ref struct Edge(char symbol, int target, int before, int end)
    {
        public char Symbol { get; } = symbol;

        public int Target { get; } = target;

        /// <summary>How many of the node's codes stand before this edge's.</summary>
        public int Before { get; } = before;

        /// <summary>How many of the node's codes stand up to and with this edge's.</summary>
        public int End { get; } = end;
    }

    internal ref struct EdgeEnumerator
    {
        private readonly string _data;
        private readonly int _nodes;
        private readonly int _stride;
        private readonly int _count;
        private readonly int _last;
        private int _at;

        public EdgeEnumerator(string data, int nodes, int node, int count)
        {
            _data = data;
            _nodes = nodes;
            _count = count;
            var head = PackedText.Small(data, node);
            _stride = (head & WideNode) != 0 ? 4 : 3;
            var first = node + (head >> LabelShift == LongLabel ? 2 : 1);
            _at = first - _stride;
            _last = first + ((head & (WideNode - 1)) - 1) * _stride;
        }

        public readonly Edge Current
        {
            get
            {
                var first = PackedText.Small(_data, _at);
                return new Edge(
                    (char)(first >> 8),
                    _nodes + (((first & 0xFF) << PackedText.Bits) | PackedText.Small(_data, _at + 1)),
                    BeforeAt(_at),
                    _at == _last ? _count : BeforeAt(_at + _stride));
            }
        }

        public bool MoveNext() => (_at += _stride) <= _last;

        public readonly EdgeEnumerator GetEnumerator() => this;

        private readonly int BeforeAt(int at) =>
            _stride == 3 ? PackedText.Small(_data, at + 2) : PackedText.Int(_data, at + 2);
    }
}
