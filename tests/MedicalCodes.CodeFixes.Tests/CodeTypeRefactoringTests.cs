namespace MedicalCodes.CodeFixes.Tests;

public class CodeTypeRefactoringTests
{
    [Fact]
    public async Task A_parameter_becomes_a_code_with_its_uses_and_its_calls() => Assert.Equal(
        """
        using Acme;
        class C
        {
            int M(Icd10Cm code, int n) { Icd10Cm dx = code; return code.Value.Length + n; }
            void N(string text, Icd10Cm dx)
            {
                M("E11.9", 1);
                M(code: /* read */ Icd10Cm.Parse(text.Trim()), n: 2);
                M(dx, 3);
            }
        }
        """,
        await Refactoring.ApplyAsync<CodeTypeRefactoring>(
            """
            using Acme;
            class C
            {
                int M(string co$$de, int n) { Icd10Cm dx = code; return code.Length + n; }
                void N(string text, Icd10Cm dx)
                {
                    M("E11.9", 1);
                    M(code: /* read */ text.Trim(), n: 2);
                    M(dx.Value, 3);
                }
            }
            """));

    [Fact]
    public async Task An_attribute_is_evidence_enough() => Assert.Equal(
        "class C { void M([MedicalCodes.MedicalCode(\"icd-10-cm\")] Acme.Icd10Cm code) { } }",
        await Refactoring.ApplyAsync<CodeTypeRefactoring>("class C { void M([MedicalCodes.MedicalCode(\"icd-10-cm\")] string co$$de) { } }"));

    [Fact]
    public async Task Where_a_tuple_only_reads_it_a_parameter_is_its_text() => Assert.Equal(
        "class C { void M(Acme.Icd10Cm code) { string y; (y, _) = (code.Value, 1); var t = (2, code.Value, code.Value); } void N() { M(\"E11.9\"); } }",
        await Refactoring.ApplyAsync<CodeTypeRefactoring>("class C { void M(string co$$de) { string y; (y, _) = (code, 1); var t = (2, code, code); } void N() { M(\"E11.9\"); } }"));

    [Theory]
    [InlineData("object M(string co$$de) => new { code, code.Length };", "object M(Acme.Icd10Cm code) => new { code = code.Value, code.Value.Length };")]
    [InlineData("int M(string co$$de) { var t = (1, /* dx */ code); return t.code.Length; }", "int M(Acme.Icd10Cm code) { var t = (1, /* dx */ code: code.Value); return t.code.Length; }")]
    [InlineData("void M(string @co$$de) { var t = (@code, N: code); }", "void M(Acme.Icd10Cm @code) { var t = (@code: @code.Value, N: code.Value); }")]
    public async Task What_was_called_after_the_parameter_keeps_its_name(string before, string after) => Assert.Equal(
        $"class C {{ {after} void N() => M(\"E11.9\"); }}",
        await Refactoring.ApplyAsync<CodeTypeRefactoring>($"class C {{ {before} void N() => M(\"E11.9\"); }}"));

    [Fact]
    public async Task Nothing_is_called_after_the_parameter_where_its_target_has_a_name_already() => Assert.Equal(
        "class C { (string Code, int) M(Acme.Icd10Cm code) { (string, int) t = (code.Value, 1); return (code.Value, 2); } void N() => M(\"E11.9\"); }",
        await Refactoring.ApplyAsync<CodeTypeRefactoring>(
            "class C { (string Code, int) M(string co$$de) { (string, int) t = (code, 1); return (code, 2); } void N() => M(\"E11.9\"); }"));

    [Fact]
    public async Task What_a_method_hands_on_to_itself_stays_as_it_is() => Assert.Equal(
        "class C { string M(Acme.Icd10Cm code, int n) => n > 0 ? M(code, n - 1) : M(Acme.Icd10Cm.Parse(M(Acme.Icd10Cm.Parse(code.Value.Trim()), 2)), 3); void N() => M(\"E11.9\", 1); }",
        await Refactoring.ApplyAsync<CodeTypeRefactoring>(
            "class C { string M(string co$$de, int n) => n > 0 ? M(code, n - 1) : M(M(code.Trim(), 2), 3); void N() => M(\"E11.9\", 1); }"));

    [Fact]
    public async Task An_overload_that_takes_no_text_does_not_matter() => Assert.Equal(
        "class C { void M(int n, Acme.Icd10Cm code) { } void M(int n, int code) { } void M(string n, string code) { } void N() { M(1, \"E11.9\"); } }",
        await Refactoring.ApplyAsync<CodeTypeRefactoring>(
            "class C { void M(int n, string co$$de) { } void M(int n, int code) { } void M(string n, string code) { } void N() { M(1, \"E11.9\"); } }"));

    [Fact]
    public async Task A_file_of_two_target_frameworks_is_changed_once() => Assert.Equal(
        "class C { int M([MedicalCodes.DiagnosisCode] Acme.Icd10Cm code) => code.Value.Length; void N(string s) { M(\"E11.9\"); M(code: Acme.Icd10Cm.Parse(s)); } }",
        await Refactoring.ApplyForTwoFrameworksAsync<CodeTypeRefactoring>(
            "class C { int M([MedicalCodes.DiagnosisCode] string co$$de) => code.Length; void N(string s) { M(\"E11.9\"); M(code: s); } }"));

    [Theory]
    [InlineData("class C { int M([MedicalCodes.DiagnosisCode] string co$$de) => 1; void N(System.Action<object> log, string s) => log(\n#if OLDER\nM(s)\n#else\ns\n#endif\n); }")]
    [InlineData("class C { int M([MedicalCodes.DiagnosisCode] string co$$de)\n#if OLDER\n=> code.Length;\n#else\n=> 1;\n#endif\n }")]
    public async Task Nothing_is_offered_where_another_target_framework_alone_names_it(string source) =>
        Assert.Null(await Refactoring.ApplyForTwoFrameworksAsync<CodeTypeRefactoring>(source));

    [Theory]
    [InlineData("class C { void M(string co$$de) { } void N(string s) { M(s); } }")]
    [InlineData("class C { void M(string co$$de) { code = \"I10\"; } void N() { M(\"E11.9\"); } }")]
    [InlineData("class C { void M(string co$$de) { string y = \"\"; (y, code) = (code, y); } void N() { M(\"E11.9\"); } }")]
    [InlineData("class C { void M(string co$$de) { int n; string y; ((n, code), y) = ((1, code), code); } void N() { M(\"E11.9\"); } }")]
    [InlineData("class C { void M(string co$$de) { ref string y = ref code; } void N() { M(\"E11.9\"); } }")]
    [InlineData("class C { string M(string co$$de) => nameof(code); void N() { M(\"E11.9\"); } }")]
    [InlineData("class C { void M(string co$$de = \"I10\") { } void N() { M(\"E11.9\"); } }")]
    [InlineData("class C { void M(string co$$de) { } void N() { M(\"E11.9\"); M(null); } }")]
    [InlineData("class C { public virtual void M(string co$$de) { } void N() { M(\"E11.9\"); } }")]
    [InlineData("interface I { void M(string code); } class C : I { public void M(string co$$de) { } void N() { M(\"E11.9\"); } }")]
    [InlineData("static class C { static void M(this string co$$de) { } static void N() { \"E11.9\".M(); } }")]
    [InlineData("class C { void M(string co$$de) => M(Acme.Icd10Cm.Parse(code)); void M(Acme.Icd10Cm code) { } void N() { M(\"E11.9\"); } }")]
    [InlineData("class C { void M(string co$$de) { } void M<T>(T code) { } void N() { M(\"E11.9\"); } }")]
    [InlineData("partial class C { partial void M(string code); partial void M(string co$$de) { } void N() { M(\"E11.9\"); } }")]
    [InlineData("class C { void M(string co$$de) { } void N() { M(\"E11.9\"); System.Action<string> a = M; } }")]
    public async Task Nothing_is_offered_where_not_all_can_follow(string source) =>
        Assert.Null(await Refactoring.ApplyAsync<CodeTypeRefactoring>(source));

    private const string Internal = "build_metadata.AdditionalFiles.MedicalCodesVisibility = internal";

    [Theory]
    [InlineData("public class C { public void M([MedicalCodes.DiagnosisCode] string co$$de) { } }")]
    [InlineData("public class C { public C([MedicalCodes.DiagnosisCode] string co$$de) { } }")]
    [InlineData("public class C { protected class D { protected internal void M([MedicalCodes.DiagnosisCode] string co$$de) { } } }")]
    public async Task Nothing_is_offered_where_others_see_the_method_but_not_the_type(string source) =>
        Assert.Null(await Refactoring.ApplyAsync<CodeTypeRefactoring>(source, Internal));

    [Theory]
    [InlineData("public class C { internal void M([MedicalCodes.DiagnosisCode] {0} code) { } }")]
    [InlineData("public class C { private protected void M([MedicalCodes.DiagnosisCode] {0} code) { } }")]
    [InlineData("class C { public void M([MedicalCodes.DiagnosisCode] {0} code) { } }")]
    [InlineData("public class C { class D { public void M([MedicalCodes.DiagnosisCode] {0} code) { } } }")]
    public async Task An_internal_type_serves_where_nobody_else_sees_the_method(string source) =>
        Assert.Equal(source.Replace("{0}", "Acme.Icd10Cm"), await Refactoring.ApplyAsync<CodeTypeRefactoring>(source.Replace("{0} code", "string co$$de"), Internal));
}
