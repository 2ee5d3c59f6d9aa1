using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Rules;

/// <summary>Finds strings that become codes by conversion and are not known at compile time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NonConstantCodeAnalyzer : CodeAnalyzer
{
    /// <summary>Under this property a diagnostic carries the code type's name as it is written at its place.</summary>
    internal const string TypeProperty = "Type";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.NotConstant);

    private protected override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Conversion);

    private protected override CodeRule Start(Compilation compilation, CompilationCodes codes) => (in CodeContext context) =>
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.OperatorMethod is { } method && conversion.Operand.Type?.SpecialType == SpecialType.System_String
            && codes.Symbols.SystemOf(method.ContainingType) is not null && !IsConstant(conversion.Operand) && !IsMachineMade(context))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.NotConstant,
                conversion.Operand.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(
                    TypeProperty, method.ContainingType.ToMinimalDisplayString(conversion.SemanticModel!, conversion.Syntax.SpanStart)),
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
