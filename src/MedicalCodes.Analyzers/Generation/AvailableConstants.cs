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
        var owner = Owner(table);
        // What stands behind an alias has no name without it.
        return owner is not { IsAliased: true }
            && compilation.GetTypeByMetadataName(owner?.FullName ?? table.Settings.FullName) is { } type && NameOf(table, row, isText) is { } name
                ? (type, isText ? "Literals." + name : name)
                : null;
    }

    /// <summary>The name alone, which is known before the type has been generated; null if there is and will be no such constant.</summary>
    public string? NameOf(SystemTable table, int row, bool isText)
    {
        var owner = Owner(table);
        if (owner is not null)
        {
            row = owner.Table.Packed.Find(table.KeyOf(row).AsSpan());
            table = owner.Table;
        }

        // Of two codes that need one name the first has it.
        if (row < 0 || ConstantNames.NameOf(table, row) is var name && _names.GetOrAdd(table, ConstantNames.Of).Find(name) != row)
            return null;
        var isThere = owner is null
            ? isText || table.Settings.Embed != EmbedMode.None
            : isText
                ? compilation.GetTypeByMetadataName(owner.FullName + "+Literals") is { } literals && !literals.GetMembers(name).IsEmpty
                : (_hasExtensions && !owner.IsAliased) || owner.Members.Contains(name);
        return isThere ? name : null;
    }

    /// <summary>The reference that owns a system, which then is not generated again.</summary>
    private ReferencedTable? Owner(SystemTable table) => _referenced.FirstOrDefault(other => other.Table.System.Equals(table.System));
}
