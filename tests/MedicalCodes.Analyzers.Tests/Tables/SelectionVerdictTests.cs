using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Slots;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What the catalog says of the beginning of codes, and of ranges.</summary>
public class SelectionVerdictTests
{
    private static readonly CodeSlot Prefix = Catalogs.Slot("icd-10-cm") with { Form = SlotForm.Prefix };
    private static readonly CodeSlot Range = Catalogs.Slot("icd-10-cm") with { Form = SlotForm.Range };

    [Theory]
    [InlineData("E", nameof(CodeWriting.Dotted))]
    [InlineData("E11", nameof(CodeWriting.Dotted))]
    [InlineData("E11.", nameof(CodeWriting.Dotted))]
    [InlineData("E11.6", nameof(CodeWriting.Dotted))]
    [InlineData("", nameof(CodeWriting.Dotted))]
    [InlineData("E116", nameof(CodeWriting.Undotted))]
    [InlineData("E116", nameof(CodeWriting.Any))]
    [InlineData("E11.", nameof(CodeWriting.Any))]
    public void The_beginning_of_a_code_is_right_in_the_writing_of_the_place(string text, string writing) =>
        Assert.Equal(VerdictKind.Valid, Catalogs.Small.Judge(text, Prefix with { Writing = Enum.Parse<CodeWriting>(writing) }).Kind);

    [Theory]
    [InlineData("E116", nameof(CodeWriting.Dotted), "E11.6")]
    [InlineData("e11", nameof(CodeWriting.Dotted), "E11")]
    [InlineData("E11.6", nameof(CodeWriting.Undotted), "E116")]
    [InlineData("E11.", nameof(CodeWriting.Undotted), "E11")]
    [InlineData("E11.6.", nameof(CodeWriting.Dotted), "E11.6")]
    public void The_beginning_of_a_code_in_another_writing_is_wrong_there(string text, string writing, string wanted)
    {
        var verdict = Catalogs.Small.Judge(text, Prefix with { Writing = Enum.Parse<CodeWriting>(writing) });

        Assert.Equal((VerdictKind.WrongWriting, "icd-10-cm", -1), (verdict.Kind, verdict.Table!.System.Id, verdict.Row));
        Assert.Equal((wanted, -1), (Assert.Single(verdict.Suggestions).Text, verdict.Suggestions[0].Row));
    }

    [Theory]
    [InlineData("E17")]
    [InlineData("E1.1")]
    [InlineData(".E11")]
    [InlineData("E116.5")]
    [InlineData(".")]
    [InlineData(" ")]
    public void What_begins_no_code_matches_none(string text)
    {
        var verdict = Catalogs.Small.Judge(text, Prefix);

        Assert.Equal((VerdictKind.MatchesNoCode, "icd-10-cm"), (verdict.Kind, verdict.Table!.System.Id));
        Assert.Empty(verdict.Suggestions);
    }

    [Fact]
    public void A_code_type_and_a_comparison_of_any_case_read_the_beginning_in_any_case()
    {
        Assert.Equal(VerdictKind.Valid, Catalogs.Small.Judge("e11", Prefix with { IsCodeType = true }).Kind);
        Assert.Equal(VerdictKind.Valid, Catalogs.Small.Judge("e11", Prefix with { AnyCase = true }).Kind);
    }

    [Theory]
    [InlineData(nameof(SlotForm.Prefix))]
    [InlineData(nameof(SlotForm.Range))]
    public void Nothing_is_said_of_a_selection_where_a_system_of_the_place_has_no_table(string name)
    {
        var form = Enum.Parse<SlotForm>(name);

        Assert.Equal(VerdictKind.Valid, Catalogs.Small.Judge("X99", Catalogs.Slot("icd-10-cm", "cdt") with { Form = form }).Kind);
        Assert.Equal(VerdictKind.Valid, Catalogs.Small.Judge("X99", Catalogs.Slot("cdt") with { Form = form }).Kind);
    }

    [Fact]
    public void Of_two_systems_the_one_that_has_such_codes_counts()
    {
        var either = Catalogs.Slot("cpt", "icd-10-cm") with { Form = SlotForm.Prefix };

        Assert.Equal(VerdictKind.Valid, Catalogs.Small.Judge("E11.6", either).Kind);
        Assert.Equal("E11.6", Assert.Single(Catalogs.Small.Judge("E116", either).Suggestions).Text);
    }

    [Fact]
    public void Of_two_systems_that_both_want_another_writing_the_first_is_named() =>
        Assert.Equal("icd-10-cm", Catalogs.Small.Judge("e", Catalogs.Slot("icd-10-cm", "hcpcs") with { Form = SlotForm.Prefix }).Table!.System.Id);

    [Theory]
    [InlineData("E08-E13; I10, J06* M54.-")]
    [InlineData("E11.65")]
    [InlineData("A00-A42.8")]
    public void A_selection_is_right_where_each_part_of_it_holds_a_code(string text) =>
        Assert.Equal(VerdictKind.Valid, Catalogs.Small.Judge(text, Range).Kind);

    [Theory]
    [InlineData("E08-E13; X99; Y99", "X99")]
    [InlineData("E13-E08", "E13-E08")]
    [InlineData("", "")]
    [InlineData(" ;", "")]
    [InlineData("E08\u2013E13 X99", "E08\u2013E13")]
    public void The_first_part_that_holds_no_code_is_named(string text, string part)
    {
        var verdict = Catalogs.Small.Judge(text, Range);

        Assert.Equal((VerdictKind.MatchesNoCode, "icd-10-cm", part), (verdict.Kind, verdict.Table!.System.Id, verdict.Part));
    }

    [Fact]
    public void A_dash_that_looks_like_a_hyphen_is_put_right_where_that_is_all()
    {
        var verdict = Catalogs.Small.Judge("E08\u2013E13, I10", Range);

        Assert.Equal((VerdictKind.LookAlike, "icd-10-cm"), (verdict.Kind, verdict.Table!.System.Id));
        Assert.Equal(("E08-E13, I10", -1), (Assert.Single(verdict.Suggestions).Text, verdict.Suggestions[0].Row));
    }

    [Fact]
    public void A_range_of_CPT_holds_codes_of_its_own_class_alone()
    {
        var visits = Catalogs.Slot("cpt") with { Form = SlotForm.Range };

        Assert.Equal(VerdictKind.Valid, Catalogs.Small.Judge("00100-00102", visits).Kind);
        // Between the two there is only a measure of another class.
        Assert.Equal("00010-00099", Catalogs.Small.Judge("00010-00099", visits).Part);
        Assert.Equal(VerdictKind.Valid, Catalogs.Small.Judge("0001F-0099F", visits).Kind);
    }
}
