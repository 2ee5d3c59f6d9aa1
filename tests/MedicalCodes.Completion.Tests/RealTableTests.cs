using System.Diagnostics;
using MedicalCodes.Rules;
using MedicalCodes.Tables;
using MedicalCodes.Tests;
using Xunit.Abstractions;

namespace MedicalCodes.Completion.Tests;

/// <summary>Completion over the publisher's whole table. Times are written out, and nothing depends on them.</summary>
public class RealTableTests(ITestOutputHelper output)
{
    [SkippableFact]
    public async Task Words_lead_to_the_codes_that_people_mean_and_the_list_is_short()
    {
        var table = await File.ReadAllTextAsync(RealTables.Path(RealTables.Icd10Cm2026));

        var words = await CompleteAsync("diab reti", table);
        Assert.Equal(CodeCompletionProvider.MaxItems, words.Items.Count);
        Assert.Contains("E11.319", words.Texts);
        Assert.DoesNotContain(words.Items.Take(20), item => item.InlineDescription.Contains("non-diabetic", StringComparison.OrdinalIgnoreCase));
        Assert.All(words.Items, item => Assert.Matches("(?i)(?=.*\\bdiab).*\\breti", item.InlineDescription));

        var narrower = await CompleteAsync("type 2 diab mild reti without macular right", table);
        Assert.Equal(["E11.3291"], narrower.Texts);
        Assert.Equal("E11.9", (await CompleteAsync("E11.9", table)).Texts.First());
        await CompleteAsync("E", table);
        await CompleteAsync("with", table);

        // Another content: the table is read anew before the first list, as after an edit of it; so are its titles.
        await CompleteAsync("diab reti", table.Insert(0, " "));
    }

    private async Task<Completing> CompleteAsync(string typed, string table)
    {
        var (document, caret) = EditorProject.Open($"class C {{ Acme.Icd10Cm A = \"{typed}$$\"; }}", table);
        var model = await document.GetSemanticModelAsync();
        var codes = CompilationCodes.Of(model!.Compilation, document.Project.AnalyzerOptions, default);
        var titles = Stopwatch.StartNew();
        TitleSearch.Of(Assert.Single(codes.Catalog.Tables), codes.Texts);
        output.WriteLine($"{typed}: titles copied in {titles.ElapsedMilliseconds} ms");
        var watch = Stopwatch.StartNew();
        var completing = await Completing.At(document, caret);
        output.WriteLine($"{typed}: {completing.Items.Count} items, {watch.ElapsedMilliseconds} ms");
        watch.Restart();
        await Completing.At(document, caret);
        output.WriteLine($"{typed} again: {watch.ElapsedMilliseconds} ms");
        return completing;
    }
}
