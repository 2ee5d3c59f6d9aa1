using CsCheck;
using MedicalCodes.Analyzers.Tests.Tables;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;
using MedicalCodes.Tests;

namespace MedicalCodes.Analyzers.Tests.Fuzzing;

/// <summary>From text to the packed table and back: no code is lost, none is made up, and every question has the answer of the slow way.</summary>
public class PackedTableFuzzTests
{
    [Fact]
    public void Any_table_of_any_codes_answers_as_a_list_would() =>
        Gen.OneOf(Gen.String[Gen.Char["AB1"], 1, 5], Gen.String[Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"], 3, 7], Gen.String[Gen.Char["az09.-_/#+"], 1, 12])
            .List[1, 60]
            .Sample(
                codes =>
                {
                    // As publishers list them: what begins alike stands together, in whatever order.
                    var keys = PackedModel.TabularOrder(codes.Distinct());
                    var table = new Verify.TestTable("/own.csv", "code,description\n" + string.Concat(keys.Select(key => $"{key},A title\n"))) { System = "own", TypeName = "Own" };
                    PackedModel.Check(Catalogs.Of(table).Find("own")!.Data, keys);
                },
                iter: Effort.Of(300),
                threads: 1);

    [Fact]
    public void Any_row_keeps_its_label_its_days_and_what_replaces_it() =>
        Gen.Select(Gen.String[Gen.Char["ABDS019"], 1, 7].List[1, 300], Gen.Int[1, 300], Gen.Int[1, 7], Gen.String[Gen.Char["A\u007Fé術\uFFFF"], 1, 5])
            .Sample(
                (codes, kinds, neighbours, text) =>
                {
                    var trie = new CodeTrie(16);
                    trie.BeginList();
                    var rows = PackedModel.TabularOrder(codes.Distinct());
                    var periods = new PeriodRuns();
                    for (var row = 0; row < rows.Count; row++)
                    {
                        trie.SetLabel(trie.Insert(rows[row]), Label(row));
                        periods.Add(row, Period(row));
                    }

                    var data = PackedTableWriter.Write(new PackedTableContent
                    {
                        System = CodeSystem.Declare("own", "Own " + text, CodeKind.Other),
                        Trie = trie,
                        Editions = [new CodeEdition(text, 0, 0)],
                        AsOf = 0,
                        Labels = [.. Enumerable.Range(0, kinds + 1).Select(_ => new byte[1])],
                        FoldsCase = false,
                        MinLength = rows.Min(row => row.Length),
                        MaxLength = rows.Max(row => row.Length),
                        Periods = periods.Distinct,
                        Runs = periods.Runs,
                        Replacements = [.. Enumerable.Range(0, rows.Count).Where(row => row % 3 == 0).Select(row => (row, text + row))],
                    });

                    PackedModel.Check(data, rows);
                    var packed = new PackedTable(data);
                    Assert.Equal(text, packed.Editions[0].Name);
                    var key = new char[packed.MaxLength];
                    for (var row = 0; row < rows.Count; row++)
                    {
                        packed.Read(row, key, out _, out var label);
                        Assert.Equal((Label(row), Period(row), row % 3 == 0 ? text + row : ""), (label, packed.PeriodOf(row), packed.ReplacementsOf(row)));
                    }

                    int Label(int row) => 1 + row * 7 % kinds;

                    (int From, int To) Period(int row) => (20200101 + row / neighbours * 13 % kinds, row / neighbours % 5 == 0 ? 20251231 : 0);
                },
                iter: Effort.Of(300),
                threads: 1);

    [SkippableTheory]
    [InlineData(RealTables.Icd10Cm2021)]
    [InlineData(RealTables.Icd10Cm2025)]
    [InlineData(RealTables.Icd10Cm2026)]
    [InlineData(RealTables.Icd10CmCodes2026)]
    [InlineData(RealTables.Icd10CmTabular2021)]
    [InlineData(RealTables.Icd10Pcs2022)]
    [InlineData(RealTables.Icd10Pcs2025)]
    [InlineData(RealTables.Icd10Pcs2026)]
    [InlineData(RealTables.Icd10PcsTables2022)]
    [InlineData(RealTables.Hcpcs2019)]
    [InlineData(RealTables.Hcpcs2020)]
    [InlineData(RealTables.Hcpcs2025)]
    [InlineData(RealTables.FhirCodeSystem)]
    [InlineData(RealTables.FhirExpansion)]
    [InlineData(RealTables.FhirCompose)]
    public void Every_row_of_a_real_table_comes_back(string file)
    {
        var lists = TestTables.ReadReal(file).Lists.Where(list => list is { Count: > 0, System: not null });
        var catalog = Catalogs.Of(new Verify.TestTable(RealTables.Path(file), TestTables.RealText(file).ToString()));

        Assert.NotEmpty(catalog.Tables);
        foreach (var list in lists)
            PackedModel.Check(catalog.Find(list.System!.Id)!.Data, PackedModel.TabularOrder(list.Keys()));
    }
}
