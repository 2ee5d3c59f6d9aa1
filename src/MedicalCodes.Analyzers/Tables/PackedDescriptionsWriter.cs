using System.Text;

namespace MedicalCodes.Tables;

/// <summary>Writes what <see cref="PackedDescriptions"/> reads.</summary>
/// <remarks>
/// Neighbours in a table mostly share their first words, so a title says how many it shares with the one before and then
/// numbers its other words. A general compressor packs no tighter, and its bytes differ from one machine's version to another's.
/// </remarks>
internal static class PackedDescriptionsWriter
{
    /// <summary>Packs titles, in the order of their rows.</summary>
    public static string Pack(IEnumerable<string> titles)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var packed = new StringBuilder();
        var blocks = new StringBuilder();
        var count = 0;
        string[] last = [];
        foreach (var title in titles)
        {
            if (count % PackedDescriptions.BlockRows == 0)
            {
                blocks.AppendInt(packed.Length);
                last = [];
            }

            var words = title.Replace('\r', ' ').Replace(PackedDescriptions.End, ' ').Split(' ');
            var shared = 0;
            while (shared < words.Length && shared < last.Length && words[shared] == last[shared])
                shared++;
            packed.AppendNumber(shared);
            packed.AppendNumber(words.Length - shared);
            for (var i = shared; i < words.Length; i++)
            {
                if (!numbers.TryGetValue(words[i], out var number))
                    numbers[words[i]] = number = numbers.Count;
                packed.AppendNumber(number);
            }

            last = words;
            count++;
        }

        blocks.AppendText(string.Join(" ", numbers.OrderBy(word => word.Value).Select(word => word.Key)));
        var head = new StringBuilder();
        head.AppendNumber(count);
        head.AppendNumber(blocks.Length);
        return head.Append(blocks).Append(packed).ToString();
    }
}
