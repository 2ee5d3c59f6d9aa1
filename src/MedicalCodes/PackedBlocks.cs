using System.ComponentModel;

namespace MedicalCodes;

/// <summary>The chapters or sections of a table in one string: their names and titles, and how many rows in turn stand in which.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PackedBlocks
{
    private readonly Lazy<(int[] Ends, CodeBlock?[] Blocks)> _runs;

    /// <summary>Keeps the text; nothing is decoded yet.</summary>
    /// <param name="data">The text that the generator wrote.</param>
    public PackedBlocks(string data) => _runs = new Lazy<(int[], CodeBlock?[])>(() => Decode(data));

    /// <summary>The block of a code.</summary>
    /// <param name="number">The number of the code.</param>
    /// <returns>The block; null for 0, and where the tables tell none.</returns>
    public CodeBlock? Of(int number)
    {
        if (number == 0)
            return null;
        var (ends, blocks) = _runs.Value;
        var run = Array.BinarySearch(ends, number);
        return blocks[run < 0 ? ~run : run];
    }

    private static (int[] Ends, CodeBlock?[] Blocks) Decode(string data)
    {
        var at = 0;
        var blocks = new CodeBlock?[PackedText.Number(data, ref at) + 1];
        for (var i = 1; i < blocks.Length; i++)
            blocks[i] = new CodeBlock(Text(data, ref at), Text(data, ref at));
        var ends = new List<int>();
        var runs = new List<CodeBlock?>();
        while (at < data.Length)
        {
            ends.Add((ends.Count == 0 ? 0 : ends[ends.Count - 1]) + PackedText.Number(data, ref at));
            runs.Add(blocks[PackedText.Number(data, ref at)]);
        }

        return ([.. ends], [.. runs]);
    }

    private static string Text(string data, ref int at)
    {
        var length = PackedText.Number(data, ref at);
        at += length;
        return data.Substring(at - length, length);
    }
}
