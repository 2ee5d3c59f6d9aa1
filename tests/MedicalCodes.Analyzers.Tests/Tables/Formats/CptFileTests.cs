using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

/// <summary>The texts are invented: not a word of the AMA's is here.</summary>
public class CptFileTests
{
    private const string Notice = "COPYRIGHT NOTICE, 2026\r\nOF A PUBLISHER. 12345 FAKE STREET.\r\n\r\nAll rights are somebody's.\r\n\r\n";

    private const string Tabbed = "90658\tInvented jab\r\n99213\tInvented \"talk\", 1 hour\r\n0001A\tInvented dose\r\n";

    [Fact]
    public void Tabs_part_codes_and_texts_after_the_notice()
    {
        var text = SourceText.From(Notice + Tabbed);
        var table = TableReader.Read(text, "LONGULT.txt", null);

        var list = Assert.Single(table.Lists);
        Assert.Empty(table.Problems);
        Assert.Equal(CodeSystem.Cpt, list.System);
        Assert.Equal(["90658", "99213", "0001A"], list.Keys(CodeStatus.Billable));
        Assert.Equal("Invented \"talk\", 1 hour", table.TitleOf(text, list, 1));
    }

    [Theory]
    [InlineData("MEDU.txt")]
    [InlineData("SHORTU.txt")]
    public void Columns_part_codes_and_texts_after_the_notice(string fileName)
    {
        var text = SourceText.From(Notice + "90658 INVENTED JAB\r\n99213 INVENTED TALK             \r\n");
        var table = TableReader.Read(text, fileName, "cpt");

        var list = Assert.Single(table.Lists);
        Assert.Empty(table.Problems);
        Assert.Equal(["90658", "99213"], list.Keys());
        Assert.Equal("INVENTED TALK", table.TitleOf(text, list, 1));
    }

    [Fact]
    public void A_long_text_goes_on_in_the_next_record_of_its_code()
    {
        var text = SourceText.From(Notice + $"9065801 {"Invented jab that takes",-72}\r\n9065802 {"very long",-72}\r\n9921301 {"Invented talk",-72}\r\n");
        var table = TableReader.Read(text, "LONGULF.txt", null);

        var list = Assert.Single(table.Lists);
        Assert.Empty(table.Problems);
        Assert.Equal(CodeSystem.Cpt, list.System);
        Assert.Equal(["90658", "99213"], list.Keys());
        Assert.Equal("Invented jab that takes very long", table.TitleOf(text, list, 0));
    }

    [Fact]
    public void A_text_that_goes_on_after_a_gap_is_a_problem_at_its_place()
    {
        const string good = "9065801 Invented jab\r\n9921301 Invented talk\r\n";
        var table = TestTables.Read(good + "9065803 and more\r\n9083401 Invented hour\r\n", "LONGULF.txt", "cpt");

        Assert.Equal(good.Length, Assert.Single(table.Problems).Start);
        Assert.Equal(["90658", "99213", "90834"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("MODUL.txt", null)]
    [InlineData("modifiers.txt", "cpt-modifier")]
    public void Modifiers_are_told_by_the_name_or_the_system(string fileName, string? system)
    {
        var text = SourceText.From(Notice + "22\tInvented more\r\nP1 Invented state\r\nLT\tInvented side\r\n");
        var table = TableReader.Read(text, fileName, system);

        var list = Assert.Single(table.Lists);
        Assert.Empty(table.Problems);
        Assert.Equal(CodeSystem.CptModifier, list.System);
        Assert.Equal(["22", "P1", "LT"], list.Keys());
        Assert.Equal("Invented state", table.TitleOf(text, list, 1));
    }

    [Theory]
    [InlineData("99397")]
    [InlineData("9939\tshort")]
    [InlineData("<p>licence</p>")]
    [InlineData("\u0001\u0002\t\u0003")]
    public void A_broken_row_is_a_problem_at_its_place_and_the_others_are_read(string row)
    {
        foreach (var (good, fileName) in new[] { (Tabbed, "LONGULT.txt"), (Tabbed.Replace('\t', ' '), "MEDU.txt") })
        {
            var table = TestTables.Read(Notice + good + row + "\r\n" + good.Replace("9", "8"), fileName);

            var problem = Assert.Single(table.Problems);
            Assert.Equal((RuleIds.UnreadableRow, Notice.Length + good.Length, row.Length), (problem.RuleId, problem.Start, problem.Length));
            Assert.Equal(["90658", "99213", "0001A", "80658", "88213", "0001A"], table.Lists[0].Keys());
        }
    }

    [Theory]
    [InlineData("12345 Some street\nand some lines\nof a letter\n", null)]
    [InlineData("99213\tInvented talk\n", "my-own-list")]
    public void What_only_looks_a_little_like_it_is_no_CPT_file(string text, string? system) =>
        Assert.Equal(RuleIds.UnknownTable, Assert.Single(TestTables.Read(text, "a.txt", system).Problems).RuleId);

    [Fact]
    public void Inpatient_procedures_are_not_taken_for_long_records() =>
        Assert.Equal(CodeSystem.Icd10Pcs, TestTables.Read("0016001 One\n0016070 Two\n0016101 Three\n", "codes.txt").Lists[0].System);
}
