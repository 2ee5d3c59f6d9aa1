using CsCheck;
using MedicalCodes.Analyzers.Tests.Generation;
using MedicalCodes.Analyzers.Tests.Slots;
using MedicalCodes.Analyzers.Tests.Verify;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Analyzers.Tests.Fuzzing;

/// <summary>Programs as they are while somebody types, and as nobody would type them: neither rules nor generator fail on them.</summary>
public class ProgramFuzzTests
{
    private static readonly string[] Programs = [HalfTypedTests.Program, .. Sources("samples"), .. Sources(Path.Combine("tests", "MedicalCodes.Package.Tests", "Consumers")), .. Sources(Path.Combine("tests", "MedicalCodes.Tests"))];

    private static readonly Verify.TestTable[] Tables = [Verify.SmallTables.Icd2026, Verify.SmallTables.Cpt, Verify.SmallTables.Hcpcs];

    [Fact]
    public void No_beginning_of_any_program_makes_a_rule_or_the_generator_fail() => Check(
        from program in Gen.Int[0, Programs.Length - 1]
        from length in Gen.Double[0, 1]
        select Programs[program][..(int)(length * Programs[program].Length)]);

    [Fact]
    public void No_program_with_slips_makes_a_rule_or_the_generator_fail() => Check(
        from program in Gen.Int[0, Programs.Length - 1]
        from slips in Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1], Gen.Double[0, 1]).List[1, 6]
        select slips.Aggregate(Programs[program], Slip));

    private static void Check(Gen<string> programs)
    {
        var run = new GeneratorRun("", Tables.Select(Analysis.Additional));
        var tree = run.Compilation.SyntaxTrees.Single();
        var failures = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            run.AnalyzerOptions, (exception, analyzer, _) => failures.Add($"{analyzer}: {exception}"), concurrentAnalysis: false, logAnalyzerExecutionTime: false);

        programs.Sample(
            program =>
            {
                var typed = CSharpSyntaxTree.ParseText(program, (CSharpParseOptions)tree.Options, tree.FilePath);
                run.Edit(compilation => compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(), typed));
                Assert.Null(run.Result.Exception);
                new CompilationWithAnalyzers(run.Output, CodeTest.Analyzers, options)
                    .GetAnalyzerSemanticDiagnosticsAsync(run.Output.GetSemanticModel(typed), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
                Assert.True(failures.Count == 0, failures.FirstOrDefault());
            },
            iter: Effort.Of(60),
            threads: 1);
    }

    /// <summary>A token goes, comes twice, or changes places with another: nearer to what people do than a slip of a character.</summary>
    private static string Slip(string program, (int Kind, double At, double Other) slip)
    {
        var tokens = CSharpSyntaxTree.ParseText(program).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToArray();
        if (tokens.Length == 0)
            return program;
        var token = tokens[(int)(slip.At * (tokens.Length - 1))];
        var other = tokens[(int)(slip.Other * (tokens.Length - 1))];
        return slip.Kind switch
        {
            0 => program.Remove(token.SpanStart, token.Span.Length),
            1 => program.Insert(token.SpanStart, token.Text + " "),
            2 => program.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, other.Text),
            _ => program.Insert(token.SpanStart, other.Text + " "),
        };
    }

    private static IEnumerable<string> Sources(string folder)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "CodeAnalyzers.sln")))
            root = Path.GetDirectoryName(root)!;
        return Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText);
    }
}
