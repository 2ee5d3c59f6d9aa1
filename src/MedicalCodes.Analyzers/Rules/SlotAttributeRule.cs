using MedicalCodes.Slots;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Rules;

/// <summary>Finds slots of systems and writings that are none: such a slot would not check what it says, and nobody would notice.</summary>
internal sealed class SlotAttributeRule : CodeRule
{
    public override ImmutableArray<DiagnosticDescriptor> Diagnostics { get; } = ImmutableArray.Create(Descriptors.BadMetadata);

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Attribute);

    public override CodeJudge Start(Compilation compilation, CompilationCodes codes) => (in CodeContext context) => Analyze(context, codes.Catalog);

    private static void Analyze(in CodeContext context, CodeCatalog catalog)
    {
        if (((IAttributeOperation)context.Operation).Operation is not IObjectCreationOperation { Constructor.ContainingType: { } type } creation
            || !SymbolSlots.IsOurs(type)
            || context.IsMachineMade)
        {
            return;
        }

        if (SymbolSlots.NamesSystems(type))
            ReportSystems(context, creation, catalog);
        foreach (var setting in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (setting is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Writing" }, Value: { ConstantValue: { HasValue: true, Value: string word } } value }
                && WritingOption.Named(word) == CodeWriting.Default)
            {
                Report(context, value, $"Writing says '{CodeWords.Shown(word)}'; it can be {WritingOption.Words}");
            }
        }
    }

    private static void ReportSystems(in CodeContext context, IObjectCreationOperation creation, CodeCatalog catalog)
    {
        foreach (var value in creation.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()))
        {
            if (value is { Type.SpecialType: SpecialType.System_String, ConstantValue: { HasValue: true, Value: string word } }
                && value.Parent is not IBinaryOperation && SlotSystems.Named([word], catalog) is null)
            {
                Report(context, value, UnknownSystem(word, catalog));
            }
        }
    }

    private static void Report(in CodeContext context, IOperation value, string problem) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.BadMetadata, value.Syntax.GetLocation(), problem));

    private static string UnknownSystem(string word, CodeCatalog catalog)
    {
        var meant = SystemIds.Nearest(word, CodeSystem.Known.Concat(catalog.Systems));
        return $"'{CodeWords.Shown(word)}' is no known code system and none that a table declares, so nothing is checked here"
            + (meant is null ? "" : $"; did you mean '{meant}'?");
    }
}
