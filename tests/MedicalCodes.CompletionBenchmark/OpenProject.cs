extern alias runtime;

using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using MedicalCodes.Completion;
using MedicalCodes.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.CompletionBenchmark;

/// <summary>A project as an editor has it open, with the four national tables.</summary>
internal sealed class OpenProject
{
    private static readonly AnalyzerFileReference Rules = Reference(typeof(CodeTypeGenerator).Assembly);
    private static readonly AnalyzerFileReference Provider = Reference(typeof(CodeCompletionProvider).Assembly);

    private Document _document;

    /// <param name="tables">The paths of the tables; without any, the project does without the package.</param>
    /// <param name="remark">Put before each table, so that its content is another and nothing that was read of it is used again.</param>
    public OpenProject(IReadOnlyCollection<string> tables, string remark = "")
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
        var config = new StringBuilder("is_global = true\nbuild_property.RootNamespace = Acme\n");
        var project = new AdhocWorkspace().AddProject("Acme", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddMetadataReferences(platform.Append(typeof(runtime::MedicalCodes.IMedicalCode).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path)));
        if (tables.Count > 0)
            project = project.AddAnalyzerReferences([Rules, Provider]);
        foreach (var table in tables)
        {
            var path = "/" + Path.GetFileName(table);
            config.Append('[').Append(path).Append("]\nbuild_metadata.AdditionalFiles.MedicalCodesTable = true\n");
            project = project.AddAdditionalDocument(path, Read(table, remark), filePath: path).Project;
        }

        project = project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(config.ToString()), filePath: "/.globalconfig").Project;
        _document = project.AddDocument("Program.cs", "", filePath: "/Program.cs");
    }

    /// <summary>What an editor does when a file is opened: the generator and the rules run.</summary>
    public async Task<double> AnalyzeAsync()
    {
        var watch = Stopwatch.StartNew();
        var project = _document.Project;
        var compilation = await project.GetCompilationAsync() ?? throw new InvalidOperationException("no compilation");
        await compilation.WithAnalyzers(Rules.GetAnalyzers(LanguageNames.CSharp), project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>How many milliseconds it takes until there is a list at the caret, which is <c>$$</c> in the source, and how many of it are codes.</summary>
    public async Task<(double Milliseconds, int Codes)> CompleteAsync(string source)
    {
        var caret = source.IndexOf("$$", StringComparison.Ordinal);
        _document = _document.WithText(SourceText.From(source.Remove(caret, 2)));
        var watch = Stopwatch.StartNew();
        var list = await CompletionService.GetService(_document)!.GetCompletionsAsync(_document, caret);
        return (watch.Elapsed.TotalMilliseconds, list.ItemsList.Count(item => item.InlineDescription.Length > 0));
    }

    private static SourceText Read(string path, string remark)
    {
        using var stream = File.OpenRead(path);
        var text = SourceText.From(stream, Encoding.Latin1);
        return remark.Length > 0 ? SourceText.From(remark + text) : text;
    }

    private static AnalyzerFileReference Reference(Assembly assembly) => new(assembly.Location, new Loader());

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
