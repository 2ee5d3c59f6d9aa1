using System.Runtime.CompilerServices;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Generation;

/// <summary>The chapters and sections of a table's embedded rows, packed once a table; an empty text where the table tells none.</summary>
internal sealed record PackedOutline(string Chapters, string Sections)
{
    private static readonly ConditionalWeakTable<PackedTable, PackedOutline> Cache = new();

    public static PackedOutline Of(SystemTable table, PackedTable embedded, TableTexts texts) => Cache.GetValue(embedded, key =>
    {
        var list = table.Outlined!;
        var outline = list.Outline!;
        // Titles are in the program only where it has been asked for them.
        var file = table.FileOf[list];
        var text = table.Settings.Descriptions == DescriptionMode.Runtime ? texts.Find(file.Path) : null;
        return new PackedOutline(
            outline.Chapters.Count == 0 ? "" : PackedBlocksWriter.Pack(Named(outline.Chapters, file, text), outline.ChaptersOf(key)),
            outline.Sections.Count == 0 ? "" : PackedBlocksWriter.Pack(Named(outline.Sections, file, text), outline.SectionsOf(key)));
    });

    private static KeyValuePair<string, string>[] Named(IEnumerable<OutlineBlock> blocks, TableFile file, SourceText? text) =>
        [.. blocks.Select(block => new KeyValuePair<string, string>(block.Id, text is null ? "" : file.Parsed.Decode(text, block.Title)))];
}
