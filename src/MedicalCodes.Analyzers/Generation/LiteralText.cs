using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.Generation;

/// <summary>The text that an expression of string literals and nameof alone has, by syntax: the generator asks no model what is constant.</summary>
internal static class LiteralText
{
    /// <summary>No code is longer.</summary>
    public const int MaxLength = 64;

    /// <summary>No code is written in more steps, and an expression of a machine's may be too deep to go to its end.</summary>
    private const int MaxDepth = 8;

    /// <summary>The string literal or nameof that begins with a token, or null.</summary>
    public static ExpressionSyntax? Literal(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken => token.Parent as ExpressionSyntax,
        SyntaxKind.IdentifierToken when token.Text == "nameof" => token.Parent?.Parent as InvocationExpressionSyntax,
        _ => null,
    };

    /// <summary>The text that an expression has, or null if it is of something else as well.</summary>
    public static string? Of(ExpressionSyntax expression) => Of(expression, MaxDepth);

    /// <summary>The text that a literal has together with what is added to it.</summary>
    public static string Whole(SyntaxNode literal, string text)
    {
        while (text.Length <= MaxLength)
        {
            switch (literal.Parent)
            {
                // What a cast makes of it is not asked: mostly a string, and a code too many does no harm.
                case ParenthesizedExpressionSyntax or CastExpressionSyntax:
                    literal = literal.Parent;
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && sum.Left == literal && Of(sum.Right, MaxDepth) is { } right:
                    text += right;
                    literal = sum;
                    break;
                default:
                    return text;
            }
        }

        return text;
    }

    private static string? Of(ExpressionSyntax expression, int depth) => depth == 0 ? null : expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal.Token.ValueText : null,
        ParenthesizedExpressionSyntax inner => Of(inner.Expression, depth - 1),
        CastExpressionSyntax cast => Of(cast.Expression, depth - 1),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" }, ArgumentList.Arguments: [var named] } => LastName(named.Expression),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Of(sum.Left, depth - 1) is { } left && Of(sum.Right, depth - 1) is { } right ? left + right : null,
        InterpolatedStringExpressionSyntax interpolated => OfParts(interpolated, depth - 1),
        _ => null,
    };

    private static string? LastName(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => null,
    };

    private static string? OfParts(InterpolatedStringExpressionSyntax interpolated, int depth)
    {
        var text = "";
        foreach (var content in interpolated.Contents)
        {
            var part = content switch
            {
                InterpolatedStringTextSyntax words => words.TextToken.ValueText,
                InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => Of(hole.Expression, depth),
                _ => null,
            };
            if (part is null || text.Length > MaxLength)
                return null;
            text += part;
        }

        return text;
    }
}
