using System.Collections.Immutable;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Makes a code and its description agree: by the code's own title, or by the code that is described.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DescriptionFix))]
public sealed class DescriptionFix : ExpressionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.WrongDescription);

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic, ExpressionSyntax expression)
    {
        // What the code is for is said by its place in the program; its description is the more likely slip.
        await WriteAsync(context, diagnostic, expression, DescriptionRule.TitleProperty, "Write the code's own description").ConfigureAwait(false);
        if (diagnostic.AdditionalLocations is [var place] && ExpressionAt(root, place) is { } code)
            await WriteAsync(context, diagnostic, code, DescriptionRule.CodeProperty, "Use the described code '{0}'").ConfigureAwait(false);
    }

    private static async Task WriteAsync(CodeFixContext context, Diagnostic diagnostic, ExpressionSyntax expression, string property, string title)
    {
        if (diagnostic.Properties.TryGetValue(property, out var text) && text is { Length: > 0 })
            await RegisterTextAsync(context, diagnostic, string.Format(null, title, text), $"{nameof(DescriptionFix)}.{property}", expression, text).ConfigureAwait(false);
    }
}
