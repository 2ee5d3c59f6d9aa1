using Test = MedicalCodes.CodeFixes.Tests.FixTest<MedicalCodes.Rules.CodeAnalyzer, MedicalCodes.CodeFixes.ParseFix>;

namespace MedicalCodes.CodeFixes.Tests;

public class ParseFixTests
{
    [Fact]
    public Task A_conversion_becomes_a_call_of_Parse() => Test.Run(
        "using Acme; class C { Icd10Cm M(string s) => {|MED1010:s|}; }",
        "using Acme; class C { Icd10Cm M(string s) => Icd10Cm.Parse(s); }");

    [Theory]
    [InlineData("/* read */ {|MED1010:s|} /* end */", "/* read */ Acme.Icd10Cm.Parse(s) /* end */")]
    [InlineData("{|MED1010:$\"{s}.9\"|}", "Acme.Icd10Cm.Parse($\"{s}.9\")")]
    [InlineData("{|MED1010:@\"E11.\" + s|}", "Acme.Icd10Cm.Parse(@\"E11.\" + s)")]
    public Task The_text_stays_as_it_is(string before, string after) => Test.Run(
        $"class C {{ Acme.Icd10Cm M(string s) => {before}; }}",
        $"class C {{ Acme.Icd10Cm M(string s) => {after}; }}");

    [Fact]
    public Task A_cast_goes_with_it() => Test.Run(
        "class C { object M(string s) => (Acme.Icd10Cm){|MED1010:s.Trim()|}; }",
        "class C { object M(string s) => Acme.Icd10Cm.Parse(s.Trim()); }");

    [Theory]
    [InlineData("(Acme.Icd10Cm)({|MED1010:s + t|})", "Acme.Icd10Cm.Parse(s + t)")]
    [InlineData("((Acme.Icd10Cm){|MED1010:s|}).Value", "Acme.Icd10Cm.Parse(s).Value")]
    [InlineData("((Acme.Icd10Cm)(/* read */ {|MED1010:s|} /* end */)).Value", "Acme.Icd10Cm.Parse(s)/* read */  /* end */.Value")]
    public Task The_parentheses_of_a_cast_go_with_it(string before, string after) => Test.Run(
        $"class C {{ object M(string s, string t) => {before}; }}",
        $"class C {{ object M(string s, string t) => {after}; }}");

    [Theory]
    [InlineData("(Icd10Cm){|MED1010:s|}!", "Icd10Cm.Parse(s!)")]
    [InlineData("{|MED1010:s|}!", "Icd10Cm.Parse(s!)")]
    [InlineData("({|MED1010:s + null|})!", "Icd10Cm.Parse((s + null)!)")]
    public Task A_mark_that_a_text_is_not_null_stays_with_the_text(string before, string after) => Test.Run(
        $"#nullable enable\nusing Acme; class C {{ Icd10Cm M(string? s) => {before}; }}",
        $"#nullable enable\nusing Acme; class C {{ Icd10Cm M(string? s) => {after}; }}");

    [Fact]
    public Task A_comment_between_a_cast_and_the_text_stays() => Test.Run(
        "class C { object M(string s) => (Acme.Icd10Cm) /* read */ {|MED1010:s|}; }",
        "class C { object M(string s) => Acme.Icd10Cm.Parse(s) /* read */; }");

    [Theory]
    [InlineData("var x = b ? null : (Icd10Cm?){|MED1010:s|};", "var x = b ? null : (Icd10Cm?)Icd10Cm.Parse(s);")]
    [InlineData("var x = (Icd10Cm?){|MED1010:s|} ?? default(Icd10Cm);", "var x = (Icd10Cm?)Icd10Cm.Parse(s) ?? default(Icd10Cm);")]
    [InlineData("var x = (System.Nullable<Icd10Cm>){|MED1010:s|}; x = null;", "var x = (System.Nullable<Icd10Cm>)Icd10Cm.Parse(s); x = null;")]
    public Task A_cast_to_the_nullable_type_stays(string before, string after) => Test.Run(
        $"using Acme; class C {{ void M(string s, bool b) {{ {before} }} }}",
        $"using Acme; class C {{ void M(string s, bool b) {{ {after} }} }}");

    [Theory]
    [InlineData("namespace X { class Acme { global::Acme.Icd10Cm M(string s) => {|MED1010:s|}; } }", "namespace X { class Acme { global::Acme.Icd10Cm M(string s) => global::Acme.Icd10Cm.Parse(s); } }")]
    [InlineData("class C { object Acme { get; set; } global::Acme.Icd10Cm M(string s) => {|MED1010:s|}; }", "class C { object Acme { get; set; } global::Acme.Icd10Cm M(string s) => global::Acme.Icd10Cm.Parse(s); }")]
    public Task A_hidden_namespace_is_named_from_the_root(string before, string after) => Test.Run(before, after);

    [Theory]
    [InlineData("$\"{(global::Acme.Icd10Cm){|MED1010:s|}}\"", "$\"{(global::Acme.Icd10Cm.Parse(s))}\"")]
    [InlineData("$\"{(global::Acme.Icd10Cm?){|MED1010:s|}:N}\"", "$\"{(global::Acme.Icd10Cm?)(global::Acme.Icd10Cm.Parse(s)):N}\"")]
    [InlineData("$\"{((global::Acme.Icd10Cm){|MED1010:s|}).Value}\"", "$\"{(global::Acme.Icd10Cm.Parse(s)).Value}\"")]
    [InlineData("$\"{N({|MED1010:s|})}\"", "$\"{N(global::Acme.Icd10Cm.Parse(s))}\"")]
    [InlineData("$\"{new[] { (global::Acme.Icd10Cm){|MED1010:s|} }.Length}\"", "$\"{new[] { global::Acme.Icd10Cm.Parse(s) }.Length}\"")]
    public Task In_an_interpolation_no_colon_stands_open(string before, string after) => Test.Run(
        $"class C {{ object Acme; object M(string s) => {before}; int N(global::Acme.Icd10Cm code) => 0; }}",
        $"class C {{ object Acme; object M(string s) => {after}; int N(global::Acme.Icd10Cm code) => 0; }}");

    [Fact]
    public Task Fix_All_converts_all() => Test.RunAll(
        ("using Acme; class C { void M(string s, string t) { Icd10Cm a = {|MED1010:s|}; Icd10Cm b = {|MED1010:t|}; } }",
            "using Acme; class C { void M(string s, string t) { Icd10Cm a = Icd10Cm.Parse(s); Icd10Cm b = Icd10Cm.Parse(t); } }"),
        ("class D { Acme.Icd10Cm M(string s) => {|MED1010:s|}; }", "class D { Acme.Icd10Cm M(string s) => Acme.Icd10Cm.Parse(s); }"));

    [Fact]
    public Task Where_all_is_known_nothing_is_offered() => Test.Run(
        "using Acme; class C { Icd10Cm M(bool b) => b ? \"I10\" : \"E11.9\"; Icd10Cm N(string s) => Icd10Cm.Parse(s); }",
        "using Acme; class C { Icd10Cm M(bool b) => b ? \"I10\" : \"E11.9\"; Icd10Cm N(string s) => Icd10Cm.Parse(s); }");
}
