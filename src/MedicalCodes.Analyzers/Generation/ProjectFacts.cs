using MedicalCodes.Generation.Integrations;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;

namespace MedicalCodes.Generation;

/// <summary>
/// What the generator has to know of a compilation, whatever its code: the target, the tables that its references bring, and the
/// libraries that codes may have to go through.
/// </summary>
internal sealed record ProjectFacts(TargetFeatures Target, EquatableArray<ReferencedTable> Referenced, EquatableArray<string> Libraries)
{
    public static ProjectFacts Read(Compilation compilation) => new(
        TargetFeatures.Read(compilation),
        ReferencedTables.Read(compilation).ToEquatableArray(),
        Integration.All.Where(integration => integration.IsReferencedBy(compilation)).Select(integration => integration.Name).ToEquatableArray());
}
