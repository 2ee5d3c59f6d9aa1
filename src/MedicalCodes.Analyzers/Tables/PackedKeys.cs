using System.Runtime.CompilerServices;
using System.Text;

namespace MedicalCodes.Tables;

/// <summary>
/// Keys one after another, each as what it does not share with the one before. One character tells how much that is, how much follows, and a mark of
/// four bits.
/// </summary>
internal static class PackedKeys
{
    private const int MarkBits = 4;
    private const int RestBits = 7;
    private const int MaxShared = 15;

    public static void Write(StringBuilder packed, ReadOnlySpan<char> key, ReadOnlySpan<char> last, int mark)
    {
        var shared = 0;
        while (shared < MaxShared && shared < key.Length && shared < last.Length && key[shared] == last[shared])
            shared++;
        packed.AppendSmall((((shared << RestBits) | (key.Length - shared)) << MarkBits) | mark);
        for (var i = shared; i < key.Length; i += 2)
            packed.AppendSmall((key[i] << PackedText.PartBits) | (i + 1 < key.Length ? key[i + 1] : 0));
    }

    /// <summary>Reads a key over the one before.</summary>
    /// <returns>Its length.</returns>
    [MethodImpl(Hot.Path)]
    public static int Read(string packed, ref int at, char[] key, out int mark)
    {
        var head = PackedText.Small(packed, at++);
        mark = head & ((1 << MarkBits) - 1);
        var shared = head >> (RestBits + MarkBits);
        var rest = (head >> MarkBits) & ((1 << RestBits) - 1);
        for (var i = 0; i < rest; i++)
            key[shared + i] = (char)PackedText.Part(packed, at, i);
        at += (rest + 1) / 2;
        return shared + rest;
    }
}
