using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What the merge of lists is made of: rows, their marks, their days and their places.</summary>
public class CodeListTests
{
    [Fact]
    public void Rows_of_any_number_keep_what_was_said_of_them()
    {
        var list = new CodeList { TextLength = 100_000 };
        for (var i = 0; i < 3_000; i++)
        {
            list.Add($"K{i}", i % 2 == 0 ? CodeStatus.Billable : CodeStatus.Header, i * 10, (AddendaAction)(i % 4));
            if (i % 3 == 0)
                list.AddTitle(i * 10 + 1, 5);
            if (i % 6 == 0)
                list.AddTitle(i * 10 + 7, 2);
            list.AddTitle(i, 0);
            if (i % 5 == 0)
                list.SetPeriod(i, i + 1);
            if (i % 7 == 0)
                list.SetName("N" + i);
            if (i % 11 == 0)
                list.SetReplacements("R" + i);
        }

        Assert.Equal(3_000, list.Count);
        for (var i = 0; i < 3_000; i++)
        {
            Assert.Equal($"K{i}", list.KeyAt(i).ToString());
            Assert.Equal((i % 2 == 0 ? CodeStatus.Billable : CodeStatus.Header, (AddendaAction)(i % 4), i * 10), (list.StatusAt(i), list.ActionAt(i), list.StartAt(i)));
            Assert.Equal(
                i % 6 == 0 ? [new TextSpan(i * 10 + 1, 5), new TextSpan(i * 10 + 7, 2)] : i % 3 == 0 ? [new TextSpan(i * 10 + 1, 5)] : Array.Empty<TextSpan>(),
                list.TitlePiecesAt(i).ToArray());
            Assert.Equal(i % 5 == 0 ? (i, i + 1) : (0, 0), list.PeriodAt(i));
            Assert.Equal(i % 7 == 0, list.Names!.ContainsKey(i));
            Assert.Equal(i % 11 == 0 ? "R" + i : null, list.Replacements!.GetValueOrDefault(i));
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 7)]
    [InlineData(1, 7)]
    [InlineData(100_000_000, 0)]
    [InlineData(100_000_000, 7)]
    public void A_list_takes_any_number_of_rows_whatever_is_known_of_its_text(int textLength, int width)
    {
        var list = new CodeList { TextLength = textLength };
        for (var row = 0; row < 1_000; row++)
        {
            list.Add($"K{row}", CodeStatus.Billable, row * width);
            list.AddTitle(row * width, 1 + row);
        }

        Assert.Equal(Enumerable.Range(0, 1_000).Select(row => $"K{row}"), list.Keys());
        Assert.All(Enumerable.Range(0, 1_000), row => Assert.Equal([new TextSpan(row * width, 1 + row)], list.TitlePiecesAt(row).ToArray()));
    }

    [Fact]
    public void Rows_behind_the_last_that_has_days_of_its_own_have_none()
    {
        var list = new CodeList();
        list.Add("K", CodeStatus.Billable, 0);
        list.SetPeriod(1, 2);
        for (var row = 1; row < 600; row++)
            list.Add("K", CodeStatus.Billable, row);

        Assert.Equal((1, 2), list.PeriodAt(0));
        Assert.All(Enumerable.Range(1, 599), row => Assert.Equal((0, 0), list.PeriodAt(row)));
    }

    [Fact]
    public void A_list_without_days_names_and_replacements_has_none()
    {
        var list = new CodeList();
        list.Add("K", CodeStatus.Billable, 0);

        Assert.Equal((0, 0), list.PeriodAt(0));
        Assert.Null(list.Names);
        Assert.Null(list.Replacements);
        Assert.True(list.TitlePiecesAt(0).IsEmpty);
    }

    [Fact]
    public void A_label_stands_for_what_all_editions_say()
    {
        var labels = new StatusLabels(2);
        var first = labels.With(0, 0, CodeStatus.Header);
        var both = labels.With(first, 1, CodeStatus.Billable);

        Assert.Equal(3, labels.All.Count);
        Assert.Equal((CodeStatus.Absent, CodeStatus.Absent), (labels.Status(0, 0), labels.Status(0, 1)));
        Assert.Equal((CodeStatus.Header, CodeStatus.Absent), (labels.Status(first, 0), labels.Status(first, 1)));
        Assert.Equal((CodeStatus.Header, CodeStatus.Billable), (labels.Status(both, 0), labels.Status(both, 1)));
        Assert.Equal(first, labels.With(0, 0, CodeStatus.Header));
        Assert.Equal(first, labels.With(both, 1, CodeStatus.Absent));
        Assert.Equal(0, labels.With(first, 0, CodeStatus.Absent));
        Assert.Equal(both, labels.With(labels.With(0, 1, CodeStatus.Billable), 0, CodeStatus.Header));
    }

    [Fact]
    public void Neighbours_share_their_days_and_so_do_rows_that_come_back_to_them()
    {
        var runs = new PeriodRuns();
        (int, int)[] periods = [(0, 0), (0, 0), (1, 2), (1, 2), (1, 3), (0, 0), (2, 2), (1, 2)];
        for (var row = 0; row < periods.Length; row++)
            runs.Add(row, periods[row]);

        Assert.Equal([(0, 0), (1, 2), (1, 3), (2, 2)], runs.Distinct);
        Assert.Equal([(0, 0), (2, 1), (4, 2), (5, 0), (6, 3), (7, 1)], runs.Runs);
    }

    [Fact]
    public void A_node_keeps_its_list_and_row()
    {
        CodeList[] lists = [new(), new()];
        var places = new RowPlaces([lists[0], lists[1], lists[0]], 2);

        Assert.False(places.Has(0));
        places[0] = (lists[0], 0);
        places[1] = (lists[1], int.MaxValue);
        places[100] = (lists[0], 7);
        places[101] = (lists[1], 8);
        Assert.Equal([true, true, false, true, true, false], new[] { 0, 1, 2, 100, 101, 1_000_000 }.Select(places.Has));
        Assert.Equal([(lists[0], 0), (lists[1], int.MaxValue), (lists[0], 7), (lists[1], 8)], new[] { 0, 1, 100, 101 }.Select(node => places[node]));
    }

    [Fact]
    public void A_hundred_problems_are_all()
    {
        var problems = new TableProblems();
        for (var i = 0; i < 100; i++)
            problems.Add(new TableProblem("MED0002", i, 1, "bad"));

        Assert.Equal(100, problems.All.Count);
        Assert.All(problems.All, problem => Assert.Equal("bad", problem.Message));
    }

    [Fact]
    public void A_hundred_problems_are_listed_and_the_rest_counted()
    {
        var problems = new TableProblems();
        for (var i = 0; i < 100; i++)
        {
            problems.Add(new TableProblem("MED0002", i, 1, "bad"));
            problems.Add(new TableProblem("MED0002", 0, 1, "bad"));
        }

        Assert.Equal(101, problems.All.Count);
        Assert.Equal(Enumerable.Range(0, 100), problems.All.Take(100).Select(problem => problem.Start));
        problems.Add(new TableProblem("MED0002", 500, 1, "worse"));
        Assert.Equal(new TableProblem("MED0002", 500, 1, "worse (the last of 102 such rows; the first 100 are listed)"), problems.All[^1]);
        Assert.Equal(101, problems.All.Count);
    }
}
