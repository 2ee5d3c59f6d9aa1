using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Generation;

/// <summary>What the language and the target framework of the project have, so that generated code compiles on all of them.</summary>
/// <param name="Nullable">Nullable annotations.</param>
/// <param name="Spans">Spans, in the framework or beside it.</param>
/// <param name="Modern">The library's build for .NET 8, and with it the dates and the formatting of that framework.</param>
/// <param name="StaticInterfaces">Interfaces with static members, and those for parsing among them.</param>
/// <param name="TypeConverters">The framework's way to convert values by their type.</param>
/// <param name="Json">The framework's serializer, and the library's converter for it.</param>
/// <param name="ModuleInitializers">Code that runs when an assembly is loaded.</param>
/// <param name="Extensions">Static members that extend a type.</param>
internal sealed record TargetFeatures(bool Nullable, bool Spans, bool Modern, bool StaticInterfaces, bool TypeConverters, bool Json, bool ModuleInitializers, bool Extensions)
{
    public static TargetFeatures Read(Compilation compilation) => Read(compilation, LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());

    /// <param name="compilation">The project.</param>
    /// <param name="newest">The newest version of the language that the compiler knows.</param>
    internal static TargetFeatures Read(Compilation compilation, LanguageVersion newest)
    {
        // To the compiler "preview" is more than every version, also than those that only a later compiler knows.
        var language = (LanguageVersion)Math.Min((int)((CSharpCompilation)compilation).LanguageVersion, (int)newest);
        var modern = Has(compilation, "MedicalCodes.CodeJsonConverter`1");
        return new TargetFeatures(
            Nullable: language >= LanguageVersion.CSharp8,
            Spans: Has(compilation, "System.ReadOnlySpan`1"),
            Modern: modern,
            StaticInterfaces: modern && language >= LanguageVersion.CSharp11,
            TypeConverters: Has(compilation, "System.ComponentModel.TypeConverterAttribute") && Has(compilation, "System.ComponentModel.TypeConverter"),
            Json: modern && Has(compilation, "System.Text.Json.Serialization.JsonConverterAttribute"),
            ModuleInitializers: language >= LanguageVersion.CSharp9 && Has(compilation, "System.Runtime.CompilerServices.ModuleInitializerAttribute"),
            // C# 14, which the oldest compiler that loads this has no name for.
            Extensions: (int)language >= 1400);
    }

    private static bool Has(Compilation compilation, string type) => compilation.GetTypeByMetadataName(type) is not null;
}
