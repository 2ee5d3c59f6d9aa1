using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Fuzzing;

/// <summary>What every fuzzer does with a text, whoever made it: reads, merges and packs it, and asks all that can be asked of the rows.</summary>
internal static class TableReading
{
    /// <exception cref="InvalidOperationException">Something does not hold that must.</exception>
    public static void Try(TableSeed seed)
    {
        var text = SourceText.From(seed.Text);
        var parsed = TableReader.Read(text, seed.Name, seed.System);
        foreach (var list in parsed.Lists)
        {
            for (var row = 0; row < list.Count; row++)
            {
                Must(list.KeyAt(row).Length is >= 1 and <= 64, "a code is too long or empty", list.KeyAt(row).ToString());
                Must(list.StartAt(row) >= 0 && list.StartAt(row) <= text.Length, "a row is outside its file", list.KeyAt(row).ToString());
                parsed.TitleOf(text, list, row);
                parsed.ShortTitleOf(text, list, row);
            }
        }

        foreach (var problem in parsed.Problems)
            Must(problem.Start >= 0 && problem.Length >= 0 && problem.Start + problem.Length <= text.Length, "a problem is outside its file", problem.ToString());

        var file = new TableFile("/" + seed.Name, "", new TableMetadata { System = seed.System ?? "own" }, parsed);
        var texts = new TableTexts([new SeedText(file.Path, text)]);
        foreach (var table in CatalogBuilder.Build(CatalogInputs.Create([file], "Acme", ""), texts).Tables)
        {
            for (var row = 0; row < table.Count; row++)
            {
                Must(table.Packed.Find(table.KeyOf(row)) == row, "a code is not found where it stands", table.KeyOf(row));
                Must(table.TitlesOf(row, texts).Contains(table.TitleOf(row, texts)), "a code's title is none of its titles", table.KeyOf(row));
            }
        }
    }

    private static void Must(bool holds, string what, string of)
    {
        if (!holds)
            throw new InvalidOperationException($"{what}: {of}");
    }

    private sealed class SeedText(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
