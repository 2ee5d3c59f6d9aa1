using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>A code as a FHIR resource lists it.</summary>
internal sealed class FhirConcept
{
    public string? System { get; set; }

    public string? Version { get; set; }

    public string Code { get; set; } = "";

    public int Start { get; set; }

    public TextSpan Title { get; set; }

    public bool IsHeader { get; set; }

    public bool IsRetired { get; set; }

    public int From { get; set; }

    public int To { get; set; }

    public string? Replacement { get; set; }

    /// <summary>Whether it was read to its end.</summary>
    public bool IsWhole { get; set; }
}
