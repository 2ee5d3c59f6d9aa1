using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

public class FhirElementsTests
{
    [Fact]
    public Task Where_a_coding_goes_and_where_it_does_not() => FhirTest.Run(
        """
        static class Sys { public const string Cm = "http://hl7.org/fhir/sid/icd-10-cm", Cpt = "http://www.ama-assn.org/go/cpt"; }
        // A code is a concept or a reference since R5.
        namespace Own.Fhir.Later
        {
            class CodeableReference { public CodeableConcept Concept { get; set; } }
            class ServiceRequest { public CodeableReference Code { get; set; } }
        }
        namespace Weather { class Condition { public CodeableConcept Code { get; set; } } }
        class C
        {
            void M(Condition condition, Own.Fhir.Later.ServiceRequest request, Weather.Condition weather)
            {
                condition.Code.Coding.AddRange([new Coding(Sys.Cpt, {|MED2005:"99213"|})]);
                request.Code = new Own.Fhir.Later.CodeableReference { Concept = new CodeableConcept(Sys.Cm, {|MED2005:"I10"|}) };
                request.Code.Concept.Coding.Add(new Coding(Sys.Cm, {|MED2005:"I10"|}));
                weather.Code = new CodeableConcept(Sys.Cpt, "99213");
                weather.Code.Add(Sys.Cpt, "99213");
                // What a function does on its way goes nowhere.
                condition.Code = new Func<CodeableConcept>(() => { _ = new CodeableConcept(Sys.Cpt, "99213"); return null; })();
                var coding = new Coding(Sys.Cpt, {|MED2005:"99213"|});
                var list = new List<Coding> { coding };
                var concept = new CodeableConcept { Coding = list };
                condition.Code = concept;
            }
        }
        """);

    [Fact]
    public async Task A_local_in_its_own_value_ends()
    {
        // No compiler takes it, but it is typed: the name of what one is about to make is offered first.
        var diagnostics = await Analysis.OfBroken(
            """
            namespace Own.Fhir;
            class Concept { public Concept(string system, string code) { } }
            class Condition { public Concept Code { get; set; } }
            class C
            {
                void M(Condition condition)
                {
                    Concept concept = new Concept("http://www.ama-assn.org/go/cpt", "99213") ?? concept;
                    condition.Code = concept;
                }
            }
            """,
            SmallTables.Cpt, SmallTables.Icd2026);
        Assert.Equal(["MED2005"], diagnostics.Select(diagnostic => diagnostic.Id));
    }
}
