using MedicalCodes.Generation;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Analyzers.Tests.Generation;

/// <summary>Whatever a table says stays a text.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "*/ class Evil { } /*",
        "</summary><script>",
        "a \"quoted\" \\ back\\slash",
        "{braces} {0} $\"{x}\"",
        "line\u2028separator\u2029paragraph\u0085next",
        "control\u0001\u0007\u001b",
        "lone \ud800 surrogate",
        "<see cref=\"T:Missing\"/> & &amp; &#0;",
        "// #error no",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_description_is_escaped_wherever_it_is_written(string description)
    {
        var table = new TestTable(
            "/tables/own.csv",
            $"code,description\nA1,\"{description.Replace("\"", "\"\"")}\"\nB2,plain\n",
            ("System", "own"), ("TypeName", "Own"), ("Descriptions", "Runtime"), ("Constants", "All"));
        var run = new GeneratorRun("class C { object A = Acme.Own.A1; object B = Acme.Own.Literals.B2; }", [table]).Clean();

        Assert.Equal(["A1", "B2"], run.Constants("Acme.Own"));
        Assert.Null(run.Output.GetTypeByMetadataName("Acme.Evil"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_name_becomes_an_identifier_or_gives_way_to_the_code(string name)
    {
        var table = new TestTable(
            "/tables/own.csv", $"code,name\nA1,\"{name.Replace("\"", "\"\"")}\"\n", ("System", "own"), ("TypeName", "Own"), ("Constants", "All"));

        var constant = Assert.Single(new GeneratorRun("class C;", [table]).Clean().Constants("Acme.Own"));

        Assert.True(SyntaxFacts.IsValidIdentifier(constant));
    }

    [Theory]
    [InlineData("class", "Class")]
    [InlineData("Parse", "Parse_")]
    [InlineData("Own", "Own_")]
    [InlineData("ToString", "ToString_")]
    [InlineData("2nd visit", "_2ndVisit")]
    [InlineData("---", "A1")]
    public void Keywords_and_members_of_the_type_are_escaped(string name, string constant)
    {
        var table = new TestTable("/tables/own.csv", $"code,name\nA1,{name}\n", ("System", "own"), ("TypeName", "Own"), ("Constants", "All"));

        Assert.Equal([constant], new GeneratorRun("class C;", [table]).Clean().Constants("Acme.Own"));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp14)]
    public void A_code_may_be_any_keyword_of_the_language(LanguageVersion language)
    {
        // Only in places is one a keyword that is not reserved, and no member's name is among them.
        var keywords = SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText).Distinct().ToArray();
        var names = keywords.Select(keyword => SyntaxFacts.GetKeywordKind(keyword) != SyntaxKind.None ? keyword + "_" : keyword);
        var table = new TestTable("/tables/own.csv", "code\n" + string.Join("\n", keywords), ("System", "own"), ("TypeName", "Own"), ("Constants", "All"));

        Assert.Equal(names.Order(), new GeneratorRun("class C { }", [table], language).Clean().Constants("Acme.Own").Order());
    }

    [Theory]
    [InlineData("new", "new_")]
    [InlineData("in", "in_")]
    [InlineData("_number", "_number_")]
    public void A_code_that_no_constant_can_be_called_like_is_found_under_the_name_that_is_offered(string code, string constant)
    {
        var table = new TestTable("/tables/own.csv", $"code\n{code}\nother\n", ("System", "own"), ("TypeName", "Own"));
        var run = new GeneratorRun($"class C {{ object A = Acme.Own.{constant}; const string B = Acme.Own.Literals.{constant}; }}", [table]).Clean();
        var consumer = new GeneratorRun(
            $"class C {{ object A = Acme.Own.{constant}; }}", [], name: "Consumer", references: [new GeneratorRun("class C;", [table]).ToReference(built: true)]).Clean();
        var read = ReferencedTables.Read(consumer.Compilation).Single().Table;

        Assert.Equal([constant], run.Constants("Acme.Own"));
        Assert.Equal(constant, new AvailableConstants(consumer.Compilation).NameOf(read, read.Packed.Find(code), isText: false));
    }

    [Theory]
    [InlineData("\"; } class Evil { //")]
    [InlineData("own\"quote")]
    [InlineData("own\\back")]
    [InlineData("ünïcode")]
    public void A_system_id_is_only_a_text(string system)
    {
        var table = new TestTable("/tables/own.csv", "code\nA1\n", ("System", system), ("TypeName", "Own"), ("Constants", "All"));

        Assert.Equal(["A1"], new GeneratorRun("class C;", [table]).Clean().Constants("Acme.Own"));
    }

    [Theory]
    [InlineData("A\"1")]
    [InlineData("A\\1")]
    [InlineData("*/A1/*")]
    [InlineData("{A1}")]
    [InlineData("<A1>&amp;")]
    [InlineData("#if")]
    [InlineData("//A1")]
    [InlineData("'\\u0022")]
    public void A_code_is_only_a_text(string code)
    {
        var table = new TestTable(
            "/tables/own.csv", $"code,description\n\"{code.Replace("\"", "\"\"")}\",A code\n", ("System", "own"), ("TypeName", "Own"), ("Constants", "All"), ("Descriptions", "Runtime"));
        var run = new GeneratorRun("class C;", [table]).Clean();

        Assert.Single(run.Constants("Acme.Own"));
        var literals = run.Output.GetTypeByMetadataName("Acme.Own+Literals")!.GetMembers().OfType<Microsoft.CodeAnalysis.IFieldSymbol>();
        Assert.Equal([code], literals.Select(literal => literal.ConstantValue));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_edition_and_a_list_of_constants_are_only_texts(string text)
    {
        var table = new TestTable("/tables/own.csv", "code\nA1\nB2\n", ("System", "own"), ("TypeName", "Own"), ("Edition", text), ("Constants", "A1; " + text));
        var run = new GeneratorRun("class C { string A = Acme.Own.Edition.Name; }", [table]).Clean();

        Assert.Equal(["A1"], run.Constants("Acme.Own"));
        Assert.Null(run.Output.GetTypeByMetadataName("Acme.Evil"));
    }

    [Theory]
    [InlineData("my-app", "my_app")]
    [InlineData("2026.Claims", "_2026.Claims")]
    [InlineData("Acme.class", "Acme._class")]
    [InlineData("Acme;class Evil{}", "Acme_class_Evil__")]
    [InlineData("Acme..Codes", "Acme._.Codes")]
    public void A_project_may_be_called_as_it_likes(string name, string expected)
    {
        var run = new GeneratorRun("class C;", [SmallTables.Icd10Cm()], name: name).Clean();

        Assert.NotNull(run.Output.GetTypeByMetadataName(expected + ".Icd10Cm"));
        Assert.Null(run.Output.GetTypeByMetadataName("Evil"));
    }

    [Theory]
    [InlineData("TypeName", "Own { } class Evil")]
    [InlineData("TypeName", "A.B")]
    [InlineData("TypeName", "class")]
    [InlineData("TypeName", "record")]
    [InlineData("TypeName", "Description")]
    [InlineData("Namespace", "Acme; class Evil { }")]
    [InlineData("Namespace", "Acme..Codes")]
    public void A_bad_name_in_metadata_is_not_used(string metadata, string value)
    {
        var run = new GeneratorRun("class C;", [SmallTables.Icd10Cm((metadata, value), ("Descriptions", "Runtime"))]).Clean();

        Assert.NotNull(run.Output.GetTypeByMetadataName("Acme.Icd10Cm"));
    }

    [Fact]
    public void A_system_may_be_called_like_a_member_of_its_type() => Assert.NotNull(
        new GeneratorRun("class C;", [new TestTable("/tables/own.csv", "code\nA1\n", ("System", "category"))]).Clean().Output.GetTypeByMetadataName("Acme.CategoryCode"));
}
