using Microsoft.CodeAnalysis;

namespace MedicalCodes.Generation.Integrations;

/// <summary>A library that code types go through by generated code, in each project that references it.</summary>
/// <remarks>
/// What is generated is the project's own and internal. So the project that stores, sends or serves codes has it, though the owner of
/// the types may not know the library; and no two projects' can clash.
/// </remarks>
internal abstract class Integration
{
    public static IReadOnlyList<Integration> All { get; } =
    [
        new EntityFrameworkCore(), new NewtonsoftJson(), new Dapper(), new Fhir(), new OpenApi(),
    ];

    /// <summary>The name of the library in the names of what is generated.</summary>
    public string Name => GetType().Name;

    /// <summary>How the names of the library's assemblies begin.</summary>
    protected abstract string Assemblies { get; }

    /// <summary>The types that the generated code cannot do without.</summary>
    protected abstract string[] RequiredTypes { get; }

    public bool IsReferencedBy(Compilation compilation)
    {
        // A look at names first: to find that a type is nowhere, the compiler has to open all two hundred references.
        if (!compilation.ReferencedAssemblyNames.Any(assembly => assembly.Name.StartsWith(Assemblies, StringComparison.OrdinalIgnoreCase)))
            return false;
        foreach (var type in RequiredTypes)
        {
            if (compilation.GetTypeByMetadataName(type) is null)
                return false;
        }

        return true;
    }

    /// <summary>Writes what the library needs, for all code types that the project can use.</summary>
    public abstract void Write(IntegrationWriter writer, EquatableArray<IntegratedType> types);
}
