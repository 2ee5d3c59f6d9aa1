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
            bool M(Icd10Cm code) => code.Category.Value == "E11" || code.IsIn("E11") || code.StartsWith("E11");
        }
        """);
}
