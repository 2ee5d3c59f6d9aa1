using System.Collections.Immutable;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Turns a conversion that may throw into a call of <c>Parse</c>, which says so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParseFix))]
public sealed class ParseFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NotConstant);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression
                || !diagnostic.Properties.TryGetValue(NonConstantCodeAnalyzer.TypeProperty, out var type))
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create($"Use {type}.Parse", _ => Task.FromResult(Parse(context.Document, root, expression, type!)), nameof(ParseFix)),
                diagnostic);
        }
    }

    private static Document Parse(Document document, SyntaxNode root, ExpressionSyntax expression, string type)
    {
        // A cast to the type around the string says the same once more.
        ExpressionSyntax replaced = expression.Parent is CastExpressionSyntax cast ? cast : expression;
        var parse = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                SyntaxFactory.ParseExpression(type),
                SyntaxFactory.IdentifierName("Parse")),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(expression.WithoutTrivia()))));
        return document.WithSyntaxRoot(root.ReplaceNode(replaced, parse.WithTriviaFrom(replaced)));
    }
}
