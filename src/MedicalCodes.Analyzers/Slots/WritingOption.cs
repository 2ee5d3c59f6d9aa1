using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Slots;

/// <summary><c>medical_codes.icd_10_cm_writing</c>: how a folder writes codes where a place does not say.</summary>
internal static class WritingOption
{
    public const string Key = "medical_codes.icd_10_cm_writing";

    public static CodeSlot Apply(CodeSlot slot, AnalyzerConfigOptions options)
    {
        // A code type stores the system's writing, whatever the folder writes.
        if (slot.Writing != CodeWriting.Default || slot.IsCodeType)
            return slot;
        var said = options.TryGetValue(Key, out var value) ? value.Trim().ToLowerInvariant() : "";
        return slot with
        {
            Writing = said switch
            {
                "undotted" => CodeWriting.Undotted,
                "any" => CodeWriting.Any,
                "dotted" => CodeWriting.Dotted,
                // A name tells nothing of the dot, and claims are written without it.
                _ => slot.IsGuess ? CodeWriting.Any : CodeWriting.Dotted,
            },
        };
    }
}
