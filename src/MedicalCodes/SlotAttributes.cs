namespace MedicalCodes;

/// <summary>
/// Marks a string that holds a medical code. The analyzers check the literals that reach it; on a collection it speaks of the
/// elements, on a dictionary of the keys, or of the values if <see cref="OfValues"/> is set.
/// </summary>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue | AttributeTargets.Method,
    AllowMultiple = true)]
public abstract class CodeSlotAttribute : Attribute
{
    /// <summary>Whether headers, which may not go on a claim, are allowed here.</summary>
    public bool AllowHeaders { get; set; }

    /// <summary>Whether the values of a dictionary, or the second members of pairs, are meant. What the keys are another attribute may say.</summary>
    public bool OfValues { get; set; }

    /// <summary>Whether codes of every supplied edition are allowed here, for data of the past.</summary>
    public bool AnyEdition { get; set; }

    /// <summary>How codes are written here: <c>dotted</c>, <c>undotted</c> or <c>any</c>; if not set, as the project's <c>.editorconfig</c> says.</summary>
    public string? Writing { get; set; }
}

/// <summary>Marks a string that holds a code of the named systems.</summary>
/// <param name="systems">The ids of one or more code systems, such as <c>icd-10-cm</c>, <c>hcpcs</c> or one that a table declares.</param>
public sealed class MedicalCodeAttribute(params string[] systems) : CodeSlotAttribute
{
    /// <summary>The ids of the systems.</summary>
    public IReadOnlyList<string> Systems { get; } = systems;
}

/// <summary>Marks a string that holds a diagnosis: ICD-10-CM, or a system of the user's own of that kind.</summary>
public sealed class DiagnosisCodeAttribute : CodeSlotAttribute;

/// <summary>Marks a string that holds a procedure: CPT, HCPCS Level II, ICD-10-PCS, or a system of the user's own of that kind.</summary>
public sealed class ProcedureCodeAttribute : CodeSlotAttribute;

/// <summary>Marks a string that holds a procedure of a hospital inpatient: ICD-10-PCS.</summary>
public sealed class InpatientProcedureCodeAttribute : CodeSlotAttribute;

/// <summary>Marks a string that holds a billed service: CPT or HCPCS Level II.</summary>
public sealed class ServiceCodeAttribute : CodeSlotAttribute;
