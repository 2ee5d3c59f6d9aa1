using MedicalCodes.Slots;
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
        if (context.Operation is IConversionOperation conversion)
            OfConversion(context, conversion, codes);
        else if (context.Operation is IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol.Type: INamedTypeSymbol element } } loop)
            OfLoop(context, loop, element, codes);
    };

    private static void OfConversion(in CodeContext context, IConversionOperation conversion, CompilationCodes codes)
    {
        if (conversion.OperatorMethod is { ContainingType: var type } && conversion.Operand.Type?.SpecialType == SpecialType.System_String
            && codes.Symbols.SystemOf(type) is not null && !IsConstant(conversion.Operand) && !context.IsMachineMade)
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(TypeProperty, TypeName.At(type, conversion));
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotConstant, conversion.Operand.Syntax.GetLocation(), properties, type.Name));
        }
    }

    /// <summary>What a loop converts is nowhere in the source, so there is nothing that a fix could write in its place.</summary>
    private static void OfLoop(in CodeContext context, IForEachLoopOperation loop, INamedTypeSymbol element, CompilationCodes codes)
    {
        var type = element.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? element.TypeArguments[0] : element;
        if (codes.Symbols.SystemOf(type as INamedTypeSymbol) is not null && !HoldsConstants(loop.Collection) && !context.IsMachineMade
            // What the elements are converted from, only the compiler knows.
            && loop.Syntax is CommonForEachStatementSyntax each && loop.SemanticModel.GetForEachStatementInfo(each).ElementType?.SpecialType == SpecialType.System_String)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotConstant, loop.Collection.Syntax.GetLocation(), type.Name));
        }
    }

    private static bool HoldsConstants(IOperation collection) => collection switch
    {
        IConversionOperation conversion => HoldsConstants(conversion.Operand),
        IParenthesizedOperation parenthesized => HoldsConstants(parenthesized.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.All(IsConstant),
        _ => SlotFinder.IsCollectionExpression(collection) && collection.ChildOperations.All(IsConstant),
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
