using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>What calls expect where no attribute says it: of code types, of strings and of collections.</summary>
partial class SlotFinder
{
    private CodeSlot? OfArgument(IArgumentOperation argument, ISymbol container)
    {
        // The default value of a parameter is judged where it is declared, once; and an out parameter takes nothing in.
        if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter is not { RefKind: not RefKind.Out } parameter)
            return null;
        if ((symbols.Of(parameter) ?? OfPair(argument)) is { } slot)
            return slot;
        return argument.Parent switch
        {
            IPropertyReferenceOperation { Instance: { } list } => Part(parameter.OriginalDefinition.Type)?.OfReceiver(list, container),
            IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: ILocalReferenceOperation function } => OfFunction(function, parameter.Ordinal),
            IInvocationOperation invocation when IsText(argument.Value) => OfText(invocation, argument, container),
            IInvocationOperation invocation when argument == invocation.Arguments[0] && invocation.TargetMethod.IsExtensionMethod => OfSought(invocation),
            _ => null,
        };
    }

    /// <summary>What a function that a local holds says of its parameter: the type that is inferred for it, as <c>Func</c>, cannot repeat it.</summary>
    private CodeSlot? OfFunction(ILocalReferenceOperation function, int parameter) =>
        LocalFlow.Of(function).Reaching(function) is [{ Value: { } written }] && ValueFinder.Function(written) is IAnonymousFunctionOperation lambda
            ? symbols.Of(lambda.Symbol.Parameters.ElementAtOrDefault(parameter))
            : null;

    private CodeSlot? OfText(IInvocationOperation invocation, IArgumentOperation argument, ISymbol container)
    {
        var method = invocation.TargetMethod;
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

        switch (method.Name)
        {
            case "Equals" when Opposite(invocation, argument) is { } other:
                return Compared(other, invocation, argument == invocation.Arguments[0] && !IsText(invocation.Instance) ? Comparison.First : Comparison.Second);
            case "StartsWith" when method.ContainingType.SpecialType == SpecialType.System_String && Compared(invocation.Instance!, invocation) is { } text:
                return text with { Form = SlotForm.Prefix };
        }

        if (Part(argument.Parameter!.OriginalDefinition.Type) is not { } part || IsFallback(argument.Parameter) || Receiver(invocation) is not { } receiver)
            return null;
        if (!Asks(method))
            return part.OfReceiver(receiver, container);
        if (part == this)
            return Compared(receiver, invocation);
        return values.OfValues(receiver) is { } asked ? asked.AsText() with { Comparison = Comparison.First } : null;
    }

    /// <summary>The slot that the elements of a collection are, also while it is being initialized.</summary>
    private CodeSlot? OfReceiver(IOperation receiver, ISymbol container)
    {
        if (receiver is not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
            return OfTarget(receiver, container);
        var initializer = receiver.Parent;
        while (initializer is not (null or IObjectOrCollectionInitializerOperation))
            initializer = initializer.Parent;
        return initializer?.Parent switch
        {
            IObjectCreationOperation creation when Find(creation, container) is { } slot =>
                // The comparer of a dictionary is that of its keys.
                !symbols.OfValues && LetterCase.MayBeIgnored(creation.Arguments) ? slot.InAnyCase() : slot,
            IMemberInitializerOperation member => OfTarget(member.InitializedMember, container),
            _ => null,
        };
    }

    /// <summary>What a method is called on: its instance, or the first argument of an extension.</summary>
    private static IOperation? Receiver(IInvocationOperation invocation) => invocation switch
    {
        { Instance: { } instance } => instance,
        { TargetMethod: { IsExtensionMethod: true, OriginalDefinition.Parameters: [{ Type: not ITypeParameterSymbol }, ..] } } => invocation.Arguments[0].Value,
        _ => null,
    };

    /// <summary>
    /// Who knows what a collection expects where it declares a type: its first type parameter is that of its elements or keys, the second of a dictionary
    /// that of its values.
    /// </summary>
    private SlotFinder? Part(ITypeSymbol declared) => declared switch
    {
        ITypeParameterSymbol { Ordinal: 0 } => this,
        ITypeParameterSymbol { Ordinal: 1, DeclaringType: not null } => _ofValues,
        _ => null,
    };

    private static bool IsText(IOperation? value) => value?.Type?.SpecialType == SpecialType.System_String;
}
