using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>A value, and the name of the parameter or member that gets it.</summary>
internal sealed record NamedValue(string Name, IOperation Value)
{
    /// <summary>Whether a value stands in the source; the default of a parameter that a call leaves out has no place of its own there, only the whole call.</summary>
    public static bool IsWritten(IOperation value) => value.Parent is not IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue };

    /// <summary>The arguments of a call or a creation.</summary>
    public static IEnumerable<NamedValue> Of(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Select(argument => new NamedValue(argument.Parameter?.Name ?? "", argument.Value));

    /// <summary>What an initializer gives to members.</summary>
    public static IEnumerable<NamedValue> Of(ImmutableArray<IOperation> initializers)
    {
        foreach (var initializer in initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target, Value: var value })
                yield return new NamedValue(target.Member.Name, value);
        }
    }
}
