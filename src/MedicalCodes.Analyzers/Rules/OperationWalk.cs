using System.Runtime.CompilerServices;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Rules;

/// <summary>Hands the operations of some kinds to a rule, and passes all others by.</summary>
internal sealed class OperationWalk
{
    private readonly bool[] _kinds = new bool[256];
    private readonly CodeRule _rule;

    public OperationWalk(ImmutableArray<OperationKind> kinds, CodeRule rule)
    {
        _rule = rule;
        foreach (var kind in kinds)
            _kinds[(int)kind] = true;
    }

    /// <summary>Visits an operation and all within it.</summary>
    [MethodImpl(Hot.Loop)]
    public void Visit(IOperation root, in OperationBlockAnalysisContext block)
    {
        // A chain of a thousand calls or concatenations nests in its first operand, so that is where the loop goes on.
        for (var operation = root; operation is not null;)
        {
            if (_kinds[(byte)operation.Kind])
                _rule(new CodeContext(operation, block));
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
}
