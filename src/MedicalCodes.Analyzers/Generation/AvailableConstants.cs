using System.Collections.Concurrent;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;

namespace MedicalCodes.Generation;

/// <summary>Which constants a compilation has, or gets as soon as its source names them.</summary>
internal sealed class AvailableConstants(Compilation compilation)
{
    private readonly ReferencedTable[] _referenced = [.. ReferencedTables.Read(compilation)];
    private readonly bool _hasExtensions = TargetFeatures.Read(compilation).Extensions;
    private readonly ConcurrentDictionary<SystemTable, ConstantNames> _names = new();

    /// <summary>The constant of a row: its code type, and its name after that.</summary>
    /// <param name="table">The table of the code.</param>
    /// <param name="row">Its row.</param>
    /// <param name="isText">Whether a constant string is wanted, and not a code.</param>
    public (INamedTypeSymbol Type, string Name)? Find(SystemTable table, int row, bool isText)
    {
        // A system that a reference owns is not generated again.
        var reference = _referenced.FirstOrDefault(other => other.Table.System.Equals(table.System));
        if (reference is not null)
        {
            row = reference.Table.Packed.Find(table.KeyOf(row).AsSpan());
            table = reference.Table;
        }

        var fullName = table.Settings.Namespace.Length == 0 ? table.Settings.TypeName : table.Settings.Namespace + "." + table.Settings.TypeName;
        if (row < 0 || compilation.GetTypeByMetadataName(fullName) is not { } type)
            return null;
        var name = ConstantNames.NameOf(table, row);
        // Of two codes that need one name the first has it.
        if (_names.GetOrAdd(table, ConstantNames.Of).Find(name) != row)
            return null;
        if (isText)
            return reference is null || type.GetTypeMembers("Literals").Any(literals => !literals.GetMembers(name).IsEmpty) ? (type, "Literals." + name) : null;
        return reference is null ? type.TypeKind == TypeKind.Struct ? (type, name) : null
            : reference.Members.Contains(name) || _hasExtensions ? (type, name) : null;
    }
}
