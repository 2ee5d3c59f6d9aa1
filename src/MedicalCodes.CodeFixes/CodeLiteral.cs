using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Writes another text where one stands, in the form in which it stands.</summary>
internal static class CodeLiteral
{
    /// <summary>The expression with another text in it; null if that would change nothing, or more than the text.</summary>
    public static ExpressionSyntax? WithText(ExpressionSyntax expression, string text)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax { Token: var token } literal:
                return token.ValueText == text ? null : literal.WithToken(WithText(token, text));
            case InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax part] } interpolated when text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or ' '):
                // The quotes of a raw string of more lines have the line breaks with them.
                return part.TextToken.ValueText == text
                    ? null
                    : SyntaxFactory.ParseExpression(interpolated.StringStartToken.Text.TrimEnd() + text + interpolated.StringEndToken.Text.TrimStart()).WithTriviaFrom(expression);
            default:
                // What was put together of parts is one code: it can only be written as a whole. Of the parts that #if chooses from, others make other codes.
                return expression.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.IfDirectiveTrivia) && expression.Span.Contains(trivia.Span))
                    ? null
                    : SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)).InPlaceOf(expression);
        }
    }

    private static SyntaxToken WithText(SyntaxToken token, string text)
    {
        var written = token.Text;
        if (written.StartsWith("@", StringComparison.Ordinal))
            return SyntaxFactory.Literal(token.LeadingTrivia, "@\"" + text.Replace("\"", "\"\"") + "\"", text, token.TrailingTrivia);
        // A raw string keeps its quotes, as long as the text itself has none and is one line.
        return token.IsKind(SyntaxKind.StringLiteralToken) || text.IndexOfAny(['"', '\r', '\n']) >= 0
            ? SyntaxFactory.Literal(token.LeadingTrivia, SymbolDisplay.FormatLiteral(text, quote: true), text, token.TrailingTrivia)
            : Raw(token, new string('"', written.TakeWhile(c => c == '"').Count()), text);
    }

    private static SyntaxToken Raw(SyntaxToken token, string quotes, string text) => SyntaxFactory.Token(
        token.LeadingTrivia, SyntaxKind.SingleLineRawStringLiteralToken, quotes + text + quotes, text, token.TrailingTrivia);
}
