using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET
using System.Numerics;
#endif

namespace MedicalCodes;

/// <summary>
/// The codes of a packed table, as a minimal automaton over their characters. Each edge carries how many of its node's codes stand before
/// it, so that a walk ends at the code's row, the row order is the table's, and a prefix is an interval of rows.
/// </summary>
/// <remarks>
/// <para>
/// The edges stand in cells. A node has a <em>place</em>, and the edge over a character stands as many cells behind it as the character
/// behind the table's first. The edges of one node stand between those of others, in what these leave free; so a cell says whose character
/// it holds, and no two nodes have one place. A step takes one addition, and nothing is sought.
/// </para>
/// <para>
/// A cell is a pair of characters (see <see cref="Scattered"/>) and, in a list of its own, the place of the node that it leads to. A table
/// with many codes or labels has a second list of pairs, one with many cells a second list of places. Places behind the cells are those
/// of the end, at which a code cannot go on, and of <em>sets</em>: nodes whose edges all end a code, a bit for each character.
/// </para>
/// <para><c>PackedCodesWriter</c> is its counterpart.</para>
/// </remarks>
internal readonly partial struct PackedCodes
{
    /// <summary>In the first character of a cell, below: the character of the edge.</summary>
    public const int SymbolMask = PackedText.LongPart;

    /// <summary>
    /// Behind the symbol: whether the edges of the node that the cell leads to are in another order than their characters. Then come the
    /// bits of the count that its own character, the second, has no room for, and at the top those of the label, 0 where no code ends.
    /// </summary>
    public const int Scattered = 1 << HighShift;

    /// <summary>How many bits a set has at most, its label included.</summary>
    public const int MaxSetBits = 4 * PackedText.Bits;

    /// <summary>In place of a row: the text is none of the codes, but it may be one without the blanks around it.</summary>
    public const int Blanks = -2;

    private const int HighShift = PackedText.PartBits;
    private const int SpareBits = PackedText.Bits - HighShift - 1;
    private const uint Zeros = (PackedText.Zero << 16) | PackedText.Zero;

    private readonly string _data;
    private readonly int _rows;
    private readonly uint _folded;
    private readonly int _first;
    private readonly int _last;
    private readonly int _count;
    private readonly int _root;
    private readonly bool _isScattered;
    private readonly int _setFirst;
    private readonly int _setSpan;
    private readonly int _setLength;
    private readonly int _labelShift;
    private readonly uint _labelMask;
    private readonly uint _highMask;

    // Of a cell, all that counts codes.
    private readonly uint _countMask;
    private readonly int _cells;
    private readonly int _places;
    private readonly int _more;
    private readonly int _far;
    private readonly int _sets;

    // How many cells tell all of a step: none of a wide table's.
    private readonly int _commonCount;

    /// <summary>Reads where what stands.</summary>
    /// <param name="data">The packed table.</param>
    /// <param name="at">Where in it the codes begin.</param>
    /// <param name="rows">How many codes there are.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="foldsCase">Whether small letters mean capitals.</param>
    public PackedCodes(string data, int at, int rows, int labels, bool foldsCase)
    {
        _data = data;
        _rows = rows;
        _folded = foldsCase ? 'Z' - 'A' + 1u : 0;
        _first = PackedText.Number(data, ref at);
        _last = PackedText.Number(data, ref at);
        _count = PackedText.Number(data, ref at);
        var sets = PackedText.Number(data, ref at);
        _setFirst = PackedText.Number(data, ref at);
        _setSpan = PackedText.Number(data, ref at);
        _root = PackedText.Number(data, ref at);
        _isScattered = PackedText.Number(data, ref at) != 0;

        var hasMore = HasMore(rows, labels);
        var labelBits = hasMore ? 1 : LabelBits(labels);
        _labelShift = PackedText.Bits - labelBits;
        _labelMask = (uint)(PackedText.Mask >> _labelShift << _labelShift);
        _highMask = hasMore ? 0 : PackedText.Mask & ~_labelMask & ~(uint)((Scattered << 1) - 1);
        _countMask = _highMask | (uint)PackedText.Mask << 16;
        _setLength = SetLength(_setSpan, labels);

        // The lookup relies on the cells being there.
        _cells = at + (at & 1);
        if ((uint)_count > (uint)Math.Max(0, data.Length - _cells) / 3)
            throw Cut();
        _places = _cells + 2 * _count;
        _sets = _places + _count;
        _far = _more = 0;
        if (HasFar(_count, sets))
            (_far, _sets) = (_sets, _sets + _count);
        if (hasMore)
            (_more, _sets) = (_sets, _sets + 2 * _count);
        _commonCount = _far + _more > 0 ? 0 : _count;
        if (_sets + sets * _setLength > data.Length)
            throw Cut();
    }

    /// <summary>How many bits a label takes.</summary>
    public static int LabelBits(int labels) => Math.Max(1, PackedText.Width(labels));

    /// <summary>Whether the labels, and the counts of codes, need a second pair of characters in each cell.</summary>
    public static bool HasMore(int rows, int labels) => LabelBits(labels) > SpareBits || rows >> (PackedText.Bits + SpareBits - LabelBits(labels)) > 0;

    /// <summary>Whether places need a second character.</summary>
    public static bool HasFar(int cells, int sets) => cells + sets > PackedText.Mask;

    /// <summary>How many characters a set takes.</summary>
    public static int SetLength(int span, int labels) => (span + LabelBits(labels) + PackedText.Bits - 1) / PackedText.Bits;

    /// <summary>The row of a text; if it is none of the codes -1, or <see cref="Blanks"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dot">Behind how many characters, at least one, a dot is passed over.</param>
    /// <remarks>
    /// The loop calls nothing, and all that is rare goes one way, so that what it needs stays in registers. What it reads lies in the table whatever
    /// that holds: each step asks once, and the constructor knows that so many cells are there.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Find(ReadOnlySpan<char> text, int dot)
    {
        ref var data = ref MemoryMarshal.GetReference(_data.AsSpan());
        ref var cells = ref Unsafe.As<char, uint>(ref Unsafe.Add(ref data, _cells));
        ref var places = ref Unsafe.Add(ref data, _places);
        ref var next = ref MemoryMarshal.GetReference(text);
        ref var stop = ref Unsafe.Add(ref next, Math.Min(dot, text.Length));
        nint zero = PackedText.Zero + _first, place = _root + PackedText.Zero, symbol, at;
        var counts = 0UL;
        var cell = 0u;
        if (text.IsEmpty)
            return -1;
        while (true)
        {
            do
            {
                symbol = next;
                at = place + (symbol - zero);
                if ((nuint)at >= (nuint)_commonCount)
                    goto Rare;
                var reached = Pair(Unsafe.Add(ref cells, at));
                if ((reached & SymbolMask) != (uint)symbol)
                {
                    if (IsPlain((uint)symbol))
                        return -1;
                    goto Rare;
                }

                place = Unsafe.Add(ref places, at);
                cell = reached;
                counts += cell & _countMask;
                next = ref Unsafe.Add(ref next, 1);
            }
            while (Unsafe.IsAddressLessThan(ref next, ref stop));

            ref var end = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), text.Length);
            if (Unsafe.AreSame(ref stop, ref end))
                break;
            if (next == '.')
                next = ref Unsafe.Add(ref next, 1);
            stop = ref end;
            if (!Unsafe.IsAddressLessThan(ref next, ref stop))
                break;
        }

        return (cell & _labelMask) > 0 ? RowOf(counts) : None(text);

    Rare:
        // The place is computed back, which leaves its register to the cell that it led to.
        place = at - (symbol - zero) - PackedText.Zero;
        var passed = (int)Unsafe.ByteOffset(ref MemoryMarshal.GetReference(text), ref next) / sizeof(char);
        return FindBySteps(text, dot, passed, new Node((int)place, RowOf(counts), (int)(cell & _labelMask), false));
    }

    /// <summary>What stands for the row of a text that is none of the codes: <see cref="Blanks"/> if it may be one without those around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int None(ReadOnlySpan<char> text) =>
        text.Length > 0 && (IsBlank(text[0]) || IsBlank(text[text.Length - 1])) ? Blanks : -1;

    /// <summary>Whether a character may be a blank: some that are none of ASCII's are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBlank(char c) => c is <= ' ' or >= '\x7F';

    /// <summary>Whether a character is no blank and no small letter, so that where there is no edge over it there is no code.</summary>
    private static bool IsPlain(uint symbol) => symbol - '!' <= '`' - '!';

    /// <summary>The row at the end of a way, by the sum of what its cells count. No sum is too large for the bits of one: none is above the row.</summary>
    private int RowOf(ulong counts) => (int)(counts >> 16) + (int)(((uint)counts & _highMask) << SpareBits);

    /// <summary>Goes on where there is more to a step: a small letter, a blank, a set, a wide table, a code's end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dot">Behind how many characters a dot is passed over.</param>
    /// <param name="passed">How many of its characters have been passed.</param>
    /// <param name="node">The node to which they lead; before it, all codes that stand before on the way.</param>
    private int FindBySteps(ReadOnlySpan<char> text, int dot, int passed, Node node)
    {
        var row = node.Before;
        for (var i = passed; i < text.Length; i++)
        {
            if (i == dot && text[i] == '.')
                continue;
            if (!TryStep(node, (uint)(text[i] - 'a') < _folded ? text[i] - ('a' - 'A') : text[i], out node))
                return None(text);
            row += node.Before;
        }

        return node.Label > 0 ? row : None(text);
    }

    // The first of two characters in the lower half, whatever the processor's order of bytes.
    private static uint Pair(uint chars) => (BitConverter.IsLittleEndian ? chars : (chars << 16) | (chars >> 16)) - Zeros;

    /// <summary>The bits of a set, and above them its label.</summary>
    private ulong Set(int place)
    {
        var set = 0UL;
        var at = _sets + (place - _count - 1) * _setLength;
        for (var i = _setLength - 1; i >= 0; i--)
            set = (set << PackedText.Bits) | (uint)PackedText.Small(_data, at + i);
        return set;
    }

    private static FormatException Cut() => new("The packed table is not whole; build the project that owns it again.");

    private static int BitCount(ulong bits)
    {
#if NET
        return BitOperations.PopCount(bits);
#else
        var count = 0;
        for (; bits > 0; bits &= bits - 1)
            count++;
        return count;
#endif
    }
}
