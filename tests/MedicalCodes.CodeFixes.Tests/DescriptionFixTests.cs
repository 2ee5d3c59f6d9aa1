using Test = MedicalCodes.CodeFixes.Tests.FixTest<MedicalCodes.Rules.CodeAnalyzer, MedicalCodes.CodeFixes.DescriptionFix>;

namespace MedicalCodes.CodeFixes.Tests;

public class DescriptionFixTests
{
    private const string Finding = "record Finding(Acme.Icd10Cm Code, string Title); class C { ";

    [Fact]
    public Task The_code_s_own_description_is_written() => Test.Run(
        Finding + "object A = new Finding(\"I10\", {|MED1011:@\"Type 2 diabetes mellitus without complications\"|}); }",
        Finding + "object A = new Finding(\"I10\", @\"Essential (primary) hypertension\"); }");

    [Fact]
    public Task Or_the_code_that_is_described() => Test.Run(
        Finding + "object A = new Finding(/* dx */ \"I10\", {|MED1011:\"Type 2 diabetes mellitus without complications\"|}); }",
        Finding + "object A = new Finding(/* dx */ \"E11.9\", \"Type 2 diabetes mellitus without complications\"); }",
        fix: 1);

    [Fact]
    public Task In_the_writing_of_its_place_and_at_the_declaration_of_a_constant() => Test.Run(
        """
        record Finding([MedicalCodes.MedicalCode("icd-10-cm", Writing = "undotted")] string Code, string Title);
        class C { const string Dx = "I10"; object A = new Finding(Dx, {|MED1011:"Type 2 diabetes mellitus without complications"|}); }
        """,
        """
        record Finding([MedicalCodes.MedicalCode("icd-10-cm", Writing = "undotted")] string Code, string Title);
        class C { const string Dx = "E119"; object A = new Finding(Dx, "Type 2 diabetes mellitus without complications"); }
        """,
        fix: 1);

    [Fact]
    public Task A_described_header_is_not_offered_where_none_may_stand() => Test.Run(
        Finding + "object A = new Finding(\"I10\", {|MED1011:\"Displaced fracture of medial malleolus of left tibia\"|}); }",
        Finding + "object A = new Finding(\"I10\", \"Essential (primary) hypertension\"); }");

    [Fact]
    public Task Fix_All_describes_all_by_their_codes() => Test.RunAll(
        (Finding + "object A = new Finding(\"I10\", {|MED1011:\"Type 2 diabetes mellitus without complications\"|}); }",
            Finding + "object A = new Finding(\"I10\", \"Essential (primary) hypertension\"); }"),
        ("class D { object A = new Finding(\"E11.9\", {|MED1011:\"Essential (primary) hypertension\"|}); }",
            "class D { object A = new Finding(\"E11.9\", \"Type 2 diabetes mellitus without complications\"); }"));

    [Fact]
    public Task Fix_All_writes_all_described_codes() => Test.RunAll(
        (Finding + "object A = new Finding(\"I10\", {|MED1011:\"Type 2 diabetes mellitus without complications\"|}); }",
            Finding + "object A = new Finding(\"E11.9\", \"Type 2 diabetes mellitus without complications\"); }"),
        ("class D { object A = new Finding(\"E11.9\", {|MED1011:\"Essential (primary) hypertension\"|}); }",
            "class D { object A = new Finding(\"I10\", \"Essential (primary) hypertension\"); }"),
        fix: 1);

    [Fact]
    public Task The_default_of_a_parameter_describes_no_code()
    {
        const string source = "class C { void Add([MedicalCodes.DiagnosisCode] string code, string title = \"Essential (primary) hypertension\") { } void M() { Add(\"E11.9\"); } }";
        return Test.Run(source, source);
    }

    [Fact]
    public Task Nothing_is_offered_where_the_description_is_licensed_and_the_described_is_a_header()
    {
        const string source = Finding + "object A = new Finding(\"I10\", {|MED1011:\"Displaced fracture of medial malleolus of left tibia\"|}); }";
        var test = new Test(source, source);
        test.AddTable("/icd10cm_order_2026.txt", MedicalCodes.Tests.EditorProject.Table, "build_metadata.AdditionalFiles.MedicalCodesDescriptions = None");
        return test.RunAsync();
    }
}
