using System.Collections.Immutable;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Writes one of the codes that the diagnostic names. Fix All writes the best one where only one can be meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuggestedCodeFix))]
public sealed class SuggestedCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.NotACode, RuleIds.WrongShape, RuleIds.Header, RuleIds.Retired, RuleIds.WrongWriting, RuleIds.LookAlike, RuleIds.Incomplete);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression
                || !diagnostic.Properties.TryGetValue(CodeLiteralAnalyzer.SuggestionsProperty, out var suggestions)
                || await CodeTarget.FindAsync(context.Document, expression, context.CancellationToken).ConfigureAwait(false) is not { } target)
            {
                continue;
            }

            var codes = suggestions!.Split(['|'], StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < codes.Length; i++)
            {
                if (CodeLiteral.WithText(target.Expression, codes[i]) is not { } replacement)
                    continue;
                // Which of a header's codes a patient has is nobody's guess: Fix All writes the one that was chosen, and nothing else.
                var isChoice = codes.Length > 1 && diagnostic.Id is RuleIds.Header or RuleIds.Incomplete;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use '{codes[i]}'",
                        cancellation => target.ReplaceAsync(replacement, cancellation),
                        $"{nameof(SuggestedCodeFix)}.{(isChoice ? codes[i] : i)}"),
                    diagnostic);
            }
        }
    }
}
