using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Generation;

/// <summary>The catalog in the generator's pipeline: equal to another if it was built from the same.</summary>
internal sealed class CatalogModel : IEquatable<CatalogModel>
{
    private readonly CatalogInputs _inputs;
    private readonly CodeCatalog _catalog;

    private CatalogModel(CatalogInputs inputs, CodeCatalog catalog)
    {
        _inputs = inputs;
        _catalog = catalog;
        Request = new UseRequest(
            catalog.Tables.Select(table => table.Settings.TypeName).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
            catalog.Tables.Any(table => table.Settings.Embed == EmbedMode.Used));
    }

    /// <summary>What to look for in source.</summary>
    public UseRequest Request { get; }

    public static CatalogModel Read(
        ImmutableArray<AdditionalText> texts, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var inputs = CatalogInputs.Read(texts, options, cancellation);
        return new CatalogModel(inputs, TableCache.Catalog(inputs, texts));
    }

    /// <summary>The types to be generated.</summary>
    public IEnumerable<CodeTypeModel> Types(EquatableArray<UsedName> uses) => _catalog.Tables.Select(table => Type(table, uses));

    /// <summary>The constants to be generated, by type.</summary>
    public IEnumerable<(CodeTypeModel Type, EquatableArray<ConstantModel> Constants)> Constants(EquatableArray<UsedName> uses, TableTexts texts)
    {
        foreach (var table in _catalog.Tables)
        {
            var type = Type(table, uses);
            var rows = ConstantSelection.Rows(table, uses);
            if (rows.Count == 0)
                continue;
            var embedded = ReferenceEquals(type.Data, table.Data) ? table.Packed : new PackedTable(type.Data);
            yield return (type, ConstantSelection.Constants(_catalog, table, rows, embedded, texts).ToEquatableArray());
        }
    }

    /// <summary>The titles of a type's embedded rows, packed.</summary>
    public string Descriptions(CodeTypeModel type, TableTexts texts)
    {
        var table = _catalog.Find(type.SystemId)!;
        var embedded = ReferenceEquals(type.Data, table.Data) ? table.Packed : new PackedTable(type.Data);
        var key = new char[embedded.MaxLength];
        return PackedDescriptions.Pack(Enumerable.Range(0, embedded.Count).Select(row =>
            table.TitleOf(table.Packed.Find(key.AsSpan(0, embedded.Read(row, key, out _, out _))), texts)));
    }

    public bool Equals(CatalogModel? other) => other is not null && _inputs.Equals(other._inputs);

    public override bool Equals(object? obj) => Equals(obj as CatalogModel);

    public override int GetHashCode() => _inputs.GetHashCode();

    private static CodeTypeModel Type(SystemTable table, EquatableArray<UsedName> uses) => new()
    {
        SystemId = table.System.Id,
        SystemName = table.System.Name,
        Kind = table.System.Kind,
        Settings = table.Settings,
        Data = table.Settings.Embed == EmbedMode.Used
            ? TableRestriction.Restrict(table, ConstantSelection.EmbeddedRows(table, uses))
            : table.Data,
        Edition = table.Packed.Editions[table.Packed.CurrentEdition].Name,
        Count = table.Count,
    };
}
