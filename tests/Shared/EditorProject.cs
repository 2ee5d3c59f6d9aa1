extern alias runtime;

using System.Collections.Immutable;
using System.Reflection;
using Basic.Reference.Assemblies;
using MedicalCodes.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tests;

/// <summary>A project with a small table as an editor has it: open documents, and the generator beside them.</summary>
internal static class EditorProject
{
    public const string Table =
        "00001 E11     0 Type 2 diabetes mellitus                                     Type 2 diabetes mellitus\n"
        + "00002 E1110   1 Type 2 diabetes mellitus with ketoacidosis without coma      Type 2 diabetes mellitus with ketoacidosis without coma\n"
        + "00003 E119    1 Type 2 diabetes mellitus without complications               Type 2 diabetes mellitus without complications\n"
        + "00004 I10     1 Essential (primary) hypertension                             Essential (primary) hypertension\n"
        + "00005 S8252   0 Displaced fracture of medial malleolus of left tibia         Displaced fracture of medial malleolus of left tibia\n"
        + "00006 S8252XA 1 Disp fx of medial malleolus of left tibia, init              Displaced fracture of medial malleolus of left tibia, initial encounter\n"
        + "00007 S8252XD 1 Disp fx of med malleolus of l tibia, 7thD                    Displaced fracture of medial malleolus of left tibia, subsequent encounter\n";

    /// <summary>What the targets hand on to the compiler.</summary>
    public const string Config =
        """
        is_global = true
        build_property.RootNamespace = Acme

        [/icd10cm_order_2026.txt]
        build_metadata.AdditionalFiles.MedicalCodesTable = true
        """;

    public static ImmutableArray<MetadataReference> References { get; } =
        [
            Net100.References.SystemRuntime, Net100.References.SystemCollections, Net100.References.SystemLinq, Net100.References.SystemMemory,
            // The attributes of slots are validation attributes.
            Net100.References.SystemComponentModelAnnotations,
            MetadataReference.CreateFromFile(typeof(runtime::MedicalCodes.IMedicalCode).Assembly.Location),
        ];

    /// <summary>The document with the caret where the source has <c>$$</c>.</summary>
    public static (Document Document, int Caret) Open(string source, string? table = Table, bool generated = true, IEnumerable<MetadataReference>? references = null)
    {
        var caret = source.IndexOf("$$", StringComparison.Ordinal);
        var project = new AdhocWorkspace().AddProject("Acme", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp14))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences([.. References, .. references ?? []]);
        project = project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(Config), filePath: "/.globalconfig").Project;
        if (table is not null)
            project = project.AddAdditionalDocument("icd10cm_order_2026.txt", table, filePath: "/icd10cm_order_2026.txt").Project;
        if (generated)
            project = project.AddAnalyzerReference(Analyzers(typeof(CodeTypeGenerator).Assembly));
        return (project.AddDocument("Program.cs", source.Remove(caret, 2), filePath: "/Program.cs"), caret);
    }

    /// <summary>What a project is to those that refer to it.</summary>
    public static async Task<MetadataReference> CompileAsync(string source)
    {
        var compilation = await Open(source + "$$").Document.Project.GetCompilationAsync();
        using var stream = new MemoryStream();
        var built = compilation!.Emit(stream);
        return built.Success ? MetadataReference.CreateFromImage(stream.ToArray()) : throw new InvalidOperationException(string.Join('\n', built.Diagnostics));
    }

    /// <summary>The project with one more table; what its item says beside is given as the compiler is told, a line each.</summary>
    public static Project AddTable(this Project project, string name, string text, string metadata = "") => project
        .AddAnalyzerConfigDocument(name + ".globalconfig", SourceText.From($"is_global = true\n[/{name}]\nbuild_metadata.AdditionalFiles.MedicalCodesTable = true\n{metadata}\n"), filePath: $"/{name}.globalconfig").Project
        .AddAdditionalDocument(name, text, filePath: "/" + name).Project;

    /// <summary>What an assembly has for the compiler and for editors, as a project refers to it.</summary>
    public static AnalyzerFileReference Analyzers(Assembly assembly) => new(assembly.Location, Loader.Instance);

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static Loader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
