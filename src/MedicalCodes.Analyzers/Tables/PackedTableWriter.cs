using System.Text;

namespace MedicalCodes.Tables;

/// <summary>Packs a system into the text that <see cref="PackedTable"/> reads.</summary>
internal sealed class PackedTableWriter
{
    private readonly StringBuilder _text = new();

    public static string Write(PackedTableContent content)
    {
        var writer = new PackedTableWriter();
        var codes = new PackedCodesWriter(content.Trie, content.Labels.Count);
        writer.WriteHead(content, codes.Count);
        codes.Write(writer._text);
        return writer._text.ToString();
    }

    private void WriteHead(PackedTableContent content, int count)
    {
        Int(PackedTable.Format);
        _text.AppendText(content.System.Id);
        _text.AppendText(content.System.Name);
        Int((int)content.System.Kind);
        Int(content.FoldsCase ? 1 : 0);
        Int(content.IsPartial ? 1 : 0);
        Int(content.MinLength);
        Int(content.MaxLength);
        Int(count);
        Int(content.AsOf);
        Int(content.Editions.Count);
        foreach (var edition in content.Editions)
        {
            _text.AppendText(edition.Name);
            Int(edition.From);
            Int(edition.To);
        }

        Int(content.Labels.Count);
        foreach (var label in content.Labels)
        {
            foreach (var status in label)
                Int(status);
        }

        Int(content.Periods.Count);
        var (from, to) = (new List<int>(), new List<int>());
        foreach (var period in content.Periods)
        {
            Add(from, period.From);
            Add(to, period.To);
        }

        Days(from);
        Days(to);
        foreach (var period in content.Periods)
            _text.AppendNumber(from.BinarySearch(period.From) * to.Count + to.BinarySearch(period.To));
        Int(content.Runs.Count);
        WritePeriods(content, count);
        Int(content.Replacements.Count);
        foreach (var (row, keys) in content.Replacements)
        {
            _text.AppendNumber(row);
            _text.AppendText(keys);
        }
    }

    /// <summary>For <see cref="PackedPeriods"/>, which needs no word of it where all rows have one period.</summary>
    private void WritePeriods(PackedTableContent content, int rows)
    {
        if (content.Periods.Count < 2)
            return;
        var run = 0;
        for (var block = 0; block < rows; block += PackedPeriods.BlockRows)
        {
            Int(run);
            var begins = 0L;
            for (; run < content.Runs.Count && content.Runs[run].Row < block + PackedPeriods.BlockRows; run++)
                begins |= 1L << (content.Runs[run].Row - block);
            for (var bits = PackedPeriods.BlockRows - PackedText.Bits; bits >= 0; bits -= PackedText.Bits)
                Small((int)(begins >> bits) & PackedText.Mask);
        }

        var width = PackedText.Width(content.Periods.Count);
        var (pending, length) = (0L, 0);
        foreach (var (_, period) in content.Runs)
        {
            pending |= (long)period << length;
            for (length += width; length >= PackedText.Bits; length -= PackedText.Bits)
            {
                Small((int)pending & PackedText.Mask);
                pending >>= PackedText.Bits;
            }
        }

        if (length > 0)
            Small((int)pending);
    }

    private void Small(int value) => _text.AppendSmall(value);

    private void Int(int value) => _text.AppendInt(value);

    /// <summary>Adds a day to those in order, unless it is among them.</summary>
    private static void Add(List<int> days, int day)
    {
        var place = days.BinarySearch(day);
        if (place < 0)
            days.Insert(~place, day);
    }

    /// <summary>Each day as what it is more than the one before: mostly one character, where a day is two.</summary>
    private void Days(List<int> days)
    {
        _text.AppendNumber(days.Count);
        var before = 0;
        foreach (var day in days)
        {
            _text.AppendNumber(day - before);
            before = day;
        }
    }
}
