using Hl7.Fhir.Model;
using Systems = MedicalCodes.CodeSystem;

namespace FhirSample;

/// <summary>From a code to what FHIR makes of it. The system comes from the type, so that the two cannot part.</summary>
internal static class Codings
{
    public static CodeableConcept Concept(Icd10Cm diagnosis) => new(Systems.Icd10Cm.Uri!, diagnosis.Value, diagnosis.Description, null);

    public static CodeableConcept Concept(Cpt service) => new(Systems.Cpt.Uri!, service.Value);
}
