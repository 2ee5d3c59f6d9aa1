using GeneratorRun = MedicalCodes.Analyzers.Tests.Generation.GeneratorRun;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Rules;
using MedicalCodes.Slots;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>What a literal in a call that lacks arguments yet may become, with the generated types and before they are there.</summary>
public class HalfTypedCallTests
{
    private const string Program =
        """
        using MedicalCodes;
        namespace Acme;
        class Visit { public Visit(int number, [DiagnosisCode] string reason, int more) { } }
        class C
        {
            Icd10Cm field = "field";
            void Bill([ServiceCode] string service, [DiagnosisCode] string reason, int count) { }
            void Take(Icd10Cm code, int count) { }
            void Maybe(int count, Cpt? code, int more) { }
            void Plain(string text, int count) { }
            void Over(string text, int count) { }
            void Over([ProcedureCode] string code, int count, int more) { }
            void Nameless(Nowhere code, int count) { }
            void M()
            {
                Bill("first");
                Bill("", "second");
                Bill(reason: "named");
                Bill(nothing: "misnamed");
                Bill("", "", 1, "surplus");
                Take("typed");
                Take("whole", 1);
                Maybe(1, "nullable");
                Plain("plain");
                Over("overloaded");
                Nameless("nameless");
                Unknown("unknown");
                _ = new Visit(1, "created");
                var local = "no call";
            }
        }
        """;

    private static readonly Lazy<GeneratorRun> Run = new(() => new GeneratorRun(Program, new[] { SmallTables.Cpt, SmallTables.Icd2026, SmallTables.Hcpcs }.Select(Analysis.Additional)));

    [Theory]
    [InlineData("first", "cpt hcpcs")]
    [InlineData("second", "icd-10-cm")]
    [InlineData("named", "icd-10-cm")]
    [InlineData("misnamed", null)]
    [InlineData("surplus", null)]
    [InlineData("typed", "type icd-10-cm")]
    [InlineData("nullable", "type cpt")]
    [InlineData("plain", null)]
    [InlineData("overloaded", "cdt cpt hcpcs icd-10-pcs")]
    [InlineData("nameless", null)]
    [InlineData("unknown", null)]
    [InlineData("created", "icd-10-cm")]
    [InlineData("no call", null)]
    public void A_call_that_lacks_arguments_expects_what_its_candidates_do(string literal, string? expected)
    {
        Assert.Equal(expected, SlotOf(literal, generated: true));
        Assert.Equal(expected, SlotOf(literal, generated: false));
    }

    [Theory]
    [InlineData("field")]
    [InlineData("whole")]
    public void A_code_type_that_is_not_generated_yet_is_known_by_its_name(string literal) => Assert.Equal("type icd-10-cm", SlotOf(literal, generated: false));

    private static string? SlotOf(string text, bool generated)
    {
        var compilation = generated ? Run.Value.Output : Run.Value.Compilation;
        var tree = Run.Value.Compilation.SyntaxTrees.Single();
        var codes = CompilationCodes.Of(compilation, Run.Value.AnalyzerOptions, CancellationToken.None);
        var literal = tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Single(node => node.Token.ValueText == text);
        var slot = HalfTyped.Find(literal, compilation.GetSemanticModel(tree), codes.Symbols, codes.Catalog, CancellationToken.None);
        return slot is null ? null : (slot.IsCodeType ? "type " : "") + string.Join(' ', slot.Systems);
    }
}
