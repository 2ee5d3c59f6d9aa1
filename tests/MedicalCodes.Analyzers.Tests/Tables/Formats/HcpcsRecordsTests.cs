using MedicalCodes.Tables;
using MedicalCodes.Tables.Formats;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

public class HcpcsRecordsTests
{
    private const string Preamble = "***Disclaimers\t\t\t\t\r\n\t\t\r\n*Brand names may appear\u00A0 in descriptions, CMS\u2019 own and others.\r\n\r\n";

    private static readonly string Modifier =
        First("   AD", '7', "Medical supervision by a physician: more than four concurrent anesthesia", "19840101", "20010101", "", 'N')
        + "   AD002008procedures\r\n";

    private static readonly string Ambulance = First("A0430", '3', "Ambulance service, conventional air services", "19850101", "20010101", "", 'N');

    [Fact]
    public void Codes_and_modifiers_are_lists_of_their_own_with_their_descriptions_joined()
    {
        var text = SourceText.From(Preamble + Modifier + Ambulance);
        var table = TableReader.Read(text, "HCPC2025_OCT_ANWEB_v2.txt", null);

        Assert.Empty(table.Problems);
        Assert.Equal([CodeSystem.Hcpcs, CodeSystem.HcpcsModifier], table.Lists.Select(list => list.System));
        Assert.Equal(["A0430"], table.Lists[0].Keys());
        Assert.Equal(["AD"], table.Lists[1].Keys());
        Assert.Equal("2025-10", table.Lists[0].Edition.Name);
        Assert.Equal(
            "Medical supervision by a physician: more than four concurrent anesthesia procedures",
            table.TitleOf(text, table.Lists[1], 0));
    }

    [Theory]
    [InlineData("20200101", "20210401", "", 'A', 20210401, 0)]
    [InlineData("20200101", "", "20221231", 'A', 20200101, 20221231)]
    [InlineData("20200101", "20210401", "20221231", 'D', 20200101, 20221231)]
    [InlineData("", "", "", 'N', 0, 0)]
    public void A_code_has_days_of_its_own(string added, string effective, string terminated, char action, int from, int to)
    {
        var list = TestTables.Read(First("J1300", '3', "Injection", added, effective, terminated, action), "HCPC2025.txt").Lists[0];

        Assert.Equal((from, to), list.PeriodAt(0));
    }

    [Fact]
    public void Cross_references_tell_what_replaced_a_code()
    {
        var record = First("G0461", '3', "Stain", "20140101", "20150101", "20141231", 'D').ToCharArray();
        "88342G0462 n/a ".CopyTo(0, record, 204, 15);
        var list = TestTables.Read(new string(record), "HCPC2025.txt").Lists[0];

        Assert.Equal("88342 G0462", list.Replacements![0]);
    }

    [Fact]
    public void A_strange_line_between_records_is_a_problem_at_its_place_but_not_before_or_after_them()
    {
        var before = Preamble + Modifier;
        var table = TestTables.Read(before + "<p>\u0007</p>\r\n" + Ambulance + "\r\nEnd of file\r\n", "HCPC2025.txt");

        var problem = Assert.Single(table.Problems);
        Assert.Equal((RuleIds.UnreadableRow, before.Length, 8), (problem.RuleId, problem.Start, problem.Length));
        Assert.Equal(["A0430"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(60)]
    [InlineData(292)]
    public void A_record_that_is_cut_is_a_problem_at_its_place_and_no_row(int length)
    {
        var before = Modifier + Ambulance;
        var table = TestTables.Read(before + Ambulance.Replace("A0430", "A0431")[..length], "HCPC2025.txt");

        var problem = Assert.Single(table.Problems);
        Assert.Equal((before.Length, length), (problem.Start, problem.Length));
        Assert.Equal(["A0430"], table.Lists[0].Keys());
    }

    [Fact]
    public void A_continuation_without_its_first_record_is_a_problem_and_no_part_of_another_title()
    {
        var text = SourceText.From(Ambulance + "A0431002004rotary wing\r\nA0431003004one way\r\n");
        var table = TableReader.Read(text, "HCPC2025.txt", null);

        Assert.Equal(Ambulance.Length, Assert.Single(table.Problems).Start);
        Assert.Equal("Ambulance service, conventional air services", table.TitleOf(text, table.Lists[0], 0));
    }

    [Fact]
    public void A_bad_date_and_a_bad_code_are_problems_at_their_places()
    {
        var badDate = First("A0431", '3', "x", "20201301", "", "", 'N');
        var table = TestTables.Read(Ambulance + badDate + First("A04\u0031", '3', "x", "", "", "", 'N').Replace("A0431", "AO431") + Modifier, "HCPC2025.txt");

        Assert.Equal([Ambulance.Length + 268, Ambulance.Length + badDate.Length], table.Problems.Select(problem => problem.Start));
        Assert.Equal(["A0430"], table.Lists[0].Keys());
        Assert.Equal(["AD"], table.Lists[1].Keys());
    }

    [Fact]
    public void Modifiers_alone_are_a_contractor_file_and_stand_where_their_letters_do()
    {
        var table = TestTables.Read(Modifier, "a.txt");

        Assert.Empty(table.Problems);
        Assert.Equal(["AD"], table.Lists[1].Keys());
        Assert.Equal(3, table.Lists[1].StartAt(0));
        Assert.Null(table.Lists[1].Replacements);
    }

    [Theory]
    [InlineData("A043000100", '7')]
    [InlineData("A043000100", '8')]
    [InlineData("   AD00100", '3')]
    [InlineData("   AD00100", '4')]
    [InlineData("A043000100", '5')]
    [InlineData("A04300010 ", '3')]
    public void Records_whose_kind_is_not_their_code_s_are_no_contractor_file(string start, char kind) =>
        Assert.Equal(RuleIds.UnknownTable, Assert.Single(TestTables.Read($"{start}{kind}{"text",-281}N\r\n", "a.txt").Problems).RuleId);

    [Fact]
    public void A_record_is_told_by_the_digits_of_its_number_and_a_text_is_not()
    {
        const string notice = "In column 3 stands a code\r\nIn column 4 a piece of text\r\n";
        var table = TestTables.Read(notice + Ambulance.Replace("A043000100", "A043000990"), "a.txt");

        Assert.Empty(table.Problems);
        Assert.Equal(["A0430"], table.Lists[0].Keys());
    }

    [Fact]
    public void Strange_lines_between_records_say_that_they_are_none()
    {
        const string reason = "it is no record of a HCPCS contractor file (code, sequence number and kind of record by column)";
        var strangeAt = Ambulance.Length;
        var second = Ambulance.Replace("A0430", "A0431");
        var nextAt = strangeAt + "strange\r\n".Length + 2 * second.Length;
        var table = TestTables.Read(Ambulance + "strange\r\n" + second + second.Replace("A0431", "A0432") + "\r\nodd\r\n" + Modifier, "a.txt");

        Assert.Equal(
            [new TableProblem(RuleIds.UnreadableRow, strangeAt, 7, reason), new TableProblem(RuleIds.UnreadableRow, nextAt + 2, 3, reason)],
            table.Problems);
        Assert.Equal(["A0430", "A0431", "A0432"], table.Lists[0].Keys());
    }

    [Fact]
    public void Strange_lines_are_counted_once_however_many_records_follow()
    {
        var strange = string.Concat(Enumerable.Range(0, 101).Select(_ => "strange\r\n"));
        var problems = TestTables.Read(Ambulance + strange + Modifier + Ambulance, "a.txt").Problems;

        Assert.EndsWith("(the last of 101 such rows; the first 100 are listed)", problems[^1].Message);
    }

    [Theory]
    [InlineData("A0431", true)]
    [InlineData("A043100100", true)]
    [InlineData("   AD001", true)]
    [InlineData("A043", false)]
    [InlineData("A0431 end", false)]
    [InlineData("12345", false)]
    [InlineData("1234567890", false)]
    [InlineData("A0431001002", false)]
    public void After_the_last_record_only_the_beginning_of_another_is_a_problem(string line, bool isProblem)
    {
        var problems = TestTables.Read(Modifier + Ambulance + line, "a.txt").Problems;

        Assert.Equal(isProblem ? [(Modifier.Length + Ambulance.Length, line.Length)] : [], problems.Select(problem => (problem.Start, problem.Length)));
    }

    [Theory]
    [InlineData("A0431002004rotary wing", 0, 22, "it goes on with 'A0431', of which there is no first record before it")]
    [InlineData("A0431001003rotary wing", 0, 22, "the first record of a code has 293 columns or more")]
    public void A_record_that_does_not_fit_says_why(string record, int start, int length, string reason) =>
        Assert.Equal(
            [new TableProblem(RuleIds.UnreadableRow, Ambulance.Length + start, length, reason)],
            TestTables.Read(Ambulance + record + "\r\n", "a.txt").Problems);

    [Theory]
    [InlineData("     002004rotary wing", "it goes on with '', of which there is no first record before it")]
    [InlineData("A0430002004rotary wing", "it goes on with 'A0430', of which there is no first record before it")]
    public void A_record_that_goes_on_before_the_first_is_said(string record, string reason)
    {
        var table = TestTables.Read(record + "\r\n" + Ambulance, "a.txt");

        Assert.Equal([new TableProblem(RuleIds.UnreadableRow, 0, record.Length, reason)], table.Problems);
        Assert.Equal(["A0430"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("20201301", "", "")]
    [InlineData("", "20201301", "")]
    [InlineData("", "", "20201301")]
    public void A_date_that_is_none_is_a_problem_at_the_three_dates(string added, string effective, string terminated) =>
        Assert.Equal(
            [new TableProblem(RuleIds.UnreadableRow, 268, 24, HcpcsRecords.NoDate)],
            TestTables.Read(First("A0431", '3', "x", added, effective, terminated, 'N'), "a.txt").Problems);

    [Fact]
    public void The_text_of_a_bad_code_is_no_part_of_the_title_before_it()
    {
        var text = SourceText.From(Ambulance + Ambulance.Replace("A0430", "AO430") + "AO430002004and more\r\n");
        var table = TableReader.Read(text, "a.txt", null);

        Assert.Equal((Ambulance.Length, 5), Assert.Single(table.Problems.Select(problem => (problem.Start, problem.Length))));
        Assert.Equal("Ambulance service, conventional air services", table.TitleOf(text, table.Lists[0], 0));
    }

    [Fact]
    public void Cross_references_are_five_and_what_stands_after_them_is_none()
    {
        var record = First("G0461", '3', "Stain", "20140101", "20150101", "20141231", 'D').ToCharArray();
        "88342G0462   2588344G046488346".CopyTo(0, record, 204, 30);
        var list = TestTables.Read(new string(record), "a.txt").Lists[0];

        Assert.Equal("88342 G0462 25 88344 G0464", list.Replacements![0]);
    }

    [SkippableTheory]
    [InlineData(RealTables.Hcpcs2019, "2019-01", 6_440, 360, 515)]
    [InlineData(RealTables.Hcpcs2020, "2020-01", 6_710, 369, 615)]
    [InlineData(RealTables.Hcpcs2025, "2025-10", 8_463, 383, 1_225)]
    public void The_publishers_files_have_their_counts(string file, string edition, int codes, int modifiers, int terminated)
    {
        var table = TestTables.ReadReal(file);

        Assert.Empty(table.Problems);
        Assert.Equal([codes, modifiers], table.Lists.Select(list => list.Count));
        Assert.Equal(edition, table.Lists[0].Edition.Name);
        Assert.Equal(terminated, table.Lists.Sum(list => Enumerable.Range(0, list.Count).Count(row => list.PeriodAt(row).To != 0)));
    }

    private static string First(string code, char kind, string text, string added, string effective, string terminated, char action) =>
        $"{code}00100{kind}{text,-80}{"",-177}{added,-8}{effective,-8}{terminated,-8}{action}{"",-27}\r\n";
}
