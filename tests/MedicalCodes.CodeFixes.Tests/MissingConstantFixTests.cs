using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.CodeFixes.Tests;

/// <summary>In a project that has its tables by reference a constant may be missing, and its list stands in the owner's project file.</summary>
public class MissingConstantFixTests
{
    [Theory]
    [InlineData("string A = Acme.Icd10Cm.Literals.E11_9$$;", "string A = \"E11.9\";")]
    [InlineData("const string A = /* dx */ Acme.Icd10Cm.Literals.E11_9$$;", "const string A = /* dx */ \"E11.9\";")]
    [InlineData("Acme.Icd10Cm A = Acme.Icd10Cm.E11_9$$;", "Acme.Icd10Cm A = \"E11.9\";")]
    public async Task The_literal_takes_its_place(string before, string after) =>
        Assert.Equal($"class C {{ {after} }}", await FixAsync($"class C {{ {before} }}", LanguageVersion.CSharp13));

    [Theory]
    [InlineData("object A = Acme.Icd10Cm.E11_9$$;")]
    [InlineData("object A = Acme.Icd10Cm.E99_9$$;")]
    [InlineData("object A = string.E11_9$$;")]
    public async Task Nothing_is_offered_where_the_literal_would_say_something_else(string member) =>
        Assert.Null(await FixAsync($"class C {{ {member} }}", LanguageVersion.CSharp13));

    [Fact]
    public async Task Nothing_is_offered_where_the_generator_will_make_the_constant() =>
        Assert.Null(await FixAsync("class C { Acme.Icd10Cm A = Acme.Icd10Cm.E11_9$$; }", LanguageVersion.CSharp14));

    private static async Task<string?> FixAsync(string source, LanguageVersion version)
    {
        var owner = await EditorProject.Open("class Owner { object A = Acme.Icd10Cm.I10$$; }").Document.Project.GetCompilationAsync();
        using var stream = new MemoryStream();
        Assert.Empty(owner!.Emit(stream).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var (document, _) = EditorProject.Open(source, table: null, generated: false, references: [MetadataReference.CreateFromImage(stream.ToArray())]);
        document = document.Project.WithParseOptions(new CSharpParseOptions(version)).GetDocument(document.Id)!;
        var missing = Assert.Single((await document.GetSemanticModelAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal("CS0117", missing.Id);

        var actions = new List<CodeAction>();
        await new MissingConstantFix().RegisterCodeFixesAsync(new CodeFixContext(document, missing, (action, _) => actions.Add(action), default));
        if (actions.Count == 0)
            return null;
        var changed = Assert.Single((await Assert.Single(actions).GetOperationsAsync(default)).OfType<ApplyChangesOperation>()).ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }
}
