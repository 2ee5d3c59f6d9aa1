using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace MedicalCodes.CodeFixes;

/// <summary>The base of the refactorings, which look at the node at the caret and at what is known of codes there.</summary>
public abstract class CodeRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        // An editor asks wherever the caret stops, so the syntax is looked at before anything else.
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || root.FindNode(context.Span, getInnermostNodeForTie: true) is not { } node || !IsPlace(node)
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var codes = CompilationCodes.Of(model.Compilation, document.Project.AnalyzerOptions, cancellation);
        if (codes.Catalog.Tables.Count > 0)
            await RegisterAsync(context, new Caret(root, node, model, codes)).ConfigureAwait(false);
    }

    /// <summary>Whether a node is of the kind that the refactoring is about.</summary>
    private protected abstract bool IsPlace(SyntaxNode node);

    /// <summary>Offers what can be done at such a node.</summary>
    private protected abstract Task RegisterAsync(CodeRefactoringContext context, Caret caret);

    /// <summary>Where the caret stands.</summary>
    private protected sealed record Caret(SyntaxNode Root, SyntaxNode Node, SemanticModel Model, CompilationCodes Codes);
}
