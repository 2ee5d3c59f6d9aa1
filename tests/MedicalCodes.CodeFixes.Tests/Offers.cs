using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.CodeFixes.Tests;

/// <summary>What the lamp offers, and what becomes of it.</summary>
internal static class Offers
{
    public static async Task<IReadOnlyList<CodeAction>> OfAsync(CodeFixProvider fix, TextDocument document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        return actions;
    }

    public static async Task<IReadOnlyList<CodeAction>> OfAsync(CodeRefactoringProvider refactoring, Document document, int caret)
    {
        var actions = new List<CodeAction>();
        await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(caret, 0), actions.Add, default));
        return actions;
    }

    /// <summary>The solution after an action was chosen.</summary>
    public static async Task<Solution> ApplyAsync(this CodeAction action) =>
        Assert.Single((await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>()).ChangedSolution;

    /// <summary>The text of a document after that, C# or not.</summary>
    public static async Task<string> ApplyAsync(this CodeAction action, TextDocument document)
    {
        var solution = await action.ApplyAsync();
        TextDocument changed = document is Document ? solution.GetDocument(document.Id)! : solution.GetAdditionalDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }
}
