using MedicalCodes.Analyzers.Tests.Tables;
using MedicalCodes.Slots;
using MedicalCodes.Tables;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;

namespace MedicalCodes.Analyzers.Tests.Verify;

/// <summary>Catalogs without a compilation around them, and the slots at which they are asked.</summary>
internal static class Catalogs
{
    private static readonly Lazy<CodeCatalog> LazySmall = new(() => Of([.. SmallTables.All]));

    private static readonly Lazy<CodeCatalog> LazyReal = new(() => Of(
        [.. RealFiles!.Select(file => new Generation.TestTable(RealTables.Path(file), TestTables.RealText(file)))], []));

    /// <summary>The tables that most tests see.</summary>
    public static CodeCatalog Small => LazySmall.Value;

    /// <summary>Two editions of diagnoses, the hospital's procedures, and HCPCS Level II; skips the test where they are not at hand.</summary>
    public static CodeCatalog Real
    {
        get
        {
            // Not by Assert.All, which makes a failure of the exception that skips.
            foreach (var file in RealFiles)
                RealTables.Path(file);
            return LazyReal.Value;
        }
    }

    public static IReadOnlyList<string> RealFiles { get; } =
        [RealTables.Icd10Cm2025, RealTables.Icd10Cm2026, RealTables.Icd10Pcs2026, RealTables.Hcpcs2025];

    public static CodeCatalog Of(params TestTable[] tables) => Of([.. tables.Select(Analysis.Additional)], tables);

    /// <summary>The slot of a string that takes codes of some systems.</summary>
    public static CodeSlot Slot(params string[] systems) => new() { Systems = systems.ToEquatableArray(), Writing = CodeWriting.Dotted };

    private static CodeCatalog Of(Generation.TestTable[] texts, TestTable[] tables)
    {
        var files = texts.Select((text, i) => new TableFile(
            text.Path,
            TableFile.ChecksumOf(text.GetText()),
            i < tables.Length ? new TableMetadata { System = tables[i].System, Kind = tables[i].Kind, TypeName = tables[i].TypeName } : new TableMetadata(),
            TableReader.Read(text.GetText(), Path.GetFileName(text.Path), i < tables.Length && tables[i].System.Length > 0 ? tables[i].System : null)));
        return CatalogBuilder.Build(CatalogInputs.Create(files, "Acme", ""), new TableTexts([.. texts.Cast<AdditionalText>()]));
    }
}
