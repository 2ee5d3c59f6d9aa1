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
            IInvocationOperation invocation when IsText(argument.Value) => OfText(invocation, argument, container),
            IInvocationOperation invocation when argument == invocation.Arguments[0] && invocation.TargetMethod.IsExtensionMethod => OfSought(invocation),
            _ => null,
        };
    }

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
                return Compared(other, argument == invocation.Arguments[0] && !IsText(invocation.Instance) ? Comparison.First : Comparison.Second) is { } compared
                    ? compared with { AnyCase = IgnoresCase(invocation) }
                    : null;
            case "StartsWith" when method.ContainingType.SpecialType == SpecialType.System_String && Compared(invocation.Instance!) is { } text:
                return text with { Form = SlotForm.Prefix, AnyCase = IgnoresCase(invocation) };
        }

        if (Part(argument.Parameter!.OriginalDefinition.Type) is not { } part || Receiver(invocation) is not { } receiver)
            return null;
        if (!Asks(method))
            return part.OfReceiver(receiver, container);
        if (part == this)
            return Compared(receiver);
        return values.OfValues(receiver) is { } asked ? asked.AsText() with { Comparison = Comparison.First } : null;
    }

    /// <summary>Whether a method only asks a collection about an element or a key.</summary>
    private static bool Asks(IMethodSymbol method) =>
        method.Name is "Contains" or "ContainsKey" or "ContainsValue" or "TryGetValue" or "GetValueOrDefault" or "IndexOf" or "LastIndexOf" or "Remove" or "BinarySearch";

    /// <summary>The slot of a value on which a method is called: text that is compared, or a list that is searched.</summary>
    private CodeSlot? OfInstance(IInvocationOperation invocation) => IsText(invocation.Instance!)
        ? invocation is { TargetMethod.Name: "Equals", Arguments: [var argument, ..] } && Compared(argument.Value) is { } compared
            ? compared with { AnyCase = IgnoresCase(invocation) }
            : null
        : OfSought(invocation);

    /// <summary>A list that is asked whether it contains a code is one of codes.</summary>
    private CodeSlot? OfSought(IInvocationOperation invocation) =>
        invocation.TargetMethod.Name == "Contains" && invocation.Arguments.FirstOrDefault(argument => IsText(argument.Value)) is { } sought
            ? Compared(sought.Value, Comparison.Second)
            : null;

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
            IObjectCreationOperation creation => Find(creation, container),
            IMemberInitializerOperation member => OfTarget(member.InitializedMember, container),
            _ => null,
        };
    }

    /// <summary>Whether a comparison is told, by a StringComparison or by its comparer, that case does not matter.</summary>
    private static bool IgnoresCase(IInvocationOperation invocation) =>
        invocation.Arguments.Select(argument => argument.Value).Append(invocation.Instance).Any(value => value switch
        {
            IFieldReferenceOperation { Field: { ContainingType.Name: "StringComparison" } field } => IsIgnoreCase(field),
            IPropertyReferenceOperation { Property: { ContainingType.Name: "StringComparer" } comparer } => IsIgnoreCase(comparer),
            _ => false,
        });

    private static bool IsIgnoreCase(ISymbol member) => member.Name.EndsWith("IgnoreCase", StringComparison.Ordinal);

    /// <summary>What a text is compared with.</summary>
    private static IOperation? Opposite(IInvocationOperation invocation, IArgumentOperation argument)
    {
        if (IsText(invocation.Instance))
            return invocation.Instance;
        return invocation.Arguments.Length < 2 ? null : invocation.Arguments[argument == invocation.Arguments[0] ? 1 : 0].Value;
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
