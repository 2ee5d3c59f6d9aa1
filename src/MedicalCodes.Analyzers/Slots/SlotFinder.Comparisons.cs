using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>What is expected where nothing flows in, and a value is only compared with codes.</summary>
partial class SlotFinder
{
    /// <summary>The slot of what is compared with a value: it is right there if it could be equal.</summary>
    private CodeSlot? Compared(IOperation other, Comparison side = Comparison.First) => values.Of(other) is { } slot ? slot.AsText() with { Comparison = side } : null;

    /// <summary>The comparison of tuples in which one stands, and how it stands there: it is compared element by element.</summary>
    private static (IOperation Tuple, ITupleBinaryOperation Comparison)? ComparedTuple(IOperation tuple) => tuple.Parent switch
    {
        IConversionOperation or IParenthesizedOperation => ComparedTuple(tuple.Parent),
        ITupleBinaryOperation comparison => (tuple, comparison),
        _ => null,
    };

    private CodeSlot? OfElement(IOperation tuple, ITupleBinaryOperation comparison, int index)
    {
        var (other, side) = tuple == comparison.LeftOperand ? (comparison.RightOperand, Comparison.First) : (comparison.LeftOperand, Comparison.Second);
        var element = new PatternValue(other, ImmutableArray.Create(new TakenPart(index, null)));
        return values.Of(element) is { } slot ? slot.AsText() with { Comparison = side } : null;
    }

    /// <summary>The same where a call compares, which can be told that case does not matter.</summary>
    private CodeSlot? Compared(IOperation other, IInvocationOperation call, Comparison side = Comparison.First) =>
        Compared(other, side) is { } slot ? LetterCase.MayBeIgnored(call) ? slot.InAnyCase() : slot : null;

    /// <summary>The slot that an operator of somebody's own says its operand is.</summary>
    private CodeSlot? OfOperand(IMethodSymbol method, IBinaryOperation binary, IOperation operand) => method.ContainingType.SpecialType == SpecialType.System_String
        ? null
        : symbols.Of(method.Parameters.ElementAtOrDefault(operand == binary.LeftOperand ? 0 : 1));

    /// <summary>
    /// Whether a local is asked if it holds a certain text. Such a text stands for having no code, as in <c>if (code != "none") Add(code);</c>, and the ways
    /// that the answers lead to are not told apart here.
    /// </summary>
    private static bool IsAskedFor(ILocalReferenceOperation read, string text)
    {
        return read.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => IsIt(comparison.LeftOperand) || IsIt(comparison.RightOperand),
            IInvocationOperation { TargetMethod.Name: "Equals" } call => call.Arguments.Any(argument => IsIt(argument.Value)),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Equals" } call } => IsIt(call.Instance) || call.Arguments.Any(argument => IsIt(argument.Value)),
            IIsPatternOperation match => Names(match.Pattern),
            ISwitchExpressionOperation switched => switched.Arms.Any(arm => Names(arm.Pattern)),
            ISwitchOperation switched => switched.Cases.SelectMany(section => section.Clauses)
                .Any(clause => clause is ISingleValueCaseClauseOperation single ? IsIt(single.Value) : clause is IPatternCaseClauseOperation matched && Names(matched.Pattern)),
            _ => false,
        };

        bool IsIt(IOperation? value) => value?.ConstantValue is { HasValue: true, Value: string other } && other.Equals(text, StringComparison.OrdinalIgnoreCase);
        bool Names(IPatternOperation pattern) => pattern.DescendantsAndSelf().Any(IsIt);
    }

    /// <summary>The slot of a value on which a method is called: text that is compared, or a list that is searched.</summary>
    private CodeSlot? OfInstance(IInvocationOperation invocation) => IsText(invocation.Instance!)
        ? invocation is { TargetMethod.Name: "Equals", Arguments: [var argument, ..] } ? Compared(argument.Value, invocation) : null
        : OfSought(invocation);

    /// <summary>A list that is asked whether it contains a code is one of codes.</summary>
    private CodeSlot? OfSought(IInvocationOperation invocation) =>
        invocation.TargetMethod.Name == "Contains" && invocation.Arguments.FirstOrDefault(argument => IsText(argument.Value)) is { } sought
            ? Compared(sought.Value, invocation, Comparison.Second)
            : null;

    /// <summary>What a text is compared with.</summary>
    private static IOperation? Opposite(IInvocationOperation invocation, IArgumentOperation argument)
    {
        if (IsText(invocation.Instance))
            return invocation.Instance;
        return invocation.Arguments.Length < 2 ? null : invocation.Arguments[argument == invocation.Arguments[0] ? 1 : 0].Value;
    }

    /// <summary>Whether a code is only compared with others. There a header is as right as any code: a category can be equal to it.</summary>
    private static bool IsCompared(IOperation code) => code.Parent switch
    {
        IBinaryOperation or ITupleBinaryOperation => true,
        IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: var method } } => Compares(method) && !IsFallback(parameter),
        IInvocationOperation { TargetMethod: var method, Instance: var instance } => instance == code && Compares(method),
        IArgumentOperation { Parent: IPropertyReferenceOperation indexed } => !IsWritten(indexed),
        IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IConditionalOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation
            or IArrayInitializerOperation or IArrayCreationOperation or ITupleOperation => IsCompared(code.Parent),
        { } parent when IsCollectionExpression(parent) || IsSpread(parent) => IsCompared(parent),
        _ => false,
    };

    private static bool Compares(IMethodSymbol method) => Asks(method) || method.Name is "Equals" or "CompareTo" or "Compare";

    private static bool IsWritten(IOperation place) => place.Parent switch
    {
        IAssignmentOperation assignment => place == assignment.Target,
        IIncrementOrDecrementOperation => true,
        _ => false,
    };

    /// <summary>Whether a method only asks a collection about an element or a key, or about those of another.</summary>
    private static bool Asks(IMethodSymbol method) =>
        method.Name is "Contains" or "ContainsKey" or "ContainsValue" or "TryGetValue" or "GetValueOrDefault" or "IndexOf" or "LastIndexOf" or "Remove" or "BinarySearch"
            or "RemoveRange" or "Except" or "ExceptWith" or "Intersect" or "IntersectWith" or "Overlaps" or "SequenceEqual" or "SetEquals"
            or "IsSubsetOf" or "IsSupersetOf" or "IsProperSubsetOf" or "IsProperSupersetOf";

    /// <summary>Whether a call gives an argument back where there is no element: as behind <c>??</c>, that may be any text.</summary>
    public static bool IsFallback(IParameterSymbol parameter) => parameter.Name is "defaultValue" or "fallback" or "alternative"
        || (parameter.OriginalDefinition is { Type: ITypeParameterSymbol element, ContainingSymbol: IMethodSymbol method }
            && SymbolEqualityComparer.Default.Equals(element, method.ReturnType)
            && NamesFallback(method.Name));

    /// <summary>Many a method gives back what it has put in; one that does so only for want of an element says it in its name.</summary>
    private static bool NamesFallback(string method) => method.EndsWith("Or", StringComparison.Ordinal) || method.EndsWith("OrDefault", StringComparison.Ordinal)
        || method.EndsWith("OrElse", StringComparison.Ordinal) || method.StartsWith("IfNone", StringComparison.Ordinal);
}
