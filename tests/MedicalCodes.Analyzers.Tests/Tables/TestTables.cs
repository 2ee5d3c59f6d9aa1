using System.Text;
using MedicalCodes.Tables;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>Reads tables as the analyzers do, from a text or from a publisher's file.</summary>
internal static class TestTables
{
    static TestTables() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static ParsedTable Read(string text, string fileName, string? system = null) =>
        TableReader.Read(SourceText.From(text), fileName, system);

    public static ParsedTable ReadReal(string table, string? system = null) =>
        TableReader.Read(RealText(table), RealTables.Path(table), system);

    /// <summary>The text as the compiler decodes it: UTF-8, else Windows-1252.</summary>
    public static SourceText RealText(string table)
    {
        using var stream = File.OpenRead(RealTables.Path(table));
        try
        {
            return SourceText.From(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            stream.Position = 0;
            return SourceText.From(stream, Encoding.GetEncoding(1252));
        }
    }

    /// <summary>The keys of a list, in its order.</summary>
    public static IReadOnlyList<string> Keys(this CodeList list, CodeStatus? status = null) =>
        [.. Enumerable.Range(0, list.Count).Where(row => status is null || list.StatusAt(row) == status).Select(row => list.KeyAt(row).ToString())];

    /// <summary>All that a file says, a line for each row.</summary>
    public static string Describe(this ParsedTable table, SourceText text) => string.Join("\n", table.Lists.SelectMany(list => Describe(table, list, text)));

    private static IEnumerable<string> Describe(ParsedTable table, CodeList list, SourceText text)
    {
        yield return $"{list.System?.Id} {list.Edition.Name} {list.Edition.From} {list.Edition.To} {list.IsAddenda} {list.IsConversion} {list.IsDerived}";
        for (var row = 0; row < list.Count; row++)
        {
            yield return $"{list.KeyAt(row)} {list.StatusAt(row)} {list.ActionAt(row)} {list.PeriodAt(row)} {list.Names?.GetValueOrDefault(row)} {list.Replacements?.GetValueOrDefault(row)} "
                + $"{table.TitleOf(text, list, row)} {table.ShortTitleOf(text, list, row)}";
        }

        if (list.Outline is not { } outline)
            yield break;
        foreach (var block in outline.Chapters.Concat(outline.Sections))
            yield return $"{block.Id} {table.Decode(text, block.Title)}";
        yield return $"{outline.Chapters.Count}";
        foreach (var place in outline.Places)
            yield return $"{place}";
    }
}
