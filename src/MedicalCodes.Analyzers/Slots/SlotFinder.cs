using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>Finds what the place expects where a value stands: the one finder of rules, fixes and completion.</summary>
internal sealed partial class SlotFinder(SymbolSlots symbols, ValueFinder values)
{
    // The finder of what is expected of the values in dictionaries.
    private readonly SlotFinder? _ofValues = symbols.OfValues ? null : new SlotFinder(symbols.Values, values);

    // How many locals a constant is followed through.
    private const int MaxLocals = 3;

    // In place of a number of locals: a value that is no constant is not followed at all, for what becomes of it is a value too, and judged by itself.
    private const int NoConstant = -1;

    // A collection expression and what is spread in one have no operations of their own in the oldest compiler that loads this; in newer ones they have these kinds.
    private const OperationKind CollectionExpression = (OperationKind)127;
    private const OperationKind Spread = (OperationKind)128;

    /// <summary>The slot that a value flows into, or null where nothing is known of the place.</summary>
    /// <param name="value">The outermost operation of the value.</param>
    /// <param name="container">The member that the operation is part of.</param>
    [MethodImpl(Hot.Path)]
    public CodeSlot? Find(IOperation value, ISymbol container)
    {
        // The value of a literal is made when it is asked for.
        var isConstant = value.Kind == OperationKind.Literal || value.ConstantValue.HasValue;
        var place = Find(value, container, isConstant ? MaxLocals : NoConstant);
        return place is { IsCodeType: true } || !isConstant || LanguageComment.Of(value) is not { } word ? place : symbols.Named(word) ?? place;
    }

    /// <summary>The slot of the place alone: neither what a comment says of the value, nor where it goes from there.</summary>
    public CodeSlot? FindPlace(IOperation value, ISymbol container) => Find(value, container, NoConstant);

    [MethodImpl(Hot.Path)]
    private CodeSlot? Find(IOperation value, ISymbol container, int locals)
    {
        var operation = value;
        while (operation.Parent is { } parent)
        {
            switch (parent)
            {
                // First, for so most values stand.
                case IArgumentOperation argument:
                    return OfArgument(argument, container, locals);
                case IConversionOperation { OperatorMethod: { } method } when !IsSpan(method.ContainingType):
                    return symbols.OfType(method.ContainingType, allowHeaders: IsCompared(parent)) ?? symbols.Of(method.Parameters.FirstOrDefault());
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IArrayInitializerOperation or IArrayCreationOperation:
                case IConditionalOperation conditional when operation != conditional.Condition:
                case ISwitchExpressionArmOperation arm when operation == arm.Value:
                case ISwitchExpressionOperation switched when operation != switched.Value:
                case var _ when IsCollectionExpression(parent) || IsSpread(parent):
                    operation = parent;
                    continue;
                case IInvocationOperation invocation when operation == invocation.Instance:
                    return OfInstance(invocation);
                case ICompoundAssignmentOperation { OperatorMethod: { } method } compound when operation == compound.Value:
                    return symbols.Of(method.Parameters.LastOrDefault());
                // What "+=" adds is a part of a text, and no code.
                case IAssignmentOperation assignment and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) when operation == assignment.Value:
                    return assignment.Target is ILocalReferenceOperation written ? OfUses(written.Local, assignment, value, container, locals) : OfTarget(assignment.Target, container, locals) ?? OfPair(assignment);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsConst: false } declarator }:
                    return OfUses(declarator.Symbol, declarator, value, container, locals);
                case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation element } loop when operation == loop.Collection:
                    return OfUses(element.Symbol, loop, value, container, locals);
                case ITupleOperation tuple when Assigned(tuple) is ITupleOperation targets:
                    return targets.Elements.ElementAtOrDefault(tuple.Elements.IndexOf(operation)) is { } target ? OfTarget(target, container) : null;
                case ITupleOperation tuple when ComparedTuple(tuple) is { } tuples:
                    return OfElement(tuples.Tuple, tuples.Comparison, tuple.Elements.IndexOf(operation));
                case IFieldInitializerOperation initializer:
                    return symbols.Of(initializer.InitializedFields.FirstOrDefault());
                case IPropertyInitializerOperation initializer:
                    return symbols.Of(initializer.InitializedProperties.FirstOrDefault());
                case IParameterInitializerOperation initializer:
                    return symbols.Of(initializer.Parameter);
                case IReturnOperation returned:
                    return OfReturn(returned, container);
                case IBinaryOperation { OperatorMethod: { } method } binary when OfOperand(method, binary, operation) is { } slot:
                    return slot;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                    return operation == comparison.LeftOperand ? Compared(comparison.RightOperand) : Compared(comparison.LeftOperand, Comparison.Second);
                // Whether there is a value at all says nothing of codes.
                case IConstantPatternOperation pattern when !pattern.Value.Syntax.IsKind(SyntaxKind.NullLiteralExpression):
                    return PatternValue.Of(pattern) is { } matched && values.Of(matched) is { } known ? known.AsText() with { Comparison = Comparison.First } : null;
                case ISingleValueCaseClauseOperation { Parent.Parent: ISwitchOperation switched }:
                    return Compared(switched.Value);
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether an operation is <c>[a, b]</c>, which older compilers have no kind for.</summary>
    public static bool IsCollectionExpression(IOperation operation) =>
        operation.Kind == CollectionExpression || (operation.Kind == OperationKind.None && operation.Syntax.IsKind(SyntaxKind.CollectionExpression));

    /// <summary>Whether an operation is the <c>..a</c> in <c>[..a, b]</c>.</summary>
    public static bool IsSpread(IOperation operation) =>
        operation.Kind == Spread || (operation.Kind == OperationKind.None && operation.Syntax.IsKind(SyntaxKind.SpreadElement));

    /// <summary>The slot that something that is assigned to is by what is said of it; what it happens to hold does not bind it.</summary>
    private CodeSlot? OfTarget(IOperation target, ISymbol container, int locals = NoConstant) => target switch
    {
        IConversionOperation conversion => symbols.OfType(conversion.Type) ?? OfTarget(conversion.Operand, container),
        IParenthesizedOperation parenthesized => OfTarget(parenthesized.Operand, container),
        IPropertyReferenceOperation { Property: { IsIndexer: true } indexer, Instance: { } list } => symbols.Of(indexer) ?? Part(indexer.OriginalDefinition.Type)?.OfReceiver(list, container, locals),
        IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol indexer, Instance: var list } => symbols.Of(indexer) ?? Part(indexer.OriginalDefinition.Type)?.OfReceiver(list, container),
        IPropertyReferenceOperation reference => symbols.Of(reference.Property),
        IFieldReferenceOperation reference => symbols.Of(reference.Field),
        IParameterReferenceOperation reference => symbols.Of(reference.Parameter),
        IInvocationOperation invocation => symbols.Of(invocation.TargetMethod),
        IConditionalAccessInstanceOperation instance => ValueFinder.Accessed(instance) is { } accessed ? OfTarget(accessed, container) : null,
        IConditionalAccessOperation access => OfTarget(access.WhenNotNull, container),
        IArrayElementReferenceOperation element => OfTarget(element.ArrayReference, container),
        _ => null,
    };

    /// <summary>What a system beside it makes of a place.</summary>
    private static CodeSlot? OfPair(IOperation member) => member switch
    {
        IArgumentOperation argument when PairFinder.IsCode(argument.Parameter) => PairFinder.Of(argument.Parent),
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment when PairFinder.IsCode(target.Member) => PairFinder.Of(assignment.Parent),
        _ => null,
    } is { } pair && pair.Code == Value(member) ? pair.Slot : null;

    private static IOperation? Value(IOperation member) => member is IArgumentOperation argument ? argument.Value : (member as ISimpleAssignmentOperation)?.Value;

    /// <summary>The slot of the first place that a local's value flows into, and with it those of the others; of the same systems one is enough.</summary>
    private CodeSlot? OfUses(ILocalSymbol local, IOperation write, IOperation value, ISymbol container, int locals)
    {
        if (locals <= 0)
            return null;
        var places = new List<CodeSlot>();
        var flow = LocalFlow.Of(write);
        foreach (var read in flow.Reached(local, write))
        {
            for (var slot = Find(read, container, locals - 1); slot is not null; slot = slot.Also)
            {
                if (!places.Exists(place => place.Systems.Equals(slot.Systems)))
                    places.Add(slot);
            }
        }

        if (places.Count > 0 && value.ConstantValue.Value is string text && flow.Reads(local).Any(read => IsAskedFor(read, text)))
            return null;
        CodeSlot? first = null;
        for (var i = places.Count - 1; i >= 0; i--)
            first = places[i] with { Also = first };
        return first;
    }

    private CodeSlot? OfReturn(IReturnOperation returned, ISymbol container)
    {
        for (var parent = returned.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda)
                return symbols.Of(lambda.Symbol) ?? symbols.Of(ValueFinder.Delegate(lambda));
            if (parent is ILocalFunctionOperation local)
                return symbols.Of(local.Symbol);
        }

        return container is IMethodSymbol { AssociatedSymbol: { } property } ? symbols.Of(property) : symbols.Of(container);
    }

    /// <summary>What a tuple is taken apart into.</summary>
    private static IOperation? Assigned(IOperation tuple) => tuple.Parent switch
    {
        IConversionOperation conversion => Assigned(conversion),
        IDeconstructionAssignmentOperation assignment when tuple == assignment.Value => assignment.Target,
        _ => null,
    };

    /// <summary>An array becomes a span by an operator in some versions of C#; its elements stay what they are.</summary>
    private static bool IsSpan(INamedTypeSymbol type) =>
        type is { Arity: 1, Name: "ReadOnlySpan" or "Span", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
