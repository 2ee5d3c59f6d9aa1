using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED2001Tests
{
    [Fact]
    [RuleTest("MED2001", Reports = true)]
    public Task A_code_of_another_system_is_named_as_what_it_is() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm mixed = {|#0:"99213"|};
            [ProcedureCode] string procedure = {|#1:"E11.9"|};
            [InpatientProcedureCode] string inpatient = {|#2:"J1885"|};
            [DiagnosisCode] string revenue = {|#3:"11"|};
            Hcpcs levelOne = {|MED2001:"99213"|};
        }
        """,
        CodeTest.Warning("MED2001", "'99213' is a CPT procedure code; a diagnosis (ICD-10-CM) is expected here"),
        CodeTest.Warning("MED2001", "'E11.9' is an ICD-10-CM diagnosis code (Type 2 diabetes mellitus without complications); a procedure (CPT, HCPCS Level II or ICD-10-PCS) is expected here", 1),
        CodeTest.Warning("MED2001", "'J1885' is an HCPCS Level II procedure code (Injection, ketorolac tromethamine, per 15 mg); a procedure (ICD-10-PCS) is expected here", 2),
        CodeTest.Warning("MED2001", "'11' is a place-of-service code (Office); a diagnosis (ICD-10-CM or clinic-complaint) is expected here", 3));

    [Fact]
    [RuleTest("MED2001", Reports = false)]
    public Task What_is_a_code_of_the_slot_is_not_asked_what_else_it_is() => CodeTest.Run(
        """
        class C
        {
            [MedicalCode("hcpcs")] string pump = "A4281";
            Icd10Cm meningitis = "A42.81";
            [ProcedureCode] string anyProcedure = "0DTJ4ZZ", service = "99213", supply = "A4281";
        }
        """);

    [Fact]
    [RuleTest("MED2001", Reports = false)]
    public Task A_dotted_text_is_no_code_of_a_system_without_dots() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm cold = {|MED1001:"J06.99"|};
            [ServiceCode] string drug = {|#0:"J06.99"|};
        }
        """,
        CodeTest.Warning("MED1002", "'J06.99' does not look like a CPT or HCPCS Level II code"));
}
