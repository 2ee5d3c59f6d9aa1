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
        var references = context.CompilationProvider
            .Select((compilation, _) => ReferencedTables.Read(compilation).ToEquatableArray())
            .WithTrackingName(StepNames.References);
        var project = catalog.Combine(references)
            .Select((input, _) => new ProjectModel(input.Left, input.Right))
            .WithTrackingName(StepNames.Project);
        var request = project.Select((model, _) => model.Request);

        var uses = context.CompilationProvider.Combine(request)
            .Select((input, cancellation) => UseFinder.Find(input.Left, input.Right, cancellation))
            .WithTrackingName(StepNames.Uses);
        var razorUses = context.AdditionalTextsProvider
            .Where(text => RazorUseFinder.IsRazor(text.Path))
            .Select((text, cancellation) => text.GetText(cancellation)?.ToString() ?? "")
            .Collect()
            .Combine(request)
            .Select((input, _) => RazorUseFinder.Find(input.Left, input.Right).Distinct().ToEquatableArray())
            .WithTrackingName(StepNames.RazorUses);
        var used = project.Combine(uses.Combine(razorUses)
            .Select((input, _) => input.Left.Concat(input.Right).ToEquatableArray()));

        var types = used
            .SelectMany((input, _) => input.Left.Types(input.Right))
            .WithTrackingName(StepNames.Types);
        var constants = used.Combine(texts)
            .SelectMany((input, _) => input.Left.Left.Constants(input.Left.Right, new TableTexts(input.Right)))
            .WithTrackingName(StepNames.Constants);
        var extensions = used.Combine(texts)
            .SelectMany((input, _) => input.Left.Left.Extensions(input.Left.Right, new TableTexts(input.Right)))
            .WithTrackingName(StepNames.Extensions);
        var descriptions = types.Where(type => type.Settings.Descriptions == DescriptionMode.Runtime)
            .Combine(project).Combine(texts)
            .Select((input, _) => (Type: input.Left.Left, Packed: input.Left.Right.Descriptions(input.Left.Left, new TableTexts(input.Right))))
            .WithTrackingName(StepNames.Descriptions);

        context.RegisterSourceOutput(types.Combine(target), (output, input) =>
        {
            var (model, features) = input;
            if (model.Settings.Embed == EmbedMode.None)
                return;
            Add(output, model.FullName, "", CodeTypeEmitter.Type(model, features));
            Add(output, model.FullName, "Table.", CodeTypeEmitter.Table(model, features));
        });
        context.RegisterSourceOutput(descriptions.Combine(target), (output, input) =>
        {
            var ((model, packed), features) = input;
            if (model.Settings.Embed != EmbedMode.None)
                Add(output, model.FullName, "Descriptions.", CodeTypeEmitter.Descriptions(model, packed, features));
        });
        context.RegisterSourceOutput(constants.Combine(target), (output, input) =>
        {
            var ((model, list), features) = input;
            Add(output, model.FullName, "Constants.", CodeTypeEmitter.Constants(model, list, features));
        });
        context.RegisterSourceOutput(extensions.Combine(target), (output, input) =>
        {
            if (input.Right.Extensions)
                Add(output, input.Left.Type, "Extensions.", CodeTypeEmitter.Extensions(input.Left));
        });
        context.RegisterSourceOutput(extensions.Collect().Combine(target), (output, input) =>
        {
            if (input.Right.Extensions && input.Left.Length > 0)
                Add(output, "Microsoft.CodeAnalysis.EmbeddedAttribute", "", CodeTypeEmitter.EmbeddedAttribute());
        });
    }

    private static void Add(SourceProductionContext output, string name, string part, string source) =>
        output.AddSource($"{name}.{part}g.cs", SourceText.From(source, Encoding.UTF8));
}
