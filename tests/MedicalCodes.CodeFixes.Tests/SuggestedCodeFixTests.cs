using MedicalCodes.Rules;
using Test = MedicalCodes.CodeFixes.Tests.FixTest<MedicalCodes.Rules.CodeAnalyzer, MedicalCodes.CodeFixes.SuggestedCodeFix>;

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
    [InlineData("{|MED1002:\"E11-9\"|}", "\"E11.9\"")]
    [InlineData("{|MED1001:\"\"\"\n        E11.99\n        \"\"\"|}", "\"\"\"E11.9\"\"\"")]
    [InlineData("{|MED1001:$@\"E11.99\"|}", "$@\"E11.9\"")]
    [InlineData("{|MED1001:$\"\"\"\n        E11.99\n        \"\"\"|}", "$\"\"\"E11.9\"\"\"")]
    [InlineData("{|MED1001:\"E11\" /* diabetes */ + \".99\"|}", "\"E11.9\" /* diabetes */")]
    [InlineData("{|MED1001:\"E11\" // diabetes\n    + \".99\"|}", "\"E11.9\" // diabetes\n")]
    [InlineData("{|MED1003:\"E11\"|}", "\"E11.10\"")]
    [InlineData("{|MED1007:\"I1O\"|}", "\"I10\"")]
    [InlineData("{|MED1008:\"S82.52A\"|}", "\"S82.52XA\"")]
    public Task A_suggested_code_is_written_in_the_form_that_stands_there(string before, string after) => Test.Run(
        $"class C {{ Acme.Icd10Cm A = {before}; }}",
        $"class C {{ Acme.Icd10Cm A = {after}; }}");

    [Fact]
    public Task Parts_that_are_chosen_by_a_directive_are_not_made_one() => Test.Run(
        "class C { Acme.Icd10Cm A = {|MED1001:\"E11\"\n#if OTHER\n + \".10\"\n#else\n + \".99\"|}\n#endif\n; }",
        "class C { Acme.Icd10Cm A = {|MED1001:\"E11\"\n#if OTHER\n + \".10\"\n#else\n + \".99\"|}\n#endif\n; }");

    [Fact]
    public Task A_later_suggestion_can_be_chosen() => Test.Run(
        "class C { Acme.Icd10Cm A = {|MED1008:\"S82.52\"|}; }",
        "class C { Acme.Icd10Cm A = \"S82.52XD\"; }",
        fix: 1);

    [Theory]
    [InlineData("\" I10\"", "\"I10\"")]
    [InlineData("\"e119\"", "\"E11.9\"")]
    [InlineData("@\"e119\"", "@\"E11.9\"")]
    [InlineData("\"\"\"E119\"\"\"", "\"\"\"E11.9\"\"\"")]
    public Task The_writing_is_put_right_in_a_string(string before, string after) => Test.Run(
        $"class C {{ [MedicalCodes.DiagnosisCode] string A = {{|MED1006:{before}|}}; }}",
        $"class C {{ [MedicalCodes.DiagnosisCode] string A = {after}; }}");

    [Fact]
    public Task A_retired_code_gives_way_to_the_one_that_a_conversion_table_names() => WithReplacement(new Test(
        "class C { Acme.Icd10Cm A = {|MED1004:\"T78.07XA\"|}; [MedicalCodes.DiagnosisCode(AnyEdition = true)] string Old = \"T78.07XA\"; }",
        "class C { Acme.Icd10Cm A = \"T78.070A\"; [MedicalCodes.DiagnosisCode(AnyEdition = true)] string Old = \"T78.07XA\"; }")).RunAsync();

    [Fact]
    public Task Fix_All_replaces_all_retired_codes() => WithReplacement(Test.InAll(
        ("class C { Acme.Icd10Cm[] A = { {|MED1004:\"T78.07XA\"|}, {|MED1004:@\"T78.07XA\"|} }; }", "class C { Acme.Icd10Cm[] A = { \"T78.070A\", @\"T78.070A\" }; }"),
        ("class D { Acme.Icd10Cm A = {|MED1004:\"T78.07XA\"|}; }", "class D { Acme.Icd10Cm A = \"T78.070A\"; }"))).RunAsync();

    private static Test WithReplacement(Test test)
    {
        test.AddTable("/icd10cm_order_2025.txt", Milk("00001 T7807XA"));
        test.AddTable("/icd10cm_conversion_table_FY2026.csv", "Current code assignment,Effective,Previous code(s) assignment\nT78.070A,2026,T78.07XA\n");
        test.AddTable("/icd10cm_order_2026.txt", MedicalCodes.Tests.EditorProject.Table + Milk("00008 T78070A"));
        return test;
    }

    private static string Milk(string code) =>
        code + " 1 Anaphylactic reaction due to milk, initial encounter         Anaphylactic reaction due to milk, initial encounter\n";

    [Fact]
    public Task Without_such_a_table_nothing_is_offered_for_a_retired_code()
    {
        const string source = "class C { Acme.Icd10Cm A = {|MED1004:\"T78.07XA\"|}; }";
        var test = new Test(source, source);
        test.AddTable("/icd10cm_order_2025.txt", Milk("00001 T7807XA"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("MED1001", "\"E11.99\"", "\"E11.9\"")]
    [InlineData("MED1003", "@\"E11\"", "@\"E11.10\"")]
    [InlineData("MED1006", "/* dx */ \"e119\"", "/* dx */ \"E11.9\"")]
    [InlineData("MED1007", "\"\"\"I1O\"\"\"", "\"\"\"I10\"\"\"")]
    [InlineData("MED1008", "\"S82.52A\"", "\"S82.52XA\"")]
    [InlineData("MED1001", "\"E11\" + \".99\"", "\"E11.9\"")]
    [InlineData("MED1001", "Old; const string Old = \"E11.99\"", "Old; const string Old = \"E11.9\"")]
    [InlineData("MED1001", "C.Old; const string Old = \"E11.99\"", "C.Old; const string Old = \"E11.9\"")]
    public Task The_fix_of_a_constant_edits_its_declaration(string rule, string before, string after) => Test.Run(
        $"class C {{ const string Dx = {before}; [MedicalCodes.DiagnosisCode] string A = {{|{rule}:Dx|}}; }}",
        $"class C {{ const string Dx = {after}; [MedicalCodes.DiagnosisCode] string A = Dx; }}");

    [Fact]
    public Task Fix_All_edits_the_declarations_in_other_files_too() => Test.RunAll(
        ("class C { public const string Dx = \"E11.99\"; Acme.Icd10Cm A = {|MED1001:Dx|}; }", "class C { public const string Dx = \"E11.9\"; Acme.Icd10Cm A = Dx; }"),
        ("class D { Acme.Icd10Cm A = {|MED1001:C.Dx|}, B = {|MED1001:\"I110\"|}; }", "class D { Acme.Icd10Cm A = C.Dx, B = \"I10\"; }"));

    [Fact]
    public Task Fix_All_puts_all_right_at_once() => Test.RunAll(
        ("class C { Acme.Icd10Cm[] A = { {|MED1001:\"E11.99\"|}, {|MED1007:\"I1O\"|}, {|MED1001:\"I110\"|}, {|MED1002:\"E11-9\"|}, \"I10\" }; }",
            "class C { Acme.Icd10Cm[] A = { \"E11.9\", \"I10\", \"I10\", \"E11.9\", \"I10\" }; }"),
        ("class D { [MedicalCodes.DiagnosisCode] string A = {|MED1006:\"e119\"|}; }",
            "class D { [MedicalCodes.DiagnosisCode] string A = \"E11.9\"; }"));

    [Fact]
    public Task Fix_All_writes_of_a_header_s_codes_the_one_that_was_chosen() => Test.RunAll(
        ("class C { Acme.Icd10Cm[] A = { {|MED1003:\"E11\"|}, {|MED1003:\"E11\"|} }; }", "class C { Acme.Icd10Cm[] A = { \"E11.10\", \"E11.10\" }; }"),
        ("class D { Acme.Icd10Cm A = {|MED1003:\"E11\"|}; }", "class D { Acme.Icd10Cm A = \"E11.10\"; }"));

    [Theory]
    [InlineData("{|MED1001:\"Z99.9\"|}")]
    [InlineData("{|MED1002:\"hello world\"|}")]
    [InlineData("{|MED1003:\"R51\"|}")]
    public Task Where_nothing_is_suggested_nothing_is_offered(string code)
    {
        var test = new Test($"class C {{ Acme.Icd10Cm A = {code}; }}", $"class C {{ Acme.Icd10Cm A = {code}; }}");
        test.AddTable("/icd10cm_order_2026.txt", MedicalCodes.Tests.EditorProject.Table + "00008 R51     0 Headache                                                     Headache\n");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("MED1001", "E11.99")]
    [InlineData("MED1003", "E11")]
    [InlineData("MED1006", "e119")]
    [InlineData("MED1007", "I1O")]
    [InlineData("MED1008", "S82.52A")]
    public async Task A_constant_of_another_assembly_cannot_be_edited(string rule, string code)
    {
        var source = $"class C {{ [MedicalCodes.DiagnosisCode] string A = {{|{rule}:Codes.Dx|}}; }}";
        var test = new Test(source, source);
        test.AddReference(await MedicalCodes.Tests.EditorProject.CompileAsync($"public static class Codes {{ public const string Dx = \"{code}\"; }}"));
        await test.RunAsync();
    }

    [Fact]
    public Task Fix_All_fills_up_and_writes_right_what_can_be_meant_in_one_way() => Test.RunAll(
        ("class C { Acme.Icd10Cm[] A = { {|MED1008:\"S82.52A\"|}, {|MED1008:\"S82.52D\"|}, {|MED1007:\"I1O\"|} }; }", "class C { Acme.Icd10Cm[] A = { \"S82.52XA\", \"S82.52XD\", \"I10\" }; }"),
        ("class D { Acme.Icd10Cm A = {|MED1008:\"S82.52A\"|}; }", "class D { Acme.Icd10Cm A = \"S82.52XA\"; }"));

    [Fact]
    public void Every_rule_whose_diagnostics_carry_suggestions_is_fixable() => Assert.Equal(
        new[] { RuleIds.NoTable, RuleIds.NotYetEffective, RuleIds.MatchesNoCode, RuleIds.OtherSystem },
        new CodeLiteralRule().Diagnostics.Select(rule => rule.Id).Except(new SuggestedCodeFix().FixableDiagnosticIds).Order(StringComparer.Ordinal));
}
