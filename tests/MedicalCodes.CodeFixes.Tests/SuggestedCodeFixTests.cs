using MedicalCodes.Rules;
using Test = MedicalCodes.CodeFixes.Tests.FixTest<MedicalCodes.Rules.CodeLiteralAnalyzer, MedicalCodes.CodeFixes.SuggestedCodeFix>;

namespace MedicalCodes.CodeFixes.Tests;

public class SuggestedCodeFixTests
{
    [Theory]
    [InlineData("{|MED1001:\"E11.99\"|}", "\"E11.9\"")]
    [InlineData("{|MED1001:@\"E11.99\"|}", "@\"E11.9\"")]
    [InlineData("{|MED1001:\"\"\"E11.99\"\"\"|}", "\"\"\"E11.9\"\"\"")]
    [InlineData("/* dx */ {|MED1001:\"E11.99\"|} /* end */", "/* dx */ \"E11.9\" /* end */")]
    [InlineData("{|MED1001:$\"E11.99\"|}", "$\"E11.9\"")]
    [InlineData("{|MED1001:\"E11\" + \".99\"|}", "\"E11.9\"")]
    [InlineData("{|MED1003:\"E11\"|}", "\"E11.10\"")]
    [InlineData("{|MED1007:\"I1O\"|}", "\"I10\"")]
    [InlineData("{|MED1008:\"S82.52A\"|}", "\"S82.52XA\"")]
    public Task A_suggested_code_is_written_in_the_form_that_stands_there(string before, string after) => Test.Run(
        $"class C {{ Acme.Icd10Cm A = {before}; }}",
        $"class C {{ Acme.Icd10Cm A = {after}; }}");

    [Fact]
    public Task A_later_suggestion_can_be_chosen() => Test.Run(
        "class C { Acme.Icd10Cm A = {|MED1008:\"S82.52\"|}; }",
        "class C { Acme.Icd10Cm A = \"S82.52XD\"; }",
        fix: 1);

    [Theory]
    [InlineData("\" I10\"", "\"I10\"")]
    [InlineData("\"e119\"", "\"E11.9\"")]
    public Task The_writing_is_put_right_in_a_string(string before, string after) => Test.Run(
        $"class C {{ [MedicalCodes.DiagnosisCode] string A = {{|MED1006:{before}|}}; }}",
        $"class C {{ [MedicalCodes.DiagnosisCode] string A = {after}; }}");

    [Fact]
    public Task The_fix_of_a_constant_edits_its_declaration() => Test.Run(
        "class C { const string Dx = \"E11.99\"; Acme.Icd10Cm A = {|MED1001:Dx|}; }",
        "class C { const string Dx = \"E11.9\"; Acme.Icd10Cm A = Dx; }");

    [Fact]
    public Task Fix_All_puts_all_right_at_once() => Test.RunAll(
        ("class C { Acme.Icd10Cm[] A = { {|MED1001:\"E11.99\"|}, {|MED1007:\"I1O\"|}, {|MED1001:\"I110\"|}, \"I10\" }; }",
            "class C { Acme.Icd10Cm[] A = { \"E11.9\", \"I10\", \"I10\", \"I10\" }; }"),
        ("class D { [MedicalCodes.DiagnosisCode] string A = {|MED1006:\"e119\"|}; }",
            "class D { [MedicalCodes.DiagnosisCode] string A = \"E11.9\"; }"));

    [Fact]
    public Task Fix_All_writes_of_a_header_s_codes_the_one_that_was_chosen() => Test.RunAll(
        ("class C { Acme.Icd10Cm[] A = { {|MED1003:\"E11\"|}, {|MED1003:\"E11\"|} }; }", "class C { Acme.Icd10Cm[] A = { \"E11.10\", \"E11.10\" }; }"),
        ("class D { Acme.Icd10Cm A = {|MED1003:\"E11\"|}; }", "class D { Acme.Icd10Cm A = \"E11.10\"; }"));

    [Fact]
    public Task Where_nothing_is_suggested_nothing_is_offered() => Test.Run(
        "class C { Acme.Icd10Cm A = {|MED1002:\"hello world\"|}; }",
        "class C { Acme.Icd10Cm A = {|MED1002:\"hello world\"|}; }");

    [Fact]
    public void Every_rule_whose_diagnostics_carry_suggestions_is_fixable() => Assert.Equal(
        new[] { RuleIds.NoTable, RuleIds.NotYetEffective, RuleIds.MatchesNoCode, RuleIds.OtherSystem },
        new CodeLiteralAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Except(new SuggestedCodeFix().FixableDiagnosticIds).Order(StringComparer.Ordinal));
}
