using Microsoft.CodeAnalysis;

namespace MedicalCodes.Rules;

/// <summary>A rule on source: what it looks at, and what it says.</summary>
internal abstract class CodeRule
{
    /// <summary>What the rule can report.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Diagnostics { get; }

    /// <summary>The kinds of operation that the rule looks at.</summary>
    public abstract ImmutableArray<OperationKind> Kinds { get; }

    /// <summary>Makes what judges the operations of a compilation; null if the rule has nothing to say of any.</summary>
    public abstract CodeJudge? Start(Compilation compilation, CompilationCodes codes);
}
