using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.CodeFixes.Tests;

/// <summary>A refactoring at the caret, which the source marks as <c>$$</c>.</summary>
internal static class Refactoring
{
    /// <summary>The source after the only refactoring that is offered, or null if none is.</summary>
    /// <param name="metadata">What the item of the table says beside, as the compiler is told.</param>
    public static async Task<string?> ApplyAsync<T>(string source, string metadata = "")
        where T : CodeRefactoringProvider, new()
    {
        var (document, caret) = EditorProject.Open(source);
        var item = SourceText.From($"is_global = true\n[/icd10cm_order_2026.txt]\n{metadata}\n");
        document = document.Project.AddAnalyzerConfigDocument("item.globalconfig", item, filePath: "/item.globalconfig").Project.GetDocument(document.Id)!;
        var actions = await Offers.OfAsync(new T(), document, caret);
        return actions.Count == 0 ? null : await Assert.Single(actions).ApplyAsync(document);
    }

    /// <summary>The same in a project for two target frameworks, of which an editor makes two with the same files. The second one, which is older, has the symbol <c>OLDER</c>.</summary>
    public static async Task<string?> ApplyForTwoFrameworksAsync<T>(string source)
        where T : CodeRefactoringProvider, new()
    {
        var (document, caret) = EditorProject.Open(source);
        var (project, older) = (document.Project, ProjectId.CreateNewId());
        var solution = project.Solution
            .AddProject(older, "Acme(older)", "Acme", LanguageNames.CSharp)
            .WithProjectParseOptions(older, ((CSharpParseOptions)project.ParseOptions!).WithPreprocessorSymbols("OLDER"))
            .WithProjectCompilationOptions(older, project.CompilationOptions!)
            .WithProjectMetadataReferences(older, project.MetadataReferences)
            .WithProjectAnalyzerReferences(older, project.AnalyzerReferences);
        foreach (var config in project.AnalyzerConfigDocuments)
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(older), config.Name, await config.GetTextAsync(), filePath: config.FilePath);
        foreach (var table in project.AdditionalDocuments)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(older), table.Name, await table.GetTextAsync(), filePath: table.FilePath);
        solution = solution.AddDocument(DocumentId.CreateNewId(older), document.Name, await document.GetTextAsync(), filePath: document.FilePath);
        var workspace = solution.Workspace;
        Assert.True(workspace.TryApplyChanges(solution));

        document = workspace.CurrentSolution.GetDocument(document.Id)!;
        var actions = await Offers.OfAsync(new T(), document, caret);
        if (actions.Count == 0)
            return null;
        // As an editor does it, which has one text for both.
        Assert.True(workspace.TryApplyChanges(await Assert.Single(actions).ApplyAsync()));
        var texts = await Task.WhenAll(workspace.CurrentSolution.Projects.SelectMany(changed => changed.Documents).Select(async changed => (await changed.GetTextAsync()).ToString()));
        Assert.Equal(2, texts.Length);
        return Assert.Single(texts.Distinct());
    }
}
