using System.Runtime.CompilerServices;
using MedicalCodes.Slots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Rules;

/// <summary>Compares what a value holds with what its place expects, where both are known.</summary>
internal sealed class ValueRule : CodeRule
{
    public override ImmutableArray<DiagnosticDescriptor> Diagnostics { get; } = ImmutableArray.Create(Descriptors.OtherValue, Descriptors.OtherComparison, Descriptors.OtherWriting);

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(
        OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.ParameterReference, OperationKind.LocalReference,
        OperationKind.Invocation, OperationKind.ArrayElementReference, OperationKind.Await, OperationKind.ConditionalAccess,
        OperationKind.InterpolatedString, OperationKind.TranslatedQuery, OperationKind.Literal, OperationKind.ImplicitIndexerReference);

    public override CodeJudge Start(Compilation compilation, CompilationCodes codes) =>
        (in CodeContext context) => Analyze(context, codes);

    [MethodImpl(Hot.Path)]
    private static void Analyze(in CodeContext context, CompilationCodes codes)
    {
        var value = context.Operation;
        if (!CanHoldCodes(value.Type)
            // A plain literal is judged as the text that it is.
            || (value.Kind == OperationKind.Literal && LanguageComment.Of(value) is null)
            || codes.PlaceOf(value, context.ContainingSymbol) is not { Comparison: not Comparison.Second } slot
            || codes.CodesOf(value) is not { } known
            || context.IsMachineMade)
        {
            return;
        }

        if (!SlotSystems.AreDisjoint(known, slot))
        {
            if (VerdictMessage.OfWriting(known, slot) is { } message && !value.ConstantValue.HasValue && !MayFit(value, slot, codes))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.OtherWriting, value.Syntax.GetLocation(), message));
            return;
        }

        if (slot.Beside is not null || IsJudgedAsText(value, slot, codes))
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            slot.Comparison == Comparison.None ? Descriptors.OtherValue : Descriptors.OtherComparison,
            value.Syntax.GetLocation(),
            VerdictMessage.Expected(known, codes.Catalog),
            VerdictMessage.Expected(slot, codes.Catalog)));
    }

    /// <summary>Where a text by itself is wrong in its place, that tells more than whose constant it is.</summary>
    private static bool IsJudgedAsText(IOperation value, CodeSlot slot, CompilationCodes codes) => value.ConstantValue is { HasValue: true, Value: string text }
        && (value.Kind == OperationKind.Literal ? slot.IsCodeType : value is IFieldReferenceOperation reference && codes.Symbols.Of(reference.Field) is null)
        && codes.Catalog.Judge(text, slot).Kind != Tables.VerdictKind.Valid;

    /// <summary>Whether a value is one of several ways that are not all known to be wrong: <c>code.Length > 3 ? code.Insert(3, ".") : code</c>.</summary>
    private static bool MayFit(IOperation value, CodeSlot slot, CompilationCodes codes)
    {
        var whole = value;
        while (whole.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or IConditionalOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation)
            whole = whole.Parent;
        return whole != value && (codes.CodesOf(whole) is not { } all || VerdictMessage.OfWriting(all, slot) is null);
    }

    /// <summary>Texts, code types and collections; no numbers and no truth values, of which programs are full.</summary>
    private static bool CanHoldCodes(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String }
        or { SpecialType: SpecialType.None, TypeKind: TypeKind.Struct or TypeKind.Class or TypeKind.Interface or TypeKind.Array };
}
