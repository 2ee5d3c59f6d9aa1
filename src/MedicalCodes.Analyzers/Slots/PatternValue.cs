using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>One part of a value that is taken apart.</summary>
/// <param name="Index">Its place: an element of a tuple, or of what a method hands out.</param>
/// <param name="Method">The method that takes it apart, if one does.</param>
internal sealed record TakenPart(int Index, IMethodSymbol? Method)
{
    /// <summary>The parameter by which the method hands the part out.</summary>
    public IParameterSymbol? Parameter => Method is { } method
        ? method.Parameters.ElementAtOrDefault(method is { IsExtensionMethod: true, MethodKind: not MethodKind.ReducedExtension } ? Index + 1 : Index)
        : null;
}

/// <summary>What a pattern looks at: a value, or a part of it.</summary>
internal sealed record PatternValue(IOperation Value, ImmutableArray<TakenPart> Path)
{
    public static PatternValue? Of(IOperation pattern) => pattern.Parent switch
    {
        IBinaryPatternOperation or INegatedPatternOperation => Of(pattern.Parent),
        IPropertySubpatternOperation { Member: { } member } => Whole(member),
        IIsPatternOperation match => Whole(match.Value),
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation switched } => Whole(switched.Value),
        IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation switched } => Whole(switched.Value),
        IRecursivePatternOperation recursive when Of(recursive) is { } whole => PartOf(whole, recursive.DeconstructionSubpatterns.IndexOf((IPatternOperation)pattern), recursive.DeconstructSymbol),
        IListPatternOperation list when pattern is not ISlicePatternOperation && Of(list) is { } whole => whole.Part(0, null),
        _ => null,
    };

    private static PatternValue? PartOf(PatternValue whole, int index, ISymbol? deconstruct) => (index, deconstruct) switch
    {
        ( < 0, _) => null,
        (_, IMethodSymbol method) => whole.Part(index, method),
        _ when whole is { Value: ITupleOperation tuple, Path.IsEmpty: true } => tuple.Elements.ElementAtOrDefault(index) is { } element ? Whole(element) : null,
        _ => whole.Part(index, null),
    };

    private static PatternValue Whole(IOperation value) => new(value, ImmutableArray<TakenPart>.Empty);

    private PatternValue Part(int index, IMethodSymbol? deconstruct) => this with { Path = Path.Add(new TakenPart(index, deconstruct)) };
}
