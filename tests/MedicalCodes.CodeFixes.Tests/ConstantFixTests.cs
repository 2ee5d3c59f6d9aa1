using Test = MedicalCodes.CodeFixes.Tests.FixTest<MedicalCodes.Rules.LiteralForConstantAnalyzer, MedicalCodes.CodeFixes.ConstantFix>;

namespace MedicalCodes.CodeFixes.Tests;

public class ConstantFixTests
{
    [Theory]
    [InlineData("Acme.Icd10Cm A = /* dx */ {|MED4001:\"E11.9\"|};", "Acme.Icd10Cm A = /* dx */ Acme.Icd10Cm.E11_9;")]
    [InlineData("Acme.Icd10Cm A = {|MED4001:\"\"\"E11.9\"\"\"|} /* end */;", "Acme.Icd10Cm A = Acme.Icd10Cm.E11_9 /* end */;")]
    [InlineData("const string Dx = \"E11.9\"; Acme.Icd10Cm A = {|MED4001:\"I10\"|}, B = Dx;", "const string Dx = \"E11.9\"; Acme.Icd10Cm A = Acme.Icd10Cm.I10, B = Dx;")]
    [InlineData("[MedicalCodes.DiagnosisCode] string A = {|MED4001:@\"I10\"|};", "[MedicalCodes.DiagnosisCode] string A = Acme.Icd10Cm.Literals.I10;")]
    public Task A_literal_becomes_the_constant_that_its_place_wants(string before, string after) => Test.Run(
        $"class C {{ {before} }}",
        $"class C {{ {after} }}");

    [Fact]
    public Task A_name_is_as_short_as_the_usings_allow() => Test.Run(
        "using Acme; class C { Icd10Cm A = {|MED4001:\"E11.9\"|}; }",
        "using Acme; class C { Icd10Cm A = Icd10Cm.E11_9; }");

    [Theory]
    [InlineData("namespace X { class Acme { global::Acme.Icd10Cm A = {|MED4001:\"E11.9\"|}; } }", "namespace X { class Acme { global::Acme.Icd10Cm A = global::Acme.Icd10Cm.E11_9; } }")]
    [InlineData("class C { public Acme.Icd10Cm Acme { get; set; } = {|MED4001:\"E11.9\"|}; }", "class C { public Acme.Icd10Cm Acme { get; set; } = global::Acme.Icd10Cm.E11_9; }")]
    [InlineData("class C { string Acme; [MedicalCodes.DiagnosisCode] string A = {|MED4001:\"E11.9\"|}; }", "class C { string Acme; [MedicalCodes.DiagnosisCode] string A = global::Acme.Icd10Cm.Literals.E11_9; }")]
    public Task A_hidden_namespace_is_named_from_the_root(string before, string after) => Test.Run(before, after);

    [Theory]
    [InlineData("(global::Acme.Icd10Cm){|MED4001:\"I10\"|}", "(global::Acme.Icd10Cm)(global::Acme.Icd10Cm.I10)")]
    [InlineData("dx.Value is not {|MED4001:\"I10\"|}", "dx.Value is not (global::Acme.Icd10Cm.Literals.I10)")]
    [InlineData("dx is { Value: {|MED4001:\"I10\"|} }", "dx is { Value: global::Acme.Icd10Cm.Literals.I10 }")]
    public Task In_an_interpolation_no_colon_stands_open(string before, string after) => Test.Run(
        $"class C {{ object Acme; object A(global::Acme.Icd10Cm dx) => $\"{{{before}}}\"; }}",
        $"class C {{ object Acme; object A(global::Acme.Icd10Cm dx) => $\"{{{after}}}\"; }}");

    [Theory]
    [InlineData("using Acme; class C { public Icd10Cm Icd10Cm { get; set; } = {|MED4001:\"E11.9\"|}; }", "using Acme; class C { public Icd10Cm Icd10Cm { get; set; } = Icd10Cm.E11_9; }")]
    [InlineData("using Acme; class C { public string Icd10Cm { get; set; } Icd10Cm A = {|MED4001:\"E11.9\"|}; }", "using Acme; class C { public string Icd10Cm { get; set; } Icd10Cm A = Acme.Icd10Cm.E11_9; }")]
    [InlineData("using D = Acme.Icd10Cm; class C { D A = {|MED4001:\"E11.9\"|}; }", "using D = Acme.Icd10Cm; class C { D A = D.E11_9; }")]
    public Task A_member_of_the_same_name_hides_the_type_only_where_it_is_of_another_type(string before, string after) => Test.Run(before, after);

    [Fact]
    public Task Fix_All_converts_a_project() => Test.RunAll(
        ("using Acme; class C { Icd10Cm A = {|MED4001:\"E11.9\"|}; bool Is(Icd10Cm dx) => dx.Value == {|MED4001:\"I10\"|}; }",
            "using Acme; class C { Icd10Cm A = Icd10Cm.E11_9; bool Is(Icd10Cm dx) => dx.Value == Icd10Cm.Literals.I10; }"),
        ("class D { Acme.Icd10Cm A = {|MED4001:\"S82.52XA\"|}; }", "class D { Acme.Icd10Cm A = Acme.Icd10Cm.S82_52XA; }"));

    [Fact]
    public Task Nothing_is_offered_where_no_constant_says_the_same() => Test.Run(
        "class C { string Free = \"E11.9\"; Acme.Icd10Cm Header = \"E11\"; [MedicalCodes.DiagnosisCode(Writing = \"undotted\")] string Undotted = \"E119\"; }",
        "class C { string Free = \"E11.9\"; Acme.Icd10Cm Header = \"E11\"; [MedicalCodes.DiagnosisCode(Writing = \"undotted\")] string Undotted = \"E119\"; }");

    [Fact]
    public Task A_constant_puts_the_writing_right_at_once() => Test.Run(
        "using Acme; class C { Icd10Cm A = {|MED4001:\"e119\"|}; [MedicalCodes.DiagnosisCode] string B = {|MED4001:\" I10\"|}; }",
        "using Acme; class C { Icd10Cm A = Icd10Cm.E11_9; [MedicalCodes.DiagnosisCode] string B = Icd10Cm.Literals.I10; }");
}
