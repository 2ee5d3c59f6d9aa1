using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;

namespace MedicalCodes.Completion.Tests;

public class MemberTests
{
    [Theory]
    [InlineData("object A = Acme.Icd10Cm.$$;", "E11_10", "E11_9", "I10", "S82_52XA", "S82_52XD", "E11 (category)", "S82_52 (category)")]
    [InlineData("object A = Acme.Icd10Cm.E11$$;", "E11_10", "E11_9", "E11 (category)")]
    [InlineData("object A = Acme.Icd10Cm.E11_$$;", "E11_10", "E11_9", "E11 (category)")]
    [InlineData("object A = Acme.Icd10Cm.hyper$$;", "I10")]
    [InlineData("object A = Acme.Icd10Cm.Literals.hyper$$;", "I10")]
    [InlineData("void A() { Acme.Icd10Cm.I1$$\n int b = 1; }", "I10")]
    [InlineData("void A() { Acme.Icd10Cm.$$\n int b = 1; }", "E11_10", "E11_9", "I10", "S82_52XA", "S82_52XD", "E11 (category)", "S82_52 (category)")]
    [InlineData("[System.Obsolete(Acme.Icd10Cm.Literals.I1$$)] void M() { }", "I10")]
    public async Task Constants_are_found_that_are_not_generated_yet(string member, params string[] names) =>
        Assert.Equal(names, (await Completing.At($"class C {{ {member} }}")).Texts);

    [Theory]
    [InlineData("using Acme; class C { object A = Icd10Cm.I1$$; }")]
    [InlineData("using Dx = Acme.Icd10Cm; class C { object A = Dx.I1$$; }")]
    [InlineData("using Acme; class C { Icd10Cm Icd10Cm { get; set; } = Icd10Cm.I1$$; }")]
    [InlineData("using Acme; class C { Icd10Cm Icd10Cm; void M() { Icd10Cm = Icd10Cm.I1$$; } }")]
    [InlineData("using Acme; class C { Icd10Cm Icd10Cm; void M() { Icd10Cm = Icd10Cm.I1$$ } }")]
    [InlineData("using Acme; class C { bool M(string s) => s is Icd10Cm.Literals.I1$$; }")]
    [InlineData("using Acme; class C { int M(string s) => s switch { Icd10Cm.Literals.I1$$ => 1, _ => 0 }; }")]
    [InlineData("using Acme; class C { Icd10Cm[] M() => [Icd10Cm.I1$$]; }")]
    [InlineData("using Acme; class C { string M() => $\"{Icd10Cm.I1$$}\"; }")]
    public async Task The_type_may_be_called_in_any_way(string source) =>
        Assert.Equal(["I10"], (await Completing.At(source)).Texts);

    [Fact]
    public async Task It_works_before_any_generator_has_run() =>
        Assert.Equal(["I10"], (await Completing.At("class C { object A = Icd10Cm.I1$$; }", generated: false)).Texts);

    [Theory]
    [InlineData("object A(Acme.Icd10Cm dx) => dx.E11$$;")]
    [InlineData("string Icd10Cm; object A() => Icd10Cm.I1$$;")]
    [InlineData("object A = string.E11$$;")]
    [InlineData("object A = E11$$;")]
    [InlineData("object A = .$$;")]
    [InlineData("object A = Icd10Pcs.$$;")]
    public async Task Elsewhere_no_constant_is_offered(string member) =>
        Assert.Empty((await Completing.At($"class C {{ {member} }}")).Texts);

    [Fact]
    public async Task A_chosen_constant_takes_the_place_of_the_name() =>
        Assert.Equal("class C { object A = Acme.Icd10Cm.E11_9; }", await (await Completing.At("class C { object A = Acme.Icd10Cm.compl$$i; }")).ChooseAsync("E11_9"));

    [Fact]
    public async Task A_table_may_come_by_reference()
    {
        MetadataReference[] reference = [await EditorProject.CompileAsync("class Owner { object A = Acme.Icd10Cm.I10; }")];

        var literal = await Completing.At("class C { Acme.Icd10Cm A = \"E11$$\"; }", table: null, references: reference);
        var member = await Completing.At("class C { object A = Acme.Icd10Cm.E11$$; }", table: null, references: reference);
        var literals = await Completing.At("class C { object A = Acme.Icd10Cm.Literals.$$; }", table: null, references: reference);

        Assert.Equal(["E11.10", "E11.9"], literal.Texts);
        Assert.Equal("ICD-10-CM 2026", literal.Items[0].InlineDescription);
        Assert.Equal(["E11_10", "E11_9", "E11 (category)"], member.Texts);
        // Constant strings come from the owner alone.
        Assert.Equal(["I10"], literals.Texts);
    }
}
