using System.Text;
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
        var texts = context.TableTexts();
        var catalog = context.Catalog(texts);
        var facts = context.CompilationProvider
            .Select((compilation, _) => ProjectFacts.Read(compilation))
            .WithTrackingName(StepNames.Facts);
        var project = catalog.Combine(facts)
            .Select((input, _) => new ProjectModel(input.Left, input.Right))
            .WithTrackingName(StepNames.Project);

        var uses = context.CompilationProvider.Combine(project)
            .Select((input, cancellation) => UseFinder.Find(input.Left, input.Right.Request, cancellation))
            .WithTrackingName(StepNames.Uses);
        var razorUses = texts.Combine(project.Combine(uses.Select((found, _) => found.Imported)))
            .Select((input, cancellation) => RazorUseFinder.Find(input.Left, input.Right.Left.Request, input.Right.Right, cancellation))
            .WithTrackingName(StepNames.RazorUses);
        var usedProject = project.Combine(uses.Combine(razorUses).Select((input, _) => input.Left.Names.Concat(input.Right).ToEquatableArray()))
            .Select((input, _) => new UsedProject(input.Left, input.Right));

        var files = texts.Combine(usedProject)
            .SelectMany((input, _) => input.Right.Project.Files(input.Right.Uses, input.Left))
            .WithTrackingName(StepNames.Files);
        context.RegisterSourceOutput(files, (output, file) => output.AddSource(file.HintName, SourceText.From(file.Write(), Encoding.UTF8)));
    }

    private sealed record UsedProject(ProjectModel Project, EquatableArray<UsedName> Uses);
}
