using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Generation;

/// <summary>Every form in which C# can name a constant that is not there yet.</summary>
public class UsedConstantTests
{
    [Theory]
    [InlineData("class C { object A = Acme.Icd10Cm.E11_9; }")]
    [InlineData("class C { object A = global::Acme.Icd10Cm.E11_9; }")]
    [InlineData("using Acme; class C { object A = Icd10Cm /* dx */ .\n  E11_9; }")]
    [InlineData("using Acme; class C { string A = nameof(Icd10Cm.E11_9); }")]
    [InlineData("using Acme; /// <summary><see cref=\"Icd10Cm.E11_9\"/></summary>\nclass C { }")]
    [InlineData("using D = Acme.Icd10Cm; class C { object A = D.E11_9; }")]
    [InlineData("namespace N { using D = Acme.Icd10Cm; class C { object A = D.E11_9; } }")]
    [InlineData("global using D = Acme.Icd10Cm; class C { object A = D.E11_9; }")]
    [InlineData("using static Acme.Icd10Cm; class C { object A = E11_9; }")]
    [InlineData("using L = Acme.Icd10Cm.Literals; class C { object A = L.E11_9; }")]
    [InlineData("using static Acme.Icd10Cm.Literals; class C { object A = E11_9; }")]
    [InlineData("using Acme; [System.Obsolete(Icd10Cm.Literals.E11_9)] class C { }")]
    [InlineData("using Acme; class C { const string A = \"x\" + Icd10Cm.Literals.E11_9; }")]
    [InlineData("using Acme; class C { int M(string s) { switch (s) { case Icd10Cm.Literals.E11_9: return 1; default: return 0; } } }")]
    [InlineData("using Acme; class C { bool M(string s) => s is Icd10Cm.Literals.E11_9; }")]
    [InlineData("using Acme; class C { void M(string s = Icd10Cm.Literals.E11_9) { } }")]
    [InlineData("using Acme; class C { object A = Icd10Cm.@E11_9; }")]
    [InlineData("namespace Acme { partial struct Icd10Cm { public static Icd10Cm Usual() => E11_9; } }")]
    [InlineData("namespace Acme { public readonly partial struct Icd10Cm { public const string Usual = Literals.E11_9; } }")]
    [InlineData("using Acme; class C { Icd10Cm Icd10Cm { get; } = Icd10Cm.E11_9; }")]
    [InlineData("using Acme; class C { object M() => (Icd10Cm?)Icd10Cm.E11_9; }")]
    [InlineData("using A = Acme; class C { object M() => A::Icd10Cm.E11_9; }")]
    public void A_constant_is_found_wherever_it_is_named(string source)
    {
        var run = new GeneratorRun(source, [SmallTables.Icd10Cm()]);

        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(["E11_9"], run.Constants("Acme.Icd10Cm"));
    }

    [Theory]
    [InlineData("@Icd10Cm.E11_9.Value")]
    [InlineData("@(Icd10Cm\n  .Literals.E11_9)")]
    [InlineData("@using static Acme.Icd10Cm\n<p>@E11_9</p>")]
    [InlineData("@using D = Acme.Icd10Cm\n<p>@D.E11_9</p>")]
    public void A_constant_in_a_razor_file_is_found_in_its_text(string razor)
    {
        var run = new GeneratorRun("class C;", [SmallTables.Icd10Cm(), new TestTable("/Pages/Index.razor", razor)]).Clean();

        Assert.Equal(["E11_9"], run.Constants("Acme.Icd10Cm"));
    }

    [Theory]
    [InlineData("global using D = Acme.Icd10Cm; class C;", "@D.E11_9.Value")]
    [InlineData("global using static Acme.Icd10Cm; class C;", "@E11_9.Value")]
    [InlineData("global using static Acme.Icd10Cm.Literals; class C;", "@E11_9")]
    public void A_razor_file_has_the_names_that_a_global_using_gives(string source, string razor)
    {
        var run = new GeneratorRun(source, [SmallTables.Icd10Cm(), new TestTable("/Pages/Index.razor", razor)]);

        Assert.Equal(["E11_9"], run.Constants("Acme.Icd10Cm"));

        run.Edit(compilation => compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], compilation.SyntaxTrees[0].WithChangedText(SourceText.From("class C;"))));

        Assert.Empty(run.Constants("Acme.Icd10Cm"));
    }

    [Theory]
    [InlineData("\"E11.9\"")]
    [InlineData("@\"E11.9\"")]
    [InlineData("\"\"\"E11.9\"\"\"")]
    [InlineData("\"\"\"\n    E11.9\n    \"\"\"")]
    [InlineData("$\"E11.9\"")]
    [InlineData("$@\"E11.9\"")]
    [InlineData("$\"\"\"E11.9\"\"\"")]
    [InlineData("$\"\"\"\n    E{\"11\"}.9\n    \"\"\"")]
    [InlineData("$\"E{\"11\"}.{\"9\"}\"")]
    [InlineData("\"E11\" + \".9\"")]
    [InlineData("(\"E1\" + @\"1\") + (\".\" + $\"9\")")]
    [InlineData("(string)\"E11\" + \".9\"")]
    [InlineData("\"E11\" + (string)(\".\" + \"9\")")]
    [InlineData("$\"{(string)\"E11\"}.9\"")]
    [InlineData("nameof(E11) + \".9\"")]
    [InlineData("nameof(System.E119)")]
    [InlineData("$\"{nameof(E11)}.9\"")]
    public void An_embedded_table_has_the_codes_of_all_strings_that_are_made_of_literals(string literal)
    {
        var run = new GeneratorRun($"class C {{ Acme.Icd10Cm A = {literal}; }} class E11; namespace System {{ class E119; }}", [SmallTables.Icd10Cm(("Embed", "Used"))]).Clean();

        Assert.True(Embedded(run).Find("E119") >= 0);
    }

    [Theory]
    [InlineData("string M(string s) => \"E11\" + s + \".9\";")]
    [InlineData("string M(string s) => $\"E11{s}.9\" + $\"{\"E11\",4}.9\";")]
    [InlineData("System.ReadOnlySpan<byte> M() => \"E11.9\"u8;")]
    [InlineData("int M(int x) => 11 + 9;")]
    [InlineData("const string P = \"E11\"; string M() => P + \".9\";")]
    [InlineData("string nameof(string s) => s; string M(string E119) => nameof(E119 + E119);")]
    public void What_is_not_made_of_literals_gives_an_embedded_table_no_code(string member) =>
        Assert.True(Embedded(new GeneratorRun($"class C {{ {member} }}", [SmallTables.Icd10Cm(("Embed", "Used"))]).Clean()).Find("E119") < 0);

    [Fact]
    public void A_sum_of_thousands_of_texts_is_not_followed_to_its_depth()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("\"\"", 3_000)) + " + (" + string.Join(" + ", Enumerable.Repeat("\"x\"", 3_000)) + ")";

        Assert.Equal(1, Embedded(new GeneratorRun($"class C {{ string A = \"I10\" + {sum}; }}", [SmallTables.Icd10Cm(("Embed", "Used"))])).Count);
    }

    [Theory]
    [InlineData("@code { Acme.Icd10Cm A = \"E11.9\"; }")]
    [InlineData("<p>it's</p>@(Acme.Icd10Cm.Parse(\"\"\"E11.9\"\"\"))")]
    [InlineData("<Dx Code=\"E11.9\" />")]
    public void An_embedded_table_has_the_codes_of_what_razor_files_have_in_quotes(string razor) =>
        Assert.True(Embedded(new GeneratorRun("class C;", [SmallTables.Icd10Cm(("Embed", "Used")), new TestTable("/Pages/Index.razor", razor)]).Clean()).Find("E119") >= 0);

    private static PackedTable Embedded(GeneratorRun run) =>
        new((string)run.Output.GetTypeByMetadataName("Acme.Icd10Cm")!.GetMembers("PackedTable").OfType<IFieldSymbol>().Single().ConstantValue!);

    [Theory]
    [InlineData("class C { public string A = \"Icd10Cm.E11_9\"; } // Icd10Cm.E11_65")]
    [InlineData("class Icd10CmX { public const int E11_9 = 1; } class C { public int A = Icd10CmX.E11_9; }")]
    [InlineData("class C { object A = Acme.Icd10Cm.Parse(\"I10\"); }")]
    public void What_only_looks_like_a_use_makes_no_constant(string source)
    {
        var run = new GeneratorRun(source, [SmallTables.Icd10Cm()]).Clean();

        Assert.Empty(run.Constants("Acme.Icd10Cm"));
    }

    [Fact]
    public void A_name_that_is_no_code_stays_an_error()
    {
        var run = new GeneratorRun("class C { object A = Acme.Icd10Cm.E11_99; }", [SmallTables.Icd10Cm()]);

        Assert.Equal(["CS0117"], run.Output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id));
    }
}
