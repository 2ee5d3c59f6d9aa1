using System.Collections.Immutable;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Makes a code and its description agree: by the code's own title, or by the code that is described.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DescriptionFix))]
public sealed class DescriptionFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.WrongDescription);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations.Count != 1)
                continue;
            // What the code is for is said by its place in the program; its description is the more likely slip.
            await RegisterAsync(context, diagnostic, diagnostic.Location, DescriptionAnalyzer.TitleProperty, "Write the code's own description").ConfigureAwait(false);
            await RegisterAsync(context, diagnostic, diagnostic.AdditionalLocations[0], DescriptionAnalyzer.CodeProperty, "Use the described code '{0}'").ConfigureAwait(false);
        }
    }

    private static async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, Location place, string property, string title)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (diagnostic.Properties.TryGetValue(property, out var text) && text is { Length: > 0 }
            && root?.FindNode(place.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression
            && await CodeTarget.FindAsync(context.Document, expression, context.CancellationToken).ConfigureAwait(false) is { } target
            && CodeLiteral.WithText(target.Expression, text) is { } replacement)
        {
            context.RegisterCodeFix(
                CodeAction.Create(string.Format(null, title, text), cancellation => target.ReplaceAsync(replacement, cancellation), $"{nameof(DescriptionFix)}.{property}"),
                diagnostic);
        }
    }
}
