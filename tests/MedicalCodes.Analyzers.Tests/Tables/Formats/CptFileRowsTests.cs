using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

/// <summary>Where a row of a CPT file begins and ends to be one. The texts are invented: not a word of the AMA's is here.</summary>
public class CptFileRowsTests
{
    private const string NoColumns = "it is no line of a CPT file (code and text by column)";
    private const string NoTab = "it is no line of a CPT file (code, tab, text)";
    private const string NoModifier = "it is no line of a CPT modifier file (two characters, a tab or blank, a text)";
    private const string NothingBefore = "it goes on with a text whose record before is missing";
    private const string NoTable = "its layout is none that is known; name the columns in a header row to use it as CSV";

    [Theory]
    [InlineData("90658 ", NoColumns)]
    [InlineData("90658  Two blanks", NoColumns)]
    [InlineData("9065802", NoColumns)]
    [InlineData("9065802 ", NoColumns)]
    [InlineData("9065802text", NoColumns)]
    [InlineData("9065800 text", NoColumns)]
    [InlineData("90658AB text", NoColumns)]
    [InlineData("906582A text", NoColumns)]
    [InlineData("90658A2 text", NoColumns)]
    [InlineData("906580: text", NoColumns)]
    [InlineData("90658:0 text", NoColumns)]
    [InlineData("9065803 text", NothingBefore)]
    [InlineData("9065809 text", NothingBefore)]
    [InlineData("9065890 text", NothingBefore)]
    [InlineData("9065899 text", NothingBefore)]
    [InlineData("9065702 text", NothingBefore)]
    public void A_row_by_column_that_does_not_fit_is_a_problem_that_says_why(string row, string reason)
    {
        const string good = "9065801 Invented jab\n";
        var text = SourceText.From(good + row + "\n9921301 Invented talk\n9083401 Invented hour\n");
        var table = TableReader.Read(text, "LONGULF.txt", "cpt");

        Assert.Equal([new TableProblem(RuleIds.UnreadableRow, good.Length, row.Length, reason)], table.Problems);
        Assert.Equal(["90658", "99213", "90834"], table.Lists[0].Keys());
        Assert.Equal("Invented jab", table.TitleOf(text, table.Lists[0], 0));
    }

    [Theory]
    [InlineData("90658", NoTab)]
    [InlineData("90658\t", NoTab)]
    [InlineData("90658 text", NoTab)]
    [InlineData("906A5\ttext", NoTab)]
    public void A_row_with_a_tab_that_does_not_fit_is_a_problem_that_says_why(string row, string reason)
    {
        const string good = "90658\tInvented jab\n";
        var text = SourceText.From(good + row + "\n99213\tInvented talk\n\n90834\tInvented hour");
        var table = TableReader.Read(text, "LONGULT.txt", null);

        Assert.Equal([new TableProblem(RuleIds.UnreadableRow, good.Length, row.Length, reason)], table.Problems);
        Assert.Equal(["90658", "99213", "90834"], table.Lists[0].Keys());
        Assert.Equal(
            ["Invented jab", "Invented talk", "Invented hour"],
            Enumerable.Range(0, 3).Select(at => table.TitleOf(text, table.Lists[0], at)));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("22")]
    [InlineData("22\t")]
    [InlineData("22-text")]
    [InlineData("222 text")]
    [InlineData("p1 text")]
    public void A_row_that_is_no_modifier_is_a_problem_that_says_why(string row)
    {
        const string good = "23\tInvented less\n";
        var text = SourceText.From(good + row + "\n\nLT\tInvented side\nRT x");
        var table = TableReader.Read(text, "MODUL.txt", null);

        Assert.Equal([new TableProblem(RuleIds.UnreadableRow, good.Length, row.Length, NoModifier)], table.Problems);
        Assert.Equal(["23", "LT", "RT"], table.Lists[0].Keys());
        Assert.Equal(["Invented less", "Invented side", "x"], Enumerable.Range(0, 3).Select(at => table.TitleOf(text, table.Lists[0], at)));
    }

    [Fact]
    public void What_follows_a_gap_is_no_part_of_the_text_before_it()
    {
        var text = SourceText.From("9065801 Invented jab\n9065803 third\n9065804 fourth\n");
        var table = TableReader.Read(text, "LONGULF.txt", "cpt");

        Assert.Equal([21, 35], table.Problems.Select(problem => problem.Start));
        Assert.Equal("Invented jab", table.TitleOf(text, table.Lists[0], 0));
    }

    [Fact]
    public void A_text_may_take_more_records_than_ten()
    {
        var text = SourceText.From(string.Concat(Enumerable.Range(1, 99).Select(number => $"90658{number:00} word{number}\n")));
        var table = TableReader.Read(text, "LONGULF.txt", null);

        Assert.Empty(table.Problems);
        Assert.Equal(["90658"], table.Lists[0].Keys());
        Assert.Equal(string.Join(" ", Enumerable.Range(1, 99).Select(number => $"word{number}")), table.TitleOf(text, table.Lists[0], 0));
    }

    [Fact]
    public void A_record_without_a_number_does_not_hide_that_the_others_have_theirs()
    {
        var table = TestTables.Read("99213 INVENTED TALK\n9065801 Invented jab\n9065802 and more\n", "a.txt");

        Assert.Empty(table.Problems);
        Assert.Equal(["99213", "90658"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("9065802 Invented jab\n9065803 and more\n")]
    [InlineData("9065801 Invented jab\n9065803 and more\n")]
    [InlineData("9065801 Invented jab\n9921302 and more\n")]
    public void Numbers_that_do_not_count_a_text_s_records_are_no_sign_of_CPT(string text) =>
        Assert.DoesNotContain(TestTables.Read(text, "a.txt").Lists, list => list.System == CodeSystem.Cpt);

    [Theory]
    [InlineData("P1 text", true)]
    [InlineData("1P text", true)]
    [InlineData("0A text", true)]
    [InlineData("9A text", true)]
    [InlineData("A0 text", true)]
    [InlineData("A9 text", true)]
    [InlineData("22\ttext", true)]
    [InlineData("AN old text", false)]
    [InlineData("2026 is a year", false)]
    [InlineData("22\t", false)]
    [InlineData("Dear customer", false)]
    public void A_modifier_file_has_a_modifier_with_a_digit(string line, bool isOne)
    {
        var table = TestTables.Read($"Notice\n\n{line}\n", "MODUL.txt");

        if (isOne)
            Assert.Equal([line[..2]], Assert.Single(table.Lists).Keys());
        else
            Assert.Equal([new TableProblem(RuleIds.UnknownTable, 0, 0, NoTable)], table.Problems);
    }

    [Theory]
    [InlineData("22\tInvented more\n", "a.txt", null)]
    [InlineData("22\tInvented more\n", "MODUL.txt", "my-own-list")]
    [InlineData("Dear customer\n", "a.txt", "cpt")]
    [InlineData("Dear customer\n", "a.txt", "cpt-modifier")]
    public void A_file_that_neither_its_name_nor_its_rows_make_one_of_CPT_is_none(string text, string fileName, string? system) =>
        Assert.Equal([new TableProblem(RuleIds.UnknownTable, 0, 0, NoTable)], TestTables.Read(text, fileName, system).Problems);

    [Theory]
    [InlineData("90658 INVENTED JAB\n", "SHORTU 2026.txt", "cpt")]
    [InlineData("90658\tInvented jab\n", "LONGULT 2026.txt", "cpt")]
    [InlineData("22\tInvented more\n", "MODUL 2026.txt", "cpt-modifier")]
    public void The_year_in_the_name_is_the_edition(string text, string fileName, string system)
    {
        var list = Assert.Single(TestTables.Read(text, fileName).Lists);

        Assert.Equal(system, list.System!.Id);
        Assert.Equal(new CodeEdition("2026", 20260101, 0), list.Edition);
    }
}
