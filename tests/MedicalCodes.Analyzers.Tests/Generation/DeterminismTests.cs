using System.Globalization;
using MedicalCodes.Analyzers.Tests.Verify;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Analyzers.Tests.Generation;

public class DeterminismTests
{
    private const string Source = "class C { object A = Acme.Icd10Cm.E11_9; object B = Acme.PlaceOfService.Office; object D = Acme.Icd10Cm.Literals.I10; }";

    private static TestTable[] Tables =>
        [SmallTables.Icd10Cm(), new("/tables/icd10cm_order_2025.txt", SmallTables.Diabetes), SmallTables.Icd10Pcs(), SmallTables.Cpt(), SmallTables.PlaceOfService()];

    [Fact]
    public void The_order_of_the_items_does_not_show() =>
        Assert.Equal(Texts(Source, Tables), Texts(Source, [.. Tables.Reverse()]));

    [Fact]
    public void The_folder_of_the_checkout_does_not_show() =>
        Assert.Equal(Texts(Source, Tables), Texts(Source, [.. Tables.Select(table => Moved(table, table.GetText().ToString()))]));

    [Fact]
    public void Line_ends_do_not_show() =>
        Assert.Equal(
            Texts(Source, Tables),
            Texts(Source.Replace("; ", ";\r\n"), [.. Tables.Select(table => Moved(table, table.GetText().ToString().Replace("\r\n", "\n")))]));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_does_not_show(string culture)
    {
        var expected = Texts(Source, Tables);
        var previous = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            // Another text, so that nothing comes out of a cache.
            Assert.Equal(expected, Texts(Source, [.. Tables.Select(table => Moved(table, table.GetText().ToString() + "\n"))]));
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public async Task The_culture_does_not_show_in_what_is_reported(string culture)
    {
        const string Wrong = "class D { Acme.Icd10Cm A = \"i10\"; Acme.Icd10Cm B = \"E11.99\"; Acme.Hcpcs C = \"J1300\"; Acme.PlaceOfService E = \"11i\"; }";
        var hcpcs = Analysis.Additional(Verify.SmallTables.Hcpcs);
        var expected = await Messages(Wrong, [.. Tables, hcpcs]);
        var previous = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.NotEmpty(expected);
            Assert.Equal(expected, await Messages(Wrong, [.. Tables.Append(hcpcs).Select(table => Moved(table, table.GetText().ToString() + "\n"))]));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = previous;
        }
    }

    [Fact]
    public void Whatever_else_runs_does_not_show()
    {
        var expected = Texts(Source, Tables);
        var runs = new (string, string)[16][];

        // Each with texts of its own, so that none gets what another has read.
        Parallel.For(0, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            runs[i] = Texts(Source, [.. Tables.Select(table => Moved(table, table.GetText().ToString() + new string('\n', i + 2)))]));

        Assert.All(runs, run => Assert.Equal(expected, run));
    }

    private static async Task<string[]> Messages(string source, TestTable[] tables)
    {
        var run = new GeneratorRun(source, tables);
        var diagnostics = await run.Output.WithAnalyzers(CodeTest.Analyzers, run.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.CurrentCulture)}")];
    }

    private static TestTable Moved(TestTable table, string text) => new(
        "/elsewhere" + table.Path, text,
        [.. table.Options.Skip(1).Select(option => (option.Item1.Replace("build_metadata.AdditionalFiles.MedicalCodes", ""), option.Item2))]);

    private static (string, string)[] Texts(string source, TestTable[] tables) =>
        [.. new GeneratorRun(source, tables).Clean().Result.GeneratedSources.Select(generated => (generated.HintName, generated.SourceText.ToString()))];
}
