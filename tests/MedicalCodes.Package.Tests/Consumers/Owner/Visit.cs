using MedicalCodes;

namespace Consumers;

/// <summary>A visit.</summary>
/// <param name="Diagnosis">Why it was made.</param>
/// <param name="Procedure">What was done.</param>
public record Visit(Icd10Cm Diagnosis, [property: ProcedureCode] string Procedure);
