using MedicalCodes.Rules;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Writes the literal of a code in the place of its constant: the way back of <see cref="ConstantFix"/>.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(LiteralRefactoring))]
public sealed class LiteralRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var document = context.Document;
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var name = root?.FindNode(context.Span, getInnermostNodeForTie: true) as SimpleNameSyntax;
        // The caret may stand in any part of Acme.Icd10Cm.Literals.E11_9.
        var access = name?.AncestorsAndSelf().TakeWhile(node => node is SimpleNameSyntax or MemberAccessExpressionSyntax).OfType<MemberAccessExpressionSyntax>().LastOrDefault();
        for (; access is not null; access = access.Expression as MemberAccessExpressionSyntax)
        {
            if (await CodeOfAsync(document, access, context.CancellationToken).ConfigureAwait(false) is not { } code)
                continue;
            var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(code)).WithTriviaFrom(access);
            var mark = new SyntaxAnnotation();
            var changed = document.WithSyntaxRoot(root!.ReplaceNode(access, literal.WithAdditionalAnnotations(mark)));
            if (await SaysTheSameAsync(changed, mark, context.CancellationToken).ConfigureAwait(false))
                context.RegisterRefactoring(CodeAction.Create($"Use the literal \"{code}\"", _ => Task.FromResult(changed), nameof(LiteralRefactoring)));
            return;
        }
    }

    /// <summary>The code that a constant is, or null if it is none.</summary>
    private static async Task<string?> CodeOfAsync(Document document, MemberAccessExpressionSyntax access, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.GetSymbolInfo(access.Expression, cancellation).Symbol is not INamedTypeSymbol holder)
        {
            return null;
        }

        var codes = CompilationCodes.Of(model.Compilation, document.Project.AnalyzerOptions, cancellation);
        var type = holder.Name == "Literals" ? holder.ContainingType : holder;
        return codes.Symbols.SystemOf(type) is { } system && codes.Catalog.Find(system) is { } table
            && ConstantNames.Of(table).Find(access.Name.Identifier.ValueText) is >= 0 and var row
                ? table.CodeOf(row)
                : null;
    }

    /// <summary>A text alone means nothing: only where the place makes a code of it, or expects one, does the literal say what the constant said.</summary>
    private static async Task<bool> SaysTheSameAsync(Document changed, SyntaxAnnotation mark, CancellationToken cancellation)
    {
        var root = await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await changed.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root?.GetAnnotatedNodes(mark).FirstOrDefault() is not { } literal || model?.GetOperation(literal, cancellation) is not { } operation
            || model.GetEnclosingSymbol(literal.SpanStart, cancellation) is not { } container)
        {
            return false;
        }

        var codes = CompilationCodes.Of(model.Compilation, changed.Project.AnalyzerOptions, cancellation);
        return codes.SlotOf(operation, container) is { } slot
            && codes.Catalog.Judge((string)operation.ConstantValue.Value!, slot).Kind is VerdictKind.Valid or VerdictKind.Header or VerdictKind.Retired;
    }
}
