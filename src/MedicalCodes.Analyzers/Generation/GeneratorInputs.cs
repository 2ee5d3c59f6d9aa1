using Microsoft.CodeAnalysis;
using MedicalCodes.Tables;

namespace MedicalCodes.Generation;

/// <summary>What generators are given beside the code: the texts of the tables, and the catalog that is read from them.</summary>
internal static class GeneratorInputs
{
    /// <remarks>A class from the first step on: Roslyn's pipeline is generic, and the JIT compiles all of it anew for each struct that goes through.</remarks>
    public static IncrementalValueProvider<TableTexts> TableTexts(this IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider.Collect().Select((texts, _) => new TableTexts(texts));

    public static IncrementalValueProvider<CatalogModel> Catalog(this IncrementalGeneratorInitializationContext context, IncrementalValueProvider<TableTexts> texts) =>
        texts.Combine(context.AnalyzerConfigOptionsProvider)
            .Select((input, cancellation) => CatalogModel.Read(input.Left, input.Right, cancellation))
            .WithTrackingName(StepNames.Catalog);
}
