using System.Text;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Generation;

/// <summary>Turns the code tables of a project into code types and the constants that the project uses.</summary>
/// <remarks>
/// Tables are read and packed in steps that see nothing of the code, so that no edit of code runs them again. Nothing is reported
/// here: what is wrong with a table is an analyzer's to say, for analyzers run while a generator waits for the next save.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class CodeTypeGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider.Collect();
        var catalog = texts.Combine(context.AnalyzerConfigOptionsProvider)
            .Select((input, cancellation) => CatalogModel.Read(input.Left, input.Right, cancellation))
            .WithTrackingName(StepNames.Catalog);
        var target = context.CompilationProvider
            .Select((compilation, _) => TargetFeatures.Read(compilation))
            .WithTrackingName(StepNames.Target);
        var uses = context.CompilationProvider.Combine(catalog)
            .Select((input, cancellation) => UseFinder.Find(input.Left, input.Right.Request, cancellation))
            .WithTrackingName(StepNames.Uses);
        var razorUses = context.AdditionalTextsProvider
            .Where(text => RazorUseFinder.IsRazor(text.Path))
            .Select((text, cancellation) => text.GetText(cancellation)?.ToString() ?? "")
            .Collect()
            .Combine(catalog)
            .Select((input, _) => RazorUseFinder.Find(input.Left, input.Right.Request).Distinct().ToEquatableArray())
            .WithTrackingName(StepNames.RazorUses);
        var allUses = uses.Combine(razorUses)
            .Select((input, _) => input.Left.Concat(input.Right).ToEquatableArray());

        var types = catalog.Combine(allUses)
            .SelectMany((input, _) => input.Left.Types(input.Right))
            .WithTrackingName(StepNames.Types);
        var constants = catalog.Combine(allUses).Combine(texts)
            .SelectMany((input, _) => input.Left.Left.Constants(input.Left.Right, new TableTexts(input.Right)))
            .WithTrackingName(StepNames.Constants);
        var descriptions = types.Where(type => type.Settings.Descriptions == DescriptionMode.Runtime)
            .Combine(catalog).Combine(texts)
            .Select((input, _) => (Type: input.Left.Left, Packed: input.Left.Right.Descriptions(input.Left.Left, new TableTexts(input.Right))))
            .WithTrackingName(StepNames.Descriptions);

        context.RegisterSourceOutput(types.Combine(target), (output, input) =>
        {
            var (model, features) = input;
            if (model.Settings.Embed == EmbedMode.None)
                return;
            Add(output, model, "", CodeTypeEmitter.Type(model, features));
            Add(output, model, "Table.", CodeTypeEmitter.Table(model, features));
        });
        context.RegisterSourceOutput(descriptions.Combine(target), (output, input) =>
        {
            var ((model, packed), features) = input;
            if (model.Settings.Embed != EmbedMode.None)
                Add(output, model, "Descriptions.", CodeTypeEmitter.Descriptions(model, packed, features));
        });
        context.RegisterSourceOutput(constants.Combine(target), (output, input) =>
        {
            var ((model, list), features) = input;
            Add(output, model, "Constants.", CodeTypeEmitter.Constants(model, list, features));
        });
    }

    private static void Add(SourceProductionContext output, CodeTypeModel model, string part, string source) =>
        output.AddSource($"{model.FullName}.{part}g.cs", SourceText.From(source, Encoding.UTF8));
}
