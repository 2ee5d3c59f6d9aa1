using System.Text;
using MedicalCodes.Analyzers.Tests.Generation;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>Whatever is wrong with a table is said at its place; every good row is still used, and nothing fails.</summary>
public class BadTableTests
{
    private const string Uses = "class C { public object A = Acme.Icd10Cm.E11_9; Acme.Icd10Cm B = \"E11.99\"; }";

    private static readonly string Good = SmallTables.Order(1, "E11", false, "Type 2 diabetes mellitus") + SmallTables.Order(2, "E119", true, "Type 2 diabetes mellitus without complications");

    public static TheoryData<string, string, string[]> BrokenRows => new()
    {
        { "cut in the middle of the last line", Good + "00003 I10     1 Essential (prim", ["MED0002 3:1"] },
        { "cut in the middle of a code", Good + "00003 I1", ["MED0002 3:1"] },
        { "a line of something else", Good + "see the readme\r\n" + SmallTables.Order(3, "I10", true, "Hypertension"), ["MED0002 3:1"] },
        { "a code of another shape", Good + SmallTables.Order(3, "9A9", true, "No code"), ["MED0002 3:7"] },
        { "a control character in a code", Good + SmallTables.Order(3, "I1\u0001", true, "No code"), ["MED0002 3:7"] },
        { "a NUL in a code would be a binary, but a bell in a title is only a title", Good + SmallTables.Order(3, "I10", true, "Bell\u0007"), [] },
        { "two titles", Good + SmallTables.Order(3, "E119", true, "Something else"), ["MED0003 3:7"] },
        { "header and code at once", Good + SmallTables.Order(3, "E119", false, "Type 2 diabetes mellitus without complications"), ["MED0003 3:7"] },
        { "the same row twice says nothing new", Good + Good, [] },
    };

    public static TheoryData<string, string> NoTables => new()
    {
        { "empty", "" },
        { "blank", " \r\n\t\r\n" },
        { "an archive", "PK\u0003\u0004\u0014\0\0\0\b\0" },
        { "UTF-16 read as UTF-8", string.Concat(Good.Select(c => c + "\0")) },
        { "a licence page", "<!DOCTYPE html><html><body>I accept</body></html>" },
        { "a letter", "Dear customer,\r\nplease find your table elsewhere.\r\n" },
        { "XML of another kind", "<?xml version=\"1.0\"?><invoice/>" },
        { "JSON of another kind", "{ \"resourceType\": \"Patient\" }" },
    };

    [Theory]
    [MemberData(nameof(BrokenRows))]
    public async Task A_bad_row_is_said_at_its_place_and_the_good_ones_are_used(string what, string text, string[] reports)
    {
        var run = new GeneratorRun(Uses, [new TestTable("/tables/icd10cm_order_2026.txt", text)]);

        Assert.NotEmpty(what);
        Assert.Equal(reports, await run.TableReports());
        Assert.Equal(["E11_9"], run.Constants("Acme.Icd10Cm"));
        Assert.Equal(["MED1001 \"E11.99\""], (await run.Reports()).Where(report => report.StartsWith("MED1", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(NoTables))]
    public async Task What_is_no_table_is_said_and_gives_no_type(string what, string text)
    {
        var run = new GeneratorRun("class C;", [new TestTable("/tables/icd10cm_order_2026.txt", text)]).Clean();

        Assert.NotEmpty(what);
        Assert.Equal(["MED0001 1:1"], await run.TableReports());
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Fact]
    public async Task An_addenda_without_its_base_is_said_and_makes_no_half_table()
    {
        const string Addenda = "Add:         1 B8801   Infestation by Demodex mites                                 Infestation by Demodex mites\r\n";

        var run = new GeneratorRun("class C;", [new TestTable("/tables/icd10cm_order_addenda_2026.txt", Addenda)]).Clean();

        Assert.Equal(["MED0001 1:1"], await run.TableReports());
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Fact]
    public async Task A_conversion_table_alone_makes_no_half_table()
    {
        var run = new GeneratorRun("class C;", [new TestTable(
            "/tables/icd10cm_conversion_table_FY2026.csv",
            "Current code assignment,Effective October 1,Previous Code(s) Assignment\nG35.A,2025,G35\n")]).Clean();

        Assert.Equal(["MED0001 1:1"], await run.TableReports());
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Fact]
    public async Task A_table_of_fifty_megabytes_is_read_in_blocks()
    {
        var line = SmallTables.Order(1, "E119", true, "Type 2 diabetes mellitus without complications");
        var count = 50 * 1024 * 1024 / line.Length;
        var huge = SourceText.From(new RepeatingReader(line, count), line.Length * count, Encoding.UTF8);

        var run = new GeneratorRun(Uses, [new TestTable("/tables/icd10cm_order_2026.txt", huge)]).Clean();

        Assert.Equal(["E11_9"], run.Constants("Acme.Icd10Cm"));
        Assert.Empty(await run.TableReports());
    }

    [Fact]
    public async Task A_flood_of_bad_rows_is_told_in_a_hundred_lines_and_a_sum()
    {
        var text = Good + string.Concat(Enumerable.Repeat("no row\r\n", 5_000));

        var reports = await new GeneratorRun(Uses, [new TestTable("/tables/icd10cm_order_2026.txt", text)]).TableReports();

        Assert.Equal(101, reports.Count);
        Assert.Equal("MED0002 5002:1", reports[^1]);
    }

    /// <summary>One line again and again, never held as a whole.</summary>
    private sealed class RepeatingReader(string line, int count) : TextReader
    {
        private int _at;

        public override int Peek() => _at < (long)line.Length * count ? line[_at % line.Length] : -1;

        public override int Read() => Peek() is var c && c >= 0 ? line[_at++ % line.Length] : -1;

        public override int Read(char[] buffer, int index, int length)
        {
            var read = 0;
            while (read < length && Read() is var c && c >= 0)
                buffer[index + read++] = (char)c;
            return read;
        }
    }
}
