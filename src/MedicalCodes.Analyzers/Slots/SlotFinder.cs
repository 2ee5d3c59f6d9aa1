using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>Finds what the place expects where a value stands: the one finder of rules, fixes and completion.</summary>
internal sealed partial class SlotFinder(SymbolSlots symbols)
{
    // A collection expression has no operation of its own in the oldest compiler that loads this; in newer ones it has this kind.
    private const OperationKind CollectionExpression = (OperationKind)127;

    /// <summary>The slot that a value flows into, or null where nothing is known of the place.</summary>
    /// <param name="value">The outermost operation of the value.</param>
    /// <param name="container">The member that the operation is part of.</param>
    public CodeSlot? Find(IOperation value, ISymbol container)
    {
        var operation = value;
        while (operation.Parent is { } parent)
        {
            switch (parent)
            {
                case IConversionOperation { OperatorMethod: { } method } when !IsSpan(method.ContainingType):
                    return symbols.OfType(method.ContainingType);
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IArrayInitializerOperation or IArrayCreationOperation:
                case IConditionalOperation conditional when operation != conditional.Condition:
                case ISwitchExpressionArmOperation arm when operation == arm.Value:
                case ISwitchExpressionOperation switched when operation != switched.Value:
                case { Kind: CollectionExpression }:
                case { Kind: OperationKind.None } when parent.Syntax.IsKind(SyntaxKind.CollectionExpression):
                    operation = parent;
                    continue;
                case IArgumentOperation argument:
                    return OfArgument(argument, container);
                case IInvocationOperation invocation when operation == invocation.Instance:
                    return OfInstance(invocation);
                // What "+=" adds is a part of a text, and no code.
                case IAssignmentOperation assignment and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) when operation == assignment.Value:
                    return OfValue(assignment.Target);
                case ITupleOperation tuple when Assigned(tuple) is ITupleOperation targets:
                    return targets.Elements.ElementAtOrDefault(tuple.Elements.IndexOf(operation)) is { } target ? OfValue(target) : null;
                case IFieldInitializerOperation initializer:
                    return symbols.Of(initializer.InitializedFields.FirstOrDefault());
                case IPropertyInitializerOperation initializer:
                    return symbols.Of(initializer.InitializedProperties.FirstOrDefault());
                case IParameterInitializerOperation initializer:
                    return symbols.Of(initializer.Parameter);
                case IReturnOperation returned:
                    return OfReturn(returned, container);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                    return OfValue(operation == comparison.LeftOperand ? comparison.RightOperand : comparison.LeftOperand);
                case IConstantPatternOperation pattern:
                    return Matched(pattern) is { } matched ? OfValue(matched) : null;
                case ISingleValueCaseClauseOperation { Parent.Parent: ISwitchOperation switched }:
                    return OfValue(switched.Value);
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The slot that a value is read from: an annotated member, or the text of a code type.</summary>
    public CodeSlot? OfValue(IOperation value) => value switch
    {
        IConversionOperation conversion => symbols.OfType(conversion.Type) ?? OfValue(conversion.Operand),
        IParenthesizedOperation parenthesized => OfValue(parenthesized.Operand),
        ICoalesceOperation coalesce => OfValue(coalesce.Value),
        IPropertyReferenceOperation { Property: { Name: "Value", Type.SpecialType: SpecialType.System_String } property } => symbols.OfText(property.ContainingType) ?? symbols.Of(property),
        IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.Length: 0 } method } => symbols.OfText(method.ContainingType) ?? symbols.Of(method),
        IPropertyReferenceOperation { Property: { IsIndexer: true } indexer, Instance: { } list } => symbols.Of(indexer) ?? (IsElement(indexer.OriginalDefinition.Type) ? OfValue(list) : null),
        IPropertyReferenceOperation reference => symbols.Of(reference.Property),
        IFieldReferenceOperation reference => symbols.Of(reference.Field),
        IParameterReferenceOperation reference => symbols.Of(reference.Parameter),
        IInvocationOperation invocation => symbols.Of(invocation.TargetMethod),
        IAwaitOperation { Operation: IInvocationOperation invocation } => symbols.Of(invocation.TargetMethod),
        IConditionalAccessOperation access => OfValue(access.WhenNotNull),
        IArrayElementReferenceOperation element => OfValue(element.ArrayReference),
        _ => null,
    };

    private CodeSlot? OfReturn(IReturnOperation returned, ISymbol container)
    {
        for (var parent = returned.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda)
                return symbols.Of(lambda.Symbol);
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

    /// <summary>The value that a pattern looks at.</summary>
    private static IOperation? Matched(IOperation pattern) => pattern.Parent switch
    {
        IBinaryPatternOperation or INegatedPatternOperation => Matched(pattern.Parent),
        IPropertySubpatternOperation { Member: { } member } => member,
        IIsPatternOperation match => match.Value,
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation switched } => switched.Value,
        IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation switched } => switched.Value,
        IRecursivePatternOperation recursive when Matched(recursive) is ITupleOperation tuple =>
            tuple.Elements.ElementAtOrDefault(recursive.DeconstructionSubpatterns.IndexOf((IPatternOperation)pattern)),
        _ => null,
    };

    /// <summary>An array becomes a span by an operator in some versions of C#; its elements stay what they are.</summary>
    private static bool IsSpan(INamedTypeSymbol type) =>
        type is { Arity: 1, Name: "ReadOnlySpan" or "Span", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
