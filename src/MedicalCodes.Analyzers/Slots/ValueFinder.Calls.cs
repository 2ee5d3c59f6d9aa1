using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>What calls hand through: methods of texts, generic methods over annotated values, and the parameters of lambdas in them.</summary>
partial class ValueFinder
{
    private ValueShape? OfInvocation(IInvocationOperation invocation, Search search)
    {
        var method = invocation.TargetMethod;
        if (OfSymbol(method, method.ReturnType) is { } said)
            return said;
        if (method.Name == "ToString" && symbols.OfText(method.ContainingType) is { } text)
            return OfFormat(text, invocation);
        if (method.ContainingType.SpecialType == SpecialType.System_String)
            return invocation.Instance is { } instance && KeepsCode(invocation) ? Rewritten(Shape(instance, search), invocation) : null;
        if (method.Name == "Invoke" || !TypeBinding.IsOpen(method.OriginalDefinition.ReturnType))
            return null;
        var shape = Bind(invocation, method.OriginalDefinition.ReturnType, except: null, search).Of(method.OriginalDefinition.ReturnType);
        return method.Name.StartsWith("To", StringComparison.Ordinal) || method.Name.StartsWith("Create", StringComparison.Ordinal) ? Made(shape, invocation.Arguments) : shape;
    }

    private static ValueShape? OfFormat(CodeSlot text, IInvocationOperation invocation)
    {
        if (invocation.Arguments.Length == 0)
            return ValueShape.Of(text);
        return invocation.Arguments[0].Value.ConstantValue is { HasValue: true, Value: var format }
            ? ValueShape.Of(format is "N" or "n" ? text with { Writing = CodeWriting.Undotted } : text)
            : ValueShape.Of(text with { Writing = CodeWriting.Any });
    }

    /// <summary>Methods of a text that leave a code the code it is.</summary>
    private static bool KeepsCode(IInvocationOperation invocation) => invocation.TargetMethod.Name switch
    {
        "Trim" or "TrimStart" or "TrimEnd" => invocation.Arguments.Length == 0,
        "ToUpper" or "ToUpperInvariant" or "ToLower" or "ToLowerInvariant" or "ToString" or "Normalize" => true,
        "Replace" => invocation.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: "." or " " or '.' } }, var by, ..] && IsEmpty(by.Value),
        _ => false,
    };

    private static ValueShape? Rewritten(ValueShape? shape, IInvocationOperation invocation) => invocation.TargetMethod.Name switch
    {
        "Replace" when invocation.Arguments[0].Value.ConstantValue.Value is "." && shape?.Slot is { } slot => ValueShape.Of(slot with { Writing = CodeWriting.Undotted }),
        "ToLower" or "ToLowerInvariant" => shape?.InAnyCase(),
        _ => shape,
    };

    private static bool IsEmpty(IOperation value) => value is { ConstantValue: { HasValue: true, Value: "" or null } }
        or IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } };

    /// <summary>What a call tells of the type parameters in one of its types.</summary>
    /// <param name="invocation">The call.</param>
    /// <param name="wanted">The type; lambdas are looked into only if the other arguments do not tell all of it.</param>
    /// <param name="except">A lambda that is being looked into.</param>
    /// <param name="search">What has been seen.</param>
    private TypeBinding Bind(IInvocationOperation invocation, ITypeSymbol wanted, IOperation? except, Search search)
    {
        var binding = new TypeBinding();
        if (invocation.Instance is { } instance)
            BindInstance(binding, instance, invocation.TargetMethod.ContainingType, search);
        BindArguments(binding, invocation.Arguments, wanted, except, search);
        return binding;
    }

    private void BindArguments(TypeBinding binding, IEnumerable<IArgumentOperation> arguments, ITypeSymbol wanted, IOperation? except, Search search)
    {
        var functions = new List<(ITypeSymbol Returned, IOperation Function)>();
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter is not { RefKind: not RefKind.Out, OriginalDefinition.Type: var declared } parameter
                || !TypeBinding.IsOpen(declared))
            {
                continue;
            }

            if (Invoke(declared) is { } invoke)
            {
                if (Function(argument.Value) is { } function && function != except && TypeBinding.IsOpen(invoke.ReturnType))
                    functions.Add((invoke.ReturnType, function));
            }
            // A constant beside codes is judged as one of them. What stands in for one may come back, but no lambda gets to see it.
            else if (!argument.Value.ConstantValue.HasValue || (except is null && SlotFinder.IsFallback(parameter)))
            {
                binding.Bind(declared, Bare(argument.Value).Type, Shape(Bare(argument.Value), search));
            }
        }

        foreach (var (returned, function) in functions)
        {
            // One that folds elements into one decides what becomes of them, even where the elements are known.
            if (!binding.Binds(wanted) || wanted is ITypeParameterSymbol)
                binding.Bind(returned, ReturnType(function), Returned(function, search));
        }
    }

    /// <summary>What a lambda's parameter holds: what the call hands to it.</summary>
    private ValueShape? OfLambdaParameter(IParameterReferenceOperation reference, Search search)
    {
        IOperation? lambda = reference.Parent;
        while (lambda is not null && !(lambda is IAnonymousFunctionOperation function && function.Symbol.Parameters.Contains(reference.Parameter, SymbolEqualityComparer.Default)))
            lambda = lambda.Parent;
        if (Delegate(lambda)?.Parameters.ElementAtOrDefault(reference.Parameter.Ordinal) is { } handed && OfSymbol(handed, handed.Type) is { } said)
            return said;
        var place = lambda?.Parent;
        while (place is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
            place = place.Parent;
        if (place is not IArgumentOperation { Parameter.OriginalDefinition.Type: var declared, Parent: IInvocationOperation invocation }
            || Invoke(declared) is not { } invoke || reference.Parameter.Ordinal >= invoke.Parameters.Length || !search.Open.Add(reference))
        {
            return null;
        }

        var wanted = invoke.Parameters[reference.Parameter.Ordinal].Type;
        var shape = TypeBinding.IsOpen(wanted) ? Bind(invocation, wanted, lambda, search).Of(wanted) : null;
        search.Open.Remove(reference);
        return shape;
    }

    private ValueShape? OfCreation(IObjectCreationOperation creation, Search search)
    {
        if (creation.Constructor is not { ContainingType: { IsGenericType: true } type } constructor)
            return null;
        var binding = new TypeBinding();
        BindArguments(binding, creation.Arguments, constructor.ContainingType.OriginalDefinition, except: null, search);
        foreach (var added in creation.Initializer?.Initializers.OfType<IInvocationOperation>() ?? [])
            BindArguments(binding, added.Arguments, type.OriginalDefinition, except: null, search);
        return Made(binding.Of(type.OriginalDefinition), creation.Arguments);
    }

    /// <summary>A set or dictionary that is made with a comparer compares by it whenever it is asked.</summary>
    private static ValueShape? Made(ValueShape? collection, ImmutableArray<IArgumentOperation> arguments) =>
        collection is not null && LetterCase.MayBeIgnored(arguments) ? collection.InAnyCase() : collection;

    /// <summary>The method of a delegate type, also where a tree is made of it.</summary>
    private static IMethodSymbol? Invoke(ITypeSymbol declared) => declared is INamedTypeSymbol { Name: "Expression", TypeArguments: [INamedTypeSymbol inner] }
        ? inner.DelegateInvokeMethod
        : (declared as INamedTypeSymbol)?.DelegateInvokeMethod;

    /// <summary>The method of the delegate type that a lambda becomes one of.</summary>
    public static IMethodSymbol? Delegate(IOperation? lambda) => ((lambda?.Parent as IDelegateCreationOperation)?.Type as INamedTypeSymbol)?.DelegateInvokeMethod;

    /// <summary>The lambda or method that an argument names.</summary>
    public static IOperation? Function(IOperation value) => value switch
    {
        IConversionOperation conversion => Function(conversion.Operand),
        IParenthesizedOperation parenthesized => Function(parenthesized.Operand),
        IDelegateCreationOperation creation => Function(creation.Target),
        IAnonymousFunctionOperation or IMethodReferenceOperation => value,
        _ => null,
    };

    private static ITypeSymbol? ReturnType(IOperation function) => function switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol.ReturnType,
        IMethodReferenceOperation reference => reference.Method.ReturnType,
        _ => null,
    };

    private ValueShape? Returned(IOperation function, Search search) => function switch
    {
        IMethodReferenceOperation reference => OfSymbol(reference.Method, reference.Method.ReturnType),
        IAnonymousFunctionOperation lambda => ValueShape.Join(Returns(lambda.Body).Select(returned => Shape(Bare(returned), search))),
        _ => null,
    };

    /// <summary>What the lambda itself returns, not those within it.</summary>
    private static IEnumerable<IOperation> Returns(IOperation body)
    {
        foreach (var child in body.ChildOperations)
        {
            if (child is IReturnOperation { ReturnedValue: { } returned })
                yield return returned;
            else if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                foreach (var deeper in Returns(child))
                    yield return deeper;
            }
        }
    }

    /// <summary>The value as it was before the place made it fit.</summary>
    private static IOperation Bare(IOperation value) => value is IConversionOperation { IsImplicit: true, OperatorMethod: null, Operand: { Type: not null } operand } ? Bare(operand) : value;
}
