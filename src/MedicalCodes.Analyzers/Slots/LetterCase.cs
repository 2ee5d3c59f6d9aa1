using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>Whether texts are compared as they are written. Of a comparison or comparer of which that is not known, small letters may be right.</summary>
internal static class LetterCase
{
    /// <summary>Whether a call may compare without regard to case.</summary>
    public static bool MayBeIgnored(IInvocationOperation call) => MayBeIgnored(call.Arguments)
        || (call is { TargetMethod: { Name: "Equals", Parameters.Length: 2 }, Instance: { Type.SpecialType: not SpecialType.System_String } comparer } && !IsExact(comparer));

    /// <summary>Whether an argument says, or may say, that case does not matter.</summary>
    public static bool MayBeIgnored(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && MayBeIgnored(parameter, argument.Value))
                return true;
        }

        return false;
    }

    private static bool MayBeIgnored(IParameterSymbol parameter, IOperation said) => parameter.Type.Name switch
    {
        "StringComparison" => said.ConstantValue is not
            { HasValue: true, Value: (int)StringComparison.Ordinal or (int)StringComparison.CurrentCulture or (int)StringComparison.InvariantCulture },
        "IEqualityComparer" or "IComparer" or "StringComparer" => !IsExact(said),
        "Boolean" => parameter.Name == "ignoreCase" && said.ConstantValue is not { HasValue: true, Value: false },
        _ => false,
    };

    private static bool IsExact(IOperation comparer) => comparer switch
    {
        IConversionOperation conversion => IsExact(conversion.Operand),
        // Without a comparer texts are compared by their own Equals.
        { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => true,
        IPropertyReferenceOperation { Property: { Name: "Ordinal" or "CurrentCulture" or "InvariantCulture", ContainingType.Name: "StringComparer" } } => true,
        IPropertyReferenceOperation { Property: { Name: "Default", ContainingType.Name: "EqualityComparer" or "Comparer" } } => true,
        _ => false,
    };
}
