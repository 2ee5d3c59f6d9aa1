using GeneratorRun = MedicalCodes.Analyzers.Tests.Generation.GeneratorRun;
using MedicalCodes.Analyzers.Tests.Verify;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>Analyzers run while people type: most of the code that they see does not compile.</summary>
public class HalfTypedTests
{
    internal const string Program =
        """
        using System; using System.Collections.Generic; using System.Linq; using MedicalCodes;
        namespace Acme;
        record Claim([DiagnosisCode] string Code, Icd10Cm Typed) { public List<Icd10Cm> More { get; } = ["I10"]; }
        class ReasonAttribute([DiagnosisCode] params string[] codes) : Attribute { [ServiceCode] public string Service { get; set; } = ""; }
        interface IVisit { [MedicalCode("icd-10-cm", AllowHeaders = true)] string Code { get; } int this[[ProcedureCode] string code] { get; } }
        [Reason("E11.9", "E11" + ".99", Service = "J1885")]
        class C : IVisit
        {
            const string Wrong = "E11.99";
            [DiagnosisCode] Dictionary<string, string> names = new() { ["E11.9"] = "Diabetes", [nameof(C)] = $"{Wrong}" };
            public string Code => names["I10"] ?? "E11";
            public int this[string code] { get => code == "99213" ? 1 : 0; }
            bool M(Claim claim, Icd10Cm? code, string text = "E11.99")
            {
                var list = new List<string> { "E11.9", text }.Contains(claim.Code);
                (Icd10Cm first, var second) = ("E11.9", claim with { Code = "E119", Typed = text });
                switch (code?.Value) { case "E11.99" or "I10": goto default; case { Length: 3 }: return true; default: break; }
                Icd10Cm chosen = text switch { "" => "E11.9", [..] => list ? "I10" : Wrong, _ => throw null! };
                foreach (var (key, _) in names) { var x = key; if (list) x = claim.Typed.Value.Trim(); x ??= /*lang=icd-10-cm*/ "I10"; list = new[] { x }.Where(y => y == first.Value).Select(y => new { System = "CPT", Code = y }).Any(); }
                return (claim.Code, text) is ("E11.9", _) || chosen.IsIn("E08-E13") || string.Equals("I10", claim.Code) || claim is { Typed.Value: "I10" };
            }
        }
        """;

    [Fact]
    public async Task No_beginning_of_a_program_makes_a_rule_fail()
    {
        var run = new GeneratorRun(Program, new[] { SmallTables.Icd2026, SmallTables.Cpt, SmallTables.Hcpcs }.Select(Analysis.Additional));
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var tree = run.Compilation.SyntaxTrees.Single();
        var failures = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            run.AnalyzerOptions, (exception, analyzer, _) => failures.Add($"{analyzer}: {exception}"), concurrentAnalysis: false, logAnalyzerExecutionTime: false);

        for (var length = 0; length <= Program.Length; length++)
        {
            var typed = CSharpSyntaxTree.ParseText(Program[..length], (CSharpParseOptions)tree.Options, tree.FilePath);
            var compilation = run.Output.ReplaceSyntaxTree(tree, typed);
            var analysis = new CompilationWithAnalyzers(compilation, CodeTest.Analyzers, options);
            await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(typed), filterSpan: null, CancellationToken.None);
            Assert.True(failures.Count == 0, $"After {length} characters, {Program[Math.Max(0, length - 30)..length]}: {failures.FirstOrDefault()}");
        }
    }
}
