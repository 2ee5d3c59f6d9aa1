using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Rules;

/// <summary>Hands each operation to the rules that look at its kind, and passes all others by.</summary>
internal sealed class OperationWalk
{
    private readonly CodeJudge[]?[] _judges = new CodeJudge[256][];

    public OperationWalk(CodeRule[] rules, Compilation compilation, CompilationCodes codes)
    {
        foreach (var rule in rules)
        {
            if (rule.Start(compilation, codes) is not { } judge)
                continue;
            foreach (var kind in rule.Kinds)
                _judges[(int)kind] = [.. _judges[(int)kind] ?? [], judge];
        }
    }

    /// <summary>Visits an operation and all within it.</summary>
    [MethodImpl(Hot.Path)]
    public void Visit(IOperation root, in OperationBlockAnalysisContext block)
    {
        // A chain of a thousand calls or concatenations nests in its first operand, so that is where the loop goes on.
        for (var operation = root; operation is not null;)
        {
            if (_judges[(byte)operation.Kind] is { } judges)
            {
                var context = new CodeContext(operation, block);
                foreach (var judge in judges)
                    judge(context);
            }

            if (operation.Kind is OperationKind.LocalFunction or OperationKind.AnonymousFunction)
                VisitDefaults(operation, block);

            IOperation? first = null;
            foreach (var child in operation.ChildOperations)
            {
                if (first is null)
                    first = child;
                else
                    Visit(child, block);
            }

            operation = first;
        }
    }

    /// <summary>Visits what parameters of a function within a member are by default: to the compiler that is no part of the member's operations.</summary>
    private void VisitDefaults(IOperation function, in OperationBlockAnalysisContext block)
    {
        var method = function is ILocalFunctionOperation local ? local.Symbol : ((IAnonymousFunctionOperation)function).Symbol;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.HasExplicitDefaultValue
                && parameter.DeclaringSyntaxReferences[0].GetSyntax(block.CancellationToken) is ParameterSyntax { Default: { } value }
                && function.SemanticModel?.GetOperation(value, block.CancellationToken) is { } initializer)
            {
                Visit(initializer, block);
            }
        }
    }
}
