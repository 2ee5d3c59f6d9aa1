namespace MedicalCodes;

/// <summary>What an edition says of a code.</summary>
internal enum CodeStatus
{
    /// <summary>The edition does not list it.</summary>
    Absent,

    /// <summary>A category: its codes may go on a claim, it may not.</summary>
    Header,

    /// <summary>May be submitted.</summary>
    Billable,
}
