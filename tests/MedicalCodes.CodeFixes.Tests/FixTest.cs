extern alias runtime;

using Basic.Reference.Assemblies;
using MedicalCodes.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.CodeFixes.Tests;

/// <summary>A program with a small table, before and after a fix; Fix All is tried with every test.</summary>
internal sealed class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private const string Table =
        "00001 E11     0 Type 2 diabetes mellitus                                     Type 2 diabetes mellitus\n"
        + "00002 E1110   1 Type 2 diabetes mellitus with ketoacidosis without coma      Type 2 diabetes mellitus with ketoacidosis without coma\n"
        + "00003 E119    1 Type 2 diabetes mellitus without complications               Type 2 diabetes mellitus without complications\n"
        + "00004 I10     1 Essential (primary) hypertension                             Essential (primary) hypertension\n"
        + "00005 S8252   0 Displaced fracture of medial malleolus of left tibia         Displaced fracture of medial malleolus of left tibia\n"
        + "00006 S8252XA 1 Disp fx of medial malleolus of left tibia, init              Displaced fracture of medial malleolus of left tibia, initial encounter\n"
        + "00007 S8252XD 1 Disp fx of med malleolus of l tibia, 7thD                    Displaced fracture of medial malleolus of left tibia, subsequent encounter\n";

    public FixTest(string before, string after, int fix = 0)
    {
        TestCode = before;
        FixedCode = after;
        CodeActionIndex = fix;
        FixedState.MarkupHandling = MarkupMode.Allow;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        foreach (var state in new[] { TestState, FixedState })
        {
            state.AdditionalReferences.AddRange(
            [
                Net100.References.SystemRuntime, Net100.References.SystemCollections, Net100.References.SystemLinq, Net100.References.SystemMemory,
                MetadataReference.CreateFromFile(typeof(runtime::MedicalCodes.IMedicalCode).Assembly.Location),
            ]);
            state.AdditionalFiles.Add(("/icd10cm_order_2026.txt", SourceText.From(Table)));
            state.AnalyzerConfigFiles.Add(("/.globalconfig", SourceText.From(
                """
                is_global = true
                build_property.RootNamespace = Acme

                [/icd10cm_order_2026.txt]
                build_metadata.AdditionalFiles.MedicalCodesTable = true
                """)));
        }

        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck | TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
    }

    public static Task Run(string before, string after, int fix = 0) => new FixTest<TAnalyzer, TFix>(before, after, fix).RunAsync();

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(CodeTypeGenerator)];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14);
}
