using MedicalCodes.Analyzers.Tests.Tables;
using GeneratorRun = MedicalCodes.Analyzers.Tests.Generation.GeneratorRun;
using MedicalCodes.Slots;
using MedicalCodes.Tables;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;

namespace MedicalCodes.Analyzers.Tests.Verify;

/// <summary>Catalogs without a compilation around them, and the slots at which they are asked.</summary>
internal static class Catalogs
{
    private static readonly Lazy<CodeCatalog> LazyReal = new(() => Of(
        [.. RealFiles!.Select(file => new Generation.TestTable(RealTables.Path(file), TestTables.RealText(file)))], "Acme", ""));

    /// <summary>The tables that most tests see. Built anew each time, so that a test asks all that makes them, whichever test came before.</summary>
    public static CodeCatalog Small => Of([.. SmallTables.All]);

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

    public static CodeCatalog Of(params TestTable[] tables) => On("", tables);

    /// <summary>The same as of a day, in a project that may have another namespace.</summary>
    public static CodeCatalog On(string asOf, IEnumerable<TestTable> tables, string rootNamespace = "Acme") =>
        Of([.. tables.Select(Analysis.Additional)], rootNamespace, asOf);

    /// <summary>The slot of a string that takes codes of some systems.</summary>
    public static CodeSlot Slot(params string[] systems) => new() { Systems = systems.ToEquatableArray(), Writing = CodeWriting.Dotted };

    private static CodeCatalog Of(Generation.TestTable[] texts, string rootNamespace, string asOf)
    {
        var files = texts.Select(text =>
        {
            var metadata = TableMetadata.Read(new GeneratorRun.Values(text.Options));
            return new TableFile(
                text.Path,
                TableFile.ChecksumOf(text.GetText()),
                metadata,
                TableReader.Read(text.GetText(), Path.GetFileName(text.Path), metadata.System.Length > 0 ? metadata.System : null));
        });
        return CatalogBuilder.Build(CatalogInputs.Create(files, rootNamespace, asOf), new TableTexts([.. texts.Cast<AdditionalText>()]));
    }
}
