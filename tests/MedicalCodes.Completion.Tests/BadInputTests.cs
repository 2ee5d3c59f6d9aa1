using MedicalCodes.Tests;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Completion.Tests;

/// <summary>An editor asks at each key: at half a program, with half a table or none.</summary>
public class BadInputTests
{
    private const string Program =
        """
        using Acme;
        using MedicalCodes;

        class C
        {
            Icd10Cm A = "E11.9", B = @"hyper", D = $"E11.{0}", E = Icd10Cm.E11_9;
            [DiagnosisCode] string F = "diab \"compl", G = Icd10Cm.Literals.I10;
            void M([DiagnosisCode] string code, Icd10Cm dx) { M("I1", "E11"); _ = dx.IsIn("E08-E13") || dx.Value is "I10" or "E1"; new C("hyper
            C(Icd10Cm code) { }
        }
        """;

    [Fact]
    public async Task Half_a_program_breaks_nothing_and_each_item_writes_something()
    {
        var items = 0;
        for (var end = 0; end <= Program.Length; end += 5)
            items += await ItemsAsync(Program[..end] + "$$", EditorProject.Table);

        Assert.InRange(items, 30, int.MaxValue);
    }

    [Fact]
    public async Task Nor_does_a_caret_in_the_midst_of_one()
    {
        var items = 0;
        for (var caret = 0; caret <= Program.Length; caret += 5)
            items += await ItemsAsync(Program.Insert(caret, "$$"), EditorProject.Table);

        Assert.InRange(items, 30, int.MaxValue);
    }

    [Fact]
    public async Task A_table_that_is_being_typed_breaks_nothing()
    {
        for (var end = 0; end <= EditorProject.Table.Length; end += 17)
            await ItemsAsync("class C { Acme.Icd10Cm A = \"E$$\"; }", EditorProject.Table[..end]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("code,description\nE11.9,<b>Type 2</b> & \"quoted\"\nI10,\"")]
    [InlineData("icd10cm,description\n,\nE11.9,\nI10,\"\u0000\u200B\ud800 title\"\n")]
    [InlineData("<ClaML><Class code=\"E11\">")]
    [InlineData("{ \"resourceType\": \"CodeSystem\", \"url\": \"http://hl7.org/fhir/sid/icd-10-cm\", \"concept\": [ { \"code\": \"E11.9\", \"display\": \"<i>\\u0041</i>\" }, {")]
    public async Task A_table_with_markup_or_half_of_one_breaks_nothing(string? table)
    {
        foreach (var typed in new[] { "", "E", "E11.9", "type", "<b>", " ", "\\\\", "title" })
            await ItemsAsync($"class C {{ Acme.Icd10Cm A = \"{typed}$$\"; }}", table);
    }

    [Fact]
    public async Task A_whole_book_in_a_literal_finds_nothing() =>
        Assert.Equal(0, await ItemsAsync($"class C {{ Acme.Icd10Cm A = \"{string.Concat(Enumerable.Repeat("type 2 quodlibet ", 10_000))}$$\"; }}", EditorProject.Table));

    private static async Task<int> ItemsAsync(string source, string? table)
    {
        var (document, caret) = EditorProject.Open(source, table);
        // An editor's service swallows what a provider throws, so this one is asked itself first.
        var provider = new CodeCompletionProvider();
        await provider.ProvideCompletionsAsync(new CompletionContext(provider, document, caret, new TextSpan(caret, 0), CompletionTrigger.Invoke, options: null!, CancellationToken.None));

        var completing = await Completing.At(document, caret);
        var length = (await document.GetTextAsync()).Length;
        foreach (var item in completing.Items)
        {
            Assert.NotEqual("", item.DisplayText.Trim());
            var change = await provider.GetChangeAsync(document, item, commitKey: null, CancellationToken.None);
            Assert.Equal(item.DisplayText, change.TextChange.NewText);
            Assert.InRange(change.TextChange.Span.End, change.TextChange.Span.Start, length);
            Assert.NotNull(await provider.GetDescriptionAsync(document, item, CancellationToken.None));
        }

        return completing.Items.Count;
    }
}
