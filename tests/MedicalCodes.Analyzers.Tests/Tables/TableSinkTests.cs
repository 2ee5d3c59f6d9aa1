using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>Which codes become keys, and which are problems.</summary>
public class TableSinkTests
{
    [Theory]
    [InlineData(" ")]
    [InlineData("~")]
    [InlineData("a~ .")]
    public void A_code_of_a_system_of_ones_own_may_have_any_character_of_ASCII(string code)
    {
        var sink = new TableSink();
        var list = sink.Open(new CodeList());

        Assert.True(sink.Add(list, code, CodeStatus.Billable, 0));
        Assert.Equal([code], list.Keys());
        Assert.Empty(sink.Problems);
    }

    [Theory]
    [InlineData("\u001F")]
    [InlineData("a\t")]
    [InlineData("a\u007F")]
    [InlineData("\u00E9")]
    public void A_code_with_another_character_is_a_problem(string code)
    {
        var sink = new TableSink();
        var list = sink.Open(new CodeList());

        Assert.False(sink.Add(list, code, CodeStatus.Billable, 7));
        Assert.Equal(0, list.Count);
        Assert.Equal([new TableProblem("MED0002", 7, code.Length, "its code has a character outside printable ASCII")], sink.Problems);
    }

    [Theory]
    [InlineData(0, "it has no code")]
    [InlineData(1, null)]
    [InlineData(64, null)]
    [InlineData(65, "its code is longer than 64 characters")]
    public void A_code_has_one_to_sixty_four_characters(int length, string? problem)
    {
        var sink = new TableSink();
        var list = sink.Open(new CodeList());

        Assert.Equal(problem is null, sink.Add(list, new string('A', length), CodeStatus.Billable, 0));
        Assert.Equal(problem is null ? [] : [problem], sink.Problems.Select(found => found.Message));
    }

    [Theory]
    [InlineData("e11.9", "E119")]
    [InlineData("E119", "E119")]
    [InlineData("E11", "E11")]
    public void A_code_of_a_known_system_is_a_key_in_capitals_without_its_dot(string code, string key)
    {
        var sink = new TableSink(100);
        var list = sink.Open(new CodeList { System = CodeSystem.Icd10Cm });

        Assert.True(sink.Add(list, code, CodeStatus.Billable, 0));
        Assert.Equal([key], list.Keys());
        Assert.Equal(100, list.TextLength);
        Assert.Same(list, Assert.Single(sink.Lists));
    }
}
