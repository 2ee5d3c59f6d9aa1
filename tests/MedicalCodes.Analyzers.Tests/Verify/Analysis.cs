using System.Collections.Immutable;
using GeneratorRun = MedicalCodes.Analyzers.Tests.Generation.GeneratorRun;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Analyzers.Tests.Verify;

/// <summary>All rules over a program without markup: for big tables, many programs and programs that do not compile.</summary>
internal static class Analysis
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using MedicalCodes; using Acme;\n";

    /// <summary>What the rules say of a program that compiles, as far as it is seen, in the order of its text.</summary>
    public static Task<ImmutableArray<Diagnostic>> Of(string source, params IEnumerable<TestTable> tables) => Of(source, [], tables);

    /// <summary>The same with more references.</summary>
    public static Task<ImmutableArray<Diagnostic>> Of(string source, IEnumerable<MetadataReference> references, IEnumerable<TestTable> tables)
    {
        var run = new GeneratorRun(Usings + source, tables.Select(Additional), references: references);
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return Of(run.Output, run.AnalyzerOptions);
    }

    /// <summary>The same of a program that does not compile; no rule may fail over it.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfBroken(string source, params IEnumerable<TestTable> tables)
    {
        var run = new GeneratorRun(Usings + source, tables.Select(Additional));
        Assert.NotEmpty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await Of(run.Output, run.AnalyzerOptions);
    }

    public static async Task<ImmutableArray<Diagnostic>> Of(Compilation compilation, AnalyzerOptions options)
    {
        var diagnostics = await compilation.WithAnalyzers(CodeTest.Analyzers, options).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    public static Generation.TestTable Additional(TestTable table) => new(
        table.Path, table.Text, [.. table.Entries.Select(entry => (entry[..entry.IndexOf('=')].Trim(), entry[(entry.IndexOf('=') + 1)..].Trim()))]);
}
