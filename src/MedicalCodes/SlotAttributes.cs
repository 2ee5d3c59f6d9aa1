namespace MedicalCodes;

/// <summary>Marks a string that holds a code of the named systems.</summary>
/// <param name="systems">The ids of one or more code systems, such as <c>icd-10-cm</c>, <c>hcpcs</c> or one that a table declares.</param>
public sealed class MedicalCodeAttribute(params string[] systems) : CodeSlotAttribute
{
    /// <summary>The ids of the systems.</summary>
    public IReadOnlyList<string> Systems { get; } = systems;

    internal override IEnumerable<string> SystemIds => Systems.SelectMany(SystemWords.Systems);
}

/// <summary>Marks a string that holds a diagnosis: ICD-10-CM, or a system of the user's own of that kind.</summary>
public sealed class DiagnosisCodeAttribute : CodeSlotAttribute
{
    internal override IEnumerable<string> SystemIds => SystemWords.OfKind(CodeKind.Diagnosis, MedicalCode.Systems);
}

/// <summary>Marks a string that holds a procedure: CPT, HCPCS Level II, ICD-10-PCS, or a system of the user's own of that kind.</summary>
public sealed class ProcedureCodeAttribute : CodeSlotAttribute
{
    internal override IEnumerable<string> SystemIds => SystemWords.OfKind(CodeKind.Procedure, MedicalCode.Systems);
}

/// <summary>Marks a string that holds a procedure of a hospital inpatient: ICD-10-PCS.</summary>
public sealed class InpatientProcedureCodeAttribute : CodeSlotAttribute
{
    internal override IEnumerable<string> SystemIds => [CodeSystem.Icd10Pcs.Id];
}

/// <summary>Marks a string that holds a billed service: CPT or HCPCS Level II.</summary>
public sealed class ServiceCodeAttribute : CodeSlotAttribute
{
    internal override IEnumerable<string> SystemIds => [CodeSystem.Cpt.Id, CodeSystem.Hcpcs.Id];
}
