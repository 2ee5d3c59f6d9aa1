using System.Collections.Immutable;
using MedicalCodes.Generation;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.CodeFixes.Tests;

/// <summary>An editor asks at each key: at half a program, with half a table or none. Whatever is offered there must write something, and never break.</summary>
public class BadInputTests
{
    private const string Program =
        """"
        using Acme;
        using MedicalCodes;

        record Finding(Icd10Cm Code, string Title);

        class Coding { public string System { get; set; } public string Code { get; set; } }

        class C
        {
            const string Dx = "e119";
            [DiagnosisCode] string A = Dx, B = " I10", D = @"I10", E = $"E11.99", F = "E11" + ".99";
            Icd10Cm G = "E11", H = "S82.52A", I = "I1O", J = Icd10Cm.E11_9, K = Icd10Cm.E99_9;
            object L = new Finding("I10", "Type 2 diabetes mellitus without complications");
            object M = new Coding { System = "CPT", Code = "I10" };
            Icd10Cm N(string text) => text + "";
            void O(string reason, string p) { O("E11.9", p); O("I10", null); _ = reason == "" ? """E11.99""" : reason; }
        }
        """";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. Instances<DiagnosticAnalyzer>(typeof(CodeTypeGenerator))];
    private static readonly CodeFixProvider[] Fixes = [.. Instances<CodeFixProvider>(typeof(SuggestedCodeFix))];
    private static readonly CodeRefactoringProvider[] Refactorings = [.. Instances<CodeRefactoringProvider>(typeof(SuggestedCodeFix))];

    [Fact]
    public async Task Half_a_program_breaks_nothing_and_each_offer_writes_something()
    {
        var offers = 0;
        for (var end = 0; end <= Program.Length; end += 17)
            offers += await OffersAsync(Program[..end], EditorProject.Table);

        Assert.InRange(offers, 100, int.MaxValue);
    }

    [Theory]
    [InlineData("\"E11.99")]
    [InlineData("@\"E11.99")]
    [InlineData("\"\"\"E11.99")]
    [InlineData("$\"E11.99")]
    [InlineData("$\"E11.{")]
    [InlineData("\"E11.99\\")]
    [InlineData("\"\\u00")]
    [InlineData("\"")]
    public async Task An_unclosed_string_breaks_nothing(string literal)
    {
        await OffersAsync($"class C {{ Acme.Icd10Cm A = {literal}; }}\nclass D {{ }}", EditorProject.Table);
        await OffersAsync($"class C {{ void M([MedicalCodes.DiagnosisCode] string a) => M({literal}", EditorProject.Table);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00001 E11     0 Type 2 di")]
    [InlineData("00001 E11     0\n00002")]
    [InlineData("code,description\nE11.9,<b>Type 2</b> & \"quoted\"\nI10,\"")]
    [InlineData("<ClaML><Class code=\"E11\">")]
    public async Task Half_a_table_or_none_breaks_nothing(string? table) => await OffersAsync(Program, table);

    [Theory]
    [InlineData("Type <b>2</b> & \"\"quoted\"\" {0}")]
    [InlineData("C:\\\\tables\\\\new")]
    public async Task A_description_with_markup_is_written_as_it_is(string title)
    {
        var table = $"icd10cm,description\nE11.9,\"{title}\"\nI10,Hypertension\n";
        var (document, _) = EditorProject.Open("record Finding(Acme.Icd10Cm Code, string Title); class C { object A = new Finding(\"E11.9\", \"Hypertension\"); }$$", table);
        var wrong = Assert.Single(await DiagnosticsAsync(document), diagnostic => diagnostic.Id == RuleIds.WrongDescription);

        var changed = await (await Offers.OfAsync(new DescriptionFix(), document, wrong))[0].ApplyAsync(document);

        Assert.Contains(Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(title.Replace("\"\"", "\""), quote: true), changed, StringComparison.Ordinal);
    }

    /// <summary>Has all rules, fixes and refactorings look at a program, tries what they offer, and says how much that was.</summary>
    private static async Task<int> OffersAsync(string source, string? table)
    {
        var (document, _) = EditorProject.Open(source + "$$", table);
        var count = 0;
        foreach (var diagnostic in await DiagnosticsAsync(document))
        {
            Assert.NotEqual("AD0001", diagnostic.Id);
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                foreach (var action in await Offers.OfAsync(fix, document, diagnostic))
                    count += AssertWrites(source, await action.ApplyAsync(document), action.Title);
            }
        }

        for (var caret = 0; caret <= source.Length; caret += 7)
        {
            foreach (var refactoring in Refactorings)
            {
                foreach (var action in await Offers.OfAsync(refactoring, document, caret))
                    count += AssertWrites(source, await action.ApplyAsync(document), action.Title);
            }
        }

        return count;
    }

    private static int AssertWrites(string before, string after, string title)
    {
        Assert.NotEqual(before, after);
        Assert.True(Empty(after) <= Empty(before), title);
        Assert.NotEqual("", title.Trim());
        return 1;
    }

    private static int Empty(string source) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseTokens(source).Count(token => token.Text is "\"\"" or "@\"\"" or "$\"\"");

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(Document document)
    {
        var compilation = await document.Project.GetCompilationAsync();
        var tree = await document.GetSyntaxTreeAsync();
        var found = await compilation!.WithAnalyzers(Analyzers, document.Project.AnalyzerOptions).GetAllDiagnosticsAsync();
        return found.Where(diagnostic => diagnostic.Id == "AD0001" || diagnostic.Location.SourceTree == tree);
    }

    private static IEnumerable<T> Instances<T>(Type of) =>
        of.Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).Select(type => (T)Activator.CreateInstance(type)!);
}
