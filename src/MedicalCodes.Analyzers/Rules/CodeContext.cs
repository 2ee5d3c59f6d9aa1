using MedicalCodes.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Rules;

/// <summary>Judges one operation.</summary>
internal delegate void CodeJudge(in CodeContext context);

/// <summary>An operation that a rule looks at, in its member.</summary>
internal readonly struct CodeContext(IOperation operation, in OperationBlockAnalysisContext block)
{
    private readonly OperationBlockAnalysisContext _block = block;

    public IOperation Operation { get; } = operation;

    /// <summary>The member that the operation is part of.</summary>
    public ISymbol ContainingSymbol => _block.OwningSymbol;

    public Compilation Compilation => _block.Compilation;

    /// <summary>Whether the operation is a machine's own: generated, and not mapped back to a Razor file.</summary>
    public bool IsMachineMade => _block.IsGeneratedCode
        && !(Operation.Syntax.GetLocation().GetMappedLineSpan() is { HasMappedPath: true } mapped && RazorUseFinder.IsRazor(mapped.Path));

    public void ReportDiagnostic(Diagnostic diagnostic) => _block.ReportDiagnostic(diagnostic);
}
