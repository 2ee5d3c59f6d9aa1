using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>A code with a constant system beside it, in one call or initializer.</summary>
/// <param name="Code">The value of the code.</param>
/// <param name="System">The value of the system.</param>
/// <param name="Slot">What the system beside it makes of the place.</param>
internal sealed record CodePair(IOperation Code, IOperation System, CodeSlot Slot);

/// <summary>
/// Finds pairs by the names of parameters and properties: <c>new Coding(system, code)</c>, <c>{ System = ..., Code = ... }</c>, and
/// <c>c.System = ...; c.Code = ...;</c> one after the other.
/// </summary>
internal static class PairFinder
{
    private static readonly HashSet<string> SystemNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "system", "codeSystem", "codingSystem", "systemUri", "codeSystemUri", "qualifier", "codeQualifier", "codeListQualifier", "codeListQualifierCode",
    };

    private static readonly HashSet<string> CodeNames = new(StringComparer.OrdinalIgnoreCase) { "code", "codeValue", "industryCode" };

    /// <summary>Whether a parameter or property has the name of a code in a pair.</summary>
    public static bool IsCode(ISymbol? member) => member is not null && CodeNames.Contains(member.Name);

    /// <summary>The pair of a call, a creation or an initializer, or null.</summary>
    public static CodePair? Of(IOperation? operation)
    {
        var members = operation switch
        {
            IObjectCreationOperation { Arguments: [_, _, ..] arguments } when HasCode(arguments) => NamedValue.Of(arguments),
            IInvocationOperation { Arguments: [_, _, ..] arguments } when HasCode(arguments) => NamedValue.Of(arguments),
            IObjectOrCollectionInitializerOperation { Initializers: [_, _, ..] initializers } => NamedValue.Of(initializers),
            IAnonymousObjectCreationOperation { Initializers: [_, _, ..] initializers } => NamedValue.Of(initializers),
            IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } } statement when IsCode(target.Member) =>
                MemberStatements.Around(statement),
            _ => [],
        };
        IOperation? code = null;
        IOperation? system = null;
        foreach (var (name, value) in members)
        {
            if (CodeNames.Contains(name) && value.Type?.SpecialType == SpecialType.System_String)
                code ??= value;
            else if (SystemNames.Contains(name) && value.ConstantValue is { HasValue: true, Value: string })
                system ??= value;
            if (code is not null && system is not null)
                break;
        }

        return code is null || system is null || PairSystems.Find((string)system.ConstantValue.Value!) is not { } slot
            ? null
            : new CodePair(code, system, slot with { AllowHeaders = !IsOnClaim(operation!) });
    }

    /// <summary>Whether an argument is called a code, as in hardly a call.</summary>
    private static bool HasCode(ImmutableArray<IArgumentOperation> arguments) => arguments.Any(argument => IsCode(argument.Parameter));

    /// <summary>Whether a pair is part of what is billed, where no header may stand.</summary>
    private static bool IsOnClaim(IOperation operation)
    {
        for (IOperation? parent = operation; parent is not null; parent = parent.Parent)
        {
            var type = parent switch
            {
                IObjectCreationOperation creation => creation.Type,
                IAssignmentOperation { Target: IMemberReferenceOperation target } => target.Member.ContainingType,
                IInvocationOperation { Instance: IMemberReferenceOperation target } => target.Member.ContainingType,
                _ => null,
            };
            for (; type is not null; type = type.ContainingType)
            {
                if (type.Name is "Claim" or "ExplanationOfBenefit" or "ChargeItem")
                    return true;
            }
        }

        return false;
    }
}
