using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Slots;

/// <summary><c>medical_codes.procedure_systems</c>: what procedures are in a folder. Who reports decides: hospitals ICD-10-PCS, others CPT and HCPCS.</summary>
internal static class ProcedureOption
{
    public const string Key = "medical_codes.procedure_systems";

    public static CodeSlot Apply(CodeSlot slot, AnalyzerConfigOptions options, CodeCatalog catalog) =>
        slot.IsAnyProcedure && options.TryGetValue(Key, out var said) && SlotSystems.Named(Words(said), catalog) is { Count: > 0 } systems
            ? slot with { Systems = systems, IsAnyProcedure = false }
            : slot;

    /// <summary>The ids in a list of them.</summary>
    public static IEnumerable<string> Words(string list) => list.Split([',', ' ', '|'], StringSplitOptions.RemoveEmptyEntries);
}
