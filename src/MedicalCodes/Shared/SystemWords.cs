namespace MedicalCodes;

/// <summary>The words by which a slot names systems.</summary>
internal static class SystemWords
{
    /// <summary>
    /// The systems behind a word. HCPCS has two levels, and CPT is the first: a claim's service field, which is called HCPCS, takes
    /// both.
    /// </summary>
    public static string[] Systems(string word) => word.ToLowerInvariant() switch
    {
        "hcpcs" => ["cpt", "hcpcs"],
        "hcpcs-level-ii" => ["hcpcs"],
        "modifier" => ["cpt-modifier", "hcpcs-modifier"],
        var id => [id],
    };

    /// <summary>All systems of a kind: the national ones, and those of the given tables.</summary>
    public static IEnumerable<string> OfKind(CodeKind kind, IEnumerable<CodeSystem> declared)
    {
        var national = CodeSystem.Known.Where(system => system.Kind == kind).Select(system => system.Id);
        var own = declared.Where(system => system.Kind == kind).Select(system => system.Id);
        // In the order in which people name them: what a doctor bills first.
        return national.OrderBy(id => id is "icd-10-pcs" ? 1 : 0).ThenBy(id => id, StringComparer.Ordinal).Concat(own).Distinct();
    }
}
