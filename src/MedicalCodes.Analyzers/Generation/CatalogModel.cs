using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Generation;

/// <summary>The catalog in the generator's pipeline: equal to another if it was built from the same.</summary>
internal sealed class CatalogModel : IEquatable<CatalogModel>
{
    private readonly CatalogInputs _inputs;

    private CatalogModel(CatalogInputs inputs, CodeCatalog catalog)
    {
        _inputs = inputs;
        Catalog = catalog;
    }

    public CodeCatalog Catalog { get; }

    public IReadOnlyList<SystemTable> Tables => Catalog.Tables;

    public static CatalogModel Read(TableTexts texts, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var inputs = CatalogInputs.Read(texts.All, options, cancellation);
        return new CatalogModel(inputs, TableCache.Catalog(inputs, texts));
    }

    public bool Equals(CatalogModel? other) => other is not null && _inputs.Equals(other._inputs);

    public override bool Equals(object? obj) => Equals(obj as CatalogModel);

    public override int GetHashCode() => _inputs.GetHashCode();
}
