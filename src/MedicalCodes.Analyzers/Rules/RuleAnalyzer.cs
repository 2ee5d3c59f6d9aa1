using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Rules;

/// <summary>The base of the analyzers of source: one catalog a compilation, and one walk through each member for all rules.</summary>
/// <remarks>
/// The walk is our own. The compiler's way to hand each operation to each analyzer that asks for its kind costs more
/// than the rules do, for hardly an operation of a program has to do with codes.
/// </remarks>
public abstract class RuleAnalyzer : DiagnosticAnalyzer
{
    private readonly CodeRule[] _rules;

    private protected RuleAnalyzer(params CodeRule[] rules)
    {
        _rules = rules;
        SupportedDiagnostics = rules.SelectMany(rule => rule.Diagnostics).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // A Razor file is compiled as generated code, yet its literals are the user's own.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            var walk = new OperationWalk(_rules, start.Compilation, CompilationCodes.Of(start.Compilation, start.Options, start.CancellationToken));
            start.RegisterOperationBlockAction(block =>
            {
                foreach (var root in block.OperationBlocks)
                {
                    // A generated file that maps no line to another, as Razor's do, is all a machine's own.
                    if (!block.IsGeneratedCode || root.Syntax.SyntaxTree.GetLineMappings().Any())
                        walk.Visit(root, in block);
                }
            });
        });
    }
}
