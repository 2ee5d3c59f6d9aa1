using System.Runtime.CompilerServices;

namespace MedicalCodes;

partial class PackedTable
{
    /// <summary>Whether all codes have a shape.</summary>
    internal bool AllFit(CodeShape shape) => _codes.AllFit(shape, MaxLength);
}

/// <summary>What the generator asks of all codes at once.</summary>
partial struct PackedCodes
{
    /// <summary>Whether all codes have a shape.</summary>
    /// <remarks>
    /// No row is read. A shape asks of each character only where it stands, so what follows a node is asked once for each length at which the node
    /// is reached: a table has far fewer of these than codes.
    /// </remarks>
    public bool AllFit(CodeShape shape, int maxLength) => AllFit(shape, new char[maxLength], 0, Root, []);

    [MethodImpl(Hot.Path)]
    private bool AllFit(CodeShape shape, char[] key, int length, Node node, HashSet<long> asked)
    {
        var begun = key.AsSpan(0, length);
        if (!shape.Begins(begun) || (node.Label > 0 && !shape.Fits(begun)))
            return false;
        if (!asked.Add(((long)node.Place << 32) | (uint)length))
            return true;
        for (var symbol = NextSymbol(node, -1, out _); symbol >= 0; symbol = NextSymbol(node, symbol, out _))
        {
            key[length] = (char)symbol;
            if (!TryStep(node, symbol, out var child) || !AllFit(shape, key, length + 1, child, asked))
                return false;
        }

        return true;
    }
}
