using MedicalCodes.Rules;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>A constant of a code type as the source names it, whether or not it is there.</summary>
/// <param name="Access">The whole name.</param>
/// <param name="Table">The table of its code.</param>
/// <param name="Row">Its row.</param>
/// <param name="IsText">Whether it is one of the <c>Literals</c>.</param>
internal sealed record ConstantCode(MemberAccessExpressionSyntax Access, SystemTable Table, int Row, bool IsText)
{
    public string Code => Table.CodeOf(Row);

    /// <summary>The literal of the code, for the place of the name.</summary>
    public ExpressionSyntax Literal => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(Code)).WithTriviaFrom(Access);

    /// <summary>The constant of which a name is a part: the place may be in any part of <c>Acme.Icd10Cm.Literals.E11_9</c>.</summary>
    public static ConstantCode? Find(SimpleNameSyntax name, SemanticModel model, CompilationCodes codes, CancellationToken cancellation)
    {
        var access = name.AncestorsAndSelf().TakeWhile(node => node is SimpleNameSyntax or MemberAccessExpressionSyntax).OfType<MemberAccessExpressionSyntax>().LastOrDefault();
        for (; access is not null; access = access.Expression as MemberAccessExpressionSyntax)
        {
            var isText = access.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Literals" };
            var type = isText ? ((MemberAccessExpressionSyntax)access.Expression).Expression : access.Expression;
            if (codes.Symbols.SystemOf(model.GetSymbolInfo(type, cancellation).Symbol as INamedTypeSymbol) is { } system && codes.Catalog.Find(system) is { } table
                && ConstantNames.Of(table).Find(access.Name.Identifier.ValueText) is >= 0 and var row)
            {
                return new ConstantCode(access, table, row, isText);
            }
        }

        return null;
    }

    /// <summary>The document with the literal; null where it would not say what the constant says. A text alone means nothing: the place must make a code of it, or expect one.</summary>
    public async Task<Document?> AsLiteralAsync(Document document, SyntaxNode root, CancellationToken cancellation)
    {
        var mark = new SyntaxAnnotation();
        var changed = document.WithSyntaxRoot(root.ReplaceNode(Access, Literal.WithAdditionalAnnotations(mark)));
        var changedRoot = await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await changed.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (changedRoot?.GetAnnotatedNodes(mark).FirstOrDefault() is not { } literal || model?.GetOperation(literal, cancellation) is not { } operation
            || model.GetEnclosingSymbol(literal.SpanStart, cancellation) is not { } container)
        {
            return null;
        }

        var codes = CompilationCodes.Of(model.Compilation, changed.Project.AnalyzerOptions, cancellation);
        // Beside null, or where its type is inferred, a text stays a text until all of it is converted, or for good.
        if (!IsText && codes.Symbols.SystemOf(model.GetTypeInfo(literal, cancellation).ConvertedType) is null)
            return null;
        return codes.SlotOf(operation, container) is { } slot
            && codes.Catalog.Judge(Code, slot).Kind is VerdictKind.Valid or VerdictKind.Header or VerdictKind.Retired
                ? changed
                : null;
    }
}
