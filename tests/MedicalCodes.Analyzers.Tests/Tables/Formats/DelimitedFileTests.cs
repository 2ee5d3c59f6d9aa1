using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

public class DelimitedFileTests
{
    private const string Places = "Code,Name,Description\r\n01,Pharmacy,A place that sells drugs\r\n02,TelehealthElsewhere,\"Away, \"\"not at home\"\"\r\n nor near\"\r\n";

    [Fact]
    public void Quoted_commas_quotes_and_line_ends_belong_to_the_text()
    {
        var text = SourceText.From(Places);
        var table = TableReader.Read(text, "place-of-service.csv", "place-of-service");

        var list = Assert.Single(table.Lists);
        Assert.Empty(table.Problems);
        Assert.Null(list.System);
        Assert.Equal(["01", "02"], list.Keys(CodeStatus.Billable));
        Assert.Equal("Away, \"not at home\" nor near", table.TitleOf(text, list, 1));
        Assert.Equal("TelehealthElsewhere", list.Names![1]);
    }

    [Theory]
    [InlineData("ICD-10-CM Code,Description\nE11.9,Diabetes\n", null, "icd-10-cm")]
    [InlineData("HCPC\tLong Description\nJ1885\tInjection\n", null, "hcpcs")]
    [InlineData("Fee list, 2026\n;;\nCPT CODE;Short Description\n99213;Invented\n", null, "cpt")]
    [InlineData("Code;Title\n0DTJ4ZZ;Resection\n", "icd-10-pcs", "icd-10-pcs")]
    [InlineData("Code;Title\n0DTJ4ZZ;Resection\n", null, null)]
    [InlineData("hcpcs\nE11.9\n", "ICD-10-CM", "icd-10-cm")]
    public void The_item_tells_the_system_or_else_the_header_row(string text, string? item, string? system)
    {
        var table = TestTables.Read(text, "codes.txt", item);

        Assert.Empty(table.Problems);
        Assert.Equal(system, Assert.Single(table.Lists).System?.Id);
        Assert.Equal(1, table.Lists[0].Count);
    }

    [Theory]
    [InlineData("1", "20251001", "2026-09-30", true, 20251001, 20260930)]
    [InlineData("n", "10/1/2025", "", false, 20251001, 0)]
    [InlineData("Header", "", "09/30/2026", false, 0, 20260930)]
    [InlineData("TRUE", " 2025-10-01T00:00:00 ", "2026-09-30 12:00", true, 20251001, 20260930)]
    public void Billable_and_dates_are_read_in_their_usual_writings(string billable, string from, string to, bool isBillable, int first, int last)
    {
        var table = TestTables.Read($"code,billable,effective date,Term. Dt\nA,{billable},{from},{to}\n", "own.csv", "own");

        Assert.Empty(table.Problems);
        Assert.Equal(isBillable ? CodeStatus.Billable : CodeStatus.Header, table.Lists[0].StatusAt(0));
        Assert.Equal((first, last), table.Lists[0].PeriodAt(0));
    }

    [Theory]
    [InlineData("B")]
    [InlineData(",Title,1,2025-10-01")]
    [InlineData("B,Title,maybe,2025-10-01")]
    [InlineData("B,Title,1,2025-02-30")]
    [InlineData("B,Title,1,soon")]
    [InlineData("B,\"Title,1,2025-10-01")]
    [InlineData("B,\"Title\" of it,1,2025-10-01")]
    [InlineData("<p>\u0001</p>")]
    public void A_broken_row_is_a_problem_at_its_place_and_the_others_are_read(string row)
    {
        const string head = "code,title,billable,effective\r\nA,\"One\",1,2025-10-01\r\n";
        var table = TestTables.Read(head + row + "\r\nC,\"Three\",0,2025-10-01\r\n", "own.csv", "own");

        var problem = Assert.Single(table.Problems);
        Assert.Equal((RuleIds.UnreadableRow, head.Length, row.Length), (problem.RuleId, problem.Start, problem.Length));
        Assert.Equal(["A", "C"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("B", "it has 1 columns; the header row names 5 that count")]
    [InlineData("B,Two,1,", "it has 4 columns; the header row names 5 that count")]
    [InlineData("\"open,Two,1,,", "its quotes do not fit")]
    [InlineData(",Two,1,,", "it has no code")]
    [InlineData("B,Two,maybe,,", "'maybe' does not say whether the code is billable; write 1 or 0")]
    [InlineData("B,Two,1,soon,", "'soon' is no date; write YYYY-MM-DD")]
    [InlineData("B,Two,1,,2026-02-30", "'2026-02-30' is no date; write YYYY-MM-DD")]
    public void A_problem_says_what_is_wrong_with_the_row(string row, string message)
    {
        var table = TestTables.Read("code,title,billable,effective,terminated,notes\n" + row + "\nC,Three,1,,,\n", "own.csv", "own");

        Assert.Equal(message, Assert.Single(table.Problems).Message);
        Assert.Equal(["C"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("1", true)]
    [InlineData("y", true)]
    [InlineData("Yes", true)]
    [InlineData("t", true)]
    [InlineData("true", true)]
    [InlineData("Billable", true)]
    [InlineData("0", false)]
    [InlineData("N", false)]
    [InlineData("no", false)]
    [InlineData("F", false)]
    [InlineData("False", false)]
    [InlineData("header", false)]
    public void Each_word_for_yes_and_no_is_read(string word, bool isBillable)
    {
        var table = TestTables.Read($"code,billable\nA,{word}\n", "own.csv", "own");

        Assert.Empty(table.Problems);
        Assert.Equal(isBillable ? CodeStatus.Billable : CodeStatus.Header, Assert.Single(table.Lists).StatusAt(0));
    }

    [Fact]
    public void A_doubled_quote_in_a_code_and_in_a_name_is_one()
    {
        var list = Assert.Single(TestTables.Read("code,constant\n\"A\"\"1\",\"\"\"Big\"\" one\"\n\"\"\"B\",Plain\n", "own.csv", "own").Lists);

        Assert.Equal(["A\"1", "\"B"], list.Keys());
        Assert.Equal("\"Big\" one", list.Names![0]);
        Assert.Equal("Plain", list.Names[1]);
    }

    [Fact]
    public void A_code_of_another_shape_is_a_problem_at_the_code()
    {
        const string head = "description,icd-10-cm code\n";
        var table = TestTables.Read(head + "x, \" 99213 \"\ny,E11.9\n", "codes.csv");

        Assert.Equal((head.Length + 5, 5), (Assert.Single(table.Problems).Start, table.Problems[0].Length));
        Assert.Equal(["E119"], table.Lists[0].Keys());
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_own_row_alone()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i:00000},Row\n"));
        var table = TestTables.Read("code,title\n\"X,Broken\n" + rows, "own.csv", "own");

        Assert.Equal(11, Assert.Single(table.Problems).Start);
        Assert.Equal(20_000, table.Lists[0].Count);
    }

    [Theory]
    [InlineData("SHORTU.txt", "{0}\r\n\r\n90658 INVENTED JAB\r\n99213 INVENTED TALK\r\n")]
    [InlineData("SHORTU.txt", "90658 INVENTED JAB\r\n{0}\r\n99213 INVENTED TALK\r\n")]
    [InlineData("SHORTU.txt", "90658 INVENTED JAB\r\n99213 INVENTED TALK\r\n{0}\r\n")]
    [InlineData("LONGULT.txt", "{0}\r\n90658\tInvented jab\r\n99213\tInvented talk\r\n")]
    [InlineData("LONGULT.txt", "90658\tInvented jab\r\n99213\tInvented talk\r\n{0}\r\n")]
    [InlineData("MODUL.txt", "{0}\r\n22 Invented effort\r\n25 Invented visit\r\n")]
    [InlineData("icd10cm_codes_2026.txt", "A000    Invented\r\n{0}\r\nA001    Invented\r\n")]
    public void A_line_that_could_be_a_header_leaves_a_file_of_another_layout_what_it_is(string name, string text)
    {
        var without = Rows(text.Replace("{0}", ""));
        Assert.Equal(2, without.Length);

        foreach (var line in new[] { "CPT\u00AE", "}cpT", "Code", "Codes, CPT, and what they mean", "Name;Code" })
            Assert.Equal(without, Rows(text.Replace("{0}", line)));

        (string Key, string Title)[] Rows(string content)
        {
            var table = TestTables.Read(content, name, null);
            var list = Assert.Single(table.Lists);
            return [.. list.Keys().Select((key, row) => (key, table.TitleOf(SourceText.From(content), list, row)))];
        }
    }

    [Theory]
    [InlineData("code,title\nE11.9\nE11.65\nE11.9,Diabetes\n")]
    [InlineData("title,code\nTwo words,Two words\n")]
    public void A_header_is_one_too_where_the_rows_do_not_fit_it_and_no_other_layout_does(string text) =>
        Assert.True(TestTables.Read(text, "own.csv", "own") is { Lists: [{ Count: 1 }] });

    [Fact]
    public void Of_two_headers_it_is_the_one_that_the_rows_fit()
    {
        var list = Assert.Single(TestTables.Read("Codes, by name\nname,code\nInvented thing,A1\nInvented other,B2\n", "own.csv", "own").Lists);

        Assert.Equal(["A1", "B2"], list.Keys());
    }

    [Fact]
    public void A_header_row_without_rows_is_a_table_without_a_row()
    {
        var problem = Assert.Single(TestTables.Read("code,description\n", "own.csv", "own").Problems);

        Assert.Equal(RuleIds.UnknownTable, problem.RuleId);
    }

    [Fact]
    public void Any_cut_is_survived()
    {
        for (var length = 0; length < Places.Length; length++)
            Assert.All(TestTables.Read(Places[..length], "a.csv", "own").Problems, problem => Assert.InRange(problem.Start + problem.Length, 0, length));
    }
}
