using System.ComponentModel;
using System.Text;

namespace MedicalCodes;

/// <summary>The chapters or sections of a table in one string: their names and titles, and how many rows in turn stand in which.</summary>
#if MEDICALCODES_ANALYZERS
internal
#else
[EditorBrowsable(EditorBrowsableState.Never)]
public
#endif
sealed partial class PackedBlocks
{
    /// <summary>Packs blocks.</summary>
    /// <param name="blocks">Name and title of each.</param>
    /// <param name="rows">By row, the number of its block from 1 on; 0 if it stands in none.</param>
    internal static string Pack(IReadOnlyList<KeyValuePair<string, string>> blocks, IReadOnlyList<int> rows)
    {
        var packed = new StringBuilder();
        PackedText.Number(packed, blocks.Count);
        foreach (var block in blocks)
        {
            Text(packed, block.Key);
            Text(packed, block.Value);
        }

        for (int row = 0, end; row < rows.Count; row = end)
        {
            for (end = row + 1; end < rows.Count && rows[end] == rows[row];)
                end++;
            PackedText.Number(packed, end - row);
            PackedText.Number(packed, rows[row]);
        }

        return packed.ToString();
    }

    private static void Text(StringBuilder packed, string text)
    {
        PackedText.Number(packed, text.Length);
        packed.Append(text);
    }
}
