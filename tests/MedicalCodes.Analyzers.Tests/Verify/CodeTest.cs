extern alias runtime;

using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using MedicalCodes.Generation;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Verify;

/// <summary>A program with code tables, analysed by all rules at once: what is not marked in it must not be reported.</summary>
internal sealed class CodeTest : CSharpAnalyzerTest<CodeAnalyzer, DefaultVerifier>
{
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Diagnostics.CodeAnalysis;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using MedicalCodes;
        global using Acme;

        // So that the namespace is there where no table puts a type into it.
        namespace Acme { static class Here { } }
        """;

    public CodeTest(string source, IReadOnlyList<TestTable>? tables = null)
    {
        TestCode = source;
        TestState.Sources.Add(("Usings.cs", Usings));
        // Reference assemblies from a package; those that the testing library knows are downloaded while a test runs.
        ReferenceAssemblies = NoPackage;
        TestState.AdditionalReferences.AddRange(References);
        TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        AddTables(tables ?? SmallTables.All);
    }

    private static readonly ReferenceAssemblies NoPackage = new("net10.0");

    public static IReadOnlyList<MetadataReference> References { get; } =
        [
            Net100.References.SystemRuntime, Net100.References.SystemCollections, Net100.References.SystemCollectionsImmutable, Net100.References.SystemLinq,
            Net100.References.SystemLinqExpressions, Net100.References.SystemMemory, Net100.References.SystemConsole,
            // The attributes of slots are validation attributes.
            Net100.References.SystemComponentModelAnnotations,
            MetadataReference.CreateFromFile(typeof(runtime::MedicalCodes.IMedicalCode).Assembly.Location),
        ];

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. typeof(CodeAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    public LanguageVersion Version { get; init; } = LanguageVersion.Preview;

    /// <summary>A rule that says something where nothing is wrong, and is on in its own tests only.</summary>
    public string QuietRule { get; init; } = "";

    /// <summary>More lines of the global analyzer configuration.</summary>
    public string GlobalConfig { get; init; } = "";

    /// <summary>Lines of an <c>.editorconfig</c> for the sources.</summary>
    public string EditorConfig { get; init; } = "";

    public static Task Run(string source, params DiagnosticResult[] expected)
    {
        var test = new CodeTest(source);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>A warning with its message, at the place that the source marks as <c>{|#0:...|}</c>.</summary>
    public static DiagnosticResult Warning(string id, string message, int place = 0) =>
        new DiagnosticResult(id, DiagnosticSeverity.Warning).WithLocation(place).WithMessage(message).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);

    /// <summary>The same as information that a build does not show.</summary>
    public static DiagnosticResult Info(string id, string message, int place = 0) =>
        new DiagnosticResult(id, DiagnosticSeverity.Info).WithLocation(place).WithMessage(message);

    /// <summary>An empty program with tables of which something is said.</summary>
    public static Task RunTables(IReadOnlyList<TestTable> tables, params DiagnosticResult[] expected)
    {
        var test = new CodeTest("class C { }", tables);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>As the base does it, but for running the generator a first time, which compares its output with what a test expects of it.</summary>
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        DisabledDiagnostics.AddRange(((string[])[RuleIds.LiteralForConstant, RuleIds.Title]).Where(id => id != QuietRule));
        if (EditorConfig.Length > 0)
            TestState.AnalyzerConfigFiles.Add(("/.editorconfig", SourceText.From($"root = true\n[*.cs]\n{EditorConfig}\n")));
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", SourceText.From($"is_global = true\nbuild_property.RootNamespace = Acme\n{GlobalConfig}\n{_sections}")));

        var state = TestState.WithInheritedValuesApplied(null, []).WithProcessedMarkup(
            MarkupOptions, null, [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)], [], DefaultFilePath);
        await VerifyDiagnosticsAsync(new EvaluatedProjectState(state, ReferenceAssemblies), [], [.. state.ExpectedDiagnostics], Verify, cancellationToken);
    }

    /// <summary>The generator's files are put beside the program as the compiler does it; the base makes documents of them, and reads their text anew.</summary>
    protected override async Task<(Compilation compilation, ImmutableArray<Diagnostic> generatorDiagnostics)> GetProjectCompilationAsync(
        Project project, IVerifier verifier, CancellationToken cancellationToken)
    {
        var options = GetAnalyzerOptions(project);
        CSharpGeneratorDriver.Create([new CodeTypeGenerator().AsSourceGenerator()], options.AdditionalFiles, (CSharpParseOptions)project.ParseOptions!, options.AnalyzerConfigOptionsProvider)
            .RunGeneratorsAndUpdateCompilation((await project.GetCompilationAsync(cancellationToken))!, out var compilation, out var diagnostics, cancellationToken);
        return (compilation, diagnostics);
    }

    /// <summary>The services of an editor once for all tests: the base composes them anew for each.</summary>
    protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace(MefHostServices.DefaultHost));

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers;

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(Version, DocumentationMode.Diagnose);

    private string _sections = "";

    private void AddTables(IReadOnlyList<TestTable> tables)
    {
        foreach (var table in tables)
        {
            // Markup is C#'s; a table may hold the same brackets.
            TestState.AdditionalFiles.Add((table.Path, SourceText.From(table.Text)));
            _sections += table.Config;
        }
    }
}
