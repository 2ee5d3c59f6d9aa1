using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Slots;

/// <summary><c>medical_codes.icd_10_cm_writing</c>: how a folder writes codes where a place does not say.</summary>
internal static class WritingOption
{
    public const string Key = "medical_codes.icd_10_cm_writing";

    /// <summary>What can be said, here and on a slot.</summary>
    public const string Words = "dotted, undotted, any";

    /// <summary>The writing that a word names; the default if it names none.</summary>
    public static CodeWriting Named(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        "dotted" => CodeWriting.Dotted,
        "undotted" => CodeWriting.Undotted,
        "any" => CodeWriting.Any,
        _ => CodeWriting.Default,
    };

    public static CodeSlot Apply(CodeSlot slot, AnalyzerConfigOptions options)
    {
        // A code type stores the system's writing, whatever the folder writes.
        if (slot.Writing != CodeWriting.Default || slot.IsCodeType)
            return slot;
        var said = options.TryGetValue(Key, out var value) ? Named(value) : CodeWriting.Default;
        // A name tells nothing of the dot, and claims are written without it.
        var unsaid = slot.IsGuess ? CodeWriting.Any : CodeWriting.Dotted;
        return slot with { Writing = said == CodeWriting.Default ? unsaid : said };
    }
}
