using Microsoft.CodeAnalysis;

namespace MedicalCodes.Slots;

/// <summary>From which other symbols a symbol has what it promises, though no attribute repeats it.</summary>
internal static class SymbolOrigins
{
    /// <summary>Whether a symbol can have nothing from others, as is known of most at a glance.</summary>
    public static bool IsAlone(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.AssociatedSymbol is null,
        IParameterSymbol { RefKind: not RefKind.Out, ContainingSymbol: IMethodSymbol { MethodKind: not (MethodKind.PropertySet or MethodKind.Constructor) } method } => !MayHaveBases(method),
        IMethodSymbol or IPropertySymbol { ContainingType.IsRecord: false } => !MayHaveBases(symbol),
        _ => false,
    };

    public static IEnumerable<ISymbol> Of(ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: { } property } method } parameter
            when parameter.Ordinal == method.Parameters.Length - 1 => [property],
        IParameterSymbol { RefKind: RefKind.Out, ContainingSymbol: IMethodSymbol { Name: "Deconstruct" } method } parameter =>
            Bases(method).OfType<IMethodSymbol>().Select(other => other.Parameters[parameter.Ordinal]).Concat(HandedOut(parameter, method)),
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => Twins(symbol).SelectMany(Bases),
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter =>
            Bases(method).OfType<IMethodSymbol>().Select(other => other.Parameters[parameter.Ordinal]),
        IParameterSymbol { ContainingSymbol: IPropertySymbol indexer } parameter =>
            Bases(indexer).OfType<IPropertySymbol>().Select(other => other.Parameters[parameter.Ordinal]),
        IPropertySymbol property => Bases(property),
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => [property],
        IMethodSymbol method => Bases(method),
        _ => [],
    };

    /// <summary>What a member overrides and implements.</summary>
    private static IEnumerable<ISymbol> Bases(ISymbol member)
    {
        var overridden = member switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => (ISymbol?)property.OverriddenProperty,
            _ => null,
        };
        if (overridden is not null)
            yield return overridden;
        if (!MayImplement(member))
            yield break;

        var type = member.ContainingType;
        // An explicit implementation is named after its interface.
        var name = member.Name.Substring(member.Name.LastIndexOf('.') + 1);
        // The compiler makes the members of a constructed interface anew for each who asks, so those are asked that have some of the name.
        foreach (var promised in type.AllInterfaces.Where(contract => !contract.OriginalDefinition.GetMembers(name).IsEmpty).SelectMany(contract => contract.GetMembers(name)))
        {
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(promised), member))
                yield return promised;
        }
    }

    private static bool MayHaveBases(ISymbol member) => member.IsOverride || MayImplement(member);

    private static bool MayImplement(ISymbol member) => member is not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation) }
        && member.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct, AllInterfaces.IsEmpty: false };

    /// <summary>The members that a method takes apart are what its parameters are called after: a record's are made so, and one's own are written so.</summary>
    private static IEnumerable<ISymbol> HandedOut(IParameterSymbol parameter, IMethodSymbol method)
    {
        var owner = method.IsExtensionMethod ? method.Parameters[0].Type : method.ContainingType;
        return owner.GetMembers().Where(member => member.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)
            && SymbolEqualityComparer.Default.Equals((member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type, parameter.Type));
    }

    /// <summary>A record makes a property of each parameter, and each has the attributes that are meant for it alone: what one says holds for the other.</summary>
    public static IEnumerable<ISymbol> Twins(ISymbol symbol) => symbol switch
    {
        IPropertySymbol { ContainingType: { IsRecord: true } record } property =>
            record.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Where(parameter => AreAlike(parameter, property)),
        // A property that is written out may make something else of the value; one that is made stands where its parameter does.
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } record } } parameter =>
            record.GetMembers(parameter.Name).OfType<IPropertySymbol>()
                .Where(property => AreAlike(parameter, property) && property.Locations.SequenceEqual(parameter.Locations)),
        _ => [],
    };

    private static bool AreAlike(IParameterSymbol parameter, IPropertySymbol property) =>
        parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);
}
