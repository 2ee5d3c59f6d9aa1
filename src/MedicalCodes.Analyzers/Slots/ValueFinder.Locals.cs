using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>What locals hold: what the writes that reach a place put into them.</summary>
partial class ValueFinder
{
    private ValueShape? OfLocal(ILocalReferenceOperation reference, Search search)
    {
        // Only its loop writes the variable of a loop, so nobody has to go through the body for that.
        if (LoopOf(reference) is { } loop)
            return Element(Bare(loop.Collection), search);
        // A local on its way to itself, as in "code = code.Trim()", adds nothing.
        if (!search.Open.Add(reference))
            return ValueShape.Nothing;
        var writes = LocalFlow.Of(reference).Reaching(reference);
        var shape = writes.Count == 0 ? null : ValueShape.Join(writes.Select(write => OfWrite(write, search)));
        search.Open.Remove(reference);
        return shape == ValueShape.Nothing ? null : shape;
    }

    private static IForEachLoopOperation? LoopOf(ILocalReferenceOperation reference)
    {
        for (var parent = reference.Local.IsRef ? null : reference.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation variable } loop
                && SymbolEqualityComparer.Default.Equals(variable.Symbol, reference.Local))
            {
                return loop;
            }
        }

        return null;
    }

    private ValueShape? OfWrite(LocalWrite write, Search search)
    {
        var shape = write.Place switch
        {
            IArgumentOperation argument => OfOut(argument, search),
            IForEachLoopOperation loop => Element(Bare(loop.Collection), search),
            _ => Shape(write.Value, search),
        };
        return Taken(shape, write.Path);
    }

    /// <summary>What a part of a value holds.</summary>
    private ValueShape? Taken(ValueShape? shape, ImmutableArray<TakenPart> path)
    {
        foreach (var part in path)
            shape = part.Parameter is { } parameter ? HandedOut(parameter, part.Method!, shape) : shape?.Part(part.Index);
        return shape;
    }

    /// <summary>What a method that takes a value apart hands out by one of its parameters.</summary>
    private ValueShape? HandedOut(IParameterSymbol parameter, IMethodSymbol method, ValueShape? whole)
    {
        if ((OfSymbol(parameter, parameter.Type) ?? OfType(parameter.Type, depth: 3)) is { } said)
            return said;
        var declared = parameter.OriginalDefinition.Type;
        if (whole is null || !TypeBinding.IsOpen(declared) || method.IsExtensionMethod)
            return null;
        var binding = new TypeBinding();
        binding.Bind(method.ContainingType.OriginalDefinition, method.ContainingType, whole);
        return binding.Of(declared);
    }

    /// <summary>The elements of what a loop goes through.</summary>
    private ValueShape? Element(IOperation collection, Search search)
    {
        if (Shape(collection, search) is not { } shape || collection.Type is not { } type)
            return null;
        var sequence = type is INamedTypeSymbol named
            ? named.AllInterfaces.FirstOrDefault(contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            : null;
        return shape.Slot is { } slot && type.SpecialType != SpecialType.System_String
            ? ValueShape.Of(slot)
            : TypeBinding.View(type, shape, sequence)?.Part(0);
    }

    private ValueShape? OfOut(IArgumentOperation argument, Search search)
    {
        if (argument.Parameter is not { } parameter)
            return null;
        if (OfSymbol(parameter, parameter.Type) is { } said)
            return said;
        var declared = parameter.OriginalDefinition.Type;
        return parameter.RefKind == RefKind.Out && argument.Parent is IInvocationOperation invocation && TypeBinding.IsOpen(declared)
            ? Bind(invocation, declared, except: null, search).Of(declared)
            : null;
    }
}
