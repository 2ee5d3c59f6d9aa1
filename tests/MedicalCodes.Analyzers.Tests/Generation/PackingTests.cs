using MedicalCodes.Analyzers.Tests.Tables;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Generation;

/// <summary>Tables that the generator packs where a build asks for that, and what it makes of packed ones.</summary>
public class PackingTests
{
    private const string Source =
        "class C { object A = Acme.Icd10Cm.E11_9; object B = Acme.PlaceOfService.Office; object D = Acme.Icd10Cm.Literals.I10; object E = Acme.Icd10Pcs._0DTJ4ZZ; object F = Acme.Cpt._99213; }";

    private static TestTable[] Tables =>
    [
        SmallTables.Icd10Cm(("Descriptions", "Runtime")), new("/tables/icd10cm_order_2025.txt", SmallTables.Diabetes), SmallTables.Icd10Pcs(), SmallTables.Cpt(("Embed", "Used")),
        SmallTables.PlaceOfService(("Constants", "All")),
    ];

    [Fact]
    public void Packed_tables_give_what_the_publishers_files_give() =>
        ExpectSame(Source, Tables);

    [SkippableTheory]
    [InlineData(RealTables.Icd10Cm2026, "Icd10Cm")]
    [InlineData(RealTables.Icd10CmTabular2021, "Icd10Cm")]
    [InlineData(RealTables.Icd10Pcs2026, "Icd10Pcs")]
    [InlineData(RealTables.Icd10PcsTables2022, "Icd10Pcs")]
    [InlineData(RealTables.Hcpcs2025, "Hcpcs")]
    public void A_packed_real_table_gives_what_the_publisher_s_file_gives(string file, string type) => ExpectSame(
        $"class C {{ object A = Acme.{type}.E11_9; object B = Acme.{type}.J1300; object D = Acme.{type}._0DTJ4ZZ; }}",
        [new TestTable("/" + Path.GetFileName(file), TestTables.RealText(file), ("Descriptions", "Runtime"))],
        compiles: false);

    [SkippableFact]
    public void Packed_editions_and_their_changes_are_merged_as_the_publishers_files_are() => ExpectSame(
        "class C;",
        [.. new[] { RealTables.Icd10Cm2025, RealTables.Icd10CmAddenda2026, RealTables.Icd10CmTabular2021 }
            .Select(file => new TestTable("/" + Path.GetFileName(file), TestTables.RealText(file), ("Descriptions", "Runtime")))]);

    [Fact]
    public void Nothing_but_packed_tables_is_generated_where_a_build_asks_for_them()
    {
        var sources = Packing(Tables).Result.GeneratedSources;

        Assert.Equal(
            ["LONGULT.codes.cs", "icd10cm_order_2025.codes.cs", "icd10cm_order_2026.codes.cs", "icd10pcs_order_2026.codes.cs", "place-of-service.codes.cs"],
            sources.Select(source => source.HintName).Order(StringComparer.Ordinal));
        Assert.All(sources, source => Assert.Empty(source.SyntaxTree.GetRoot().DescendantNodes()));
    }

    [Fact]
    public void A_table_with_a_fault_is_not_packed_and_a_file_that_is_none_is_not()
    {
        var sources = Packing(
        [
            SmallTables.Icd10Cm(),
            new TestTable("/bad/icd10pcs_order_2026.txt", SmallTables.Icd10Pcs().GetText() + "not a row\n"),
            new TestTable("/page.html", "<html>"),
            new TestTable("/Index.razor", "@Icd10Cm.I10"),
        ]).Result.GeneratedSources;

        Assert.Equal(["icd10cm_order_2026.codes.cs"], sources.Select(source => source.HintName));
    }

    [Theory]
    [InlineData("codes", "codes.codes.cs")]
    [InlineData("HCPC2026.JAN.txt", "HCPC2026.JAN.codes.cs")]
    [InlineData("own (1) [a], b+c.csv", "own (1) [a], b+c.codes.cs")]
    [InlineData("own's & other's=#1%.csv", "own_s _ other_s__1_.codes.cs")]
    [InlineData("größe.csv", "größe.codes.cs")]
    public void A_packed_table_is_called_as_the_file_is_that_it_was_made_of(string file, string packed) =>
        Assert.Equal(packed, Assert.Single(Packing([new TestTable("/" + file, "code\n11\n", ("System", "own"))]).Result.GeneratedSources).HintName);

    [Fact]
    public void Files_of_one_name_in_two_folders_are_numbered() => Assert.Equal(
        ["Codes.codes.cs", "codes-2.codes.cs", "codes-3.codes.cs"],
        Packing([.. new[] { "/a/codes.csv", "/b/Codes.csv", "/c/codes.tsv" }.Select((path, i) => new TestTable(path, $"code\n1{i}\n", ("System", "own")))])
            .Result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal));

    private static GeneratorRun Packing(TestTable[] tables)
    {
        var run = new GeneratorRun("class C;", tables, properties: ("MedicalCodesPacking", "true"));
        return run.Clean();
    }

    private static void ExpectSame(string source, TestTable[] tables, bool compiles = true)
    {
        // Packed in the order of their names, as they are merged.
        var packed = Packing(tables).Result.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText);
        Assert.Equal(tables.Length, packed.Count);
        var texts = Texts(new GeneratorRun(source, tables), compiles);

        Assert.NotEmpty(texts);
        Assert.Equal(texts, Texts(new GeneratorRun(source, [.. tables.Select(table => Packed(table, packed))]), compiles));
    }

    private static TestTable Packed(TestTable table, Dictionary<string, SourceText> packed)
    {
        var name = Path.ChangeExtension(table.Path, ".codes");
        return new TestTable(
            name, packed[Path.GetFileName(name) + ".cs"],
            [.. table.Options.Skip(1).Select(option => (option.Item1.Replace("build_metadata.AdditionalFiles.MedicalCodes", ""), option.Item2))]);
    }

    private static (string, string)[] Texts(GeneratorRun run, bool compiles) =>
        [.. (compiles ? run.Clean() : run).Result.GeneratedSources.Select(generated => (generated.HintName, generated.SourceText.ToString()))];
}
