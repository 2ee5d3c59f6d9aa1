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
    public void A_constant_is_found_wherever_it_is_named(string source)
    {
        var run = new GeneratorRun(source, [SmallTables.Icd10Cm()]);

        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
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

        Assert.Equal(["CS0117"], run.Output.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(d => d.Id));
    }
}
