using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MedicalCodes.Slots;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Rules;

/// <summary>Judges the constant strings that stand where codes are expected.</summary>
internal sealed class CodeLiteralRule : CodeRule
{
    /// <summary>Under this property a diagnostic carries the codes that were probably meant, best first, separated by a bar.</summary>
    internal const string SuggestionsProperty = "Suggestions";

    public override ImmutableArray<DiagnosticDescriptor> Diagnostics { get; } = ImmutableArray.Create(
        Descriptors.NoTable, Descriptors.NotACode, Descriptors.WrongShape, Descriptors.Header, Descriptors.Retired,
        Descriptors.NotYetEffective, Descriptors.WrongWriting, Descriptors.LookAlike, Descriptors.Incomplete,
        Descriptors.MatchesNoCode, Descriptors.OtherSystem);

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(
        OperationKind.Literal, OperationKind.FieldReference, OperationKind.LocalReference, OperationKind.Binary,
        OperationKind.InterpolatedString, OperationKind.NameOf);

    public override CodeJudge Start(Compilation compilation, CompilationCodes codes)
    {
        var withoutTable = new ConcurrentDictionary<string, bool>();
        return (in CodeContext context) => Analyze(context, codes, withoutTable);
    }

    [MethodImpl(Hot.Path)]
    private static void Analyze(in CodeContext context, CompilationCodes codes, ConcurrentDictionary<string, bool> withoutTable)
    {
        var value = context.Operation;
        if (CodeConstant.At(context, codes) is not var (text, slot)
            || context.IsMachineMade
            // A code type refuses an empty text, but what goes to it over a local may be asked about on the way.
            || (text.Length == 0 && codes.PlaceOf(value, context.ContainingSymbol) is not { IsCodeType: true })
            // A constant that is annotated itself is judged where it is written.
            || (value is IFieldReferenceOperation reference && codes.Symbols.Of(reference.Field) is not null))
        {
            return;
        }

        for (var place = slot; place is not null; place = place.Also)
            Judge(context, codes, withoutTable, text, place);
    }

    private static void Judge(in CodeContext context, CompilationCodes codes, ConcurrentDictionary<string, bool> withoutTable, string text, CodeSlot slot)
    {
        var value = context.Operation;
        var verdict = codes.Catalog.Judge(text, slot);
        // Whether a code is of the system beside it is a rule of its own, and of a system without a table or a shape nothing else can be said.
        if (slot.Beside is not null && (verdict.Kind == VerdictKind.OtherSystem || slot.Systems[0] == PairSystems.Who))
            return;
        if (verdict.Kind == VerdictKind.Valid || (slot.IsGuess && SlotNames.Misleads(text, verdict)) || (verdict.Kind == VerdictKind.NoTable && !withoutTable.TryAdd(verdict.System!.Id, true)))
            return;
        var diagnostic = Diagnostic.Create(
            Descriptors.Of(verdict.Kind),
            value.Syntax.GetLocation(),
            effectiveSeverity: Severity(verdict, text, slot),
            additionalLocations: null,
            properties: ImmutableDictionary<string, string?>.Empty.Add(
                SuggestionsProperty, string.Join("|", verdict.Suggestions.Select(suggestion => suggestion.Text))),
            VerdictMessage.Of(verdict, text, slot, codes.Catalog, codes.Texts));
        if (!CodeConstant.IsSuppressed(value, diagnostic, context.Compilation))
            context.ReportDiagnostic(diagnostic);
    }

    /// <summary>A code type makes a writing that it reads right by itself; in a string the wrong writing stays.</summary>
    private static DiagnosticSeverity Severity(Verdict verdict, string text, CodeSlot slot) =>
        verdict.Kind == VerdictKind.WrongWriting && slot.IsCodeType && verdict.Table!.Packed.FindText(text.AsSpan()) >= 0
            ? DiagnosticSeverity.Info
            : Descriptors.Of(verdict.Kind).DefaultSeverity;
}
