using MedicalCodes.Tables;

namespace MedicalCodes.Slots;

/// <summary>Which system stands beside a code: a FHIR URI, or a word of X12, HL7 version 2 or everyday.</summary>
internal static class PairSystems
{
    /// <summary>The ICD-10 of the World Health Organization, of which ICD-10-CM is the American modification: it has no table here.</summary>
    public const string Who = "icd-10";

    private static readonly Dictionary<string, (string[] Systems, CodeWriting Writing)> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CPT"] = (["cpt", "cpt-modifier"], CodeWriting.Default),
        ["HCPCS"] = (["cpt", "hcpcs", "cpt-modifier", "hcpcs-modifier"], CodeWriting.Default),
        ["ICD-10-CM"] = (["icd-10-cm"], CodeWriting.Default),
        ["ICD10CM"] = (["icd-10-cm"], CodeWriting.Default),
        ["ICD-10-PCS"] = (["icd-10-pcs"], CodeWriting.Default),
        ["ICD10PCS"] = (["icd-10-pcs"], CodeWriting.Default),
        // Qualifiers of X12: principal and other diagnoses, admission, reason of the visit; principal and other procedures; services.
        ["ABK"] = (["icd-10-cm"], CodeWriting.Undotted),
        ["ABF"] = (["icd-10-cm"], CodeWriting.Undotted),
        ["ABJ"] = (["icd-10-cm"], CodeWriting.Undotted),
        ["APR"] = (["icd-10-cm"], CodeWriting.Undotted),
        ["BBR"] = (["icd-10-pcs"], CodeWriting.Undotted),
        ["BBQ"] = (["icd-10-pcs"], CodeWriting.Undotted),
        ["HC"] = (["cpt", "hcpcs"], CodeWriting.Undotted),
        // HL7 version 2, table 0396.
        ["I10C"] = (["icd-10-cm"], CodeWriting.Any),
        ["I10P"] = (["icd-10-pcs"], CodeWriting.Any),
        ["C4"] = (["cpt", "cpt-modifier"], CodeWriting.Any),
    };

    /// <summary>The slot that a code beside a system is, or null if the system is not known.</summary>
    public static CodeSlot? Find(string system)
    {
        if (Words.TryGetValue(system, out var word))
            return new CodeSlot { Systems = word.Systems.ToEquatableArray(), Writing = word.Writing, Beside = system };
        if (CodeSystem.FindByUri(system) is { } known)
        {
            // Modifiers have the URI of the codes that they qualify.
            string[] systems = CodeSystem.Find(known.Id + "-modifier") is { } modifier ? [known.Id, modifier.Id] : [known.Id];
            return new CodeSlot { Systems = systems.ToEquatableArray(), Writing = CodeWriting.Dotted, Beside = system };
        }

        return IsWho(system) ? new CodeSlot { Systems = EquatableArray.Of(Who), Writing = CodeWriting.Dotted, Beside = system } : null;
    }

    /// <summary>How another system is called in the language in which one is named; null if it has no name there.</summary>
    /// <remarks>X12 qualifiers say what a segment is for, so a code of another kind is not made right by another of them.</remarks>
    public static string? Instead(string beside, CodeSystem system)
    {
        // Modifiers are named by the codes that they qualify.
        var id = system.Id.Replace("-modifier", "");
        string[]? names = beside.ToUpperInvariant() switch
        {
            "CPT" or "HCPCS" or "ICD-10-CM" or "ICD-10-PCS" => ["CPT", "HCPCS", "ICD-10-CM", "ICD-10-PCS"],
            "ICD10CM" or "ICD10PCS" => ["CPT", "HCPCS", "ICD10CM", "ICD10PCS"],
            "C4" or "I10C" or "I10P" => ["C4", "HCPCS", "I10C", "I10P"],
            _ => null,
        };
        if (names is not null)
            return id switch { "cpt" => names[0], "hcpcs" => names[1], "icd-10-cm" => names[2], "icd-10-pcs" => names[3], _ => null };
        if (Words.ContainsKey(beside))
            return null;
        return beside.StartsWith("urn:oid:", StringComparison.OrdinalIgnoreCase) ? system.Oid is { } oid ? "urn:oid:" + oid : null : system.Uri;
    }

    /// <summary>Whether an ICD-10-CM code cannot be one of the WHO's, which end after a digit in the fifth place: many are in both.</summary>
    public static bool IsAmericanOnly(string code)
    {
        var key = code.Replace(".", "");
        return key.Length > 5 || key.Skip(1).Any(c => c is (< '0' or > '9'));
    }

    private static bool IsWho(string uri) => uri is "http://hl7.org/fhir/sid/icd-10" or "https://hl7.org/fhir/sid/icd-10" or "urn:oid:2.16.840.1.113883.6.3";
}
