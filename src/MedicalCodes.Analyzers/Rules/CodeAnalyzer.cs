using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Rules;

/// <summary>The base of the rules on source: one catalog a compilation, and generated code only where a person wrote it.</summary>
public abstract class CodeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // A Razor file is compiled as generated code, yet its literals are the user's own.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start => Register(start, CompilationCodes.Of(start.Compilation, start.Options, start.CancellationToken)));
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, CompilationCodes codes);

    /// <summary>Whether an operation is a machine's own: generated, and not mapped back to a Razor file.</summary>
    private protected static bool IsMachineMade(OperationAnalysisContext context) =>
        context.IsGeneratedCode
        && !(context.Operation.Syntax.GetLocation().GetMappedLineSpan() is { HasMappedPath: true } mapped && Generation.RazorUseFinder.IsRazor(mapped.Path));
}
