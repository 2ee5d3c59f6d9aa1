using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MedicalCodes.Generation;

namespace MedicalCodes.HeadStart;

/// <summary>
/// Generates nothing: it begins to read what the generator of code types will ask for, and has the rules rehearse, while the compiler runs the generators
/// between the two.
/// </summary>
/// <remarks>
/// The compiler runs generators one after the other on one thread, and those of the SDK take it a while in a new process. All that is read here lies in
/// caches afterwards, where the generator of code types finds it or waits for it; without this one it reads the same itself.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class HeadStartGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.TableTexts();
        // The code never sees what comes of it, so a host that only asks what the code sees may leave it out.
        context.RegisterImplementationSourceOutput(
            context.Catalog(texts).Combine(context.CompilationProvider).Combine(texts.Combine(context.AnalyzerConfigOptionsProvider)),
            (_, input) => Begin(input.Left.Left, input.Left.Right, new AnalyzerOptions(input.Right.Left.All, input.Right.Right)));
    }

    /// <remarks>If it fails, nobody hears of it here: the generator of code types comes to the same place, and then the compiler does.</remarks>
    private static void Begin(CatalogModel catalog, Compilation compilation, AnalyzerOptions options) =>
        Task.Run(async () =>
        {
            UseFinder.Find(compilation, new ProjectModel(catalog, ProjectFacts.Read(compilation)).Request, CancellationToken.None);
            await Rehearsal.OfProcess.Run(compilation, options).ConfigureAwait(false);
        });
}
