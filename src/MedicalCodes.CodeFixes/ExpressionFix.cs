using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>The base of the fixes that write something else in the place of an expression.</summary>
public abstract class ExpressionFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ExpressionAt(root, diagnostic.Location) is { } expression)
                await RegisterAsync(context, root, diagnostic, expression).ConfigureAwait(false);
        }
    }

    /// <summary>Offers what can be written at one diagnostic.</summary>
    private protected abstract Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic, ExpressionSyntax expression);

    private protected static ExpressionSyntax? ExpressionAt(SyntaxNode root, Location place) =>
        root.FindNode(place.SourceSpan, getInnermostNodeForTie: true) as ExpressionSyntax;

    /// <summary>Offers to put a node in the place of another.</summary>
    private protected static void Register(CodeFixContext context, Diagnostic diagnostic, string title, string key, SyntaxNode root, ExpressionSyntax replaced, ExpressionSyntax replacement)
    {
        var written = NeedsParentheses(replaced, replacement) ? SyntaxFactory.ParenthesizedExpression(replacement.WithoutTrivia()).WithTriviaFrom(replacement) : replacement;
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(replaced, written))), key), diagnostic);
    }

    /// <summary>Offers to write a text where an expression stands, or where the constant that it names is declared; nothing if that would change nothing.</summary>
    private protected static async Task RegisterTextAsync(CodeFixContext context, Diagnostic diagnostic, string title, string key, ExpressionSyntax expression, string text)
    {
        if (await CodeTarget.FindAsync(context.Document, expression, context.CancellationToken).ConfigureAwait(false) is { } target
            && CodeLiteral.WithText(target.Expression, text) is { } replacement)
        {
            context.RegisterCodeFix(CodeAction.Create(title, cancellation => target.ReplaceAsync(replacement, cancellation), key), diagnostic);
        }
    }

    /// <summary>Whether a <c>::</c> would come to stand open in an interpolation, where the first colon that nothing encloses begins the format.</summary>
    private static bool NeedsParentheses(ExpressionSyntax replaced, ExpressionSyntax replacement) =>
        replacement.DescendantNodes().OfType<AliasQualifiedNameSyntax>().Any()
        && replaced.Ancestors().First(node => node is ParenthesizedExpressionSyntax or InitializerExpressionSyntax or not (ExpressionSyntax or PatternSyntax)) is InterpolationSyntax;
}
