namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

public class ConversionFileTests
{
    private const string Head = "\"Conversion table, FY2026\",,\r\nCurrent code assignment,\"Effective\r\nOctober 1\",Previous Code(s) Assignment\r\n";

    [Fact]
    public void A_previous_code_has_all_codes_that_took_its_place()
    {
        var table = TestTables.Read(
            Head + "M54.50,2021,M54.5\r\nM54.51,2021,M54.5 \r\nU07.1,2020-04-01,B97.29\r\nK35.20,2018,\"K35.2, K35.3\"\r\nA00.0,2017,A00.1 and A00.9\r\n,,\r\n",
            "icd10cm_conversion_table_FY2026.csv");

        Assert.Empty(table.Problems);
        var list = Assert.Single(table.Lists);
        Assert.True(list.IsConversion);
        Assert.Equal(CodeSystem.Icd10Cm, list.System);
        Assert.Equal(["M545", "B9729", "K352", "K353", "A001", "A009"], list.Keys());
        Assert.Equal(["M5450 M5451", "U071", "K3520", "K3520", "A000", "A000"], Enumerable.Range(0, 6).Select(row => list.Replacements![row]));
    }

    [Fact]
    public void Rows_of_procedures_count_where_they_have_a_previous_code()
    {
        const string text = "Current code(s) assignment\tCode title\tEffective year\tPrevious code(s) assignment\tPredecessor code title\tChange type\n"
            + "0016071\tBypass\t2022\t0016070\tOld bypass\tNew\n0016072\tBypass\t2022\tNone\t\tNew\n0016073\tBypass\t2022\t\t\tNew\n"
            + "None\t\t2022\t0016074\tGone\tDeleted\n0016075\tBypass\t2022\t0016075\tBypass\tRevised\n";
        var list = Assert.Single(TestTables.Read(text, "conversion.tsv").Lists);

        Assert.Equal(CodeSystem.Icd10Pcs, list.System);
        Assert.Equal(["0016070"], list.Keys());
        Assert.Equal("0016071", list.Replacements![0]);
    }

    [Fact]
    public void What_is_no_code_is_a_problem_at_its_place_and_the_other_codes_are_read()
    {
        const string row = "M54.50,2021,\"M54.5, M5.45, M54.4\"\r\n";
        var table = TestTables.Read(Head + row + "too few\r\n\"open,2021,A00\r\nM54.59,2021,M54.5\r\n", "conversion.csv");

        Assert.Equal(
            [(Head.Length + row.IndexOf("M5.45", StringComparison.Ordinal), 5), (Head.Length + row.Length, 7), (Head.Length + row.Length + 9, 14)],
            table.Problems.Select(problem => (problem.Start, problem.Length)));
        Assert.Equal(["M545", "M544"], table.Lists[0].Keys());
        Assert.Equal("M5450 M5459", table.Lists[0].Replacements![0]);
    }

    [Theory]
    [InlineData(25, 40, 40)]
    [InlineData(11, 91, 0)]
    public void A_row_makes_a_thousand_pairs_and_no_more(int news, int olds, int read)
    {
        var row = $"\"{Codes('B', news)}\",2021,\"{Codes('A', olds)}\"";
        var table = TestTables.Read(Head + "M54.50,2021,M54.5\r\n" + row + "\r\nM54.59,2021,M54.5\r\n", "conversion.csv");

        Assert.Equal(read + 1, table.Lists[0].Count);
        Assert.Equal("M5450 M5459", table.Lists[0].Replacements![0]);
        Assert.Equal(read == 0 ? [$"it makes {news} new codes of {olds} old ones, which no row does"] : [], table.Problems.Select(problem => problem.Message));

        static string Codes(char letter, int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $"{letter}{10 + i / 10}.{i % 10}"));
    }

    [Fact]
    public void A_dot_at_the_end_is_no_part_of_a_code()
    {
        var table = TestTables.Read(Head + "M54.50,2021,M54.\r\nM54.59,2021,M545\r\n", "conversion.csv");

        Assert.Equal("'M54.' does not look like a code of ICD-10-CM", Assert.Single(table.Problems).Message);
        Assert.Equal(["M545"], table.Lists[0].Keys());
    }

    [Fact]
    public void The_columns_may_stand_in_any_order()
    {
        var table = TestTables.Read("Previous code,Change,Current code\n\nM54.5,New,M54.50\n", "conversion.csv");

        Assert.Empty(table.Problems);
        Assert.Equal(["M545"], Assert.Single(table.Lists).Keys());
        Assert.Equal("M5450", table.Lists[0].Replacements![0]);
    }

    [Theory]
    [InlineData("Code,Previous code\nM54.50,M54.5\n")]
    [InlineData("Code,Current code\nM54.50,M54.5\n")]
    public void Without_both_columns_it_is_another_table(string text)
    {
        var list = Assert.Single(TestTables.Read(text, "codes.csv", "icd-10-cm").Lists);

        Assert.False(list.IsConversion);
        Assert.Equal(["M5450"], list.Keys());
    }

    [Fact]
    public void A_table_without_a_row_says_what_it_looks_like()
    {
        var table = TestTables.Read(Head, "conversion.csv");

        Assert.Equal("it has no row, though it looks like: conversion table", Assert.Single(table.Problems).Message);
    }

    [Fact]
    public void Pairs_that_read_alike_in_a_row_are_two()
    {
        var list = Assert.Single(TestTables.Read(Head + "C34,2021,A00.B12\r\nB12.C34,2021,A00\r\n", "conversion.csv").Lists);

        Assert.Equal(["A00B12", "A00"], list.Keys());
        Assert.Equal(["C34", "B12C34"], Enumerable.Range(0, 2).Select(row => list.Replacements![row]));
    }

    [Theory]
    [InlineData(49, "icd-10-pcs")]
    [InlineData(50, "icd-10-cm")]
    public void The_first_fifty_codes_tell_the_system(int silent, string system)
    {
        var rows = string.Concat(Enumerable.Repeat("M54,2021,\r\n", silent));
        var table = TestTables.Read(Head + rows + "0016071,2021,0016070\r\n", "conversion.csv");

        Assert.Equal(system, Assert.Single(table.Lists).System?.Id);
    }

    [Fact]
    public void A_code_with_a_dot_speaks_louder_than_the_name_of_the_file()
    {
        var list = Assert.Single(TestTables.Read(Head + "M54.50,2021,M54.5\r\n", "not-pcs.csv").Lists);

        Assert.Equal(CodeSystem.Icd10Cm, list.System);
        Assert.Equal(["M545"], list.Keys());
    }

    [Theory]
    [InlineData("M54.50,2021,M54.5 X0", "M545", "'X0' does not look like a code of ICD-10-CM")]
    [InlineData("M54.50,2021,M54.5 X9", "M545", "'X9' does not look like a code of ICD-10-CM")]
    [InlineData("0016071,2021,0016072 .0016070", "0016072", "'.0016070' does not look like a code of ICD-10-PCS")]
    [InlineData("M54.50,2021,M54.5 or none", "M545", null)]
    public void A_word_with_a_digit_that_is_no_code_is_a_problem(string row, string key, string? message)
    {
        var table = TestTables.Read(Head + row + "\r\n", "conversion.csv");

        Assert.Equal(message, table.Problems.SingleOrDefault()?.Message);
        Assert.Equal([key], table.Lists[0].Keys());
    }

    [Fact]
    public void A_row_too_short_or_with_open_quotes_says_which_it_is()
    {
        var table = TestTables.Read(Head + "M54.50,2021,M54.5\r\nM54.51,2021\r\n\"M54.59,2021,M54.5\r\n", "conversion.csv");

        Assert.Equal(["it has too few columns", "its quotes do not fit"], table.Problems.Select(problem => problem.Message));
    }
}
