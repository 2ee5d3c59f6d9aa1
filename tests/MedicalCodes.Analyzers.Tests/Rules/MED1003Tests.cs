using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED1003Tests
{
    [Fact]
    [RuleTest("MED1003", Reports = true)]
    public Task A_header_is_not_billable_and_its_codes_are_named() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm pain = {|#0:"M54.5"|}, diabetes = {|#1:"E11"|}, sclerosis = {|#2:"G35"|};
            Icd10Pcs table = {|MED1003:"0DT"|};
        }
        """,
        CodeTest.Warning("MED1003", "'M54.5' (Low back pain) is a header, not billable; its codes are 'M54.50' (Low back pain, unspecified), 'M54.51' (Vertebrogenic low back pain) and 'M54.59' (Other low back pain)"),
        CodeTest.Warning("MED1003", "'E11' (Type 2 diabetes mellitus) is a header, not billable; its codes are 'E11.65' (Type 2 diabetes mellitus with hyperglycemia), 'E11.8' (Type 2 diabetes mellitus with unspecified complications) and 'E11.9' (Type 2 diabetes mellitus without complications), among others", 1),
        CodeTest.Warning("MED1003", "'G35' (Multiple sclerosis) is a header, not billable since 2025-10-01; its codes are 'G35.A' (Relapsing-remitting multiple sclerosis) and 'G35.D' (Multiple sclerosis, unspecified)", 2));

    [Fact]
    [RuleTest("MED1003", Reports = false)]
    public Task Headers_may_stand_where_they_are_allowed_asked_for_or_were_billable() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode(AllowHeaders = true)] string allowed = "E11";
            [DiagnosisCode(AnyEdition = true)] string was = "G35";
            Icd10Cm parsed = Icd10Cm.Parse("E11");
            bool M(Icd10Cm code) => code.Category == "E11" || code.Category.Value == "E11" || code.IsIn("E11") || code.StartsWith("E11");
        }
        """);

    [Fact]
    [RuleTest("MED1003", Reports = false)]
    public Task Headers_that_a_list_of_codes_leaves_out_may_stand_there_too() => new CodeTest(
        """
        class C
        {
            [DiagnosisCode(AllowHeaders = true)] string allowed = "E11", seventh = "S82.52", none = {|MED1001:"B99"|};
            [DiagnosisCode] string billable = {|MED1003:"E11"|};
            bool M(Icd10Cm code) => code.Category.Value == "E11" || code.Category.Value == {|MED1006:"e11"|} || code.Value == {|MED1006:"S8252"|};
            Icd10Cm rejected = {|MED1003:"E11"|};
        }
        """,
        [new TestTable("/tables/icd10cm_codes_2026.txt", "E118    Diabetes, one\r\nE119    Diabetes, another\r\nS8252XA Fracture, initial\r\nS8252XD Fracture, subsequent\r\n")]).RunAsync();
}
