using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.CodeFixes.Tests;

/// <summary>A refactoring at the caret, which the source marks as <c>$$</c>.</summary>
internal static class Refactoring
{
    /// <summary>The source after the only refactoring that is offered, or null if none is.</summary>
    public static async Task<string?> ApplyAsync<T>(string source)
        where T : CodeRefactoringProvider, new()
    {
        var (document, caret) = EditorProject.Open(source);
        var actions = new List<CodeAction>();
        await new T().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(caret, 0), actions.Add, default));
        if (actions.Count == 0)
            return null;
        var changed = Assert.Single((await Assert.Single(actions).GetOperationsAsync(default)).OfType<ApplyChangesOperation>()).ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }
}
