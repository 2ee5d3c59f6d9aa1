using System.Text;
using MedicalCodes.Tables.Formats;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>Writes a table, as it was read, in the layout of <see cref="PackedFile"/>.</summary>
internal static class PackedFileWriter
{
    /// <param name="text">The text that the table was read from.</param>
    /// <param name="name">What the file is called, for people.</param>
    public static string Write(ParsedTable table, SourceText text, string name)
    {
        var head = new StringBuilder();
        var sections = new StringBuilder();
        PackedText.Number(head, table.Lists.Count);
        foreach (var list in table.Lists)
        {
            PackedText.Text(head, list.System?.Id ?? "");
            PackedText.Text(head, list.Edition.Name ?? "");
            PackedText.Int(head, list.Edition.From);
            PackedText.Int(head, list.Edition.To);
            PackedText.Small(head, (list.IsAddenda ? PackedFile.Addenda : 0) | (list.IsConversion ? PackedFile.Conversion : 0) | (list.IsDerived ? PackedFile.Derived : 0));
            PackedText.Int(head, list.Count);
            foreach (var section in Sections(table, list, text))
            {
                PackedText.Int(head, section.Length);
                sections.Append(section);
            }
        }

        var data = head.Append(sections).ToString();
        var hash = new StringBuilder();
        PackedText.Int(hash, PackedFile.HashOf(SourceText.From(data), 0)!.Value);
        return $"{PackedFile.Mark}{PackedFile.Format}, {name}\n{PackedFile.Comment}{hash}{data}\n";
    }

    private static IEnumerable<string> Sections(ParsedTable table, CodeList list, SourceText text)
    {
        var rows = Enumerable.Range(0, list.Count);
        yield return Rows(list);
        yield return Periods(list);
        yield return Texts(list.Names);
        yield return Texts(list.Replacements);
        yield return list.Outline is null ? "" : Outline(table, list.Outline, text);
        yield return Titles([.. rows.Select(row => table.TitleOf(text, list, row))]);
        yield return Titles([.. rows.Select(row => table.ShortTitleOf(text, list, row))]);
    }

    private static string Rows(CodeList list)
    {
        var packed = new StringBuilder();
        for (var row = 0; row < list.Count; row++)
            PackedKeys.Write(packed, list.KeyAt(row), row == 0 ? default : list.KeyAt(row - 1), (int)list.StatusAt(row) | ((int)list.ActionAt(row) << PackedFile.StatusBits));
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
            PackedText.Number(packed, end - row);
            PackedText.Int(packed, period.From);
            PackedText.Int(packed, period.To);
        }

        return packed.ToString();
    }

    private static string Texts(IReadOnlyDictionary<int, string>? texts)
    {
        var packed = new StringBuilder();
        foreach (var text in texts?.OrderBy(text => text.Key) ?? Enumerable.Empty<KeyValuePair<int, string>>())
        {
            PackedText.Number(packed, text.Key);
            PackedText.Text(packed, text.Value);
        }

        return packed.ToString();
    }

    private static string Outline(ParsedTable table, TableOutline outline, SourceText text)
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
            PackedText.Number(packed, chapter);
            PackedText.Number(packed, section);
        }

        return packed.ToString();

        void Blocks(List<OutlineBlock> blocks)
        {
            PackedText.Number(packed, blocks.Count);
            foreach (var block in blocks)
            {
                PackedText.Text(packed, block.Id);
                PackedText.Text(packed, table.Decode(text, block.Title));
            }
        }
    }

    private static string Titles(IReadOnlyCollection<string> titles) => titles.All(title => title.Length == 0) ? "" : PackedDescriptions.Pack(titles);
}
