using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Writes the literal of a code in the place of its constant: the way back of <see cref="ConstantFix"/>.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(LiteralRefactoring))]
public sealed class LiteralRefactoring : CodeRefactoring
{
    private protected override bool IsPlace(SyntaxNode node) => node is SimpleNameSyntax;

    private protected override async Task RegisterAsync(CodeRefactoringContext context, Caret caret)
    {
        if (ConstantCode.Find((SimpleNameSyntax)caret.Node, caret.Model, caret.Codes, context.CancellationToken) is { } constant
            && await constant.AsLiteralAsync(context.Document, caret.Root, context.CancellationToken).ConfigureAwait(false) is { } changed)
        {
            context.RegisterRefactoring(CodeAction.Create($"Use the literal \"{constant.Code}\"", _ => Task.FromResult(changed), nameof(LiteralRefactoring)));
        }
    }
}
