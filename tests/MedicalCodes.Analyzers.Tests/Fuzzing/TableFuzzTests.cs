using CsCheck;
using MedicalCodes.Analyzers.Tests.Generation;
using MedicalCodes.Analyzers.Tests.Tables;
using MedicalCodes.Tables;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Fuzzing;

/// <summary>Whatever a file holds: it is read without failing, what is read of it can be asked for, and a bad line costs no good one.</summary>
public class TableFuzzTests
{
    /// <summary>Layouts of lines, and how many lines come before the first row.</summary>
    public static TheoryData<string, int> Lines => new()
    {
        { "icd10cm_order_2026.txt", 0 }, { "icd10pcs_order_2026.txt", 0 }, { "icd10cm_codes_2026.txt", 0 }, { "HCPC2025_OCT_ANWEB.txt", 2 }, { "HCPC2020_ANWEB.csv", 2 },
        { "LONGULT.txt", 3 }, { "SHORTU.txt", 2 }, { "MODUL.txt", 2 }, { "place-of-service.csv", 1 },
    };

    [Fact]
    public void Seeds_are_tables_of_all_layouts()
    {
        foreach (var seed in TableSeed.All)
        {
            var table = TestTables.Read(seed.Text, seed.Name, seed.System);
            Assert.True(table.Lists.Sum(list => list.Count) > 1 && table.Problems.Count == 0, $"{seed.Name}: {string.Join("; ", table.Problems)}");
        }
    }

    [Fact]
    public void A_table_with_slips_is_read() => TableTextGen.Mutated.Sample(TableReading.Try, iter: Effort.Of(3_000), threads: 1);

    [Fact]
    public void Any_text_is_read() => TableTextGen.Arbitrary.Sample(TableReading.Try, iter: Effort.Of(2_000), threads: 1);

    [Fact]
    public void A_table_with_slips_gives_types_that_compile() => TableTextGen.Mutated.Sample(
        seed =>
        {
            var table = new Generation.TestTable("/" + seed.Name, seed.Text, ("System", seed.System ?? ""), ("Constants", "All"), ("Descriptions", "Runtime"));
            new GeneratorRun("class C;", [table]).Clean();
        },
        iter: Effort.Of(30),
        threads: 1);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_of_anything_costs_no_row(string name, int head)
    {
        var seed = TableSeed.All.Single(seed => seed.Name == name);
        var good = Keys(seed);
        var ends = Enumerable.Range(0, seed.Text.Length).Where(at => seed.Text[at] == '\n').Select(at => at + 1).Skip(head).ToArray();

        // Of lines of anything hardly one is what a notice may say and a header row too.
        var lines = Gen.OneOf(
            Gen.String[Gen.Char.Where(c => c is not ('\0' or '\uFFFD')), 0, 30],
            Gen.OneOf("CPT\u00AE", "Code", "Codes, CPT, and what they mean", "HCPCS,RECID", "Name;Modifier", "ICD-10", "{ \"code\": [", "<code>"));
        Gen.Select(lines, Gen.Int[0, ends.Length - 1]).Sample(
            (line, after) =>
            {
                var read = Keys(seed with { Text = seed.Text.Insert(ends[after], line.Replace("\n", " ") + "\n") });
                return Follow(good, read);
            },
            iter: Effort.Of(300),
            threads: 1);
    }

    [SkippableTheory]
    [InlineData(RealTables.Icd10Cm2026)]
    [InlineData(RealTables.Hcpcs2020)]
    [InlineData(RealTables.Icd10PcsTables2022)]
    [InlineData(RealTables.FhirCodeSystem)]
    public void A_real_table_with_slips_is_read(string file)
    {
        // A part of the file is as good as the whole, and a hundred times as fast.
        var text = TestTables.RealText(file);
        var seed = new TableSeed(Path.GetFileName(file), null, text.ToString(new TextSpan(0, Math.Min(text.Length, 80_000))));
        Gen.Select(Gen.Int[0, seed.Text.Length - 1], Gen.Int[0, 200], Gen.String[Gen.Char, 0, 20]).List[1, 20].Sample(
            slips => TableReading.Try(seed with { Text = slips.Aggregate(seed.Text, (text, slip) => slip.Item1 < text.Length ? text.Remove(slip.Item1, Math.Min(slip.Item2, text.Length - slip.Item1)).Insert(slip.Item1, slip.Item3) : text) }),
            iter: Effort.Of(20),
            threads: 1);
    }

    private static List<string> Keys(TableSeed seed) =>
        [.. TestTables.Read(seed.Text, seed.Name, seed.System).Lists.SelectMany(list => list.Keys())];

    /// <summary>Whether all of some rows are among others, in their order.</summary>
    private static bool Follow(List<string> rows, List<string> others)
    {
        var at = 0;
        foreach (var other in others)
        {
            if (at < rows.Count && other == rows[at])
                at++;
        }

        return at == rows.Count;
    }
}
