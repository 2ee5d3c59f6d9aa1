using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED2002Tests
{
    [Fact]
    [RuleTest("MED2002", Reports = true)]
    public Task Both_sides_are_named() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode] string reason;
            [return: ServiceCode] string Service() => null;
            void Bill([ServiceCode] string code) { }
            void Move([MedicalCode("place-of-service")] string place, Icd10Cm dx, Cpt px)
            {
                Bill({|#0:dx.Value|});
                Bill({|#1:reason|});
                reason = {|#2:Service()|};
                reason = {|#3:place|};
                Icd10Cm typed = {|#4:{|MED1010:px.Value|}|};
            }
        }
        """,
        CodeTest.Warning("MED2002", "This value is a diagnosis (ICD-10-CM); a procedure (CPT or HCPCS Level II) is expected here"),
        CodeTest.Warning("MED2002", "This value is a diagnosis (ICD-10-CM or clinic-complaint); a procedure (CPT or HCPCS Level II) is expected here", 1),
        CodeTest.Warning("MED2002", "This value is a procedure (CPT or HCPCS Level II); a diagnosis (ICD-10-CM or clinic-complaint) is expected here", 2),
        CodeTest.Warning("MED2002", "This value is a place-of-service code; a diagnosis (ICD-10-CM or clinic-complaint) is expected here", 3),
        CodeTest.Warning("MED2002", "This value is a procedure (CPT); a diagnosis (ICD-10-CM) is expected here", 4));

    [Fact]
    [RuleTest("MED2002", Reports = false)]
    public Task Sets_that_have_a_system_in_common_are_let_alone() => CodeTest.Run(
        """
        class C
        {
            void Bill([ServiceCode] string code) { }
            void M([ProcedureCode] string procedure, [MedicalCode("hcpcs")] string either, [MedicalCode("icd-10-cm", "cpt")] string mixed, Hcpcs supply, string free)
            {
                Bill(procedure);
                Bill(either);
                Bill(mixed);
                Bill(supply.Value);
                Bill(free);
                Hcpcs.TryParse(mixed, out _);
                Icd10Cm.TryParse(procedure, out _);
            }
        }
        """);

    [Fact]
    [RuleTest("MED2002", Reports = true)]
    public Task A_constant_is_judged_as_text_unless_it_is_annotated_itself() => CodeTest.Run(
        """
        class C
        {
            const string Free = "I10";
            [DiagnosisCode] const string Own = "I10";
            [DiagnosisCode] const string Wrong = {|MED2001:"99213"|};
            void Bill([ServiceCode] string code) { }
            void Diagnose([DiagnosisCode] string code) { }
            void M()
            {
                Bill({|MED2001:Icd10Cm.Literals.E11_9|});
                Bill({|MED2002:Own|});
                Bill({|MED2001:Free|});
                Diagnose(Icd10Cm.Literals.E11_9);
                Diagnose(Own);
                Diagnose(Wrong);
                Diagnose({|MED1003:Icd10Cm.Literals.E11|});
            }
        }
        """);
}
