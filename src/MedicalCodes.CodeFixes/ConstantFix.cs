using System.Collections.Immutable;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Writes the constant of a code in the place of its literal. <see cref="LiteralRefactoring"/> is the way back.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstantFix))]
public sealed class ConstantFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.LiteralForConstant);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal
                && diagnostic.Properties.TryGetValue(LiteralForConstantAnalyzer.ConstantProperty, out var constant))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use {constant}",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(
                            root.ReplaceNode(literal, SyntaxFactory.ParseExpression(constant!).WithTriviaFrom(literal)))),
                        nameof(ConstantFix)),
                    diagnostic);
            }
        }
    }
}
