using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>A place that gives a local a value.</summary>
/// <param name="Place">The operation that writes.</param>
/// <param name="Value">What it takes the value from; null if nothing can be said of it.</param>
/// <param name="Path">Which element of the value it is, where the value is taken apart.</param>
internal sealed record LocalWrite(IOperation Place, IOperation? Value, ImmutableArray<int> Path);

/// <summary>Where the locals of one body are written and read. It is made when the first one is asked for.</summary>
internal sealed class LocalFlow
{
    private static readonly ConditionalWeakTable<IOperation, LocalFlow> Cache = new();

    private readonly Dictionary<ILocalSymbol, List<LocalWrite>> _writes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _reads = new(SymbolEqualityComparer.Default);
    private bool _jumps;

    private LocalFlow(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
            Visit(operation);
    }

    /// <summary>That of the body in which an operation stands.</summary>
    public static LocalFlow Of(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
            root = parent;
        return Cache.GetValue(root, body => new LocalFlow(body));
    }

    /// <summary>The reads of a local that one of its writes may reach.</summary>
    public IEnumerable<ILocalReferenceOperation> Reached(ILocalSymbol local, IOperation write) => _reads.TryGetValue(local, out var reads)
        ? reads.Where(read => Reaching(read).Any(reaching => reaching.Place == write))
        : [];

    /// <summary>
    /// The writes that may reach a read. On the way back through what was done before, a write that always happens hides those before it; what a
    /// loop does may have been done before. Where the order is not that of the text, all writes count.
    /// </summary>
    public IReadOnlyCollection<LocalWrite> Reaching(ILocalReferenceOperation read)
    {
        if (!_writes.TryGetValue(read.Local, out var all))
            return [];
        if (all.Count < 2 || _jumps || all.Any(write => Function(write.Place) != Function(read)))
            return all;
        var reaching = new HashSet<LocalWrite>();
        for (IOperation node = read; node.Parent is { } parent; node = parent)
        {
            if (parent is ILoopOperation)
                reaching.UnionWith(all.Where(write => IsIn(write.Place, parent)));
            if (parent is IForEachLoopOperation loop && node == loop.Body && all.FirstOrDefault(write => write.Place == loop) is { } element)
            {
                // The loop's own variable is new each time round.
                reaching.Add(element);
                return reaching;
            }

            foreach (var before in Before(parent, node))
            {
                reaching.UnionWith(all.Where(write => IsIn(write.Place, before)));
                if (AlwaysWrites(before, all))
                    return reaching;
            }

            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
                break;
        }

        return reaching;
    }

    /// <summary>What is done in an operation before one of its children, last first.</summary>
    private static IEnumerable<IOperation> Before(IOperation parent, IOperation child)
    {
        var earlier = parent.ChildOperations.TakeWhile(other => other != child).Reverse();
        return parent switch
        {
            IConditionalOperation conditional => earlier.Where(other => other == conditional.Condition),
            ISwitchOperation switched => earlier.Where(other => other == switched.Value),
            ISwitchExpressionOperation switched => earlier.Where(other => other == switched.Value),
            _ => earlier,
        };
    }

    private static bool AlwaysWrites(IOperation operation, List<LocalWrite> all)
    {
        if (all.Any(write => write.Place == operation))
            return operation is not (IAssignmentOperation { Target: IArrayElementReferenceOperation } or ICoalesceAssignmentOperation or IInvocationOperation or ILoopOperation or IPatternOperation or IArgumentOperation { Parameter.RefKind: RefKind.Ref });
        if (!all.Any(write => IsIn(write.Place, operation)))
            return false;
        return operation switch
        {
            IConditionalOperation conditional => AlwaysWrites(conditional.Condition, all)
                || (conditional.WhenFalse is { } other && AlwaysWrites(conditional.WhenTrue, all) && AlwaysWrites(other, all)),
            ISwitchOperation switched => AlwaysWrites(switched.Value, all),
            ISwitchExpressionOperation switched => AlwaysWrites(switched.Value, all),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary => AlwaysWrites(binary.LeftOperand, all),
            ICoalesceOperation coalesce => AlwaysWrites(coalesce.Value, all),
            IConditionalAccessOperation access => AlwaysWrites(access.Operation, all),
            ILoopOperation or ITryOperation or IAnonymousFunctionOperation or ILocalFunctionOperation => false,
            _ => operation.ChildOperations.Any(child => AlwaysWrites(child, all)),
        };
    }

    private static bool IsIn(IOperation operation, IOperation whole) =>
        whole.Syntax.SyntaxTree == operation.Syntax.SyntaxTree && whole.Syntax.Span.Contains(operation.Syntax.Span);

    private static IOperation? Function(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
            parent = parent.Parent;
        return parent;
    }

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is { } initializer:
                Add(declarator.Symbol, declarator, initializer.Value);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                AddTarget(deconstruction.Target, deconstruction, deconstruction.Value, ImmutableArray<int>.Empty);
                break;
            case IAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                Add(target.Local, assignment, assignment is ICompoundAssignmentOperation ? null : assignment.Value);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                AddTarget(argument.Value, argument, argument.Value, ImmutableArray<int>.Empty);
                break;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation variable } loop:
                Add(variable.Symbol, loop, loop.Collection);
                break;
            case IForEachLoopOperation loop:
                AddTarget(loop.LoopControlVariable, loop, loop.Collection, ImmutableArray<int>.Empty);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } pattern:
                Add(local, pattern, SlotFinder.Matched(pattern));
                break;
            case IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local } pattern:
                Add(local, pattern, SlotFinder.Matched(pattern));
                break;
            // What is added to a list makes it hold more than it was made of.
            case IInvocationOperation { Instance: ILocalReferenceOperation list, Arguments.Length: > 0 } added when IsAddition(added.TargetMethod.Name):
                Add(list.Local, added, null);
                break;
            case IAssignmentOperation { Target: IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation array } }:
                Add(array.Local, operation, null);
                break;
            case ILabeledOperation:
                _jumps = true;
                break;
            case ILocalReferenceOperation reference when !IsWritten(reference):
                if (!_reads.TryGetValue(reference.Local, out var reads))
                    _reads.Add(reference.Local, reads = []);
                reads.Add(reference);
                break;
            case IAddressOfOperation { Reference: ILocalReferenceOperation reference }:
                Add(reference.Local, operation, null);
                break;
        }
    }

    private static bool IsAddition(string method) =>
        method.StartsWith("Add", StringComparison.Ordinal) || method.StartsWith("Insert", StringComparison.Ordinal) || method is "TryAdd" or "Push" or "Enqueue" or "UnionWith";

    private static bool IsWritten(ILocalReferenceOperation reference) =>
        reference.IsDeclaration || (reference.Parent is ISimpleAssignmentOperation assignment && reference == assignment.Target);

    private void AddTarget(IOperation target, IOperation place, IOperation? value, ImmutableArray<int> path)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Add(local.Local, place, value, path);
                break;
            case IDeclarationExpressionOperation declaration:
                AddTarget(declaration.Expression, place, value, path);
                break;
            case IConversionOperation conversion:
                AddTarget(conversion.Operand, place, value, path);
                break;
            case ITupleOperation tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                    AddTarget(tuple.Elements[i], place, value, path.Add(i));
                break;
        }
    }

    private void Add(ILocalSymbol local, IOperation place, IOperation? value, ImmutableArray<int> path = default)
    {
        if (!_writes.TryGetValue(local, out var writes))
            _writes.Add(local, writes = []);
        writes.Add(new LocalWrite(place, value, path.IsDefault ? ImmutableArray<int>.Empty : path));
    }
}
