using System.Collections.Immutable;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Writes the system of a code beside it. A constant for a system is used by others too, so it gives way to a literal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PairFix))]
public sealed class PairFix : ExpressionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.OtherInPair);

    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic, ExpressionSyntax expression)
    {
        if (diagnostic.AdditionalLocations is [var place] && ExpressionAt(root, place) is { } system
            && diagnostic.Properties.TryGetValue(PairRule.SystemProperty, out var text) && text is { Length: > 0 }
            && CodeLiteral.WithText(system, text) is { } replacement)
        {
            Register(context, diagnostic, $"Use the system '{text}'", nameof(PairFix), root, system, replacement);
        }

        return Task.CompletedTask;
    }
}
