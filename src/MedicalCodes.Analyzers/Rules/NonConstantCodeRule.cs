using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Rules;

/// <summary>Finds strings that become codes by conversion and are not known at compile time.</summary>
internal sealed class NonConstantCodeRule : CodeRule
{
    /// <summary>Under this property a diagnostic carries the code type's name as it is written at its place.</summary>
    internal const string TypeProperty = "Type";

    public override ImmutableArray<DiagnosticDescriptor> Diagnostics { get; } = ImmutableArray.Create(Descriptors.NotConstant);

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Conversion, OperationKind.Loop);

    public override CodeJudge Start(Compilation compilation, CompilationCodes codes) => (in CodeContext context) =>
    {
        var (text, type) = context.Operation switch
        {
            IConversionOperation { OperatorMethod.ContainingType: { } converted, Operand: { Type.SpecialType: SpecialType.System_String } operand } => (operand, converted),
            IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol.Type: INamedTypeSymbol element } } loop => (loop.Collection, element),
            _ => default,
        };
        if (type is null || codes.Symbols.SystemOf(type) is null || IsConstant(text) || context.IsMachineMade || !IsOfStrings(context.Operation))
            return;
        // What a loop converts is nowhere in the source, so there is nothing that could be written in its place.
        var properties = context.Operation is ILoopOperation ? null : ImmutableDictionary<string, string?>.Empty.Add(TypeProperty, TypeName.At(type, context.Operation));
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotConstant, text.Syntax.GetLocation(), properties, type.Name));
    };

    /// <summary>Whether an operation converts strings: for a loop only the compiler knows.</summary>
    private static bool IsOfStrings(IOperation operation) => operation is not IForEachLoopOperation
        || (operation.Syntax is CommonForEachStatementSyntax each && operation.SemanticModel.GetForEachStatementInfo(each).ElementType?.SpecialType == SpecialType.System_String);

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
