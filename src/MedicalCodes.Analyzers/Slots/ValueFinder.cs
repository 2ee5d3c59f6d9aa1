using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>Finds which codes a value holds: the mirror of <see cref="SlotFinder"/>. What it does not know it leaves alone.</summary>
internal sealed partial class ValueFinder(SymbolSlots symbols)
{
    /// <summary>The codes that a value is, or that are the elements or keys of it; null where nothing is known.</summary>
    public CodeSlot? Of(IOperation value) => Shape(value, new Search())?.First;

    /// <summary>The codes that what a pattern looks at holds.</summary>
    public CodeSlot? Of(PatternValue value) => Taken(Shape(value.Value, new Search()), value.Path)?.First;

    /// <summary>The codes that are the values of a dictionary.</summary>
    public CodeSlot? OfValues(IOperation dictionary) => Shape(dictionary, new Search())?.Part(1)?.First;

    /// <summary>What a search has seen so far. Code may assign a local from itself, and lambdas may stand in each other without end.</summary>
    private sealed class Search
    {
        private int _steps = 400;

        public HashSet<IOperation> Open { get; } = [];

        public bool Goes() => _steps-- > 0;
    }

    private ValueShape? Shape(IOperation? value, Search search)
    {
        if (value is null || !search.Goes())
            return null;
        if (symbols.OfType(value.Type) is { } typed)
            return ValueShape.Of(typed);
        return Known(value, search) ?? OfType(value.Type, depth: 3);
    }

    private ValueShape? Known(IOperation value, Search search) => value switch
    {
        IParenthesizedOperation parenthesized => Shape(parenthesized.Operand, search),
        IFieldReferenceOperation reference => OfField(reference, search),
        { ConstantValue: { HasValue: true, Value: null or "" } } => ValueShape.Nothing,
        { ConstantValue.HasValue: true } => LanguageComment.Of(value) is { } word && symbols.Named(word) is { } slot ? ValueShape.Of(slot) : null,
        IDefaultValueOperation or IThrowOperation => ValueShape.Nothing,
        IConversionOperation conversion => OfConversion(conversion, search),
        ICoalesceOperation coalesce => ValueShape.Join(Shape(coalesce.Value, search), Shape(coalesce.WhenNull, search)),
        IConditionalOperation conditional => ValueShape.Join(Shape(conditional.WhenTrue, search), Shape(conditional.WhenFalse, search)),
        ISwitchExpressionOperation switched => ValueShape.Join(switched.Arms.Select(arm => Shape(arm.Value, search))),
        IAssignmentOperation assignment and not ICompoundAssignmentOperation => Shape(assignment.Value, search),
        IAwaitOperation awaited => Shape(awaited.Operation, search) is { Parts.Length: 1 } task ? task.Part(0) : null,
        IConditionalAccessOperation access => Shape(access.WhenNotNull, search),
        IConditionalAccessInstanceOperation instance => Accessed(instance) is { } accessed ? Shape(accessed, search) : null,
        ILocalReferenceOperation local => OfLocal(local, search),
        IParameterReferenceOperation parameter => OfParameter(parameter, search),
        IPropertyReferenceOperation property => OfProperty(property, search),
        IArrayElementReferenceOperation element => OfElement(element, search),
        IImplicitIndexerReferenceOperation element => OfElement(element, search),
        IInvocationOperation invocation => OfInvocation(invocation, search),
        IInterpolatedStringOperation { Parts: [IInterpolationOperation { FormatString: null, Alignment: null } part] } => OfText(Shape(part.Expression, search)),
        ITranslatedQueryOperation query => Shape(query.Operation, search),
        ITupleOperation tuple => ValueShape.Of(tuple.Elements.Select(element => Shape(element, search))),
        IAnonymousObjectCreationOperation anonymous => ValueShape.Of(anonymous.Initializers.Select(member => Shape((member as ISimpleAssignmentOperation)?.Value, search))),
        IObjectCreationOperation creation => OfCreation(creation, search),
        IArrayCreationOperation { Initializer: { } initializer } => Elements(initializer.ElementValues, search),
        _ when SlotFinder.IsSpread(value) => value.ChildOperations.FirstOrDefault() is { } spread ? Element(Bare(spread), search) : null,
        _ when SlotFinder.IsCollectionExpression(value) => Elements(value.ChildOperations, search),
        _ => null,
    };

    private ValueShape? Elements(IEnumerable<IOperation> elements, Search search) =>
        ValueShape.Of([ValueShape.Join(elements.Select(element => Shape(element, search)))]);

    /// <summary>An element of an array, or a range of it.</summary>
    private ValueShape? OfElement(IArrayElementReferenceOperation element, Search search)
    {
        var array = Shape(element.ArrayReference, search);
        return SymbolEqualityComparer.Default.Equals(element.Type, element.ArrayReference.Type) ? array : array?.Part(0);
    }

    /// <summary>The same of a list that knows no <c>^1</c> and no range itself: the compiler calls members of it that take numbers.</summary>
    private ValueShape? OfElement(IImplicitIndexerReferenceOperation element, Search search) => element.IndexerSymbol switch
    {
        IPropertySymbol indexer => OfSymbol(indexer, indexer.Type) ?? OfMember(element.Instance, indexer.OriginalDefinition.Type, indexer.ContainingType, search),
        IMethodSymbol slice => OfMember(element.Instance, slice.OriginalDefinition.ReturnType, slice.ContainingType, search),
        _ => null,
    };

    /// <summary>The text that a code becomes where it is written out.</summary>
    private static ValueShape? OfText(ValueShape? shape) => shape?.Slot is { } code ? ValueShape.Of(code.AsText()) : shape;

    /// <summary>The codes that a type speaks of: a code type, and a list of one.</summary>
    private ValueShape? OfType(ITypeSymbol? type, int depth)
    {
        if (type is null || depth == 0)
            return null;
        if (symbols.OfType(type) is { } slot)
            return ValueShape.Of(slot);
        var arguments = TypeBinding.Arguments(type);
        return arguments.Length == 0 ? null : ValueShape.Of(arguments.Select(argument => OfType(argument, depth - 1)));
    }

    /// <summary>What an attribute on a member says, put where the member's type holds it: in the elements or the keys.</summary>
    private ValueShape? OfSymbol(ISymbol symbol, ITypeSymbol type)
    {
        if (symbols.IsPlain(symbol.OriginalDefinition))
            return null;
        var slot = symbols.Of(symbol);
        var values = TypeBinding.HoldsPairs(type) ? symbols.Values.Of(symbol) : null;
        return slot is null && values is null ? null : Placed(slot, values, type);
    }

    private static ValueShape? Placed(CodeSlot? slot, CodeSlot? values, ITypeSymbol? type)
    {
        var arguments = type is null ? ImmutableArray<ITypeSymbol>.Empty : TypeBinding.Arguments(type);
        return arguments.Length switch
        {
            0 => slot is null ? null : ValueShape.Of(slot),
            1 => ValueShape.Of([Placed(slot, values, arguments[0])]),
            _ => ValueShape.Of(arguments.Select((argument, i) => i switch { 0 => Placed(slot, null, argument), 1 => Placed(values, null, argument), _ => null })),
        };
    }

    private ValueShape? OfConversion(IConversionOperation conversion, Search search)
    {
        if (conversion.OperatorMethod is { } method && symbols.SystemOf(method.ContainingType) is not null)
            return symbols.OfText(method.ContainingType) is { } text ? ValueShape.Of(text) : null;
        if (conversion.OperatorMethod is { } own && OfSymbol(own, own.ReturnType) is { } said)
            return said;
        var shape = Shape(conversion.Operand, search);
        return shape is null || shape == ValueShape.Nothing || conversion.Operand.Type is not { } type ? shape : TypeBinding.View(type, shape, conversion.Type);
    }

    private ValueShape? OfField(IFieldReferenceOperation reference, Search search)
    {
        var field = reference.Field;
        if (OfSymbol(field, field.Type) is { } said)
            return said;
        // The constants of a code type have its system, though they are texts.
        if (field is { IsConst: true, ContainingType: { Name: "Literals", ContainingType: { } type } } && symbols.OfText(type) is { } text)
            return ValueShape.Of(text);
        if (reference.ConstantValue.HasValue)
            return reference.ConstantValue.Value is "" ? ValueShape.Nothing : null;
        if (field is { ContainingType: null or { SpecialType: SpecialType.System_String } })
            return field.Name == nameof(string.Empty) ? ValueShape.Nothing : null;
        if (reference.Instance is { Type: { IsTupleType: true } tuple })
        {
            var name = field.CorrespondingTupleField?.Name ?? field.Name;
            var index = ((INamedTypeSymbol)tuple).TupleElements.IndexOf(element => (element.CorrespondingTupleField?.Name ?? element.Name) == name);
            return Shape(reference.Instance, search)?.Part(index);
        }

        return OfMember(reference.Instance, field.OriginalDefinition.Type, field.ContainingType, search);
    }

    private ValueShape? OfProperty(IPropertyReferenceOperation reference, Search search)
    {
        var property = reference.Property;
        if (property.Name == "Value" && symbols.OfText(property.ContainingType) is { } text)
            return ValueShape.Of(text);
        if (OfSymbol(property, property.Type) is { } said)
            return said;
        if (property.ContainingType.IsAnonymousType)
            return Shape(reference.Instance, search)?.Part(property.ContainingType.GetMembers().OfType<IPropertySymbol>().IndexOf(member => member.Name == property.Name));
        return OfMember(reference.Instance, property.OriginalDefinition.Type, property.ContainingType, search);
    }

    /// <summary>A member of a generic type whose own type is, or is made of, that type's parameters.</summary>
    private ValueShape? OfMember(IOperation? instance, ITypeSymbol declared, INamedTypeSymbol owner, Search search)
    {
        if (instance is null || !TypeBinding.IsOpen(declared))
            return null;
        var binding = new TypeBinding();
        BindInstance(binding, instance, owner, search);
        return binding.Of(declared);
    }

    private void BindInstance(TypeBinding binding, IOperation instance, INamedTypeSymbol owner, Search search) =>
        binding.Bind(owner.OriginalDefinition, instance.Type, Shape(instance, search));

    private ValueShape? OfParameter(IParameterReferenceOperation reference, Search search) =>
        OfSymbol(reference.Parameter, reference.Parameter.Type)
            ?? (reference.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } ? OfLambdaParameter(reference, search) : null);

    /// <summary>What stands before the question mark.</summary>
    public static IOperation? Accessed(IOperation instance)
    {
        var operation = instance;
        while (operation.Parent is { } parent)
        {
            if (parent is IConditionalAccessOperation access && operation == access.WhenNotNull)
                return access.Operation;
            operation = parent;
        }

        return null;
    }
}
