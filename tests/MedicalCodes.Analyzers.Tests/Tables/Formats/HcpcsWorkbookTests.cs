using MedicalCodes.Tables;
using MedicalCodes.Tables.Formats;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

public class HcpcsWorkbookTests
{
    private const string Head = "\"Notes, with a comma\"\r\n,,\r\nHCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,XREF1,XREF2,ADD DT,ACT EFF DT,TERM DT,ACTION CD\r\n";

    private const string Rows =
        "   A1,0010,7,Dressing for one wound,Dressing,,,19950101,19950101,,N\r\n"
        + "G0503,0010,3,\"Initial care, first 70 minutes\",Care,99492,,20170101,20180101,20171231,D\r\n"
        + "G0503,0020,4,in the first month,,,,,,,\r\n"
        + "J1885,0010,3,Injection,Inj,,,20200101,20210101,,A\r\n,,,,,,,,,,\r\n";

    [Fact]
    public void Codes_and_modifiers_have_their_days_texts_and_successors()
    {
        var text = SourceText.From(Head + Rows);
        var table = TableReader.Read(text, "HCPC2020_ANWEB.csv", null);

        Assert.Empty(table.Problems);
        Assert.Equal(["G0503", "J1885"], table.Lists[0].Keys());
        Assert.Equal(["A1"], table.Lists[1].Keys());
        Assert.Equal("Initial care, first 70 minutes in the first month", table.TitleOf(text, table.Lists[0], 0));
        Assert.Equal((20170101, 20171231), table.Lists[0].PeriodAt(0));
        Assert.Equal((20210101, 0), table.Lists[0].PeriodAt(1));
        Assert.Equal("99492", table.Lists[0].Replacements![0]);
        Assert.Equal("2020-01", table.Lists[1].Edition.Name);
    }

    [Fact]
    public void The_column_of_codes_may_be_called_by_the_name_of_the_system()
    {
        var lists = TestTables.Read(Head.Replace("HCPC,", "HCPCS,") + Rows, "HCPC2020_ANWEB.csv").Lists;

        Assert.Equal(["G0503", "J1885"], lists[0].Keys());
        Assert.Equal(["A1"], lists[1].Keys());
    }

    [Theory]
    [InlineData("J1886,0010,3,Injection")]
    [InlineData("J1886,0010,5,Injection,Inj,,,20200101,,,A")]
    [InlineData("J1886,0020,4,Injection,Inj,,,20200101,,,A")]
    [InlineData("J1886,0010,3,Injection,Inj,,,1/2020,,,A")]
    [InlineData("J1886,0010,3,\"Injection,Inj,,,20200101,,,A")]
    public void A_broken_row_is_a_problem_at_its_place_and_the_others_are_read(string row)
    {
        var table = TestTables.Read(Head + Rows + row + "\r\n" + Rows.Replace("J1885", "J1887"), "HCPC2020.csv");

        var problem = Assert.Single(table.Problems);
        Assert.Equal((RuleIds.UnreadableRow, (Head + Rows).Length, row.Length), (problem.RuleId, problem.Start, problem.Length));
        Assert.Equal(["G0503", "J1885", "G0503", "J1887"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("J1886,0010,3,Injection,Inj,,,20200101,,", "it has too few columns")]
    [InlineData("J1886,0010,3,\"Injection,Inj,,,20200101,,,A", "its quotes do not fit")]
    [InlineData("J1886,0010,5,Injection,Inj,,,20200101,,,A", "its RECID is not 3, 4, 7 or 8")]
    [InlineData("J1886,0010,,Injection,Inj,,,20200101,,,A", "its RECID is not 3, 4, 7 or 8")]
    [InlineData("J1886,0010,34,Injection,Inj,,,20200101,,,A", "its RECID is not 3, 4, 7 or 8")]
    [InlineData("J1886,0010,4,Injection,Inj,,,20200101,,,A", "it goes on with a code that the row before is not of")]
    [InlineData("J1886,0010,8,Injection,Inj,,,20200101,,,A", "it goes on with a code that the row before is not of")]
    [InlineData("J1886,0010,3,Injection,Inj,,,1/2020,,,A", HcpcsRecords.NoDate)]
    [InlineData("J1886,0010,3,Injection,Inj,,,,1/2020,,A", HcpcsRecords.NoDate)]
    [InlineData("J1886,0010,3,Injection,Inj,,,,,1/2020,A", HcpcsRecords.NoDate)]
    public void A_row_that_does_not_fit_says_why(string row, string reason) =>
        Assert.Equal(
            [new TableProblem(RuleIds.UnreadableRow, (Head + Rows).Length, row.Length, reason)],
            TestTables.Read(Head + Rows + row + "\r\n", "HCPC2020.csv").Problems);

    [Theory]
    [InlineData("")]
    [InlineData("J1886,0010,3,Injection\r\n")]
    public void A_text_without_a_code_goes_on_with_nothing_and_is_said(string before)
    {
        const string row = ",0020,4,and more,,,,,,,";
        var table = TestTables.Read(Head + before + row + "\r\n" + Rows, "HCPC2020.csv");

        Assert.Equal(
            new TableProblem(RuleIds.UnreadableRow, (Head + before).Length, row.Length, "it goes on with a code that the row before is not of"),
            table.Problems[^1]);
        Assert.Equal(["G0503", "J1885"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("J1885,0020,5,and more,,,,,,,")]
    [InlineData("J1886,0020,4,and more,,,,,,,")]
    public void After_a_row_that_does_not_fit_no_code_goes_on(string stranger)
    {
        const string row = "J1885,0030,4,and more,,,,,,,";
        var table = TestTables.Read(Head + Rows.TrimEnd(',', '\r', '\n') + "\r\n" + stranger + "\r\n" + row, "HCPC2020.csv");

        Assert.Equal(2, table.Problems.Count);
        Assert.Equal((row.Length, "it goes on with a code that the row before is not of"), (table.Problems[1].Length, table.Problems[1].Message));
        Assert.Equal(["G0503", "J1885"], table.Lists[0].Keys());
    }

    [Fact]
    public void The_text_of_a_bad_code_is_no_part_of_the_title_before_it()
    {
        var text = SourceText.From(Head + Rows + "JO886,0010,3,Strange,Inj,,,,,,A\r\nJO886,0020,4,and more,,,,,,,\r\n");
        var table = TableReader.Read(text, "HCPC2020.csv", null);

        Assert.Equal(
            [new TableProblem(RuleIds.UnreadableRow, (Head + Rows).Length, 5, "'JO886' does not look like a code of HCPCS Level II")],
            table.Problems);
        Assert.Equal("Injection", table.TitleOf(text, table.Lists[0], 1));
    }

    [Fact]
    public void Both_lists_have_their_system_and_the_edition_of_the_file_s_name()
    {
        var lists = TestTables.Read(Head + Rows, "HCPC2020_ANWEB.csv").Lists;

        Assert.Equal([CodeSystem.Hcpcs, CodeSystem.HcpcsModifier], lists.Select(list => list.System));
        Assert.All(lists, list => Assert.Equal(new CodeEdition("2020-01", 20200101, 20200331), list.Edition));
    }

    [Theory]
    [InlineData("XREF1")]
    [InlineData("XREF2")]
    [InlineData("XREF3")]
    [InlineData("XREF4")]
    [InlineData("XREF5")]
    public void Each_cross_reference_counts_be_its_column_the_first_or_the_last(string name)
    {
        const string head = "HCPC,RECID,LONG DESCRIPTION,ADD DT,ACT EFF DT,TERM DT,ACTION CD";
        const string row = "G0503,3,Care,20170101,20180101,20171231,D";

        Assert.Equal("99492", Read($"{name},{head}\n99492,{row}\n").Lists[0].Replacements![0]);
        Assert.Equal("99492", Read($"{head},{name}\n{row},99492\n").Lists[0].Replacements![0]);
        Assert.Equal("it has too few columns", Assert.Single(Read($"{head},{name}\n{row}\n").Problems).Message);

        static ParsedTable Read(string text) => TestTables.Read(text, "a.csv");
    }

    [Fact]
    public void Only_codes_count_as_what_replaced_a_row_and_most_rows_are_replaced_by_nothing()
    {
        var list = TestTables.Read(Head + Rows.Replace(",99492,,", ",99492,G0502,") + "J1888,0010,3,Injection,Inj,none,n/a,,,,A\r\n", "a.csv").Lists[0];

        Assert.Equal([KeyValuePair.Create(0, "99492 G0502")], list.Replacements!);
        Assert.Equal(["G0503", "J1885", "J1888"], list.Keys());
    }

    [Fact]
    public void A_workbook_without_a_row_is_called_by_the_name_of_its_format() =>
        Assert.Equal("it has no row, though it looks like: HCPCS workbook", Assert.Single(TestTables.Read(Head, "a.csv").Problems).Message);
}
