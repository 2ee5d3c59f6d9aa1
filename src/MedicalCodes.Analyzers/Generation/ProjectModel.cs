using MedicalCodes.Generation.Integrations;
using MedicalCodes.Tables;

namespace MedicalCodes.Generation;

/// <summary>The tables of a project beside those that its references bring: a system that one of them owns is not generated again.</summary>
internal sealed record ProjectModel(CatalogModel Own, ProjectFacts Facts)
{
    /// <summary>What to look for in source.</summary>
    public UseRequest Request { get; } = new(
        Own.Tables.Concat(Facts.Referenced.Select(reference => reference.Table))
            .Select(table => table.Settings.TypeName).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
        Own.Tables.Any(table => table.Settings.Embed == EmbedMode.Used));

    /// <summary>The files to be generated: first those that stay as they are while code is edited.</summary>
    public IEnumerable<SourceFile> Files(EquatableArray<UsedName> uses, TableTexts texts) =>
        Own.Packing is { } files ? PackedSource.Of(files, texts) : TypeFiles(uses, texts);

    private IEnumerable<SourceFile> TypeFiles(EquatableArray<UsedName> uses, TableTexts texts)
    {
        var tables = Own.Tables.Where(table => !Facts.Referenced.Any(reference => reference.Table.System.Equals(table.System)))
            .Select(table => new TypedTable(table, Type(table, uses))).ToArray();
        foreach (var (table, type) in tables.Where(entry => entry.Type.Settings.Embed != EmbedMode.None))
        {
            yield return new TypeFile(type, Facts.Target);
            yield return new PackedTableFile(type, Facts.Target);
            if (type.Settings.Descriptions == DescriptionMode.Runtime)
                yield return new DescriptionsFile(type, DescriptionPacking.Pack(table, Embedded(type, table), texts), Facts.Target);
            if (table.Outlined is not null)
                yield return new OutlineFile(type, PackedOutline.Of(table, Embedded(type, table), texts), Facts.Target);
        }

        var types = NamedTypes(tables.Select(entry => entry.Table));
        var names = types.Select(type => type.FullName).ToEquatableArray();
        if (types.Length > 0)
        {
            // An assembly that only owns types may not have been loaded yet, so each that can name them tells the program of them.
            if (Facts.Target.ModuleInitializers)
                yield return new RegistrationFile(names);
            foreach (var library in Facts.Libraries)
                yield return new IntegrationFile(library, Integrated(library, types), Facts.Target);
        }

        foreach (var (table, type) in tables)
        {
            if (ConstantSelection.Rows(table, uses) is { Count: > 0 } rows)
            {
                var constants = ConstantSelection.Constants(Own.Catalog, table, rows, Embedded(type, table), texts);
                yield return new ConstantsFile(type, constants.ToEquatableArray(), Facts.Target);
            }
        }

        foreach (var reference in Facts.Referenced)
        {
            if (Facts.Target.Extensions && names.Contains(reference.FullName) && Extensions(reference, uses, texts) is { Count: > 0 } constants)
                yield return new ExtensionsFile(reference.FullName, constants);
        }
    }

    /// <summary>The constants of a referenced type that this project uses and the owner does not have.</summary>
    private EquatableArray<ConstantModel> Extensions(ReferencedTable reference, EquatableArray<UsedName> uses, TableTexts texts)
    {
        var owners = reference.Table;
        // The project's own table of the system, where it has one, knows the titles.
        var table = Own.Catalog.Find(owners.System.Id) is { } own && own.Settings.TypeName == owners.Settings.TypeName && !own.Packed.IsPartial ? own : owners;
        var rows = ConstantSelection.Rows(owners, uses)
            .Where(row => !reference.Members.Contains(ConstantNames.NameOf(owners, row)))
            .Select(row => table.Packed.Find(owners.KeyOf(row).AsSpan()))
            .Where(row => row >= 0);
        return ConstantSelection.Constants(Own.Catalog.With([owners]), table, ConstantSelection.Sorted([.. rows]), owners.Packed, texts).ToEquatableArray();
    }

    /// <summary>The code types that the project can name, its own and its references'.</summary>
    private NamedType[] NamedTypes(IEnumerable<SystemTable> own) =>
        own.Where(table => table.Settings.Embed != EmbedMode.None)
            .Select(table => new NamedType(table, table.Settings.Descriptions == DescriptionMode.Runtime))
            .Concat(Facts.Referenced.Where(reference => !reference.IsAliased).Select(reference => new NamedType(reference.Table, reference.HasDescription)))
            // A name that two assemblies have cannot be said here; and names of files are the same whatever their case.
            .GroupBy(type => type.FullName, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() == 1).Select(group => group.First()).ToArray();

    private static EquatableArray<IntegratedType> Integrated(string library, NamedType[] types) =>
        types.Select(type => IntegratedType.Of(type.Table, type.HasDescription, withExpression: library == nameof(OpenApi))).ToEquatableArray();

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
        ContentHash = table.ContentHash,
        Editions = table.EditionNames,
        Edition = table.Packed.Editions[table.Packed.CurrentEdition].Name,
    };

    /// <summary>A table, and the type that is made of it. No tuple, for which the JIT would compile each query anew.</summary>
    private sealed record TypedTable(SystemTable Table, CodeTypeModel Type);

    /// <summary>A type that source can name, and whether it knows titles.</summary>
    private sealed record NamedType(SystemTable Table, bool HasDescription)
    {
        public string FullName => Table.Settings.FullName;
    }
}
