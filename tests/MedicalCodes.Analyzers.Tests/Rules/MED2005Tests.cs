using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED2005Tests
{
    private const string Systems =
        """
        static class Sys { public const string Cm = "http://hl7.org/fhir/sid/icd-10-cm", Cpt = "http://www.ama-assn.org/go/cpt", Snomed = "http://snomed.info/sct"; }
        class C
        {

        """;

    [Fact]
    [RuleTest("MED2005", Reports = true)]
    public Task Each_element_that_holds_one_kind() => FhirTest.Run(Systems +
        """
            object[] procedures =
            [
                new Condition { Code = new CodeableConcept(Sys.Cpt, {|#0:"99213"|}) },
                new Claim.DiagnosisComponent { Diagnosis = new CodeableConcept(Sys.Cpt, {|#1:"99213"|}) },
                new ExplanationOfBenefit.DiagnosisComponent { Diagnosis = new CodeableConcept(Sys.Cpt, {|MED2005:"99213"|}) },
                new CoverageEligibilityRequest.DiagnosisComponent { Diagnosis = new CodeableConcept(Sys.Cpt, {|MED2005:"99213"|}) },
                new FamilyMemberHistory.ConditionComponent { Code = new CodeableConcept(Sys.Cpt, {|MED2005:"99213"|}) },
            ];
            object[] diagnoses =
            [
                new Procedure { Code = new CodeableConcept(Sys.Cm, {|#2:"I10"|}) },
                new Claim.ProcedureComponent { Procedure = new CodeableConcept(Sys.Cm, {|MED2005:"I10"|}) },
                new ExplanationOfBenefit.ProcedureComponent { Procedure = new CodeableConcept(Sys.Cm, {|MED2005:"I10"|}) },
                new Claim.ItemComponent { ProductOrService = new CodeableConcept(Sys.Cm, {|MED2005:"I10"|}) },
                new Claim.DetailComponent { ProductOrService = new CodeableConcept(Sys.Cm, {|MED2005:"I10"|}) },
                new Claim.SubDetailComponent { ProductOrService = new CodeableConcept(Sys.Cm, {|MED2005:"I10"|}) },
                new ClaimResponse.AddedItemComponent { ProductOrService = new CodeableConcept(Sys.Cm, {|MED2005:"I10"|}) },
                new ExplanationOfBenefit.ItemComponent { ProductOrService = new CodeableConcept(Sys.Cm, {|MED2005:"I10"|}) },
                new CoverageEligibilityRequest.DetailsComponent { ProductOrService = new CodeableConcept(Sys.Cm, {|MED2005:"I10"|}) },
                new ServiceRequest { Code = new CodeableConcept(Sys.Cm, {|MED2005:"I10"|}) },
                new ChargeItem { Code = new CodeableConcept(Sys.Cm, {|MED2005:"I10"|}) },
                new ImagingStudy { ProcedureCode = { new CodeableConcept(Sys.Cm, {|MED2005:"I10"|}) } },
                new Encounter { Type = [new CodeableConcept(Sys.Cm, {|MED2005:"I10"|})] },
            ];
        }
        """,
        CodeTest.Warning("MED2005", "Condition.Code holds diagnoses, and this is a procedure (CPT)"),
        CodeTest.Warning("MED2005", "Claim.DiagnosisComponent.Diagnosis holds diagnoses, and this is a procedure (CPT)", 1),
        CodeTest.Warning("MED2005", "Procedure.Code holds procedures, and this is a diagnosis (ICD-10-CM)", 2));

    [Fact]
    [RuleTest("MED2005", Reports = true)]
    public Task Each_way_to_put_a_coding_into_an_element() => FhirTest.Run(Systems +
        """
            void M(Condition condition, Encounter encounter, Cpt px)
            {
                condition.Code = new CodeableConcept(Sys.Cpt, {|MED2005:"99213"|});
                condition.Code = new CodeableConcept { Coding = [new Coding(Sys.Cm, "I10"), new Coding(Sys.Cpt, {|MED2005:"99213"|})] };
                condition.Code = new CodeableConcept { Coding = { new Coding { System = Sys.Cpt, Code = {|MED2005:"99213"|} } } };
                condition.Code = new CodeableConcept { Coding = new List<Coding> { new Coding(Sys.Cpt, {|MED2005:px.Value|}) } };
                condition.Code = new CodeableConcept().Add(Sys.Cpt, {|MED2005:"99213"|});
                condition.Code.Add(Sys.Cpt, {|MED2005:"99213"|});
                condition.Code.Coding.Add(new Coding(Sys.Cpt, {|MED2005:"99213"|}));
                encounter.Type.Add(new CodeableConcept(Sys.Cm, {|MED2005:"I10"|}));
                var concept = new CodeableConcept(Sys.Cpt, {|MED2005:"99213"|});
                condition.Code = concept;
            }
        }
        """);

    [Fact]
    [RuleTest("MED2005", Reports = false)]
    public Task The_right_kind_elements_of_both_kinds_and_unknown_systems() => FhirTest.Run(Systems +
        """
            CodeableConcept Map(CodeableConcept concept) => concept;
            void M(Encounter encounter)
            {
                _ = new Condition { Code = new CodeableConcept(Sys.Cm, "E11"), Category = { new CodeableConcept(Sys.Cpt, "99213") } };
                _ = new Condition { Code = new CodeableConcept(Sys.Snomed, "38341003") };
                _ = new Condition { Code = Map(new CodeableConcept(Sys.Cpt, "99213")) };
                _ = new Procedure { Code = new CodeableConcept(Sys.Cpt, "99213"), ReasonCode = { new CodeableConcept(Sys.Cm, "I10"), new CodeableConcept(Sys.Cpt, "99213") } };
                _ = new Observation { Code = new CodeableConcept(Sys.Cm, "I10"), Value = new CodeableConcept(Sys.Cpt, "99213") };
                _ = new Medication { Code = new CodeableConcept("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "J1885") };
                _ = new ServiceRequest { Code = new CodeableConcept(Sys.Cpt, "99213"), ReasonCode = { new CodeableConcept(Sys.Cm, "I10") } };
                encounter.ReasonCode.Add(new CodeableConcept(Sys.Cm, "I10"));
                encounter.Type.Add(new CodeableConcept(Sys.Cpt, "99213"));
                var concept = new CodeableConcept(Sys.Cpt, "99213");
                encounter.Type.Add(concept);
            }
        }
        class Condition2 { public string System { get; set; } public string Code { get; set; } }
        """);
}
