using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>The expression that a fix edits.</summary>
internal sealed record CodeTarget(Document Document, ExpressionSyntax Expression)
{
    /// <summary>That of a constant's declaration, where a constant stands at the place; null where nobody can edit it.</summary>
    public static async Task<CodeTarget?> FindAsync(Document document, ExpressionSyntax expression, CancellationToken cancellation)
    {
        if (expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
            return new CodeTarget(document, expression);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model?.GetSymbolInfo(expression, cancellation).Symbol?.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference
            || document.Project.Solution.GetDocument(reference.SyntaxTree) is not { } declaring
            || await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false) is not VariableDeclaratorSyntax { Initializer.Value: { } value })
        {
            return null;
        }

        // One constant may only name another; that comes to an end, or it would have no value that is wrong.
        return await FindAsync(declaring, value, cancellation).ConfigureAwait(false);
    }

    public async Task<Document> ReplaceAsync(ExpressionSyntax replacement, CancellationToken cancellation)
    {
        var root = await Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return Document.WithSyntaxRoot(root!.ReplaceNode(Expression, replacement));
    }
}
