using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
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

    [Theory]
    [InlineData("""{ "resourceType": "CodeSystem", "url": "urn:own", "concept": [ { "code": "X-1" }, { "code": "X.1" } ] }""", "own.json")]
    [InlineData("code,name,description\nX-1,N,A\nX.1,N,B\nX_1,N X.1,\nY1,N X.1 2,\n", "own.csv")]
    public async Task Nothing_is_offered_in_a_format_without_names_and_where_all_names_are_taken(string table, string file)
    {
        var project = Project(table, file);

        var clash = (await ClashesAsync(project)).OrderBy(clash => clash.Location.SourceSpan.Start).First();

        Assert.Empty(await Offers.OfAsync(new ConstantNameFix(), project.AdditionalDocuments.Single(), clash));
    }

    [Theory]
    [InlineData("code,description\nX-1,First\n")]
    [InlineData("code,description\nX-1,First\nZZZZ,\"Sec")]
    [InlineData("code,descr")]
    [InlineData("")]
    public async Task Nothing_is_offered_in_a_table_that_has_been_edited_since(string edited)
    {
        var before = Project("code,description\nX-1,First\nX.1,Second\n");
        var clash = Assert.Single(await ClashesAsync(before));

        Assert.Empty(await Offers.OfAsync(new ConstantNameFix(), Project(edited).AdditionalDocuments.Single(), clash));
    }

    [Fact]
    public void There_is_no_Fix_All_for_a_name_depends_on_those_before() => Assert.Null(new ConstantNameFix().GetFixAllProvider());

    private static async Task<(string Title, string Text, IReadOnlyList<string> Left)> FixAsync(string table)
    {
        var project = Project(table);
        var file = Assert.Single(project.AdditionalDocuments);

        var action = Assert.Single(await Offers.OfAsync(new ConstantNameFix(), file, Assert.Single(await ClashesAsync(project))));
        var changed = (await action.ApplyAsync()).GetProject(project.Id)!;

        return (
            action.Title,
            (await changed.AdditionalDocuments.Single().GetTextAsync()).ToString(),
            [.. (await ClashesAsync(changed)).Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))]);
    }

    private static Project Project(string table, string file = "own.csv") => new AdhocWorkspace().AddProject("Acme", LanguageNames.CSharp)
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .WithMetadataReferences(MedicalCodes.Tests.EditorProject.References)
        .AddAnalyzerConfigDocument(".globalconfig", SourceText.From(
            $"""
            is_global = true
            build_property.RootNamespace = Acme

            [/{file}]
            build_metadata.AdditionalFiles.MedicalCodesTable = true
            build_metadata.AdditionalFiles.MedicalCodesSystem = own
            build_metadata.AdditionalFiles.MedicalCodesTypeName = Own
            """), filePath: "/.globalconfig").Project
        .AddAdditionalDocument(file, table, filePath: "/" + file).Project;

    private static async Task<IEnumerable<Diagnostic>> ClashesAsync(Project project) =>
        (await (await project.GetCompilationAsync())!.WithAnalyzers([new CodeTableAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync())
            .Where(diagnostic => diagnostic.Id == RuleIds.ConstantNameClash);
}
