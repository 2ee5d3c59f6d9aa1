using MedicalCodes.Tables;

namespace MedicalCodes.Generation;

/// <summary>The tables of a project beside those that its references bring: a system that one of them owns is not generated again.</summary>
internal sealed record ProjectModel(CatalogModel Own, EquatableArray<ReferencedTable> Referenced)
{
    /// <summary>What to look for in source.</summary>
    public UseRequest Request => new(
        Own.Tables.Select(table => table.Settings.TypeName)
            .Concat(Referenced.Select(reference => reference.Table.Settings.TypeName))
            .Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
        Generated.Any(table => table.Settings.Embed == EmbedMode.Used));

    private IEnumerable<SystemTable> Generated =>
        Own.Tables.Where(table => !Referenced.Any(reference => reference.Table.System.Equals(table.System)));

    /// <summary>The types to be generated.</summary>
    public IEnumerable<CodeTypeModel> Types(EquatableArray<UsedName> uses) => Generated.Select(table => Type(table, uses));

    /// <summary>The constants to be generated, by type.</summary>
    public IEnumerable<(CodeTypeModel Type, EquatableArray<ConstantModel> Constants)> Constants(EquatableArray<UsedName> uses, TableTexts texts)
    {
        foreach (var table in Generated)
        {
            var rows = ConstantSelection.Rows(table, uses);
            if (rows.Count == 0)
                continue;
            var type = Type(table, uses);
            yield return (type, ConstantSelection.Constants(Own.Catalog, table, rows, Embedded(type, table), texts).ToEquatableArray());
        }
    }

    /// <summary>The constants of referenced types that only this project uses.</summary>
    public IEnumerable<ExtensionModel> Extensions(EquatableArray<UsedName> uses, TableTexts texts)
    {
        foreach (var reference in Referenced)
        {
            // The project's own table of the system, where it has one, knows the titles.
            var table = Own.Catalog.Find(reference.Table.System.Id) is { } own && own.Settings.TypeName == reference.Table.Settings.TypeName ? own : reference.Table;
            var rows = ConstantSelection.Rows(reference.Table, uses);
            rows.RemoveWhere(row => reference.Members.Contains(ConstantNames.NameOf(reference.Table, row)));
            if (rows.Count > 0)
            {
                var catalog = Own.Catalog.With([reference.Table]);
                var inTable = rows.Select(row => table.Packed.Find(reference.Table.KeyOf(row).AsSpan())).Where(row => row >= 0);
                yield return new ExtensionModel(
                    reference.FullName,
                    ConstantSelection.Constants(catalog, table, new SortedSet<int>(inTable), reference.Table.Packed, texts).ToEquatableArray());
            }
        }
    }

    /// <summary>The titles of a type's embedded rows, packed.</summary>
    public string Descriptions(CodeTypeModel type, TableTexts texts)
    {
        var table = Own.Catalog.Find(type.SystemId)!;
        var embedded = Embedded(type, table);
        var key = new char[embedded.MaxLength];
        return PackedDescriptions.Pack(Enumerable.Range(0, embedded.Count).Select(row =>
            table.TitleOf(table.Packed.Find(key.AsSpan(0, embedded.Read(row, key, out _, out _))), texts)));
    }

    private static PackedTable Embedded(CodeTypeModel type, SystemTable table) =>
        ReferenceEquals(type.Data, table.Data) ? table.Packed : new PackedTable(type.Data);

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
    };
}
