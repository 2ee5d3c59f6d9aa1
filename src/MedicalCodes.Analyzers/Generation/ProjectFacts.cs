using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;

namespace MedicalCodes.Generation;

/// <summary>What the generator has to know of a compilation, whatever its code: the target, and the tables that its references bring.</summary>
internal sealed record ProjectFacts(TargetFeatures Target, EquatableArray<ReferencedTable> Referenced)
{
    public static ProjectFacts Read(Compilation compilation) =>
        new(TargetFeatures.Read(compilation), ReferencedTables.Read(compilation).ToEquatableArray());
}
