using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Rules;

/// <summary>The base of the rules on source: one catalog a compilation, and generated code only where a person wrote it.</summary>
/// <remarks>
/// A rule walks the operations of a block by itself. The compiler's way to hand each operation to each rule that asks for its kind costs more
/// than the rules do, for hardly an operation of a program has to do with codes.
/// </remarks>
public abstract class CodeAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The kinds of operation that the rule looks at.</summary>
    private protected abstract ImmutableArray<OperationKind> Kinds { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // A Razor file is compiled as generated code, yet its literals are the user's own.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            var rule = Start(start.Compilation, CompilationCodes.Of(start.Compilation, start.Options, start.CancellationToken));
            var walk = new OperationWalk(Kinds, rule);
            start.RegisterOperationBlockAction(block =>
            {
                foreach (var root in block.OperationBlocks)
                    walk.Visit(root, in block);
            });
        });
    }

    /// <summary>Makes what judges the operations of a compilation.</summary>
    private protected abstract CodeRule Start(Compilation compilation, CompilationCodes codes);

    /// <summary>Whether an operation is a machine's own: generated, and not mapped back to a Razor file.</summary>
    private protected static bool IsMachineMade(in CodeContext context) =>
        context.IsGeneratedCode
        && !(context.Operation.Syntax.GetLocation().GetMappedLineSpan() is { HasMappedPath: true } mapped && Generation.RazorUseFinder.IsRazor(mapped.Path));
}
