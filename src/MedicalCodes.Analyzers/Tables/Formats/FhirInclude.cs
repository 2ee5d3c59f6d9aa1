namespace MedicalCodes.Tables.Formats;

/// <summary>A part of a value set's definition: codes of a system, or what only a terminology server can work out.</summary>
internal sealed class FhirInclude
{
    public string? System { get; set; }

    public string? Version { get; set; }

    public int Start { get; init; }

    public List<FhirConcept> Concepts { get; } = [];

    /// <summary>Whether it has no filter and takes no other value set, but lists its codes.</summary>
    public bool IsEnumerated { get; set; } = true;
}
