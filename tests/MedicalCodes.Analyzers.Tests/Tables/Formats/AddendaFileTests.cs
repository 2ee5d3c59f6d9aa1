using MedicalCodes.Tables;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

public class AddendaFileTests
{
    private const string Trailer = "\r\nHeaders\r\n  23324 headers in icd10cm_order_2025.txt\r\n    143 additions\r\n\r\nCodes\r\n  74260 codes\r\n";

    private static readonly string Acariasis =
        Order("Delete:      1 B880    ", "Other acariasis") + Order("Add:         0 B880    ", "Other acariasis")
        + "\r\n" + Order("Revise from: 1 L02212  ", "Abscess") + Order("Revise to:   1 L02212  ", "Abscess of back");

    [Fact]
    public void Actions_flags_and_titles_are_read_and_the_statistics_are_not()
    {
        var text = SourceText.From(Acariasis + Trailer);
        var table = TableReader.Read(text, "icd10cm_order_addenda_2026.txt", null);

        var list = Assert.Single(table.Lists);
        Assert.Empty(table.Problems);
        Assert.True(list.IsAddenda);
        Assert.Equal("2026", list.Edition.Name);
        Assert.Equal(["B880", "B880", "L02212", "L02212"], list.Keys());
        Assert.Equal(
            [AddendaAction.Delete, AddendaAction.Add, AddendaAction.ReviseFrom, AddendaAction.ReviseTo],
            Enumerable.Range(0, 4).Select(list.ActionAt));
        Assert.Equal(["B880"], list.Keys(CodeStatus.Header));
        Assert.Equal("Long: Abscess of back", table.TitleOf(text, list, 3));
    }

    [Fact]
    public void A_codes_addenda_has_no_flag_and_one_title()
    {
        var text = SourceText.From("Add:         A000    Cholera due to Vibrio cholerae 01, with a title that goes on beyond the short one\n"
            + "Delete:      I10     Hypertension\nCodes\n  1 addition\n");
        var table = TableReader.Read(text, "addenda.txt", null);

        var list = Assert.Single(table.Lists);
        Assert.Empty(table.Problems);
        Assert.Equal(["A000", "I10"], list.Keys(CodeStatus.Billable));
        Assert.Equal("Hypertension", table.TitleOf(text, list, 1));
    }

    [Fact]
    public void A_table_of_procedures_is_a_header()
    {
        var text = SourceText.From(Order("Add:         00H033J ", "Insertion") + Order("Add:         XW1     ", "New Technology"));
        var table = TableReader.Read(text, "order_addenda_2026.txt", null);

        var list = Assert.Single(table.Lists);
        Assert.Empty(table.Problems);
        Assert.Equal(CodeSystem.Icd10Pcs, list.System);
        Assert.Equal(["XW1"], list.Keys(CodeStatus.Header));
        Assert.Equal("Long: Insertion", table.TitleOf(text, list, 0));
    }

    [Theory]
    [InlineData("icd10cm_order_addenda_2025.txt")]
    [InlineData("changes.txt")]
    public void An_addenda_without_changes_is_an_empty_list_and_no_problem(string fileName)
    {
        var table = TestTables.Read(Trailer, fileName);

        Assert.Empty(table.Problems);
        var list = Assert.Single(table.Lists);
        Assert.True(list.IsAddenda);
        Assert.Equal(0, list.Count);
    }

    [Theory]
    [InlineData("Add:         1 B88")]
    [InlineData("Add:")]
    [InlineData("Move:        1 B880    Other acariasis")]
    [InlineData("\u0001\u0002")]
    public void A_broken_row_is_a_problem_at_its_place_and_the_others_are_read(string row)
    {
        var table = TestTables.Read(Acariasis + row + "\r\n" + Order("Add:         1 B8801   ", "Mites") + Trailer, "icd10cm_order_addenda_2026.txt");

        var problem = Assert.Single(table.Problems);
        Assert.Equal(RuleIds.UnreadableRow, problem.RuleId);
        Assert.Equal((Acariasis.Length, row.Length), (problem.Start, problem.Length));
        Assert.Equal(5, table.Lists[0].Count);
    }

    [Theory]
    [InlineData("Add:         ")]
    [InlineData("Add:         0")]
    [InlineData("Add:         0 B880")]
    public void A_row_that_is_cut_before_its_titles_is_a_problem_that_says_why(string row)
    {
        var table = TestTables.Read(Acariasis + row + "\r\n", "icd10cm_order_addenda_2026.txt");

        Assert.Equal(
            [new TableProblem(RuleIds.UnreadableRow, Acariasis.Length, row.Length, "it is no line of an addenda file (action, code and titles by column)")],
            table.Problems);
        Assert.Equal(4, table.Lists[0].Count);
    }

    [Theory]
    [InlineData("Add:         0 B880    ", "B880")]
    [InlineData("Delete:      A000    ", "A000")]
    [InlineData("Revise to:   00H033J ", "00H033J")]
    public void Two_titles_by_column_are_told_apart_whatever_the_file_is_called(string start, string code)
    {
        var text = SourceText.From(Order(start, "Insertion"));
        var table = TableReader.Read(text, "changes.txt", null);

        Assert.Empty(table.Problems);
        Assert.Equal([code], table.Lists[0].Keys());
        Assert.Equal("Long: Insertion", table.TitleOf(text, table.Lists[0], 0));
    }

    [Theory]
    [InlineData(59, "")]
    [InlineData(60, "")]
    [InlineData(60, " ")]
    [InlineData(61, "")]
    [InlineData(61, " ")]
    [InlineData(60, "  and more")]
    public void One_title_is_whole_however_long_it_is(int length, string end)
    {
        var title = new string('x', length);
        var text = SourceText.From($"Add:         A000    {title}{end}\nDelete:      I10     Hypertension\n");
        var table = TableReader.Read(text, "changes.txt", null);

        Assert.Empty(table.Problems);
        Assert.Equal(["A000", "I10"], table.Lists[0].Keys());
        Assert.Equal(title + end.TrimEnd(), table.TitleOf(text, table.Lists[0], 0));
    }

    [Theory]
    [InlineData("Codes\n  0 additions\n")]
    [InlineData("Codes\n  9 additions\n")]
    [InlineData("\n Headers \n 14 additions\n")]
    public void Statistics_alone_are_an_addenda_without_changes(string text) =>
        Assert.True(Assert.Single(TestTables.Read(text, "a.txt").Lists).IsAddenda);

    [Theory]
    [InlineData("Headers")]
    [InlineData("Headers\n")]
    [InlineData("Headers\n  ")]
    [InlineData("Headers\n  of conduct\n")]
    [InlineData("Headers\n  :1\n")]
    [InlineData("Headers\n  /1\n")]
    [InlineData("Headers\n12 of conduct\n")]
    [InlineData("Add:         ")]
    [InlineData("Move:        I10     Hypertension")]
    public void What_only_begins_like_an_addenda_is_none(string text) =>
        Assert.Equal(RuleIds.UnknownTable, Assert.Single(TestTables.Read(text, "a.txt").Problems).RuleId);

    [SkippableTheory]
    [InlineData(RealTables.Icd10CmAddenda2026, "icd-10-cm", 487, 28, 143)]
    [InlineData(RealTables.Icd10PcsAddenda2026, "icd-10-pcs", 156, 27, 4)]
    public void The_publishers_addenda_have_their_counts(string file, string system, int codes, int deletions, int headers)
    {
        var table = TestTables.ReadReal(file);

        Assert.Empty(table.Problems);
        var list = Assert.Single(table.Lists);
        Assert.Equal(system, list.System!.Id);
        Assert.Equal(codes, Count(AddendaAction.Add, CodeStatus.Billable));
        Assert.Equal(deletions, Count(AddendaAction.Delete, CodeStatus.Billable));
        Assert.Equal(headers, Count(AddendaAction.Add, CodeStatus.Header));

        int Count(AddendaAction action, CodeStatus status) =>
            Enumerable.Range(0, list.Count).Count(row => list.ActionAt(row) == action && list.StatusAt(row) == status);
    }

    [SkippableFact]
    public void The_addenda_leads_from_one_edition_to_the_next()
    {
        var before = Rows(TestTables.ReadReal(RealTables.Icd10Cm2025).Lists[0]);
        var addenda = TestTables.ReadReal(RealTables.Icd10CmAddenda2026).Lists[0];
        for (var row = 0; row < addenda.Count; row++)
        {
            var line = (addenda.KeyAt(row).ToString(), addenda.StatusAt(row));
            if (addenda.ActionAt(row) == AddendaAction.Delete)
                Assert.True(before.Remove(line));
            else if (addenda.ActionAt(row) == AddendaAction.Add)
                Assert.True(before.Add(line));
        }

        Assert.True(before.SetEquals(Rows(TestTables.ReadReal(RealTables.Icd10Cm2026).Lists[0])));

        static HashSet<(string, CodeStatus)> Rows(CodeList list) =>
            [.. Enumerable.Range(0, list.Count).Select(row => (list.KeyAt(row).ToString(), list.StatusAt(row)))];
    }

    private static string Order(string start, string title) => $"{start}{title,-60} Long: {title}\r\n";
}
