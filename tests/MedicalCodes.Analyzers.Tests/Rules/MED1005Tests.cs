using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED1005Tests
{
    [Fact]
    [RuleTest("MED1005", Reports = true)]
    public Task A_code_of_the_future_is_not_in_force() =>         new CodeTest("""class C { Hcpcs drug = {|#0:"Q9999"|}; Icd10Cm remission = {|#1:"E11.A"|}; }""")
        {
            GlobalConfig = "build_property.MedicalCodesAsOf = 2025-09-01",
            ExpectedDiagnostics =
            {
                CodeTest.Warning("MED1005", "'Q9999' (Injection, something of next year) is not in force until 2026-01-01"),
                CodeTest.Warning("MED1005", "'E11.A' (Type 2 diabetes mellitus without complications in remission) is not in force until 2025-10-01", 1),
            },
        }.RunAsync();

    [Fact]
    [RuleTest("MED1005", Reports = false)]
    public Task From_its_first_day_on_it_is() =>         new CodeTest("""class C { Hcpcs drug = "Q9999"; Icd10Cm remission = "E11.A"; [DiagnosisCode(AnyEdition = true)] string any = "S30.1XXA"; }""")
        {
            GlobalConfig = "build_property.MedicalCodesAsOf = 2026-01-01",
        }.RunAsync();
}
