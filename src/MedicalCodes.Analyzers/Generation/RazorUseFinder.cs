using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Generation;

/// <summary>
/// Finds the constants that Razor files name, in their text: the C# that is made of them is another generator's output, which no
/// generator sees.
/// </summary>
internal static class RazorUseFinder
{
    public static bool IsRazor(string path) =>
        path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase);

    /// <param name="texts">The Razor files, among others.</param>
    /// <param name="request">What to look for.</param>
    /// <param name="imported">The types that C# imports or renames for all files.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static EquatableArray<UsedName> Find(TableTexts texts, UseRequest request, EquatableArray<string> imported, CancellationToken cancellation)
    {
        var razor = texts.All.Where(text => IsRazor(text.Path)).Select(text => text.GetText(cancellation)?.ToString() ?? "").ToArray();
        return razor.Length == 0 ? EquatableArray.Of<UsedName>() : Find(razor, request, imported).Distinct().ToEquatableArray();
    }

    /// <summary>
    /// The members named after a type's name. Where a type's members are imported or it is renamed, any word may be one; a word that
    /// is no code gives no constant.
    /// </summary>
    private static IEnumerable<UsedName> Find(IReadOnlyList<string> texts, UseRequest request, EquatableArray<string> imported)
    {
        foreach (var type in request.Types)
        {
            var isAnyWord = imported.Contains(type) || texts.Any(text => Imports(text, type));
            foreach (var text in texts)
            {
                foreach (var member in isAnyWord ? Words(text) : MembersOf(text, type))
                    yield return new UsedName(type, member);
            }
        }

        foreach (var quoted in request.WithLiterals ? texts.SelectMany(Quoted) : [])
            yield return new UsedName("", quoted);
    }

    /// <summary>What stands between two quotes, be it in a literal or between two; a text that is no code gives no row.</summary>
    private static IEnumerable<string> Quoted(string text)
    {
        var start = text.Length;
        for (var at = text.IndexOf('"'); at >= 0; at = text.IndexOf('"', start))
        {
            if (at - start is > 0 and <= LiteralText.MaxLength)
                yield return text.Substring(start, at - start);
            start = at + 1;
        }
    }

    private static bool Imports(string text, string type)
    {
        for (var at = UseFinder.IndexOfWord(text, type, 0); at >= 0; at = UseFinder.IndexOfWord(text, type, at + 1))
        {
            var line = text.LastIndexOf('\n', at) + 1;
            var directive = text.Substring(line, at - line).TrimStart();
            if (directive.StartsWith("@using static ", StringComparison.Ordinal)
                || (directive.StartsWith("@using ", StringComparison.Ordinal) && directive.IndexOf('=') >= 0))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> MembersOf(string text, string type)
    {
        for (var at = UseFinder.IndexOfWord(text, type, 0); at >= 0; at = UseFinder.IndexOfWord(text, type, at + 1))
        {
            var member = MemberAfter(text, at + type.Length, out var end);
            if (member == "Literals")
                member = MemberAfter(text, end, out _);
            if (member.Length > 0)
                yield return member;
        }
    }

    private static string MemberAfter(string text, int at, out int end)
    {
        end = at;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        if (end == text.Length || text[end] != '.')
            return "";
        end++;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        var start = end;
        while (end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end]))
            end++;
        return text.Substring(start, end - start);
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[at]))
                at++;
            if (at > start)
                yield return text.Substring(start, at - start);
        }
    }
}
