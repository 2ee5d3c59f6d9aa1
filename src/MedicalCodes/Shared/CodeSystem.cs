namespace MedicalCodes;

/// <summary>A code system: one of the national ones, or one that the user's own table declares.</summary>
/// <remarks>
/// Identifiers are those of the HL7 terminology (UTG) naming systems; shapes were read off every published edition from
/// FY2016 to FY2026.
/// </remarks>
#if MEDICALCODES_ANALYZERS
internal
#else
public
#endif
sealed class CodeSystem : IEquatable<CodeSystem>
{
    private CodeSystem(string id, string name, CodeKind kind, CodeShape shape, string? uri = null, string? oid = null)
    {
        Id = id;
        Name = name;
        Kind = kind;
        Shape = shape;
        Uri = uri;
        Oid = oid;
    }

    /// <summary>ICD-10-CM: diagnoses.</summary>
    public static CodeSystem Icd10Cm { get; } = new(
        "icd-10-cm", "ICD-10-CM", CodeKind.Diagnosis, CodeShape.Icd10Cm,
        "http://hl7.org/fhir/sid/icd-10-cm", "2.16.840.1.113883.6.90");

    /// <summary>ICD-10-PCS: procedures of hospital inpatients.</summary>
    public static CodeSystem Icd10Pcs { get; } = new(
        "icd-10-pcs", "ICD-10-PCS", CodeKind.Procedure, CodeShape.Icd10Pcs,
        "http://www.cms.gov/Medicare/Coding/ICD10", "2.16.840.1.113883.6.4");

    /// <summary>CPT, which is HCPCS Level I. Its codes and texts belong to the American Medical Association.</summary>
    public static CodeSystem Cpt { get; } = new(
        "cpt", "CPT", CodeKind.Procedure, CodeShape.Cpt,
        "http://www.ama-assn.org/go/cpt", "2.16.840.1.113883.6.12");

    /// <summary>The two-character qualifiers of CPT codes.</summary>
    public static CodeSystem CptModifier { get; } = new(
        "cpt-modifier", "CPT modifier", CodeKind.Other, CodeShape.CptModifier,
        "http://www.ama-assn.org/go/cpt", "2.16.840.1.113883.6.12");

    /// <summary>HCPCS Level II: supplies, drugs and services that CPT does not list.</summary>
    public static CodeSystem Hcpcs { get; } = new(
        "hcpcs", "HCPCS Level II", CodeKind.Procedure, CodeShape.Hcpcs,
        "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "2.16.840.1.113883.6.285");

    /// <summary>The two-character qualifiers of HCPCS Level II codes.</summary>
    public static CodeSystem HcpcsModifier { get; } = new(
        "hcpcs-modifier", "HCPCS modifier", CodeKind.Other, CodeShape.HcpcsModifier,
        "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "2.16.840.1.113883.6.285");

    /// <summary>CDT: dental procedures. Its codes and texts belong to the American Dental Association.</summary>
    public static CodeSystem Cdt { get; } = new(
        "cdt", "CDT", CodeKind.Procedure, CodeShape.Dental, "http://www.ada.org/cdt", "2.16.840.1.113883.6.13");

    /// <summary>The national systems.</summary>
    public static IReadOnlyList<CodeSystem> Known { get; } = [Icd10Cm, Icd10Pcs, Cpt, CptModifier, Hcpcs, HcpcsModifier, Cdt];

    /// <summary>The identifier by which tables and slots name the system, such as <c>icd-10-cm</c>.</summary>
    public string Id { get; }

    /// <summary>The name for people, such as <c>ICD-10-CM</c>.</summary>
    public string Name { get; }

    /// <summary>What its codes stand for.</summary>
    public CodeKind Kind { get; }

    /// <summary>The canonical FHIR URI, if the system has one.</summary>
    public string? Uri { get; }

    /// <summary>The HL7 object identifier, if the system has one.</summary>
    public string? Oid { get; }

    /// <summary>How its codes look.</summary>
    internal CodeShape Shape { get; }

    /// <summary>The national system of an identifier.</summary>
    /// <param name="id">An identifier such as <c>icd-10-cm</c>; case does not matter.</param>
    /// <returns>The system, or <see langword="null"/> if the identifier is none of a national system.</returns>
    public static CodeSystem? Find(string id)
    {
        foreach (var system in Known)
        {
            if (string.Equals(system.Id, id, StringComparison.OrdinalIgnoreCase))
                return system;
        }

        return null;
    }

    /// <summary>The national system of a URI, as FHIR and other standards write it.</summary>
    /// <param name="uri">
    /// The canonical URI or another one in use, with <c>http</c> or <c>https</c> and perhaps a version after <c>|</c>; or
    /// <c>urn:oid:</c> and the object identifier.
    /// </param>
    /// <returns>
    /// The system, or <see langword="null"/> if the URI is none of a national system. Modifiers share the URI of the codes that
    /// they qualify, and the codes' system is returned.
    /// </returns>
    public static CodeSystem? FindByUri(string uri)
    {
        const string oid = "urn:oid:";
        if (uri is null)
            return null;
        var version = uri.IndexOf('|');
        var name = uri.AsSpan(0, version < 0 ? uri.Length : version).Trim();
        foreach (var system in Known)
        {
            if (name.StartsWith(oid.AsSpan(), StringComparison.OrdinalIgnoreCase)
                ? name.Slice(oid.Length).SequenceEqual(system.Oid.AsSpan())
                : SameUri(name, system.Uri.AsSpan()))
            {
                return system;
            }
        }

        foreach (var (alternate, system) in AlternateUris)
        {
            if (SameUri(name, alternate.AsSpan()))
                return system;
        }

        return null;
    }

    /// <summary>A system of the user's own.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="name">Its name for people.</param>
    /// <param name="kind">What its codes stand for.</param>
    /// <returns>The national system of that identifier if there is one, else a new system.</returns>
    public static CodeSystem Declare(string id, string name, CodeKind kind) =>
        Find(id) ?? new CodeSystem(id, name, kind, CodeShape.Any);

    private static (string Uri, CodeSystem System)[] AlternateUris { get; } =
    [
        ("http://terminology.hl7.org/CodeSystem/icd10CM", Icd10Cm),
        ("http://terminology.hl7.org/CodeSystem/icd10PCS", Icd10Pcs),
        ("http://www.icd10data.com/icd10pcs", Icd10Pcs),
    ];

    private static bool SameUri(ReadOnlySpan<char> uri, ReadOnlySpan<char> known)
    {
        const string http = "http://";
        const string https = "https://";
        if (uri.StartsWith(https.AsSpan(), StringComparison.Ordinal))
            return uri.Slice(https.Length).SequenceEqual(known.Slice(http.Length));
        return uri.SequenceEqual(known);
    }

    /// <summary>Whether a text, in any writing, has the shape of the system's codes.</summary>
    internal bool FitsShape(string text)
    {
        var key = text.Trim().ToUpperInvariant();
        var dot = Shape.DotAfter;
        if (dot > 0 && key.Length > dot + 1 && key[dot] == '.')
            key = key.Remove(dot, 1);
        return Shape.Fits(key.AsSpan());
    }

    /// <inheritdoc/>
    public bool Equals(CodeSystem? other) => other is not null && other.Id == Id && other.Kind == Kind;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CodeSystem);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
