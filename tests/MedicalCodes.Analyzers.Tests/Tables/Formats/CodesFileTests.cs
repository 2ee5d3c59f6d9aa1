using MedicalCodes.Tests;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

public class CodesFileTests
{
    private const string Cholera =
        "A000    Cholera due to Vibrio cholerae 01, biovar cholerae\r\n"
        + "A001    Cholera due to Vibrio cholerae 01, biovar eltor\r\n";

    [Fact]
    public void Every_row_is_billable_and_has_its_title()
    {
        var text = Microsoft.CodeAnalysis.Text.SourceText.From(Cholera);
        var table = MedicalCodes.Tables.TableReader.Read(text, "icd10cm_codes_2026.txt", null);

        var list = Assert.Single(table.Lists);
        Assert.Empty(table.Problems);
        Assert.Equal(CodeSystem.Icd10Cm, list.System);
        Assert.Equal("2026", list.Edition.Name);
        Assert.Equal(["A000", "A001"], list.Keys(CodeStatus.Billable));
        Assert.Equal("Cholera due to Vibrio cholerae 01, biovar eltor", table.TitleOf(text, list, 1));
    }

    [Fact]
    public void Codes_that_begin_with_a_digit_are_procedures()
    {
        var table = TestTables.Read("0016070 Bypass Cerebral Ventricle\n0016071 Bypass Cerebral Ventricle\n", "codes.txt");

        Assert.Equal(CodeSystem.Icd10Pcs, Assert.Single(table.Lists).System);
    }

    [Theory]
    [InlineData("A0")]
    [InlineData("A001    ")]
    [InlineData("<html>licence</html>")]
    [InlineData("\u0001\u0002\u0003\u0004 \u0005\u0006\u0007 \u0008\u000E\u000F")]
    [InlineData("A00\u20131   An en dash in the code")]
    public void A_broken_row_is_a_problem_at_its_place_and_the_others_are_read(string row)
    {
        var table = TestTables.Read(Cholera + row + "\r\n" + Cholera.Replace("A0", "B0"), "icd10cm_codes_2026.txt");

        var problem = Assert.Single(table.Problems);
        Assert.Equal(RuleIds.UnreadableRow, problem.RuleId);
        Assert.Equal(Cholera.Length, problem.Start);
        Assert.Equal(["A000", "A001", "B000", "B001"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("A0")]
    [InlineData("A001    ")]
    [InlineData("A001     Two blanks too many")]
    [InlineData(" A001   A blank before the code")]
    [InlineData("A 01    A blank in the code")]
    [InlineData("A001234ANo blank after the code")]
    public void A_row_that_does_not_fit_is_a_problem_that_says_why_and_a_blank_one_is_none(string row)
    {
        var table = TestTables.Read(Cholera + "\r\n  \r\n" + row + "\r\n", "icd10cm_codes_2026.txt");

        Assert.Equal(
            [new(RuleIds.UnreadableRow, Cholera.Length + 6, row.Length, "it is no line of a codes file (code in columns 1 to 7, title from column 9)")],
            table.Problems);
        Assert.Equal(["A000", "A001"], table.Lists[0].Keys());
    }

    [Fact]
    public void Prose_that_begins_with_a_word_in_capitals_is_no_codes_file() =>
        Assert.Equal(RuleIds.UnknownTable, Assert.Single(TestTables.Read("PATENTS may apply\nto this text\nand this\n", "readme.txt").Problems).RuleId);

    [SkippableFact]
    public void The_publishers_codes_are_the_billable_ones_of_the_order_file()
    {
        var table = TestTables.ReadReal(RealTables.Icd10CmCodes2026);

        Assert.Empty(table.Problems);
        Assert.Equal(TestTables.ReadReal(RealTables.Icd10Cm2026).Lists[0].Keys(CodeStatus.Billable), table.Lists[0].Keys());
    }
}
