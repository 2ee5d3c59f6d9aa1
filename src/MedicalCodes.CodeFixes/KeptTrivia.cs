using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.CodeFixes;

/// <summary>What people wrote beside the code stays, whatever a fix makes of the code.</summary>
internal static class KeptTrivia
{
    /// <summary>A node for the place of another, with what stands around that, and behind it the comments and directives that stand inside.</summary>
    /// <param name="node">The new node.</param>
    /// <param name="replaced">The one that goes.</param>
    /// <param name="kept">The part of it that lives on in the new one, with the comments that it has.</param>
    public static T InPlaceOf<T>(this T node, SyntaxNode replaced, SyntaxNode? kept = null)
        where T : SyntaxNode
    {
        var inside = replaced.DescendantTrivia()
            .Where(trivia => replaced.Span.Contains(trivia.Span) && kept?.Span.Contains(trivia.Span) is not true).ToList();
        while (inside.Count > 0 && inside[inside.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia))
            inside.RemoveAt(inside.Count - 1);
        var isLayout = inside.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        node = node.WithTriviaFrom(replaced);
        return isLayout ? node : node.WithTrailingTrivia(inside.Concat(replaced.GetTrailingTrivia()));
    }
}
