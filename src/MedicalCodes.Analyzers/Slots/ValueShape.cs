namespace MedicalCodes.Slots;

/// <summary>
/// Which codes a value holds, and where: a text holds them itself, a generic value in its type arguments, an array in its elements, a tuple and
/// an anonymous object in their members. Null stands for a value of which nothing is known.
/// </summary>
internal sealed class ValueShape
{
    private ValueShape(CodeSlot? slot, ImmutableArray<ValueShape?> parts)
    {
        Slot = slot;
        Parts = parts;
    }

    /// <summary>A value that is no code of any system: null, or an empty text. Beside others it says nothing.</summary>
    public static ValueShape Nothing { get; } = new(null, ImmutableArray<ValueShape?>.Empty);

    /// <summary>The codes that the value itself is.</summary>
    public CodeSlot? Slot { get; }

    /// <summary>By type argument, element or member.</summary>
    public ImmutableArray<ValueShape?> Parts { get; }

    /// <summary>The codes of the first place that can hold some: what an attribute on a member speaks of.</summary>
    public CodeSlot? First => Slot ?? (Parts.Length > 0 ? Parts[0]?.First : null);

    public static ValueShape Of(CodeSlot slot) => new(slot, ImmutableArray<ValueShape?>.Empty);

    /// <summary>A value of parts, or null if nothing is known of any.</summary>
    public static ValueShape? Of(IEnumerable<ValueShape?> parts)
    {
        var array = parts.ToImmutableArray();
        return array.Any(part => part is not null && part != Nothing) ? new ValueShape(null, array) : null;
    }

    public ValueShape? Part(int index) => index >= 0 && index < Parts.Length ? Parts[index] : null;

    /// <summary>The same where case does not matter in the text, or in the elements or keys.</summary>
    public ValueShape InAnyCase() => this == Nothing ? this : new(Slot?.InAnyCase(), Parts.IsEmpty ? Parts : Parts.SetItem(0, Parts[0]?.InAnyCase()));

    /// <summary>What is known of a value that is the one or the other: a code of any system of both.</summary>
    public static ValueShape? Join(ValueShape? one, ValueShape? other)
    {
        if (one is null || other is null)
            return null;
        if (one == Nothing)
            return other;
        if (other == Nothing)
            return one;
        if (one.Slot is { } first && other.Slot is { } second)
            return Of(Join(first, second));
        return one.Parts.Length == other.Parts.Length ? Of(one.Parts.Zip(other.Parts, Join)) : null;
    }

    public static ValueShape? Join(IEnumerable<ValueShape?> shapes) => shapes.Aggregate((ValueShape?)Nothing, Join);

    private static CodeSlot Join(CodeSlot one, CodeSlot other) => new()
    {
        Systems = one.Systems.Union(other.Systems, StringComparer.OrdinalIgnoreCase).ToEquatableArray(),
        AllowHeaders = one.AllowHeaders || other.AllowHeaders,
        AnyEdition = one.AnyEdition || other.AnyEdition,
        IsCodeType = one.IsCodeType && other.IsCodeType,
        IsAnyProcedure = one.IsAnyProcedure && other.IsAnyProcedure,
        AnyCase = one.AnyCase || other.AnyCase,
        Writing = one.Writing == other.Writing ? one.Writing : CodeWriting.Any,
    };
}
