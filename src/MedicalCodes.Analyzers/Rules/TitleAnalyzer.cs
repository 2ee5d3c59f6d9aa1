using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Rules;

/// <summary>Says what a code in a slot means, so that an editor shows it where the code stands. Only where one asks for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TitleAnalyzer : CodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.Title);

    private protected override void Register(CompilationStartAnalysisContext context, CompilationCodes codes) =>
        context.RegisterOperationAction(
            operation =>
            {
                if (CodeConstant.At(operation, codes) is var (text, slot) && slot.Form == Slots.SlotForm.Code
                    && codes.Catalog.Judge(text, slot) is { Table: { } table, Row: >= 0 and var row }
                    && VerdictMessage.OfTitle(table, row, codes.Texts) is { Length: > 0 } message
                    && !IsMachineMade(operation))
                {
                    operation.ReportDiagnostic(Diagnostic.Create(Descriptors.Title, operation.Operation.Syntax.GetLocation(), message));
                }
            },
            OperationKind.Literal, OperationKind.FieldReference, OperationKind.LocalReference, OperationKind.Binary, OperationKind.InterpolatedString);
}
