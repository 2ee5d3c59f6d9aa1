using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

/// <summary>What is no table, row or label of ICD-10-PCS, and what is said of it.</summary>
public class PcsTablesXmlBoundsTests
{
    private const string Root = "<ICD10PCS.tabular>";

    private const string End = "</ICD10PCS.tabular>";

    private const string Version = "<version>2026</version>";

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("<?xml version=\"1.0\"?>")]
    public void A_file_is_known_by_its_root_element_wherever_that_begins(string before)
    {
        var list = Assert.Single(TestTables.Read(before + Root + Version + Table("1", "0", "2", Row("0", "0", "0", "0")) + End, "a.xml").Lists);

        Assert.Equal((CodeSystem.Icd10Pcs, "2026"), (list.System, list.Edition.Name));
        Assert.Equal(["102", "1020000"], list.Keys());
    }

    [Fact]
    public void A_file_without_a_table_says_what_it_looks_like() =>
        Assert.Equal(
            "it has no row, though it looks like: ICD-10-PCS tables",
            Assert.Single(TestTables.Read(Root + Version + End, "a.xml").Problems).Message);

    [Theory]
    [InlineData("", "icd10pcs_tables_2025.xml", "2025")]
    [InlineData("", "a.xml", null)]
    [InlineData("<version>2026</version>", "icd10pcs_tables_2025.xml", "2026")]
    [InlineData("<x><version>2026</version></x>", "icd10pcs_tables_2025.xml", "2025")]
    public void The_edition_is_the_file_s_word_or_its_name_s(string version, string fileName, string? edition) =>
        Assert.Equal(
            edition, Assert.Single(TestTables.Read(Root + version + Table("1", "0", "2", Row("0", "0", "0", "0")) + End, fileName).Lists).Edition.Name);

    [Fact]
    public void The_place_of_a_header_is_its_table_and_that_of_a_code_its_row()
    {
        var text = Root + Version + Table("1", "0", "2", Row("0", "0", "0", "0") + Row("1", "0", "0", "0")) + End;
        var list = Assert.Single(TestTables.Read(text, "a.xml").Lists);

        Assert.Equal(
            [text.IndexOf("pcsTable", StringComparison.Ordinal), text.IndexOf("pcsRow", StringComparison.Ordinal),
                text.LastIndexOf("<pcsRow", StringComparison.Ordinal) + 1],
            Enumerable.Range(0, list.Count).Select(list.StartAt));
    }

    [Theory]
    [InlineData("axis", "")]
    [InlineData("axis", " pos=\"\"")]
    [InlineData("axis", " pos=\"0\"")]
    [InlineData("axis", " pos=\"8\"")]
    [InlineData("axis", " pos=\"9\"")]
    [InlineData("axis", " pos=\"10\"")]
    [InlineData("axis", " pos=\"x\"")]
    [InlineData("note", " pos=\"1\"")]
    public void A_label_of_no_axis_is_a_problem_at_its_place(string element, string attribute)
    {
        var bad = $"<{element}{attribute}><label code=\"5\">x</label></{element}>";
        var text = Root + "<pcsTable>" + bad + Table("1", "0", "2", Row("0", "0", "0", "0")).Replace("<pcsTable>", "") + End;
        var table = TestTables.Read(text, "a.xml");

        Assert.Equal(
            new TableProblem(RuleIds.UnreadableRow, text.IndexOf("label", StringComparison.Ordinal), 5, "'5' is no character of an axis"),
            Assert.Single(table.Problems));
        Assert.Equal(["102", "1020000"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("label", "")]
    [InlineData("label code=\"\"", "")]
    [InlineData("label code=\"I\"", "I")]
    [InlineData("label code=\"O\"", "O")]
    [InlineData("label code=\"a\"", "a")]
    [InlineData("label code=\"12\"", "12")]
    public void A_label_of_no_character_is_a_problem_at_its_place(string label, string code)
    {
        var text = Root + Table("1", "0", "2", Row("0", "0", "0", "0").Replace("</axis></pcsRow>", $"<{label}>x</label></axis></pcsRow>")) + End;
        var table = TestTables.Read(text, "a.xml");

        Assert.Equal(
            new TableProblem(RuleIds.UnreadableRow, text.IndexOf(label + ">x", StringComparison.Ordinal), 5, $"'{code}' is no character of an axis"),
            Assert.Single(table.Problems));
        Assert.Equal(["102", "1020000"], table.Lists[0].Keys());
    }

    [Fact]
    public void What_a_file_repeats_is_one_code()
    {
        var table = TestTables.Read(
            Root + Table("11", "0", "22", Row("0", "33", "0", "B0B") + Row("0", "3", "0", "0")) + End, "a.xml");

        Assert.Empty(table.Problems);
        Assert.Equal(["102", "1020300", "102030B"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("3", 2)]
    [InlineData("1", 2)]
    [InlineData("02", 2)]
    [InlineData("", 2)]
    [InlineData("two", 2)]
    [InlineData("0", 0)]
    public void A_row_of_another_count_says_both(string told, int count)
    {
        var row = Row("0", "0", "0", count == 0 ? "" : "01").Replace("<pcsRow>", $"<pcsRow codes=\"{told}\">");
        var text = Root + Table("1", "0", "2", row + Row("1", "0", "0", "0")) + End;
        var table = TestTables.Read(text, "a.xml");

        Assert.Equal(
            new TableProblem(
                RuleIds.UnreadableRow, text.IndexOf("pcsRow", StringComparison.Ordinal), 6, $"its axes make {count} codes, and it says that it has {told}"),
            Assert.Single(table.Problems));
        Assert.Equal(["102", "1021000"], table.Lists[0].Keys());
    }

    [Fact]
    public void A_file_of_more_codes_than_ten_times_the_system_s_keeps_those_before()
    {
        // 25 times 25 times 20 times 32 are half of them. The same in each of two rows, so that fewer are added.
        const string characters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        var half = Row(characters[..25], characters[..25], characters[..20], characters[..32]);
        var text = Root + Table("1", "0", "2", half + half) + Table("1", "0", "3", Row("0", "0", "0", "01"))
            + Table("1", "0", "4", Row("0", "0", "0", "0")) + End;
        var table = TestTables.Read(text, "a.xml");

        Assert.Equal(
            [text.IndexOf("<pcsRow", text.IndexOf("code=\"3\">Axis 3", StringComparison.Ordinal), StringComparison.Ordinal) + 1,
                text.LastIndexOf("<pcsRow", StringComparison.Ordinal) + 1],
            table.Problems.Select(problem => problem.Start));
        Assert.Equal(
            ["with its 2 codes the file has more than 800000, which is no ICD-10-PCS",
                "with its 1 codes the file has more than 800000, which is no ICD-10-PCS"],
            table.Problems.Select(problem => problem.Message));
        Assert.Equal([6, 6], table.Problems.Select(problem => problem.Length));
        Assert.Equal(400_001, Assert.Single(table.Lists).Count);
    }

    [Fact]
    public void A_row_of_more_codes_than_may_come_costs_no_other()
    {
        const string all = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        var table = TestTables.Read(Root + Table("1", "0", "2", Row(all, all, all, all) + Row("0", "0", "0", "0")) + End, "a.xml");

        Assert.Equal("with its 1336336 codes the file has more than 800000, which is no ICD-10-PCS", Assert.Single(table.Problems).Message);
        Assert.Equal(["102", "1020000"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("", "0", "2")]
    [InlineData("1", "", "2")]
    [InlineData("1", "0", "")]
    [InlineData("12", "0", "2")]
    [InlineData("1", "01", "2")]
    [InlineData("1", "0", "23")]
    public void A_table_that_three_characters_do_not_name_is_a_problem_at_its_place(string first, string second, string third)
    {
        var good = Table("3", "0", "2", Row("0", "0", "0", "0"));
        var text = Root + good + Table(first, second, third, Row("0", "0", "0", "0")) + good.Replace("code=\"3\"", "code=\"4\"") + End;
        var table = TestTables.Read(text, "a.xml");

        Assert.Equal(
            new TableProblem(
                RuleIds.UnreadableRow, text.IndexOf("<pcsTable", Root.Length + 1, StringComparison.Ordinal) + 1, 8,
                "three characters, one of each of its first axes, name a table"),
            Assert.Single(table.Problems));
        Assert.Equal(["302", "3020000", "402", "4020000"], table.Lists[0].Keys());
    }

    [Fact]
    public void A_table_without_a_row_is_none() =>
        Assert.Equal(
            ["302", "3020000"],
            TestTables.Read(Root + Table("1", "0", "2", "") + Table("3", "0", "2", Row("0", "0", "0", "0")) + End, "a.xml").Lists[0].Keys());

    [Fact]
    public void A_file_that_is_cut_keeps_the_rows_that_were_whole()
    {
        var text = Root + Table("1", "0", "2", Row("0", "0", "0", "01") + Row("1", "0", "0", "0"));
        var table = TestTables.Read(text[..(text.LastIndexOf("</pcsRow>", StringComparison.Ordinal) + 3)], "a.xml");

        Assert.Single(table.Problems);
        Assert.Equal(["102", "1020000", "1020001"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("0", "0", "1", "Axis 2 is 0, Axis 3 is 1")]
    [InlineData("1", "0", "0", "Axis 1 is 1, Axis 2 is 0, Axis 3 is 0")]
    [InlineData("1", "Z", "0", "Axis 1 is 1, Axis 3 is 0")]
    [InlineData("0", "Z", "Z", "Axis 3 is Z")]
    [InlineData("Z", "1", "Z", "Axis 1 is Z, Axis 2 is 1, Axis 3 is Z")]
    public void A_header_s_title_names_neither_the_first_section_nor_a_body_system_that_is_none(string first, string second, string third, string title)
    {
        var text = SourceText.From(Root + Table(first, second, third, Row("0", "0", "0", "0")) + End);
        var table = TableReader.Read(text, "a.xml", null);

        Assert.Equal(title, table.TitleOf(text, Assert.Single(table.Lists), 0));
    }

    [Fact]
    public void A_table_and_its_codes_stand_in_its_section()
    {
        var text = Root + Version + Table("0", "0", "1", Row("0", "0", "0", "0")) + Table("1", "0", "2", Row("0", "0", "0", "0")) + End;
        var table = Assert.Single(Catalogs.Of(new TestTable("/tables/icd10pcs_tables_2026.xml", text)).Tables);

        Assert.Equal([1, 1, 2, 2], table.Outlined!.Outline!.SectionsOf(table.Packed));
    }

    private static string Table(string first, string second, string third, string rows) =>
        "<pcsTable>" + Axis(1, first) + Axis(2, second) + Axis(3, third) + rows + "</pcsTable>";

    private static string Row(params string[] labels) =>
        "<pcsRow>" + string.Concat(labels.Select((axis, i) => Axis(i + 4, axis))) + "</pcsRow>";

    private static string Axis(int pos, string labels) =>
        $"<axis pos=\"{pos}\">" + string.Concat(labels.Select(label => $"<label code=\"{label}\">Axis {pos} is {label}</label>")) + "</axis>";
}
