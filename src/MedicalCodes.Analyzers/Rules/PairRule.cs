using MedicalCodes.Slots;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Rules;

/// <summary>Compares a code with the system beside it, and that system with the FHIR element that both stand in.</summary>
internal sealed class PairRule : CodeRule
{
    /// <summary>Under this property a diagnostic carries what to write in the place of the system, the additional location, which is there if the system is; null if it has no such name.</summary>
    internal const string SystemProperty = "System";

    public override ImmutableArray<DiagnosticDescriptor> Diagnostics { get; } = ImmutableArray.Create(Descriptors.OtherInPair, Descriptors.OtherElement);

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(
        OperationKind.ObjectCreation, OperationKind.Invocation, OperationKind.ObjectOrCollectionInitializer, OperationKind.AnonymousObjectCreation,
        OperationKind.ExpressionStatement);

    public override CodeJudge Start(Compilation compilation, CompilationCodes codes) =>
        (in CodeContext context) => Analyze(context, codes);

    private static void Analyze(in CodeContext context, CompilationCodes codes)
    {
        if (PairFinder.Of(context.Operation) is not { } pair || context.IsMachineMade)
            return;
        AnalyzeCode(context, codes, pair);
        AnalyzeElement(context, codes, pair);
    }

    private static void AnalyzeCode(in CodeContext context, CompilationCodes codes, CodePair pair)
    {
        var code = pair.Code;
        // An attribute on the place is stronger than what stands beside the value.
        if (codes.SlotOf(code, context.ContainingSymbol) is not { Beside: not null } slot)
            return;
        if (code.ConstantValue is { HasValue: true, Value: string text })
        {
            if (codes.Catalog.Judge(text, slot) is { Kind: VerdictKind.OtherSystem } verdict
                && (slot.Systems[0] != PairSystems.Who || (verdict.Table!.System == CodeSystem.Icd10Cm && PairSystems.IsAmericanOnly(text))))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.OtherInPair,
                    code.Syntax.GetLocation(),
                    NamedValue.IsWritten(pair.System) ? [pair.System.Syntax.GetLocation()] : [],
                    ImmutableDictionary<string, string?>.Empty.Add(SystemProperty, PairSystems.Instead(slot.Beside, verdict.Table!.System)),
                    VerdictMessage.Of(verdict, text, slot, codes.Catalog, codes.Texts)));
            }
        }
        else if (codes.CodesOf(code) is { } known && SlotSystems.AreDisjoint(known, slot)
            // A name tells of ICD-10, but not whose.
            && !(known.IsGuess && slot.Systems[0] == PairSystems.Who && known.Systems.Contains(CodeSystem.Icd10Cm.Id)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.OtherInPair, code.Syntax.GetLocation(), VerdictMessage.OfPair($"This value is {VerdictMessage.Expected(known, codes.Catalog)}", slot, codes.Catalog)));
        }
    }

    private static void AnalyzeElement(in CodeContext context, CompilationCodes codes, CodePair pair)
    {
        var kind = CodeSystem.Find(pair.Slot.Systems[0])?.Kind;
        if (kind is not (CodeKind.Diagnosis or CodeKind.Procedure) || FhirElements.Of(context.Operation) is not { } element || element.Kind == kind)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.OtherElement,
            pair.Code.Syntax.GetLocation(),
            element.Name,
            element.Kind == CodeKind.Diagnosis ? "diagnoses" : "procedures",
            VerdictMessage.Expected(VerdictMessage.WithoutModifiers(pair.Slot), codes.Catalog)));
    }
}
