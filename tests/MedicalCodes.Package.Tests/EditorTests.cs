using MedicalCodes.Package.Tests.Building;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Package.Tests;

/// <summary>An editor without a window: its own services, with what the package brings.</summary>
[Collection(PackageTests.Name)]
public sealed class EditorTests(PackedPackage package)
{
    private const string Config =
        """
        is_global = true
        build_property.RootNamespace = Acme

        [/icd10cm_order_2026.txt]
        build_metadata.AdditionalFiles.MedicalCodesTable = true
        """;

    [Theory]
    [InlineData("class C { Acme.Icd10Cm A = \"diab kid$$\"; }", "E11.22")]
    [InlineData("class C { object A = Acme.Icd10Cm.E11_2$$; }", "E11_22")]
    public async Task The_editor_s_own_service_returns_the_codes(string source, string expected)
    {
        var document = Open(source.Replace("$$", ""));

        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, source.IndexOf("$$", StringComparison.Ordinal));

        var item = Assert.Single(list.ItemsList, item => item.DisplayText == expected);
        Assert.Contains("ICD-10-CM 2026", item.InlineDescription, StringComparison.Ordinal);
        Assert.Contains("E11.22: ", (await service.GetDescriptionAsync(document, item))!.Text, StringComparison.Ordinal);
        Assert.Contains(expected, (await service.GetChangeAsync(document, item)).TextChange.NewText!, StringComparison.Ordinal);
    }

    private Document Open(string source)
    {
        var folder = package.NewFolder("editor");
        var analyzers = PackedAnalyzers.Load(package, folder);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var table = File.ReadAllText(Path.Combine(PackedPackage.Repository, "tests", "MedicalCodes.Package.Tests", "Consumers", "tables", "icd10cm_order_2026.txt"));
        return new AdhocWorkspace().AddProject("Acme", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddMetadataReferences(platform.Append(Path.Combine(folder, "lib", "net8.0", "MedicalCodes.dll")).Select(path => MetadataReference.CreateFromFile(path)))
            .AddAnalyzerReferences(analyzers)
            .AddAnalyzerConfigDocument(".globalconfig", SourceText.From(Config), filePath: "/.globalconfig").Project
            .AddAdditionalDocument("icd10cm_order_2026.txt", table, filePath: "/icd10cm_order_2026.txt").Project
            .AddDocument("Program.cs", source, filePath: "/Program.cs");
    }
}
