using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Writes the literal of a code in the place of its constant: the way back of <see cref="ConstantFix"/>.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(LiteralRefactoring))]
public sealed class LiteralRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not SimpleNameSyntax name
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var codes = CompilationCodes.Of(model.Compilation, document.Project.AnalyzerOptions, cancellation);
        if (ConstantCode.Find(name, model, codes, cancellation) is { } constant
            && await constant.AsLiteralAsync(document, root, cancellation).ConfigureAwait(false) is { } changed)
        {
            context.RegisterRefactoring(CodeAction.Create($"Use the literal \"{constant.Code}\"", _ => Task.FromResult(changed), nameof(LiteralRefactoring)));
        }
    }
}
