using System.Runtime.CompilerServices;

namespace MedicalCodes.Tables;

/// <summary>Which cells are taken, and the first place at which a pattern of some more finds only free ones.</summary>
internal sealed class CellMap
{
    // A search begins so many cells before where the last one ended: more of them find more gaps, and take more time.
    private const int Back = 64;

    private ulong[] _cells = new ulong[64];
    private ulong[] _places = new ulong[64];
    private ulong _low;
    private ulong _high;
    private int _first;
    private int _lead;
    private int _from;

    /// <summary>How many cells there are: up to and with the last that is taken.</summary>
    public int Count { get; private set; }

    /// <summary>Seeks from the first cell again. Else a search goes on near where the last one ended, so that many take little longer than one.</summary>
    public void Rewind() => _from = 0;

    /// <summary>Begins a pattern.</summary>
    /// <param name="first">The character that stands at the place itself.</param>
    public void Begin(int first)
    {
        _first = first;
        _lead = int.MaxValue;
        _low = _high = 0;
    }

    /// <summary>Adds the cell of a character to the pattern.</summary>
    public void Add(int symbol)
    {
        if (symbol < _lead)
        {
            if (_lead != int.MaxValue)
                Shift(_lead - symbol);
            _lead = symbol;
        }

        var bit = symbol - _lead;
        if (bit < 64)
            _low |= 1UL << bit;
        else
            _high |= 1UL << (bit - 64);
    }

    /// <summary>Takes the cells of the pattern at the first place that is free, and where they all are.</summary>
    [MethodImpl(Hot.Loop)]
    public int Place()
    {
        var offset = _lead - _first;
        for (var at = Math.Max(_from, offset); ; at++)
        {
            if (at / 64 + 2 >= _cells.Length)
                Grow();
            if (_cells[at / 64] == ulong.MaxValue)
            {
                at |= 63;
                continue;
            }

            var place = at - offset;
            if ((Window(at) & _low) > 0 || (_high > 0 && (Window(at + 64) & _high) > 0) || (_places[place / 64] >> (place % 64) & 1) > 0)
                continue;
            _places[place / 64] |= 1UL << (place % 64);
            Take(at, _low);
            Take(at + 64, _high);
            _from = Math.Max(0, at - Back);
            return place;
        }
    }

    private ulong Window(int at) =>
        at % 64 == 0 ? _cells[at / 64] : (_cells[at / 64] >> (at % 64)) | (_cells[at / 64 + 1] << (64 - at % 64));

    private void Take(int at, ulong pattern)
    {
        if (pattern == 0)
            return;
        _cells[at / 64] |= pattern << (at % 64);
        if (at % 64 > 0)
            _cells[at / 64 + 1] |= pattern >> (64 - at % 64);
        for (; pattern > 0; pattern >>= 1, at++)
            Count = Math.Max(Count, at + 1);
    }

    private void Shift(int cells)
    {
        _high = cells < 64 ? (cells == 0 ? _high : (_high << cells) | (_low >> (64 - cells))) : _low << (cells - 64);
        _low = cells < 64 ? _low << cells : 0;
    }

    private void Grow()
    {
        Array.Resize(ref _cells, _cells.Length * 2);
        Array.Resize(ref _places, _places.Length * 2);
    }
}
