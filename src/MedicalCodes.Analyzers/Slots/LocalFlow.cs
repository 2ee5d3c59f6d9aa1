using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>A place that gives a local a value.</summary>
/// <param name="Place">The operation that writes.</param>
/// <param name="Value">What it takes the value from; null if nothing can be said of it.</param>
/// <param name="Path">Which part of the value it is, where the value is taken apart.</param>
internal sealed record LocalWrite(IOperation Place, IOperation? Value, ImmutableArray<TakenPart> Path)
{
    /// <summary>Whether the local holds nothing but this afterwards. A list that is added to keeps what it has.</summary>
    public bool Replaces => Place is not (IAssignmentOperation { Target: IArrayElementReferenceOperation } or IInvocationOperation or IAddressOfOperation
        or IVariableInitializerOperation or IArgumentOperation { Parameter.RefKind: RefKind.Ref });
}

/// <summary>Where the locals of one body are written and read, and which write may reach which read. It is made when the first one is asked for.</summary>
internal sealed class LocalFlow
{
    private static readonly ConditionalWeakTable<IOperation, LocalFlow> Cache = new();

    private readonly Dictionary<ILocalSymbol, List<LocalWrite>> _writes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _reads = new(SymbolEqualityComparer.Default);
    private readonly Lazy<LocalWalk> _walk;

    private LocalFlow(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (Matters(operation.Kind))
                Visit(operation);
        }

        _walk = new Lazy<LocalWalk>(() => LocalWalk.Through(root, _writes));
    }

    /// <summary>That of the body in which an operation stands.</summary>
    public static LocalFlow Of(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
            root = parent;
        return Cache.GetValue(root, body => new LocalFlow(body));
    }

    /// <summary>All reads of a local.</summary>
    public IEnumerable<ILocalReferenceOperation> Reads(ILocalSymbol local) => _reads.TryGetValue(local, out var reads) ? reads : [];

    /// <summary>The reads of a local that one of its writes reaches. Where it is not known when a function runs, only the one write of a local counts.</summary>
    public IEnumerable<ILocalReferenceOperation> Reached(ILocalSymbol local, IOperation write)
    {
        if (!_writes.TryGetValue(local, out var all) || all.FindIndex(other => other.Place == write) is var index && index < 0)
            yield break;
        foreach (var read in Reads(local))
        {
            if (all.Count == 1 || (_walk.Value.IsComplete && _walk.Value.Reaches(index, read) && (Function(read) == Function(write) || Reaching(read).Count == 1)))
                yield return read;
        }
    }

    /// <summary>The writes that may reach a read; all of them where the ways through the body are too many.</summary>
    public IReadOnlyList<LocalWrite> Reaching(ILocalReferenceOperation read)
    {
        if (!_writes.TryGetValue(read.Local, out var all))
            return [];
        return all.Count < 2 || !_walk.Value.IsComplete ? all : _walk.Value.Reaching(read);
    }

    private static IOperation? Function(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
            parent = parent.Parent;
        return parent;
    }

    /// <summary>Whether an operation of a kind may read or write a local: a glance at a number, for most do not.</summary>
    private static bool Matters(OperationKind kind) => kind is OperationKind.LocalReference or OperationKind.VariableDeclarator or OperationKind.Loop
        or OperationKind.SimpleAssignment or OperationKind.CompoundAssignment or OperationKind.CoalesceAssignment or OperationKind.DeconstructionAssignment
        or OperationKind.Argument or OperationKind.Invocation or OperationKind.DeclarationPattern or OperationKind.RecursivePattern or OperationKind.AddressOf;

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is { } initializer:
                Add(declarator.Symbol, declarator, initializer.Value);
                // Another name for a local: whatever is written to it is not seen here.
                if (declarator.Symbol.IsRef && initializer.Value is ILocalReferenceOperation aliased)
                    Add(aliased.Local, initializer, null);
                break;
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax } deconstruction:
                AddTarget(deconstruction.Target, deconstruction, deconstruction.Value, deconstruction.SemanticModel!.GetDeconstructionInfo(syntax), ImmutableArray<TakenPart>.Empty);
                break;
            case IAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                Add(target.Local, assignment, assignment is ICompoundAssignmentOperation ? null : assignment.Value);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                AddTarget(argument.Value, argument, argument.Value, default, ImmutableArray<TakenPart>.Empty);
                break;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation variable } loop:
                Add(variable.Symbol, loop, loop.Collection);
                break;
            case IForEachLoopOperation { Syntax: ForEachVariableStatementSyntax syntax } loop:
                AddTarget(loop.LoopControlVariable, loop, loop.Collection, loop.SemanticModel!.GetDeconstructionInfo(syntax), ImmutableArray<TakenPart>.Empty);
                break;
            case IPatternOperation pattern when DeclaredBy(pattern) is ILocalSymbol local:
                var matched = PatternValue.Of(pattern);
                Add(local, pattern, matched?.Value, matched?.Path);
                break;
            // What is added to a list makes it hold more than it was made of.
            case IInvocationOperation { Instance: ILocalReferenceOperation list, Arguments.Length: > 0 } added when IsAddition(added.TargetMethod.Name):
                Add(list.Local, added, null);
                break;
            case IAssignmentOperation { Target: IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation array } }:
                Add(array.Local, operation, null);
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

    private static ISymbol? DeclaredBy(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        _ => null,
    };

    private static bool IsAddition(string method) =>
        method.StartsWith("Add", StringComparison.Ordinal) || method.StartsWith("Insert", StringComparison.Ordinal) || method is "TryAdd" or "Push" or "Enqueue" or "UnionWith";

    private static bool IsWritten(ILocalReferenceOperation reference) => reference.IsDeclaration
        || (reference.Parent is ISimpleAssignmentOperation assignment && reference == assignment.Target)
        || reference.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Out };

    /// <summary>A tuple is taken apart by its elements; of other types a method hands the parts out.</summary>
    private void AddTarget(IOperation target, IOperation place, IOperation? value, DeconstructionInfo how, ImmutableArray<TakenPart> path)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Add(local.Local, place, value, path);
                break;
            case IDeclarationExpressionOperation declaration:
                AddTarget(declaration.Expression, place, value, how, path);
                break;
            case IConversionOperation conversion:
                AddTarget(conversion.Operand, place, value, how, path);
                break;
            case ITupleOperation tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                    AddTarget(tuple.Elements[i], place, value, i < how.Nested.Length ? how.Nested[i] : default, path.Add(new TakenPart(i, how.Method)));
                break;
        }
    }

    private void Add(ILocalSymbol local, IOperation place, IOperation? value, ImmutableArray<TakenPart>? path = null)
    {
        if (!_writes.TryGetValue(local, out var writes))
            _writes.Add(local, writes = []);
        writes.Add(new LocalWrite(place, value, path ?? ImmutableArray<TakenPart>.Empty));
    }
}
