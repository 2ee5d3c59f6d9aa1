using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Slots;

/// <summary>A comment before a literal that says what language it is in: <c>/*lang=icd-10-cm*/ "E11.9"</c>.</summary>
internal static class LanguageComment
{
    private static readonly ConditionalWeakTable<SyntaxTree, object> Cache = new();

    /// <summary>The word of the comment that stands before a value, or null.</summary>
    [MethodImpl(Hot.Path)]
    public static string? Of(IOperation value)
    {
        // Hardly a file has one, and to look for it before every literal would cost all the others.
        if (!(bool)Cache.GetValue(value.Syntax.SyntaxTree, tree => tree.GetText().ToString().IndexOf("lang", StringComparison.Ordinal) is var at && at >= 0 && HasComment(tree, at)))
            return null;
        var first = value.Syntax.GetFirstToken();
        return Last(first.LeadingTrivia) ?? Last(first.GetPreviousToken().TrailingTrivia);
    }

    private static bool HasComment(SyntaxTree tree, int from)
    {
        var text = tree.GetText().ToString();
        return text.IndexOf("lang=", from, StringComparison.Ordinal) >= 0 || text.IndexOf("language=", from, StringComparison.Ordinal) >= 0;
    }

    private static string? Last(SyntaxTriviaList trivia)
    {
        for (var i = trivia.Count - 1; i >= 0; i--)
        {
            if (trivia[i].IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia[i].IsKind(SyntaxKind.SingleLineCommentTrivia))
                return Word(trivia[i].ToString());
        }

        return null;
    }

    private static string? Word(string comment)
    {
        var text = comment.Substring(2, comment.Length - (comment.EndsWith("*/", StringComparison.Ordinal) && comment.Length >= 4 ? 4 : 2)).Trim();
        foreach (var key in new[] { "lang=", "language=" })
        {
            if (text.StartsWith(key, StringComparison.Ordinal))
                return text.Substring(key.Length).Split(',', ' ')[0];
        }

        return null;
    }
}
