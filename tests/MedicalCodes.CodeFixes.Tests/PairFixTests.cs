using Test = MedicalCodes.CodeFixes.Tests.FixTest<MedicalCodes.Rules.CodeAnalyzer, MedicalCodes.CodeFixes.PairFix>;

namespace MedicalCodes.CodeFixes.Tests;

public class PairFixTests
{
    private const string Coding = "class Coding { public Coding(string system = null, string code = null) { } public string System { get; set; } public string Code { get; set; } } class C { const string Cpt = \"http://www.ama-assn.org/go/cpt\"; void M() { ";

    [Theory]
    [InlineData("new Coding(\"http://www.ama-assn.org/go/cpt\", {|MED2004:\"I10\"|});", "new Coding(\"http://hl7.org/fhir/sid/icd-10-cm\", \"I10\");")]
    [InlineData("new Coding(code: {|MED2004:\"I10\"|}, system: /* why */ @\"urn:oid:2.16.840.1.113883.6.12\");", "new Coding(code: \"I10\", system: /* why */ @\"urn:oid:2.16.840.1.113883.6.90\");")]
    [InlineData("new Coding { System = \"CPT\", Code = {|MED2004:\"I10\"|} };", "new Coding { System = \"ICD-10-CM\", Code = \"I10\" };")]
    [InlineData("new Coding { System = \"I10P\", Code = {|MED2004:\"I10\"|} };", "new Coding { System = \"I10C\", Code = \"I10\" };")]
    [InlineData("new Coding(Cpt, {|MED2004:\"I10\"|});", "new Coding(\"http://hl7.org/fhir/sid/icd-10-cm\", \"I10\");")]
    [InlineData("var c = new Coding(); c.System = \"CPT\"; c.Code = {|MED2004:\"I10\"|};", "var c = new Coding(); c.System = \"ICD-10-CM\"; c.Code = \"I10\";")]
    [InlineData("new Coding(\"http://hl7.org/fhir/sid/icd-10\", {|MED2004:\"S82.52XA\"|});", "new Coding(\"http://hl7.org/fhir/sid/icd-10-cm\", \"S82.52XA\");")]
    public Task The_system_of_the_code_is_written_in_the_words_that_stand_there(string before, string after) => Test.Run(Coding + before + " } }", Coding + after + " } }");

    [Fact]
    public Task Fix_All_puts_all_systems_right() => Test.RunAll(
        (Coding + "new Coding(\"CPT\", {|MED2004:\"I10\"|}); new Coding(\"HCPCS\", {|MED2004:\"E11.9\"|}); } }", Coding + "new Coding(\"ICD-10-CM\", \"I10\"); new Coding(\"ICD-10-CM\", \"E11.9\"); } }"),
        ("class D { object A = new Coding(\"C4\", {|MED2004:\"I10\"|}); }", "class D { object A = new Coding(\"I10C\", \"I10\"); }"));

    [Theory]
    [InlineData("new Coding(\"HC\", {|MED2004:\"I10\"|});")]
    [InlineData("Acme.Icd10Cm dx = \"I10\"; new Coding(\"CPT\", {|MED2004:dx.Value|});")]
    public Task Nothing_is_offered_where_a_qualifier_says_what_a_segment_is_for_and_where_the_code_is_not_known(string source) =>
        Test.Run(Coding + source + " } }", Coding + source + " } }");

    [Theory]
    [InlineData("class C { void Add(string code, string system = \"CPT\") { } void M() { Add({|MED2004:\"I10\"|}); } }")]
    [InlineData("class Entry { public Entry(string codeSystem = \"CPT\") { } public string Code { get; set; } } class C { void M() { var e = new Entry(); e.Code = {|MED2004:\"I10\"|}; } }")]
    public Task Nothing_is_offered_where_the_system_is_the_default_of_a_parameter(string source) => Test.Run(source, source);
}
