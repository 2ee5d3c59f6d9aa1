using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Rules;

/// <summary>Says what a code in a slot means, so that an editor shows it where the code stands. Only where one asks for it.</summary>
internal sealed class TitleRule : CodeRule
{
    public override ImmutableArray<DiagnosticDescriptor> Diagnostics { get; } = ImmutableArray.Create(Descriptors.Title);

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(
        OperationKind.Literal, OperationKind.FieldReference, OperationKind.LocalReference, OperationKind.Binary, OperationKind.InterpolatedString);

    public override CodeJudge Start(Compilation compilation, CompilationCodes codes) => (in CodeContext context) =>
    {
        if (CodeConstant.At(context, codes) is var (text, slot) && slot.Form == Slots.SlotForm.Code
            && codes.Catalog.Judge(text, slot) is { Table: { } table, Row: >= 0 and var row }
            && VerdictMessage.OfTitle(table, row, codes.Texts) is { Length: > 0 } message
            && !context.IsMachineMade)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Title, context.Operation.Syntax.GetLocation(), message));
        }
    };
}
