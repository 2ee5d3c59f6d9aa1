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
    /// <remarks>To read what references own takes a new compiler about as long as to find the types of the target, and neither needs the other.</remarks>
    public static ProjectFacts Read(Compilation compilation)
    {
        var referenced = Task.Run(() => ReferencedTables.Read(compilation).ToEquatableArray());
        var target = TargetFeatures.Read(compilation);
        var libraries = Integration.All.Where(integration => integration.IsReferencedBy(compilation)).Select(integration => integration.Name).ToEquatableArray();
        return new ProjectFacts(target, referenced.GetAwaiter().GetResult(), libraries);
    }
}
