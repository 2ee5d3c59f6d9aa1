using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED2003Tests
{
    [Fact]
    [RuleTest("MED2003", Reports = true)]
    public Task A_diagnosis_is_never_a_procedure() => CodeTest.Run(
        """
        class C
        {
            [ServiceCode] List<string> services = [];
            bool M(Icd10Cm dx, Cpt px, [ServiceCode] string service, [DiagnosisCode] string reason) =>
                {|#0:dx.Value|} == service
                || {|MED2003:service|} != reason
                || {|MED2003:service|}.Equals(dx.Value)
                || string.Equals({|MED2003:reason|}, service, StringComparison.OrdinalIgnoreCase)
                || services.Contains({|MED2003:dx.Value|})
                || {|MED2003:dx.ToString()|} == px.ToString()
                || service is {|MED2001:Icd10Cm.Literals.E11_9|};
            int N([ServiceCode] string service)
            {
                switch (service) { case {|MED2001:Icd10Cm.Literals.E11_9|}: return 1; case Cpt.Literals._99213: return 2; default: return 3; }
            }
        }
        """,
        CodeTest.Warning("MED2003", "This compares a diagnosis (ICD-10-CM) with a procedure (CPT or HCPCS Level II), so it says nothing"));

    [Fact]
    [RuleTest("MED2003", Reports = false)]
    public Task What_can_be_equal_may_be_compared() => CodeTest.Run(
        """
        class C
        {
            [ServiceCode] List<string> services = [];
            bool M(Icd10Cm dx, Cpt px, Hcpcs supply, [ProcedureCode] string procedure, [DiagnosisCode] string reason, string free) =>
                dx.Value == reason || px.Value == procedure || procedure == supply.Value || services.Contains(px.Value) || services.Contains(free)
                || free == dx.Value || reason == null || reason == "" || dx.Value != free.Trim() || procedure is Cpt.Literals._99213 || dx.Value == Icd10Cm.Literals.E11_9;
        }
        """);
}
