namespace MedicalCodes.Tables;

/// <summary>Ids of code systems as people misspell them: <c>icd10cm</c>, <c>ICD 10</c>.</summary>
internal static class SystemIds
{
    /// <summary>The id that a word begins, hyphens and case aside; null if it begins none.</summary>
    public static string? Nearest(string word, IEnumerable<CodeSystem> systems) => Letters(word) is { Length: > 0 } letters
        ? systems.Select(system => system.Id).FirstOrDefault(id => Letters(id).StartsWith(letters, StringComparison.Ordinal))
        : null;

    /// <summary>The known id that a word is, hyphens and case aside; null if it is none, or is written as it should be.</summary>
    public static string? Misspelt(string word) => CodeSystem.Find(word) is null
        ? CodeSystem.Known.Select(system => system.Id).FirstOrDefault(id => Letters(id) == Letters(word))
        : null;

    private static string Letters(string id) => string.Concat(id.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
