using System.Globalization;
using MedicalCodes.Rules;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.CodeFixes.Tests;

/// <summary>The pictures of docs/editor.md, but that of completion.</summary>
public class PictureTests
{
    private const string InClass = "using Acme; using MedicalCodes; class Visit { ";

    private static readonly Project Project = Tables(EditorProject.Open("$$", table: null).Document.Project);

    [Fact]
    public async Task Wrong_codes()
    {
        var picture = new Picture("At a wrong code the lamp writes one that is right");
        await FixAsync<CodeAnalyzer, SuggestedCodeFix>(picture, "Icd10Cm diabetes = \"E11.99\";", "Icd10Cm diabetes = \"E11.9\";");
        await FixAsync<CodeAnalyzer, SuggestedCodeFix>(picture, "Icd10Cm sclerosis = \"G35\";", "Icd10Cm sclerosis = \"G35.A\";");
        await FixAsync<CodeAnalyzer, SuggestedCodeFix>(picture, "Icd10Cm allergy = \"T78.07XA\";", "Icd10Cm allergy = \"T78.079A\";");
        await FixAsync<CodeAnalyzer, SuggestedCodeFix>(picture, "[DiagnosisCode] string diabetes = \"e119\";", "[DiagnosisCode] string diabetes = \"E11.9\";");
        await FixAsync<CodeAnalyzer, SuggestedCodeFix>(picture, "Icd10Cm pressure = \"I1O\";", "Icd10Cm pressure = \"I10\";");
        await FixAsync<CodeAnalyzer, SuggestedCodeFix>(picture, "Icd10Cm fall = \"W18.09A\";", "Icd10Cm fall = \"W18.09XA\";");
        picture.Show("editor-fixes.svg");
    }

    [Fact]
    public async Task Descriptions_and_systems()
    {
        var picture = new Picture("Where a code and what stands beside it disagree, the lamp writes what agrees");
        const string described = InClass + "record Finding(Icd10Cm Code, string Title); object _ = ";
        await FixAsync<CodeAnalyzer, DescriptionFix>(picture, "new Finding(\"I10\", \"Headache, unspecified\");", "new Finding(\"R51.9\", \"Headache, unspecified\");", described, fix: 1);
        const string pair = "record Coding(string System, string Code); " + InClass + "object _ = ";
        await FixAsync<CodeAnalyzer, PairFix>(picture, "new Coding(\"CPT\", \"I10\");", "new Coding(\"ICD-10-CM\", \"I10\");", pair);

        var table = Project.AddTable(
            "supplies.csv", "code,name\nBOX-1,Glove box\nBOX-2,Glove box\n",
            "build_metadata.AdditionalFiles.MedicalCodesSystem = supplies\nbuild_metadata.AdditionalFiles.MedicalCodesTypeName = Supply");
        var file = table.AdditionalDocuments.Single(document => document.Name == "supplies.csv");
        var clash = Assert.Single(await DiagnosticsAsync(table, new CodeTableAnalyzer()));
        await ShowAsync(picture, new ConstantNameFix(), file, clash, (await file.GetTextAsync()).Lines.Single(line => line.Span.Contains(clash.Location.SourceSpan)).Span, "BOX-2,Glove box BOX-2", 0);
        picture.Show("editor-fixes-beside.svg");
    }

    [Fact]
    public async Task Constants_and_conversions()
    {
        var picture = new Picture("A literal becomes the constant and the constant the literal again; a conversion that may throw becomes Parse");
        await FixAsync<LiteralForConstantAnalyzer, ConstantFix>(picture, "Icd10Cm diabetes = \"E11.9\";", "Icd10Cm diabetes = Icd10Cm.E11_9;");
        await RefactorAsync(picture, InClass, "Icd10Cm diabetes = Icd10Cm.E11$$_9;", "Icd10Cm diabetes = \"E11.9\";", 0, new LiteralRefactoring());
        await FixAsync<CodeAnalyzer, ParseFix>(picture, "Icd10Cm Read(string text) => text;", "Icd10Cm Read(string text) => Icd10Cm.Parse(text);");

        var referring = EditorProject.Open("$$", table: null, generated: false, references: [await EditorProject.CompileAsync("class Owner { object A = Acme.Icd10Cm.I10; }")])
            .Document.Project.WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp13));
        const string missing = "Icd10Cm diabetes = Icd10Cm.E11_9;";
        var document = referring.AddDocument("Visit.cs", InClass + missing + " }");
        var error = (await document.GetSemanticModelAsync())!.GetDiagnostics().Single(diagnostic => diagnostic.Id == "CS0117");
        await ShowAsync(picture, new MissingConstantFix(), document, error, new TextSpan(InClass.Length, missing.Length), "Icd10Cm diabetes = \"E11.9\";", 0);
        picture.Show("editor-fixes-constants.svg");
    }

    [Fact]
    public async Task The_description_at_the_code()
    {
        const string shown = "Icd10Cm diabetes = \"E11.9\";";
        var document = Project.AddDocument("Visit.cs", InClass + shown + " }");
        var title = Assert.Single(await DiagnosticsAsync(document.Project, new TitleAnalyzer()));

        var picture = new Picture("A tooltip at a literal says what the code means");
        picture.Code(shown, new TextSpan(title.Location.SourceSpan.Start - InClass.Length, title.Location.SourceSpan.Length));
        picture.Gap();
        picture.Menu(8, [$"{title.GetMessage(CultureInfo.InvariantCulture)}\t{title.Id}"], -1);
        picture.Show("editor-description.svg");
    }

    [Fact]
    public async Task Refactorings()
    {
        var picture = new Picture("A string parameter is marked by what its callers pass, or becomes a code with all its calls");
        CodeRefactoringProvider[] all = [new AnnotateRefactoring(), new CodeTypeRefactoring()];
        const string head = InClass + "Icd10Cm Reason; ";
        const string before = "void Add(string d$$x) { } void Book(string s) { Add(\"E11.9\"); Add(Reason.Value); Add(s); }";
        await RefactorAsync(picture, head, before, "void Add([DiagnosisCode] string dx) { } void Book(string s) { Add(\"E11.9\"); Add(Reason.Value); Add(s); }", 0, all);
        await RefactorAsync(picture, head, before, "void Add(Icd10Cm dx) { } void Book(string s) { Add(\"E11.9\"); Add(Reason); Add(Icd10Cm.Parse(s)); }", 1, all);
        picture.Show("editor-refactorings.svg");
    }

    private static Project Tables(Project project)
    {
        foreach (var edition in new[] { "2025", "2026" })
        {
            var name = $"icd10cm_order_{edition}.txt";
            var text = File.ReadAllText(Path.Combine(Picture.Repository, "samples", "Claims", "tables", name));
            project = project.AddTable(name, text + (edition == "2025"
                ? "00090 T7807XA 1 Anaphylactic reaction due to milk and dairy products, init   Anaphylactic reaction due to milk and dairy products, initial encounter\n"
                : "00090 T78079A 1 Anaphyl reaction due to milk and dairy products, unsp, init  Anaphylactic reaction due to milk and dairy products, unspecified, initial encounter\n"));
        }

        return project.AddTable("icd10cm_conversion_table_FY2026.csv", "Current code assignment,Effective,Previous code(s) assignment\nT78.079A,2026,T78.07XA\n");
    }

    private static async Task FixAsync<TAnalyzer, TFix>(Picture picture, string shown, string after, string head = InClass, int fix = 0)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var document = Project.AddDocument("Visit.cs", head + shown + " }");
        await ShowAsync(picture, new TFix(), document, Assert.Single(await DiagnosticsAsync(document.Project, new TAnalyzer())), new TextSpan(head.Length, shown.Length), after, fix);
    }

    /// <summary>The lines before, what the rule says, what the lamp offers, and the lines after.</summary>
    private static async Task ShowAsync(Picture picture, CodeFixProvider provider, TextDocument document, Diagnostic diagnostic, TextSpan shown, string after, int fix)
    {
        var text = await document.GetTextAsync();
        var place = diagnostic.Location.SourceSpan;
        picture.Code(text.ToString(shown), new TextSpan(place.Start - shown.Start, place.Length));
        picture.Message(diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        var actions = await Offers.OfAsync(provider, document, diagnostic);
        string[] all = provider.GetFixAllProvider() is null ? [] : ["\tFix all occurrences in: Document | Project | Solution"];
        picture.Menu(4, [.. actions.Select(action => action.Title), .. all], fix);
        After(picture, text.ToString(), await actions[fix].ApplyAsync(document), shown, after);
    }

    private static async Task RefactorAsync(Picture picture, string head, string shown, string after, int chosen, params CodeRefactoringProvider[] providers)
    {
        var caret = shown.IndexOf("$$", StringComparison.Ordinal);
        shown = shown.Remove(caret, 2);
        var document = Project.AddDocument("Visit.cs", head + shown + " }");
        picture.Code(shown, caret: caret);
        picture.Gap();
        var actions = new List<Microsoft.CodeAnalysis.CodeActions.CodeAction>();
        foreach (var provider in providers)
            actions.AddRange(await Offers.OfAsync(provider, document, head.Length + caret));
        picture.Menu(4, [.. actions.Select(action => action.Title)], chosen);
        After(picture, head + shown + " }", await actions[chosen].ApplyAsync(document), new TextSpan(head.Length, shown.Length), after);
    }

    private static void After(Picture picture, string before, string changed, TextSpan shown, string after)
    {
        Assert.Equal(before[..shown.Start] + after + before[shown.End..], changed);
        picture.Code(after);
        picture.Gap();
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Project project, DiagnosticAnalyzer analyzer)
    {
        var compilation = await project.GetCompilationAsync();
        var options = compilation!.Options.WithSpecificDiagnosticOptions(analyzer.SupportedDiagnostics.Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn)));
        return await compilation.WithOptions(options).WithAnalyzers([analyzer], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }
}
