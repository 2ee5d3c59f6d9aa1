using MedicalCodes.Tests;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

public class OrderFileTests
{
    private const string Cholera =
        "00001 A00     0 Cholera                                                      Cholera\r\n"
        + "00002 A000    1 Cholera due to Vibrio cholerae 01, biovar cholerae           Cholera due to Vibrio cholerae 01, biovar cholerae\r\n";

    [Fact]
    public void Rows_keep_their_order_status_and_long_title()
    {
        var text = Microsoft.CodeAnalysis.Text.SourceText.From(Cholera);
        var table = MedicalCodes.Tables.TableReader.Read(text, "icd10cm_order_2026.txt", null);

        var list = Assert.Single(table.Lists);
        Assert.Empty(table.Problems);
        Assert.Equal(CodeSystem.Icd10Cm, list.System);
        Assert.Equal(["A00", "A000"], list.Keys());
        Assert.Equal(["A000"], list.Keys(CodeStatus.Billable));
        Assert.Equal("Cholera due to Vibrio cholerae 01, biovar cholerae", table.TitleOf(text, list, 1));
    }

    [Theory]
    [InlineData("icd10cm_order_2026.txt", "2026", 20251001, 20260930)]
    [InlineData("icd10cm-order-April-2025.txt", "2025-04", 20250401, 20250930)]
    [InlineData("icd10cm-order- April 1 2023.txt", "2023-04", 20230401, 20230930)]
    [InlineData("codes.txt", null, 0, 0)]
    public void The_edition_is_read_off_the_file_name(string fileName, string? edition, int from, int to)
    {
        var list = Assert.Single(TestTables.Read(Cholera, fileName).Lists);

        Assert.Equal(edition, list.Edition.Name);
        Assert.Equal((from, to), (list.Edition.From, list.Edition.To));
    }

    [Fact]
    public void A_broken_row_is_a_problem_at_its_place_and_the_others_are_read()
    {
        var table = TestTables.Read(Cholera + "00003 A001    1 Cholera due\r\n" + Cholera.Replace("A0", "B0"), "icd10cm_order_2026.txt");

        var problem = Assert.Single(table.Problems);
        Assert.Equal(RuleIds.UnreadableRow, problem.RuleId);
        Assert.Equal(Cholera.Length, problem.Start);
        Assert.Equal(["A00", "A000", "B00", "B000"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData(0, 'x')]
    [InlineData(4, '/')]
    [InlineData(4, ':')]
    [InlineData(5, '1')]
    [InlineData(13, 'X')]
    [InlineData(14, '2')]
    [InlineData(14, ' ')]
    [InlineData(15, '1')]
    [InlineData(76, 'x')]
    public void A_row_with_one_column_out_of_its_place_is_none(int column, char there)
    {
        var row = Cholera.Replace("\r\n", "\n").Split('\n')[0].ToCharArray();
        row[column] = there;

        var table = TestTables.Read(Cholera + new string(row), "icd10cm_order_2026.txt");

        Assert.Equal((Cholera.Length, row.Length), (Assert.Single(table.Problems).Start, table.Problems[0].Length));
        Assert.Equal(2, table.Lists[0].Count);
    }

    [Fact]
    public void A_row_reaches_into_its_long_title_and_blank_lines_are_none()
    {
        var whole = TestTables.Read("\r\n" + Cholera[..78] + "\r\n  \r\n99999" + Cholera[5..78], "icd10cm_order_2026.txt");
        var short77 = TestTables.Read(Cholera + Cholera[..77], "icd10cm_order_2026.txt");

        Assert.Empty(whole.Problems);
        Assert.Equal(2, whole.Lists[0].Count);
        Assert.Equal(77, Assert.Single(short77.Problems).Length);
    }

    [Theory]
    [InlineData("A00", "order.txt", "icd-10-cm")]
    [InlineData("B00", "pcs.txt", "icd-10-pcs")]
    [InlineData("B00ZZZZ", "pcs.txt", "icd-10-pcs")]
    [InlineData("001", "order.txt", "icd-10-pcs")]
    [InlineData("9WQ0XZZ", "order.txt", "icd-10-pcs")]
    [InlineData("A000", "pcs.txt", "icd-10-cm")]
    [InlineData("A0000", "pcs.txt", "icd-10-cm")]
    [InlineData("A00000", "pcs.txt", "icd-10-cm")]
    public void Codes_tell_diagnoses_from_procedures_and_else_the_file_name(string code, string fileName, string system) =>
        Assert.Equal(system, Assert.Single(TestTables.Read(Cholera[..6] + code.PadRight(7) + Cholera[13..80], fileName).Lists).System!.Id);

    [Fact]
    public void The_item_decides_of_which_system_the_codes_are() =>
        Assert.Equal("icd-10-pcs", Assert.Single(TestTables.Read(Cholera[..80], "icd10cm_order_2026.txt", "icd-10-pcs").Lists).System!.Id);

    [SkippableTheory]
    [InlineData(RealTables.Icd10Cm2026, "icd-10-cm", 74_719, 23_467)]
    [InlineData(RealTables.Icd10Cm2025, "icd-10-cm", 74_260, 23_324)]
    [InlineData(RealTables.Icd10Pcs2026, "icd-10-pcs", 79_115, 914)]
    [InlineData(RealTables.Icd10Pcs2025, "icd-10-pcs", 78_948, 908)]
    public void The_publishers_files_have_their_counts(string file, string system, int billable, int headers)
    {
        var table = TestTables.ReadReal(file);

        Assert.Empty(table.Problems);
        var list = Assert.Single(table.Lists);
        Assert.Equal(system, list.System!.Id);
        Assert.Equal(billable, list.Keys(CodeStatus.Billable).Count);
        Assert.Equal(headers, list.Keys(CodeStatus.Header).Count);
    }
}
