using System.Collections.Immutable;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.HeadStart;

/// <summary>Has the rules look at one file before their turn, so that they and what they ask of the compiler are compiled when it comes.</summary>
/// <remarks>
/// In a new process each method is compiled where it is first called, and those that bind code are thousands. Later all cores are busy,
/// and now one stands idle. What the rules find is for nobody: they find it again.
/// </remarks>
internal sealed class Rehearsal
{
    // A longer file would keep the core longer than the compiler leaves it idle.
    private const int MaxLength = 20_000;

    private int _hasBegun;

    /// <summary>That of the process: a compiler server or an editor has done before what a rehearsal is for.</summary>
    public static Rehearsal OfProcess { get; } = new();

    public bool HasBegun => Volatile.Read(ref _hasBegun) > 0;

    /// <summary>Rehearses, if that has not begun before.</summary>
    /// <returns>What the rules found.</returns>
    public async Task<ImmutableArray<Diagnostic>> Run(Compilation compilation, AnalyzerOptions options)
    {
        if (Interlocked.Exchange(ref _hasBegun, 1) > 0 || FileOf(compilation) is not { } file)
            return ImmutableArray<Diagnostic>.Empty;

        var rules = new CompilationWithAnalyzers(
            compilation,
            ImmutableArray.Create<DiagnosticAnalyzer>(new CodeAnalyzer()),
            new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        return await rules.GetAnalyzerSemanticDiagnosticsAsync(rules.Compilation.GetSemanticModel(file), filterSpan: null, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>The one in which there is most to see.</summary>
    private static SyntaxTree? FileOf(Compilation compilation)
    {
        SyntaxTree? longest = null;
        foreach (var file in compilation.SyntaxTrees)
        {
            if (file.Length <= MaxLength && file.Length > (longest?.Length ?? 0))
                longest = file;
        }

        return longest;
    }
}
