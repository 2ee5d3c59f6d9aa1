using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.CodeFixes.Tests;

/// <summary>A fix in the table itself.</summary>
public class ConstantNameFixTests
{
    [Theory]
    [InlineData("code,description\nX-1,First\nX.1,\"Second, and last\"\n\nY,Other\n", "Name its constant SecondAndLast", "code,description,name\nX-1,First,\nX.1,\"Second, and last\",\"Second, and last\"\n\nY,Other,\n")]
    [InlineData("Made by hand\r\ncode;name\r\n1;Unassigned\r\n2;Unassigned\r\n", "Name its constant Unassigned2", "Made by hand\r\ncode;name\r\n1;Unassigned\r\n2;Unassigned 2\r\n")]
    [InlineData("code\tname\tdescription\nX-1\t\tFirst\nX.1\t\tFirst\n", "Name its constant First", "code\tname\tdescription\nX-1\t\tFirst\nX.1\tFirst\tFirst\n")]
    [InlineData("code\nX-1\nX.1\n", "Name its constant X12", "code,name\nX-1,\nX.1,X.1 2\n")]
    public async Task A_name_column_tells_two_codes_apart(string before, string title, string after)
    {
        var (action, text, left) = await FixAsync(before);

        Assert.Equal(title, action);
        Assert.Equal(after, text);
        Assert.Empty(left);
    }

    private static async Task<(string Title, string Text, IReadOnlyList<string> Left)> FixAsync(string table)
    {
        const string config =
            """
            is_global = true
            build_property.RootNamespace = Acme

            [/own.csv]
            build_metadata.AdditionalFiles.MedicalCodesTable = true
            build_metadata.AdditionalFiles.MedicalCodesSystem = own
            build_metadata.AdditionalFiles.MedicalCodesTypeName = Own
            """;
        var project = new AdhocWorkspace().AddProject("Acme", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(MedicalCodes.Tests.EditorProject.References)
            .AddAnalyzerConfigDocument(".globalconfig", SourceText.From(config), filePath: "/.globalconfig").Project
            .AddAdditionalDocument("own.csv", table, filePath: "/own.csv").Project;
        var file = Assert.Single(project.AdditionalDocuments);
        var clash = Assert.Single(await ClashesAsync(project));

        var actions = new List<CodeAction>();
        await new ConstantNameFix().RegisterCodeFixesAsync(new CodeFixContext(file, clash, (action, _) => actions.Add(action), default));
        var action = Assert.Single(actions);
        var changed = Assert.Single((await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>()).ChangedSolution.GetProject(project.Id)!;
        return (action.Title, (await changed.AdditionalDocuments.Single().GetTextAsync()).ToString(), [.. (await ClashesAsync(changed)).Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))]);
    }

    private static async Task<IEnumerable<Diagnostic>> ClashesAsync(Project project) =>
        await (await project.GetCompilationAsync())!.WithAnalyzers([new CodeTableAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
}
