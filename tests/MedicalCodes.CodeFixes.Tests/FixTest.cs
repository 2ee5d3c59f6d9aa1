using MedicalCodes.Generation;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
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

    public static Task Run(string before, string after, int fix = 0) => new FixTest<TAnalyzer, TFix>(before, after, fix).RunAsync();

    /// <summary>The same over two files, with every scope of Fix All.</summary>
    public static Task RunAll((string Before, string After) first, (string Before, string After) second, int fix = 0)
    {
        var test = new FixTest<TAnalyzer, TFix>(first.Before, first.After, fix) { CodeFixTestBehaviors = CodeFixTestBehaviors.None };
        test.TestState.Sources.Add(second.Before);
        test.FixedState.Sources.Add(second.After);
        return test.RunAsync();
    }

    /// <summary>One more table, or another text of the one that is there.</summary>
    public void AddTable(string path, string text)
    {
        foreach (var state in new[] { TestState, FixedState })
        {
            var known = state.AdditionalFiles.RemoveAll(file => file.filename == path) > 0;
            state.AdditionalFiles.Add((path, SourceText.From(text)));
            if (known)
                continue;
            state.AnalyzerConfigFiles.Add(($"{path}.globalconfig", SourceText.From($"is_global = true\n[{path}]\nbuild_metadata.AdditionalFiles.MedicalCodesTable = true\n")));
        }
    }

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(CodeTypeGenerator)];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14);
}
