using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace MedicalCodes.Tables;

/// <summary>The code types that a compilation's references bring, directly or over others, with their tables.</summary>
internal static class ReferencedTables
{
    // Lazy, for whoever comes second waits, and does not read the same once more.
    private static readonly ConditionalWeakTable<IAssemblySymbol, Lazy<ReferencedTable[]>> Cache = new();

    /// <summary>The types that the compilation can use, ordered by system and name.</summary>
    public static IEnumerable<ReferencedTable> Read(Compilation compilation)
    {
        var tables = new List<ReferencedTable>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            foreach (var table in Cache.GetValue(assembly, owner => new Lazy<ReferencedTable[]>(() => Read(owner))).Value)
            {
                if (table.IsPublic || assembly.GivesAccessTo(compilation.Assembly))
                    tables.Add(table with { IsAliased = IsAliased(compilation, assembly) });
            }
        }

        return tables.OrderBy(table => table.Table.System.Id, StringComparer.Ordinal).ThenBy(table => table.FullName, StringComparer.Ordinal);
    }

    private static bool IsAliased(Compilation compilation, IAssemblySymbol assembly) =>
        compilation.GetMetadataReference(assembly)?.Properties.Aliases is { IsEmpty: false } aliases && !aliases.Contains(MetadataReferenceProperties.GlobalAlias);

    private static ReferencedTable[] Read(IAssemblySymbol assembly)
    {
        // A program has hundreds of references; those that own code types reference the library.
        if (!assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == "MedicalCodes")))
            return [];
        return [.. assembly.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.Name == "CodeTypeOwnerAttribute" && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol }])
            .Select(attribute => Read((INamedTypeSymbol)attribute.ConstructorArguments[0].Value!))
            .OfType<ReferencedTable>()];
    }

    private static ReferencedTable? Read(INamedTypeSymbol type)
    {
        if (type.GetMembers("PackedTable") is not [IFieldSymbol { HasConstantValue: true, ConstantValue: string data }] || !PackedTable.TryRead(data, out var packed))
            return null;
        var space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
        var table = new SystemTable
        {
            System = packed.System,
            Settings = new TypeSettings { TypeName = type.Name, Namespace = space },
            Data = data,
            Packed = packed,
            Files = [],
            FileOf = new Dictionary<CodeList, TableFile>(),
        };
        return new ReferencedTable(table, type.DeclaredAccessibility == Accessibility.Public, new HashSet<string>(type.MemberNames, StringComparer.Ordinal));
    }
}

/// <summary>A code type of a referenced assembly.</summary>
/// <param name="Table">Its table; titles did not come with it.</param>
/// <param name="IsPublic">Whether everyone may use it.</param>
/// <param name="Members">The names of its constants and of all other members.</param>
internal sealed record ReferencedTable(SystemTable Table, bool IsPublic, HashSet<string> Members)
{
    /// <summary>Whether the type can only be named with an alias of its assembly.</summary>
    public bool IsAliased { get; init; }

    public string FullName => Table.Settings.Namespace.Length == 0 ? Table.Settings.TypeName : Table.Settings.Namespace + "." + Table.Settings.TypeName;

    /// <summary>Whether it knows titles in the program.</summary>
    public bool HasDescription => Members.Contains("Description");

    public bool Equals(ReferencedTable? other) =>
        other is not null && FullName == other.FullName && IsPublic == other.IsPublic && IsAliased == other.IsAliased
        && Members.SetEquals(other.Members) && Table.Data == other.Table.Data;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(FullName);
}
