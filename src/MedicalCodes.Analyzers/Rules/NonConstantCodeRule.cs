using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Rules;

/// <summary>Finds strings that become codes by conversion and are not known at compile time.</summary>
internal sealed class NonConstantCodeRule : CodeRule
{
    /// <summary>Under this property a diagnostic carries the code type's name as it is written at its place.</summary>
    internal const string TypeProperty = "Type";

    public override ImmutableArray<DiagnosticDescriptor> Diagnostics { get; } = ImmutableArray.Create(Descriptors.NotConstant);

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Conversion);

    public override CodeJudge Start(Compilation compilation, CompilationCodes codes) => (in CodeContext context) =>
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.OperatorMethod is { } method && conversion.Operand.Type?.SpecialType == SpecialType.System_String
            && codes.Symbols.SystemOf(method.ContainingType) is not null && !IsConstant(conversion.Operand) && !context.IsMachineMade)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.NotConstant,
                conversion.Operand.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(TypeProperty, TypeName.At(method.ContainingType, conversion)),
                method.ContainingType.Name));
        }
    };

    private static bool IsConstant(IOperation value) => value.ConstantValue.HasValue || value switch
    {
        IConditionalOperation conditional => IsConstant(conditional.WhenTrue) && conditional.WhenFalse is { } other && IsConstant(other),
        ISwitchExpressionOperation switched => switched.Arms.All(arm => IsConstant(arm.Value)),
        IParenthesizedOperation parenthesized => IsConstant(parenthesized.Operand),
        IThrowOperation => true,
        IConversionOperation conversion => IsConstant(conversion.Operand),
        _ => false,
    };
}
