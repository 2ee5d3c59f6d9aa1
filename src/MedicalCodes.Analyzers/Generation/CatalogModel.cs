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

    private Reading Result => _reading.GetAwaiter().GetResult();

    /// <summary>Begins to read.</summary>
    public static CatalogModel Read(TableTexts texts, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) => new(Task.Run(
        () =>
        {
            var inputs = CatalogInputs.Read(texts.All, options, cancellation);
            return new Reading(inputs, TableCache.Catalog(inputs, texts));
        },
        cancellation));

    public bool Equals(CatalogModel? other) => other is not null && Result.Inputs.Equals(other.Result.Inputs);

    public override bool Equals(object? obj) => Equals(obj as CatalogModel);

    public override int GetHashCode() => Result.Inputs.GetHashCode();

    private sealed record Reading(CatalogInputs Inputs, CodeCatalog Catalog);
}
