using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.Generation;

/// <summary>The text that an expression of string literals alone has, by syntax: the generator asks no model what is constant.</summary>
internal static class LiteralText
{
    /// <summary>No code is longer.</summary>
    public const int MaxLength = 64;

    /// <summary>No code is written in more steps, and an expression of a machine's may be too deep to go to its end.</summary>
    private const int MaxDepth = 8;

    /// <summary>Whether a string literal begins with a token of the kind.</summary>
    public static bool BeginsWith(SyntaxKind kind) => kind is SyntaxKind.StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringStartToken
        or SyntaxKind.InterpolatedVerbatimStringStartToken
        or SyntaxKind.InterpolatedSingleLineRawStringStartToken;

    /// <summary>The text of the literal that begins with a token, or null if it has none.</summary>
    public static string? Of(SyntaxToken token) => token.Parent is ExpressionSyntax literal ? Of(literal, MaxDepth) : null;

    /// <summary>The text that a literal has together with what is added to it.</summary>
    public static string Whole(SyntaxNode literal, string text)
    {
        while (text.Length <= MaxLength)
        {
            switch (literal.Parent)
            {
                case ParenthesizedExpressionSyntax inner:
                    literal = inner;
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
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Of(sum.Left, depth - 1) is { } left && Of(sum.Right, depth - 1) is { } right ? left + right : null,
        InterpolatedStringExpressionSyntax interpolated => OfParts(interpolated, depth - 1),
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
