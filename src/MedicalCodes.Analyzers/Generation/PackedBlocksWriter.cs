using System.Text;
using MedicalCodes.Tables;

namespace MedicalCodes.Generation;

/// <summary>Writes what the library's <c>PackedBlocks</c> reads: chapters or sections, and how many rows in turn stand in which.</summary>
internal static class PackedBlocksWriter
{
    /// <summary>Packs blocks.</summary>
    /// <param name="blocks">Name and title of each.</param>
    /// <param name="rows">By row, the number of its block from 1 on; 0 if it stands in none.</param>
    public static string Pack(IReadOnlyList<KeyValuePair<string, string>> blocks, IReadOnlyList<int> rows)
    {
        var packed = new StringBuilder();
        packed.AppendNumber(blocks.Count);
        foreach (var block in blocks)
        {
            AppendPlain(packed, block.Key);
            AppendPlain(packed, block.Value);
        }

        for (int row = 0, end; row < rows.Count; row = end)
        {
            for (end = row + 1; end < rows.Count && rows[end] == rows[row];)
                end++;
            packed.AppendNumber(end - row);
            packed.AppendNumber(rows[row]);
        }

        return packed.ToString();
    }

    private static void AppendPlain(StringBuilder packed, string text)
    {
        packed.AppendNumber(text.Length);
        packed.Append(text);
    }
}
