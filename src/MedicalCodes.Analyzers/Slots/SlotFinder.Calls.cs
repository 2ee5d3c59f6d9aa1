using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>What calls expect where no attribute says it: of code types, of strings and of collections.</summary>
partial class SlotFinder
{
    private CodeSlot? OfArgument(IArgumentOperation argument, ISymbol container, int locals)
    {
        // The default value of a parameter is judged where it is declared, once; and an out parameter takes nothing in.
        if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter is not { RefKind: not RefKind.Out } parameter)
            return null;
        if ((symbols.Of(parameter) ?? OfPair(argument)) is { } slot)
            return slot;
        return argument.Parent switch
        {
            IPropertyReferenceOperation { Instance: { } list } indexed when Part(parameter.OriginalDefinition.Type) is { } part =>
                part.OfReceiver(list, container, locals) ?? (part == this && !IsWritten(indexed) ? Compared(list) : null),
            IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: ILocalReferenceOperation function } => OfFunction(function, parameter.Ordinal),
            IInvocationOperation invocation => OfCall(invocation, argument, container, locals)
                ?? OfMade(invocation, argument, invocation.Arguments, invocation.TargetMethod.OriginalDefinition.ReturnType, container, locals),
            IObjectCreationOperation creation => OfMade(creation, argument, creation.Arguments, parameter.ContainingType.OriginalDefinition, container, locals),
            _ => null,
        };
    }

    private CodeSlot? OfCall(IInvocationOperation invocation, IArgumentOperation argument, ISymbol container, int locals)
    {
        if (IsText(argument.Value))
            return OfText(invocation, argument, container, locals);
        if (argument == invocation.Arguments[0] && invocation.TargetMethod.IsExtensionMethod)
            return OfSought(invocation);
        return argument.Value.Type is { } type && !TypeBinding.Arguments(type).IsEmpty ? OfElements(invocation, argument, container, locals) : null;
    }

    /// <summary>What a function that a local holds says of its parameter: the type that is inferred for it, as <c>Func</c>, cannot repeat it.</summary>
    private CodeSlot? OfFunction(ILocalReferenceOperation function, int parameter) =>
        LocalFlow.Of(function).Reaching(function) is [{ Value: { } written }] && ValueFinder.Function(written) is IAnonymousFunctionOperation lambda
            ? symbols.Of(lambda.Symbol.Parameters.ElementAtOrDefault(parameter))
            : null;

    /// <summary>
    /// The slot of what a generic call or constructor makes of a constant: <c>new[] { "E11.9" }.ToFrozenSet()</c>, <c>Task.FromResult("E11.9")</c>. Its type
    /// tells: what it gives back holds the type parameter where the argument does. Of further lists that it takes, not all need be in the result.
    /// </summary>
    private CodeSlot? OfMade(
        IOperation made, IArgumentOperation argument, ImmutableArray<IArgumentOperation> arguments, ITypeSymbol result, ISymbol container, int locals)
    {
        if (locals == NoConstant || argument.Parameter is not { ContainingSymbol: IMethodSymbol method, OriginalDefinition.Type: { SpecialType: not SpecialType.System_String } declared } parameter
            || Held(declared) is not { } held || !SymbolEqualityComparer.Default.Equals(held, Held(result))
            || (method.MethodKind != MethodKind.Constructor && (held.DeclaringMethod is null || (parameter.Ordinal > 0 && !method.Name.StartsWith("Create", StringComparison.Ordinal))))
            || IsFallback(parameter) || Asks(method) || Find(made, container, locals: 0) is not { } slot)
        {
            return null;
        }

        return !symbols.OfValues && LetterCase.MayBeIgnored(arguments) ? slot.InAnyCase() : slot;
    }

    /// <summary>The type parameter that stands in a declared type for the codes that this finder knows of.</summary>
    private ITypeParameterSymbol? Held(ITypeSymbol declared)
    {
        while (declared is not ITypeParameterSymbol)
        {
            var parts = TypeBinding.Arguments(declared);
            if (parts.IsEmpty)
                return null;
            declared = parts[symbols.OfValues && parts.Length > 1 ? 1 : 0];
        }

        return (ITypeParameterSymbol)declared;
    }

    private CodeSlot? OfText(IInvocationOperation invocation, IArgumentOperation argument, ISymbol container, int locals)
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

        return OfElements(invocation, argument, container, locals);
    }

    /// <summary>The slot of an element that a collection is given or asked about, or of a list of such.</summary>
    private CodeSlot? OfElements(IInvocationOperation invocation, IArgumentOperation argument, ISymbol container, int locals)
    {
        var method = invocation.TargetMethod;
        var declared = argument.Parameter!.OriginalDefinition.Type;
        if ((Part(declared) ?? PartOfList(declared, invocation, locals)) is not { } part || IsFallback(argument.Parameter)
            || Receiver(invocation) is not { } receiver || receiver == argument.Value)
        {
            return null;
        }

        if (!Asks(method))
            return part.OfReceiver(receiver, container, locals);
        if (part == this)
            return Compared(receiver, invocation);
        return values.OfValues(receiver) is { } asked ? asked.AsText() with { Comparison = Comparison.First } : null;
    }

    /// <summary>The slot that the elements of a collection are, also while it is being initialized.</summary>
    private CodeSlot? OfReceiver(IOperation receiver, ISymbol container, int locals = NoConstant)
    {
        if (receiver is not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
            return OfTarget(receiver, container);
        var initializer = receiver.Parent;
        while (initializer is not (null or IObjectOrCollectionInitializerOperation))
            initializer = initializer.Parent;
        return initializer?.Parent switch
        {
            IObjectCreationOperation creation when Find(creation, container, Math.Min(locals, 0)) is { } slot =>
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
        // Arrays are asked by static methods: Array.IndexOf(codes, "E11.9").
        { TargetMethod: { IsStatic: true, ContainingType.SpecialType: SpecialType.System_Array } } => invocation.Arguments[0].Value,
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

    /// <summary>The same where a list of elements is declared. What is not changed but only made from two lists may hold the codes of both.</summary>
    private SlotFinder? PartOfList(ITypeSymbol declared, IInvocationOperation invocation, int locals) =>
        (locals != NoConstant || invocation.Instance is not null) && TypeBinding.Arguments(declared) is [ITypeParameterSymbol element] ? Part(element) : null;

    private static bool IsText(IOperation? value) => value?.Type?.SpecialType == SpecialType.System_String;
}
