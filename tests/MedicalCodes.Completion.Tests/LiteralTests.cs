namespace MedicalCodes.Completion.Tests;

public class LiteralTests
{
    [Theory]
    [InlineData("Acme.Icd10Cm A = \"E11$$\";", "E11.10", "E11.9")]
    [InlineData("Acme.Icd10Cm A = \"e11.$$\";", "E11.10", "E11.9")]
    [InlineData("Acme.Icd10Cm A = \"diab coma$$\";", "E11.10")]
    [InlineData("Acme.Icd10Cm A = \"COMPL diab 2$$\";", "E11.9")]
    [InlineData("Acme.Icd10Cm A = @\"hyper$$\";", "I10")]
    [InlineData("Acme.Icd10Cm A = \"\"\"hyper$$\"\"\";", "I10")]
    [InlineData("[MedicalCodes.DiagnosisCode] string A = \"E11$$\";", "E11.10", "E11.9")]
    [InlineData("[MedicalCodes.MedicalCode(\"icd-10-cm\", Writing = \"undotted\")] string A = \"E11$$\";", "E1110", "E119")]
    [InlineData("[MedicalCodes.MedicalCode(\"icd-10-cm\", AllowHeaders = true)] string A = \"E11$$\";", "E11.10", "E11.9", "E11 (category)")]
    [InlineData("bool A(Acme.Icd10Cm dx) => dx.IsIn(\"hyper$$\");", "I10")]
    [InlineData("bool A(Acme.Icd10Cm dx) => dx.Value == \"hyper$$\";", "I10")]
    [InlineData("Acme.Icd10Cm[] A = [\"hyper$$\"];", "I10")]
    [InlineData("Acme.Icd10Cm A(int n) => n switch { 1 => \"hyper$$\", _ => \"I10\" };", "I10")]
    [InlineData("class D : System.Attribute { public D([MedicalCodes.DiagnosisCode] string s) { } } [D(\"hyper$$\")] void M() { }", "I10")]
    [InlineData("bool A(Acme.Icd10Cm dx) => dx.Value is \"hyper$$\";", "I10")]
    public async Task Codes_are_found_by_their_beginning_and_by_words_in_any_order(string member, params string[] codes) =>
        Assert.Equal(codes, (await Completing.At($"class C {{ {member} }}")).Texts);

    [Theory]
    [InlineData("string A = \"E11$$\";")]
    [InlineData("Acme.Icd10Cm A = \"quodlibet$$\";")]
    [InlineData("Acme.Icd10Cm A = $$\"E11\";")]
    [InlineData("Acme.Icd10Cm A = \"E11\"$$;")]
    [InlineData("[MedicalCodes.MedicalCode(\"cpt\")] string A = \"E11$$\";")]
    [InlineData("// \"E11$$\"")]
    [InlineData("Acme.Icd10Cm A = \"E1\" + \"1$$\";")]
    public async Task Elsewhere_and_where_nothing_fits_no_code_is_offered(string member) =>
        Assert.Empty((await Completing.At($"class C {{ {member}\n }}")).Texts);

    [Theory]
    [InlineData("class C { Acme.Icd10Cm A = \"E11$$", "class C { Acme.Icd10Cm A = \"E11.9")]
    [InlineData("class C { void M([MedicalCodes.DiagnosisCode] string c) { M(\"E11$$ } }", "class C { void M([MedicalCodes.DiagnosisCode] string c) { M(\"E11.9 } }")]
    [InlineData("class C { Acme.Icd10Cm A = \"E1$$1.99\"; }", "class C { Acme.Icd10Cm A = \"E11.9\"; }")]
    [InlineData("class C { Acme.Icd10Cm A = @\"diab compl$$\"; }", "class C { Acme.Icd10Cm A = @\"E11.9\"; }")]
    [InlineData("class C { Acme.Icd10Cm A = @\"E11$$;\n Acme.Icd10Cm B = \"I10\"; }", "class C { Acme.Icd10Cm A = @\"E11.9;\n Acme.Icd10Cm B = \"I10\"; }")]
    [InlineData("class C { void M([MedicalCodes.DiagnosisCode] string c) { M(@\"E11$$);\r\n M(@\"I10\"); } }", "class C { void M([MedicalCodes.DiagnosisCode] string c) { M(@\"E11.9);\r\n M(@\"I10\"); } }")]
    public async Task A_chosen_code_takes_the_place_of_what_was_typed(string before, string after) =>
        Assert.Equal(after, await (await Completing.At(before)).ChooseAsync("E11.9"));

    [Theory]
    [InlineData("void M([MedicalCodes.DiagnosisCode] string code, int count) { M(\"hyper$$\"); }")]
    [InlineData("void M(int count, Acme.Icd10Cm code) { M(code: \"hyper$$\"")]
    [InlineData("C(Acme.Icd10Cm code, int count) { new C(\"hyper$$\"")]
    public async Task A_call_that_is_typed_to_its_half_says_what_it_expects(string member) =>
        Assert.Equal(["I10"], (await Completing.At($"class C {{ {member} }}")).Texts);

    [Fact]
    public async Task A_code_stands_beside_its_description_and_edition()
    {
        var completing = await Completing.At("class C { [MedicalCodes.MedicalCode(\"icd-10-cm\", AllowHeaders = true)] string A = \"E11$$\"; }");

        Assert.Equal("Type 2 diabetes mellitus without complications (ICD-10-CM 2026)", completing.Items[1].InlineDescription);
        Assert.Equal("Type 2 diabetes mellitus (category, ICD-10-CM 2026)", completing.Items[2].InlineDescription);
        Assert.Equal("E11.9: Type 2 diabetes mellitus without complications\nICD-10-CM 2026", (await completing.DescribeAsync("E11.9"))!.Text);
    }

    [Theory]
    [InlineData("class C { Acme.Icd10Cm A = \"E11$$\"; }")]
    [InlineData("class C { Icd10Cm? A = \"E11$$\"; }")]
    [InlineData("class C { void M(Icd10Cm a) => M(\"E11$$\"); }")]
    public async Task It_works_before_any_generator_has_run(string source) =>
        Assert.Equal(["E11.10", "E11.9"], (await Completing.At(source, generated: false)).Texts);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00001 E11     0 Type 2 di")]
    [InlineData("no table at all")]
    public async Task Without_a_table_or_with_half_of_one_nothing_breaks(string? table) =>
        Assert.Empty((await Completing.At("class C { Acme.Icd10Cm A = \"E11$$\"; }", table)).Texts);

    [Fact]
    public async Task The_beginning_of_a_word_comes_before_the_later_part_of_one()
    {
        const string table = "icd10cm,description\nA00,Non-diabetic retinopathy\nA01,Proliferative diabetic retinopathy of the eye\nA02,Pre-diabetic and diabetic retinopathy\n";

        var completing = await Completing.At("class C { Acme.Icd10Cm A = \"diab retino$$\"; }", table);

        Assert.Equal(["A02", "A01", "A00"], completing.Texts);
    }

    [Fact]
    public async Task A_title_with_markup_or_more_than_one_line_stays_a_text()
    {
        var table = "code,description\nX1,\"<b>Bold</b> & \"\"quoted\"\"\r\ntwo lines\"\n";

        var completing = await Completing.At("class C { Acme.Icd10Cm A = \"bold$$\"; }", table);

        Assert.All(completing.Items, item => Assert.DoesNotContain('\n', item.InlineDescription));
    }
}
