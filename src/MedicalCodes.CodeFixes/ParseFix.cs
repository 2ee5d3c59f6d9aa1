using System.Collections.Immutable;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Turns a conversion that may throw into a call of <c>Parse</c>, which says so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParseFix))]
public sealed class ParseFix : ExpressionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NotConstant);

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic, ExpressionSyntax expression)
    {
        if (!diagnostic.Properties.TryGetValue(NonConstantCodeRule.TypeProperty, out var type)
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        // What stands around the string without being an operation belongs to it.
        var text = expression;
        while (text.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            text = (ExpressionSyntax)text.Parent;
        // A cast to the type around the string says the same once more; one to its nullable form says more.
        var replaced = text.Parent is CastExpressionSyntax cast
            && model.GetTypeInfo(cast, context.CancellationToken).Type is { OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } ? cast : text;
        // A call needs no parentheses, neither around it nor around its argument.
        while (replaced != text && replaced.Parent is ParenthesizedExpressionSyntax around)
            replaced = around;
        while (text is ParenthesizedExpressionSyntax inner)
            text = inner.Expression;
        var parse = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ParseExpression(type!), SyntaxFactory.IdentifierName("Parse")),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(text.WithoutTrivia()))));
        Register(context, diagnostic, $"Use {type}.Parse", nameof(ParseFix), root, replaced, parse.InPlaceOf(replaced, kept: text));
    }
}
