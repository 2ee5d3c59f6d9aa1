using System.Text;

namespace MedicalCodes.Tables;

/// <summary>Writes what <see cref="PackedText"/> reads.</summary>
internal static class PackedTextWriter
{
    public static void AppendSmall(this StringBuilder packed, int number) => packed.Append((char)(PackedText.Zero + number));

    public static void AppendInt(this StringBuilder packed, int number)
    {
        packed.AppendSmall(number >> PackedText.Bits);
        packed.AppendSmall(number & PackedText.Mask);
    }

    public static void AppendNumber(this StringBuilder packed, int number)
    {
        if (number < PackedText.Mask)
        {
            packed.AppendSmall(number);
            return;
        }

        packed.AppendSmall(PackedText.Mask);
        packed.AppendInt(number);
    }

    public static void AppendText(this StringBuilder packed, string text)
    {
        var parts = new List<int>(text.Length);
        foreach (var c in text)
        {
            if (c >= PackedText.LongPart)
            {
                parts.Add(PackedText.LongPart);
                parts.Add(c >> (2 * PackedText.PartBits));
                parts.Add((c >> PackedText.PartBits) & PackedText.LongPart);
            }

            parts.Add(c & PackedText.LongPart);
        }

        packed.AppendNumber(parts.Count);
        for (var i = 0; i < parts.Count; i += 2)
            packed.AppendSmall((parts[i] << PackedText.PartBits) | (i + 1 < parts.Count ? parts[i + 1] : 0));
    }
}
