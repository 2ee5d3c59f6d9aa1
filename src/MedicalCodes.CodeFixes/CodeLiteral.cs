using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Writes another code where one stands, in the form in which it stands.</summary>
internal static class CodeLiteral
{
    /// <summary>The expression with another code in it; null if that would change nothing.</summary>
    public static ExpressionSyntax? WithCode(ExpressionSyntax expression, string code)
    {
        if (expression is not LiteralExpressionSyntax literal)
        {
            // What was put together of parts is one code: it can only be written as a whole.
            return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(code)).WithTriviaFrom(expression);
        }

        var token = literal.Token;
        if (token.ValueText == code)
            return null;
        var text = token.Text;
        if (token.IsKind(SyntaxKind.StringLiteralToken))
        {
            var quote = text.IndexOf('"') + 1;
            return literal.WithToken(SyntaxFactory.Literal(token.LeadingTrivia, text.Substring(0, quote) + code + "\"", code, token.TrailingTrivia));
        }

        // A raw string keeps its quotes, and a code has one line.
        var quotes = new string('"', text.TakeWhile(c => c == '"').Count());
        return literal.WithToken(SyntaxFactory.Token(
            token.LeadingTrivia, SyntaxKind.SingleLineRawStringLiteralToken, quotes + code + quotes, code, token.TrailingTrivia));
    }
}
