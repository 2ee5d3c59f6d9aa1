using Hl7.Fhir.Model;

namespace FhirSample;

/// <summary>What the compiler says of codings that are wrong. Nothing here runs. Each line is a warning, and the comment above it tells why.</summary>
internal static class Mistakes
{
    private const string Icd = "http://hl7.org/fhir/sid/icd-10-cm";
    private const string Cpt = "http://www.ama-assn.org/go/cpt";

    public static object[] Codings(Icd10Cm diagnosis) =>
    [
        // MED2004: a procedure under the URI of diagnoses.
        new Coding(Icd, "99213"),
        // MED2004: the same in an initializer, and the other way round.
        new Coding { System = Cpt, Code = "I10" },
        // MED2004: a value can be known as well as a literal.
        new Coding(Cpt, diagnosis.Value),
        // MED2004: the URI of the WHO's ICD-10, which has no such code.
        new Coding("http://hl7.org/fhir/sid/icd-10", "S52.501A"),
        // MED1011: the display is that of M23.203.
        new Coding(Icd, "M23.201", "Derangement of unspecified medial meniscus due to old tear or injury, right knee"),
        // MED2006: FHIR writes the dot.
        new Coding(Icd, diagnosis.ToString("N", null)),
    ];

    public static Resource[] Elements() =>
    [
        // MED2005: a condition is no procedure.
        new Condition { Code = new CodeableConcept(Cpt, "99213") },
        // MED2005: what was done is no diagnosis.
        new Procedure { Code = new CodeableConcept(Icd, "I10") },
        // MED1003: no header on a claim, although FHIR has them elsewhere.
        new Claim { Diagnosis = [new Claim.DiagnosisComponent { Diagnosis = new CodeableConcept(Icd, "E11") }] },
    ];
}
