namespace MedicalCodes;

/// <summary>What the codes of a system stand for.</summary>
#if MEDICALCODES_ANALYZERS
internal
#else
public
#endif
enum CodeKind
{
    /// <summary>Neither of the two below: a modifier, a place of service, a revenue code.</summary>
    Other,

    /// <summary>Why something was done.</summary>
    Diagnosis,

    /// <summary>What was done.</summary>
    Procedure,
}
