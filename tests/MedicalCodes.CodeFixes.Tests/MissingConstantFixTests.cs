using MedicalCodes.Tests;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Test = MedicalCodes.CodeFixes.Tests.FixTest<Microsoft.CodeAnalysis.Testing.EmptyDiagnosticAnalyzer, MedicalCodes.CodeFixes.MissingConstantFix>;

namespace MedicalCodes.CodeFixes.Tests;

/// <summary>In a project that has its tables by reference a constant may be missing, and its list stands in the owner's project file.</summary>
public class MissingConstantFixTests
{
    [Theory]
    [InlineData("string A = Acme.Icd10Cm.Literals.{|CS0117:E11_9|};", "string A = \"E11.9\";")]
    [InlineData("const string A = /* dx */ Acme.Icd10Cm.Literals.{|CS0117:E11_9|};", "const string A = /* dx */ \"E11.9\";")]
    [InlineData("Acme.Icd10Cm A = Acme.Icd10Cm.{|CS0117:E11_9|};", "Acme.Icd10Cm A = \"E11.9\";")]
    public Task The_literal_takes_its_place(string before, string after) =>
        RunAsync(new Test($"class C {{ {before} }}", $"class C {{ {after} }}") { Version = LanguageVersion.CSharp13 });

    [Fact]
    public Task Fix_All_writes_all_literals() => RunAsync(Test.InAll(
        ("class C { Acme.Icd10Cm A = Acme.Icd10Cm.{|CS0117:E11_9|}; string B = Acme.Icd10Cm.Literals.{|CS0117:S82_52XA|}; }", "class C { Acme.Icd10Cm A = \"E11.9\"; string B = \"S82.52XA\"; }"),
        ("class D { Acme.Icd10Cm A = Acme.Icd10Cm.{|CS0117:E11_9|}; }", "class D { Acme.Icd10Cm A = \"E11.9\"; }"),
        version: LanguageVersion.CSharp13));

    [Theory]
    [InlineData("object A = Acme.Icd10Cm.{|CS0117:E11_9|};")]
    [InlineData("object A = Acme.Icd10Cm.{|CS0117:E99_9|};")]
    [InlineData("object A = string.{|CS0117:E11_9|};")]
    public Task Nothing_is_offered_where_the_literal_would_say_something_else(string member) =>
        RunAsync(new Test($"class C {{ {member} }}", $"class C {{ {member} }}") { Version = LanguageVersion.CSharp13 });

    [Fact]
    public async Task Nothing_is_offered_where_the_generator_will_make_the_constant()
    {
        // An editor looks before the generator has run.
        var (document, _) = EditorProject.Open(
            "class C { Acme.Icd10Cm A = Acme.Icd10Cm.E11_9$$; }", table: null, generated: false, references: [await EditorProject.CompileAsync(Owner)]);
        var missing = Assert.Single((await document.GetSemanticModelAsync())!.GetDiagnostics(), diagnostic => diagnostic.Id == "CS0117");

        Assert.Empty(await Offers.OfAsync(new MissingConstantFix(), document, missing));
    }

    private const string Owner = "class Owner { object A = Acme.Icd10Cm.I10; }";

    private static async Task RunAsync(Test test)
    {
        test.TakeTablesFrom(await EditorProject.CompileAsync(Owner));
        await test.RunAsync();
    }
}
