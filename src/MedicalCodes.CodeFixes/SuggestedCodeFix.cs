using System.Collections.Immutable;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Writes one of the codes that the diagnostic names. Fix All writes the best one where only one can be meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuggestedCodeFix))]
public sealed class SuggestedCodeFix : ExpressionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.NotACode, RuleIds.WrongShape, RuleIds.Header, RuleIds.Retired, RuleIds.WrongWriting, RuleIds.LookAlike, RuleIds.Incomplete);

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic, ExpressionSyntax expression)
    {
        if (!diagnostic.Properties.TryGetValue(CodeLiteralRule.SuggestionsProperty, out var suggestions))
            return;
        var codes = suggestions!.Split(['|'], StringSplitOptions.RemoveEmptyEntries);
        // Which of a header's codes a patient has is nobody's guess: Fix All writes the one that was chosen, and nothing else.
        var isChoice = codes.Length > 1 && diagnostic.Id is RuleIds.Header or RuleIds.Incomplete;
        for (var i = 0; i < codes.Length; i++)
            await RegisterTextAsync(context, diagnostic, $"Use '{codes[i]}'", $"{nameof(SuggestedCodeFix)}.{(isChoice ? codes[i] : i)}", expression, codes[i]).ConfigureAwait(false);
    }
}
