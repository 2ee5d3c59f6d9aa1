using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>Packs a list of a file, as it was read: the head and the sections that <see cref="PackedListReader"/> reads.</summary>
/// <param name="table">The file.</param>
/// <param name="text">The text that it was read from.</param>
internal sealed class PackedListWriter(ParsedTable table, SourceText text)
{
    public void Write(CodeList list, StringBuilder head, StringBuilder sections)
    {
        head.AppendText(list.System?.Id ?? "");
        head.AppendText(list.Edition.Name ?? "");
        head.AppendInt(list.Edition.From);
        head.AppendInt(list.Edition.To);
        head.AppendSmall((list.IsAddenda ? PackedListReader.Addenda : 0) | (list.IsConversion ? PackedListReader.Conversion : 0) | (list.IsDerived ? PackedListReader.Derived : 0));
        head.AppendInt(list.Count);
        var rows = Enumerable.Range(0, list.Count);
        foreach (var section in (IEnumerable<string>)
        [
            Rows(list),
            Periods(list),
            Texts(list.Names),
            Texts(list.Replacements),
            list.Outline is null ? "" : Outline(list.Outline),
            Titles([.. rows.Select(row => table.TitleOf(text, list, row))]),
            Titles([.. rows.Select(row => table.ShortTitleOf(text, list, row))]),
        ])
        {
            head.AppendInt(section.Length);
            sections.Append(section);
        }
    }

    private static string Rows(CodeList list)
    {
        var packed = new StringBuilder();
        for (var row = 0; row < list.Count; row++)
        {
            var mark = (int)list.StatusAt(row) | ((int)list.ActionAt(row) << PackedListReader.StatusBits);
            PackedKeys.Write(packed, list.KeyAt(row), row == 0 ? default : list.KeyAt(row - 1), mark);
        }

        return packed.ToString();
    }

    private static string Periods(CodeList list)
    {
        var packed = new StringBuilder();
        for (int row = 0, end; row < list.Count; row = end)
        {
            var period = list.PeriodAt(row);
            for (end = row + 1; end < list.Count && list.PeriodAt(end) == period;)
                end++;
            if (row == 0 && end == list.Count && period == default)
                return "";
            packed.AppendNumber(end - row);
            packed.AppendInt(period.From);
            packed.AppendInt(period.To);
        }

        return packed.ToString();
    }

    private static string Texts(IReadOnlyDictionary<int, string>? texts)
    {
        var packed = new StringBuilder();
        foreach (var text in texts?.OrderBy(text => text.Key) ?? Enumerable.Empty<KeyValuePair<int, string>>())
        {
            packed.AppendNumber(text.Key);
            packed.AppendText(text.Value);
        }

        return packed.ToString();
    }

    private string Outline(TableOutline outline)
    {
        var packed = new StringBuilder();
        Blocks(outline.Chapters);
        Blocks(outline.Sections);
        var (last, chapter, section) = ("", 0, 0);
        foreach (var place in outline.Places)
        {
            var moves = place.Chapter != chapter || place.Section != section;
            PackedKeys.Write(packed, place.Key.AsSpan(), last.AsSpan(), moves ? 1 : 0);
            (last, chapter, section) = place;
            if (!moves)
                continue;
            packed.AppendNumber(chapter);
            packed.AppendNumber(section);
        }

        return packed.ToString();

        void Blocks(List<OutlineBlock> blocks)
        {
            packed.AppendNumber(blocks.Count);
            foreach (var block in blocks)
            {
                packed.AppendText(block.Id);
                packed.AppendText(table.Decode(text, block.Title));
            }
        }
    }

    private static string Titles(IReadOnlyCollection<string> titles) => titles.All(title => title.Length == 0) ? "" : PackedDescriptionsWriter.Pack(titles);
}
