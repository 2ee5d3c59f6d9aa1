#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MedicalCodes;

/// <summary>How a node's edges are gone over where a processor can look at eight cells at once.</summary>
partial struct PackedCodes
{
    private static bool CanReadAtOnce => BitConverter.IsLittleEndian && Vector128.IsHardwareAccelerated;

    /// <summary>Whether all that is looked at lies in the cells, of which the last eight reach behind the node's own, and tells the whole of a step. A spoilt table may give any place.</summary>
    private bool MayReadAtOnce(in Node node) => CanReadAtOnce && (uint)node.Place + ((long)_last - _first) + Vector256<int>.Count <= _commonCount;

    /// <summary>The edge under which one of a node's codes is. Each cell gives a number, its count and below that its character; what is no such edge gives 0.</summary>
    private int SymbolAtOnce(in Node node, int code)
    {
        ref var cells = ref Unsafe.As<char, int>(ref Unsafe.Add(ref MemoryMarshal.GetReference(_data.AsSpan()), _cells + 2 * node.Place));
        var most = Vector256<int>.Zero;
        var symbols = Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7) + Vector256.Create(_first);
        for (var i = 0; i <= _last - _first; i += Vector256<int>.Count)
        {
            var cell = Vector256.LoadUnsafe(ref cells, (nuint)i) - Vector256.Create((int)Zeros);
            var before = (cell >> 16) + ((cell & Vector256.Create((int)_highMask)) << SpareBits);
            var isEdge = Vector256.Equals(cell & Vector256.Create(SymbolMask), symbols) & Vector256.LessThanOrEqual(before, Vector256.Create(code));
            most = Vector256.Max(most, isEdge & ((before << PackedText.PartBits) | symbols));
            symbols += Vector256.Create(Vector256<int>.Count);
        }

        var half = Vector128.Max(most.GetLower(), most.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(1, 0, 3, 2)));
        return half.ToScalar() & SymbolMask;
    }
}
#endif
