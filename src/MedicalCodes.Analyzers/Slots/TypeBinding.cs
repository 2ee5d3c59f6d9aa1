using Microsoft.CodeAnalysis;

namespace MedicalCodes.Slots;

/// <summary>What the type parameters of a generic member stand for, as far as its values hold codes: type inference once more, with code systems.</summary>
internal sealed class TypeBinding
{
    private readonly Dictionary<ITypeParameterSymbol, ValueShape?> _shapes = new(SymbolEqualityComparer.Default);

    /// <summary>Whether all type parameters in a type are bound.</summary>
    public bool Binds(ITypeSymbol declared) => Parameters(declared).All(_shapes.ContainsKey);

    /// <summary>Learns from a value that stands where a type is declared. A value of which nothing is known makes its type parameters unknown.</summary>
    public void Bind(ITypeSymbol declared, ITypeSymbol? actual, ValueShape? shape)
    {
        if (shape == ValueShape.Nothing)
            return;
        if (declared is ITypeParameterSymbol parameter)
        {
            _shapes[parameter] = _shapes.TryGetValue(parameter, out var known) ? ValueShape.Join(known, shape) : shape;
            return;
        }

        var viewed = shape is null || actual is null ? null : View(actual, shape, declared);
        var parts = Arguments(declared);
        for (var i = 0; i < parts.Length; i++)
        {
            // What only takes elements, such as a comparer, does not say what they are.
            if (declared is not INamedTypeSymbol named || named.TypeParameters.ElementAtOrDefault(i) is not { Variance: VarianceKind.In })
                Bind(parts[i], parts[i], viewed?.Part(i));
        }
    }

    /// <summary>What a value of a declared type holds.</summary>
    public ValueShape? Of(ITypeSymbol declared) => declared is ITypeParameterSymbol parameter
        ? _shapes.TryGetValue(parameter, out var shape) ? shape : null
        : ValueShape.Of(Arguments(declared).Select(Of));

    /// <summary>Whether a type speaks of a type parameter.</summary>
    public static bool IsOpen(ITypeSymbol declared) => Parameters(declared).Any();

    /// <summary>Whether a type is a dictionary, or a list of pairs: one that holds values beside keys.</summary>
    public static bool HoldsPairs(ITypeSymbol type)
    {
        var arguments = Arguments(type);
        for (var depth = 0; arguments.Length == 1 && depth < 3; depth++)
            arguments = Arguments(arguments[0]);
        return arguments.Length > 1;
    }

    /// <summary>A value of one type as it is seen through another: a list as a sequence, an array as a span.</summary>
    public static ValueShape? View(ITypeSymbol actual, ValueShape shape, ITypeSymbol? seen)
    {
        if (seen is null || SymbolEqualityComparer.Default.Equals(actual.OriginalDefinition, seen.OriginalDefinition))
            return shape;
        // A text is a sequence too, of characters, which are no codes.
        if (actual.SpecialType == SpecialType.System_String)
            return Arguments(seen).Length == 0 ? shape : null;
        if (actual is INamedTypeSymbol { OriginalDefinition: var definition } && seen is INamedTypeSymbol { IsGenericType: true })
        {
            var bases = Bases(definition).Concat(definition.AllInterfaces);
            if (bases.FirstOrDefault(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, seen.OriginalDefinition)) is { } found)
            {
                // What is said of a class of no type arguments is said of what it holds.
                if (shape.Slot is { } slot)
                    return ValueShape.Of([ValueShape.Of(slot)]);
                var binding = new TypeBinding();
                var parameters = Arguments(definition);
                for (var i = 0; i < parameters.Length; i++)
                    binding.Bind(parameters[i], null, shape.Part(i));
                return ValueShape.Of(Arguments(found).Select(binding.Of));
            }
        }

        // An array, and what becomes a span or is awaited: all have one part.
        return shape.Parts.Length == 1 && Arguments(seen).Length is 0 or 1 ? shape : null;
    }

    /// <summary>The types that a type is made of: arguments, those of the types around it too, elements, members.</summary>
    public static ImmutableArray<ITypeSymbol> Arguments(ITypeSymbol type) => type switch
    {
        // The type that is asked for most, and the longest way down this list.
        { SpecialType: SpecialType.System_String } => ImmutableArray<ITypeSymbol>.Empty,
        IArrayTypeSymbol array => ImmutableArray.Create(array.ElementType),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Select(element => element.Type).ToImmutableArray(),
        INamedTypeSymbol { IsAnonymousType: true } anonymous => anonymous.GetMembers().OfType<IPropertySymbol>().Select(member => member.Type).ToImmutableArray(),
        INamedTypeSymbol { ContainingType: { IsGenericType: true } outer } nested => Arguments(outer).AddRange(nested.TypeArguments),
        INamedTypeSymbol named => named.TypeArguments,
        _ => ImmutableArray<ITypeSymbol>.Empty,
    };

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent;
    }

    private static IEnumerable<ITypeParameterSymbol> Parameters(ITypeSymbol declared) =>
        declared is ITypeParameterSymbol parameter ? [parameter] : Arguments(declared).SelectMany(Parameters);
}
