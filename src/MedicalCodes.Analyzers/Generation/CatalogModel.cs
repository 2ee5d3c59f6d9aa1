using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Generation;

/// <summary>The catalog in the generator's pipeline: equal to another if it was built from the same.</summary>
/// <remarks>Other threads read it, while the step behind this one has the compiler bind its references.</remarks>
internal sealed class CatalogModel : IEquatable<CatalogModel>
{
    private readonly Task<Reading> _reading;

    private CatalogModel(Task<Reading> reading) => _reading = reading;

    public CodeCatalog Catalog => Result.Catalog;

    public IReadOnlyList<SystemTable> Tables => Catalog.Tables;

    /// <summary>The files to be packed, where the build asks for that and for nothing else; null where it does not.</summary>
    public IReadOnlyList<TableFile>? Packing => Result.IsPacking ? Result.Inputs.Files : null;

    private Reading Result => _reading.GetAwaiter().GetResult();

    /// <summary>Begins to read.</summary>
    public static CatalogModel Read(TableTexts texts, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) => new(Task.Run(
        () =>
        {
            var inputs = CatalogInputs.Read(texts.All, options, cancellation);
            return new Reading(inputs, TableCache.Catalog(inputs, texts), CatalogInputs.Option(options.GlobalOptions, "MedicalCodesPacking") == "true");
        },
        cancellation));

    public bool Equals(CatalogModel? other) => other is not null && Result.Inputs.Equals(other.Result.Inputs) && Result.IsPacking == other.Result.IsPacking;

    public override bool Equals(object? obj) => Equals(obj as CatalogModel);

    public override int GetHashCode() => Result.Inputs.GetHashCode();

    private sealed record Reading(CatalogInputs Inputs, CodeCatalog Catalog, bool IsPacking);
}
