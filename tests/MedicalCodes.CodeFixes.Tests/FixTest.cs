using MedicalCodes.Generation;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.CodeFixes.Tests;

/// <summary>A program with a small table, before and after a fix. Fix All is tried in the document with every test, and in project and solution where it is the matter.</summary>
internal sealed class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public FixTest(string before, string after, int fix = 0)
    {
        TestCode = before;
        FixedCode = after;
        CodeActionIndex = fix;
        FixedState.MarkupHandling = MarkupMode.Allow;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        foreach (var state in new[] { TestState, FixedState })
        {
            state.AdditionalReferences.AddRange(EditorProject.References);
            state.AdditionalFiles.Add(("/icd10cm_order_2026.txt", SourceText.From(EditorProject.Table)));
            state.AnalyzerConfigFiles.Add(("/.globalconfig", SourceText.From(EditorProject.Config)));
        }

        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck | TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
    }

    public LanguageVersion Version { get; init; } = LanguageVersion.CSharp14;

    public static Task Run(string before, string after, int fix = 0) => new FixTest<TAnalyzer, TFix>(before, after, fix).RunAsync();

    /// <summary>The same over two files, with every scope of Fix All.</summary>
    public static Task RunAll((string Before, string After) first, (string Before, string After) second, int fix = 0) => InAll(first, second, fix).RunAsync();

    /// <summary>The test of <see cref="RunAll"/>, before it runs.</summary>
    public static FixTest<TAnalyzer, TFix> InAll((string Before, string After) first, (string Before, string After) second, int fix = 0, LanguageVersion version = LanguageVersion.CSharp14)
    {
        var test = new FixTest<TAnalyzer, TFix>(first.Before, first.After, fix) { CodeFixTestBehaviors = CodeFixTestBehaviors.None, Version = version };
        test.TestState.Sources.Add(second.Before);
        test.FixedState.Sources.Add(second.After);
        return test;
    }

    /// <summary>One more table, or another text of the one that is there.</summary>
    /// <param name="metadata">What its item says beside, as the compiler is told: a line each.</param>
    public void AddTable(string path, string text, string metadata = "")
    {
        foreach (var state in new[] { TestState, FixedState })
        {
            state.AdditionalFiles.RemoveAll(file => file.filename == path);
            state.AdditionalFiles.Add((path, SourceText.From(text)));
            state.AnalyzerConfigFiles.Add(($"{path}.globalconfig", SourceText.From($"is_global = true\n[{path}]\n{(EditorProject.Config.Contains(path, StringComparison.Ordinal) ? "" : "build_metadata.AdditionalFiles.MedicalCodesTable = true\n")}{metadata}\n")));
        }
    }

    public void AddReference(MetadataReference reference)
    {
        foreach (var state in new[] { TestState, FixedState })
            state.AdditionalReferences.Add(reference);
    }

    /// <summary>The tables come from the owner's assembly alone.</summary>
    public void TakeTablesFrom(MetadataReference owner)
    {
        AddReference(owner);
        foreach (var state in new[] { TestState, FixedState })
        {
            state.AdditionalFiles.Clear();
            state.AnalyzerConfigFiles.Clear();
        }
    }

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(CodeTypeGenerator)];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(Version);

    /// <summary>The services of an editor once for all tests: the base composes them anew for each.</summary>
    protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace(MefHostServices.DefaultHost));
}
