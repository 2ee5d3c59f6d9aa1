using MedicalCodes.Tables;
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
}
