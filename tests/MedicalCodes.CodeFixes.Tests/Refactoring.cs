using MedicalCodes.Tests;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace MedicalCodes.CodeFixes.Tests;

/// <summary>A refactoring at the caret, which the source marks as <c>$$</c>.</summary>
internal static class Refactoring
{
    /// <summary>The source after the only refactoring that is offered, or null if none is.</summary>
    public static async Task<string?> ApplyAsync<T>(string source)
        where T : CodeRefactoringProvider, new()
    {
        var (document, caret) = EditorProject.Open(source);
        var actions = await Offers.OfAsync(new T(), document, caret);
        return actions.Count == 0 ? null : await Assert.Single(actions).ApplyAsync(document);
    }
}
