namespace MedicalCodes.Tables;

/// <summary>By node of a trie: a row of one of some lists. Eight bytes each, for there are a hundred thousand.</summary>
internal sealed class RowPlaces(IReadOnlyList<CodeList> lists, int capacity)
{
    private readonly Dictionary<CodeList, int> _numbers = lists.Distinct().Select((list, number) => (list, number)).ToDictionary(entry => entry.list, entry => entry.number);
    private readonly CodeList[] _lists = [.. lists.Distinct()];

    // List and row in one number, plus one: 0 is none.
    private long[] _places = new long[capacity];
    private CodeList? _last;
    private int _lastNumber;

    public bool Has(int node) => node < _places.Length && _places[node] != 0;

    public (CodeList List, int Row) this[int node]
    {
        get => (_lists[(int)((_places[node] - 1) >> 32)], (int)((_places[node] - 1) & 0xFFFF_FFFF));
        set
        {
            if (node >= _places.Length)
                Array.Resize(ref _places, Math.Max(node + 1, _places.Length * 2));
            if (!ReferenceEquals(value.List, _last))
                (_last, _lastNumber) = (value.List, _numbers[value.List]);
            _places[node] = (((long)_lastNumber << 32) | (uint)value.Row) + 1;
        }
    }
}
