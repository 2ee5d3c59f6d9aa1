using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>Finds what the place expects where a value stands: the one finder of rules, fixes and completion.</summary>
internal sealed class SlotFinder(SymbolSlots symbols)
{
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
                case IConversionOperation { OperatorMethod: { } conversion }:
                    return symbols.OfType(conversion.ContainingType);
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IArrayInitializerOperation or IArrayCreationOperation:
                case IConditionalOperation conditional when operation != conditional.Condition:
                case ISwitchExpressionArmOperation arm when operation == arm.Value:
                case ISwitchExpressionOperation switched when operation != switched.Value:
                    operation = parent;
                    continue;
                case IArgumentOperation argument:
                    return OfArgument(argument);
                case IAssignmentOperation assignment when operation == assignment.Value:
                    return OfValue(assignment.Target);
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
                    return OfPattern(pattern);
                case ISingleValueCaseClauseOperation { Parent.Parent: ISwitchOperation switched }:
                    return OfValue(switched.Value);
                // A collection expression has no operation of its own in the oldest compiler that loads this.
                case { Kind: OperationKind.None or (OperationKind)127 } when IsCollectionExpression(parent):
                    operation = parent;
                    continue;
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
        IPropertyReferenceOperation { Property: { Name: "Value" } property } reference when symbols.SystemOf(property.ContainingType) is not null =>
            OfText(reference.Instance?.Type),
        IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.Length: 0 } method } when symbols.SystemOf(method.ContainingType) is not null =>
            OfText(method.ContainingType),
        IPropertyReferenceOperation reference => symbols.Of(reference.Property),
        IFieldReferenceOperation reference => symbols.Of(reference.Field),
        IParameterReferenceOperation reference => symbols.Of(reference.Parameter),
        IInvocationOperation invocation => symbols.Of(invocation.TargetMethod),
        IAwaitOperation { Operation: IInvocationOperation invocation } => symbols.Of(invocation.TargetMethod),
        IConditionalAccessOperation access => OfValue(access.WhenNotNull),
        IArrayElementReferenceOperation element => OfValue(element.ArrayReference),
        _ => null,
    };

    /// <summary>The text of a code type is written in one way, and headers are among its codes.</summary>
    private CodeSlot? OfText(ITypeSymbol? type) =>
        symbols.OfType(type, allowHeaders: true) is { } slot ? slot with { IsCodeType = false, Writing = CodeWriting.Dotted } : null;

    private CodeSlot? OfArgument(IArgumentOperation argument)
    {
        // The default value of a parameter is judged where it is declared, once.
        if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter is not { } parameter)
            return null;
        if (symbols.Of(parameter) is { } slot)
            return slot;
        if (argument.Parent is not IInvocationOperation { TargetMethod: var method } invocation || argument.Value.Type?.SpecialType != SpecialType.System_String)
            return null;
        if (symbols.OfType(method.ContainingType, allowHeaders: true) is { } type)
        {
            return method.Name switch
            {
                "Parse" => type,
                "IsIn" => type with { Form = SlotForm.Range },
                "StartsWith" => type with { Form = SlotForm.Prefix },
                _ => null,
            };
        }

        if (method.ContainingType?.SpecialType == SpecialType.System_String && invocation.Instance is { } instance && OfValue(instance) is { } text)
        {
            return method.Name switch
            {
                "Equals" => text,
                "StartsWith" => text with { Form = SlotForm.Prefix },
                _ => null,
            };
        }

        if (method.Name == "Equals" && method.IsStatic && invocation.Arguments.Length >= 2)
            return OfValue(invocation.Arguments[argument == invocation.Arguments[0] ? 1 : 0].Value);
        return null;
    }

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

    private CodeSlot? OfPattern(IOperation pattern)
    {
        for (var parent = pattern.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IBinaryPatternOperation or INegatedPatternOperation:
                    continue;
                case IPropertySubpatternOperation { Member: { } member }:
                    return OfValue(member) ?? null;
                case IIsPatternOperation match:
                    return OfValue(match.Value);
                case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation switched }:
                    return OfValue(switched.Value);
                case IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation switched }:
                    return OfValue(switched.Value);
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool IsCollectionExpression(IOperation operation) =>
        operation.Syntax.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.CollectionExpression;
}
