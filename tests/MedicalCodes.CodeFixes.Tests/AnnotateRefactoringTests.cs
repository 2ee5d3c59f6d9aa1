namespace MedicalCodes.CodeFixes.Tests;

public class AnnotateRefactoringTests
{
    [Theory]
    [InlineData(
        "class C { void M(int n, string co$$de) { } void N() { M(1, \"E11.9\"); M(2, \"I10\"); M(3, Other()); } string Other() => \"\"; }",
        "class C { void M(int n, [MedicalCodes.DiagnosisCode] string code) { } void N() { M(1, \"E11.9\"); M(2, \"I10\"); M(3, Other()); } string Other() => \"\"; }")]
    [InlineData(
        "using MedicalCodes; class C { C(string co$$de) { } static C Of(Acme.Icd10Cm dx) => new C(code: dx.Value); }",
        "using MedicalCodes; class C { C([DiagnosisCode] string code) { } static C Of(Acme.Icd10Cm dx) => new C(code: dx.Value); }")]
    public async Task A_parameter_is_marked_by_what_its_callers_pass(string before, string after) =>
        Assert.Equal(after, await Refactoring.ApplyAsync<AnnotateRefactoring>(before));

    [Fact]
    public async Task What_callers_pass_for_another_target_framework_counts_as_well() => Assert.Equal(
        "class C { void M([MedicalCodes.DiagnosisCode] string code) { } void N() => M(\n#if OLDER\n\"E11.9\");\nvoid O() => M(\n#endif\n\"I10\"); }",
        await Refactoring.ApplyForTwoFrameworksAsync<AnnotateRefactoring>(
            "class C { void M(string co$$de) { } void N() => M(\n#if OLDER\n\"E11.9\");\nvoid O() => M(\n#endif\n\"I10\"); }"));

    [Theory]
    [InlineData("public string Co$$de { get; set; }", "public string Code { get; set; }")]
    [InlineData("[System.Obsolete] public string Co$$de;", "[System.Obsolete] public string Code;")]
    public async Task A_member_is_marked_by_what_it_is_set_to_and_compared_with(string before, string after) => Assert.Equal(
        $$"""
        using MedicalCodes;

        class C
        {
            // The first one.
            [DiagnosisCode]
            {{after}}

            /// <summary>Whether <see cref="Code"/> is hypertension.</summary>
            bool M() => this.Code == "I10";

            static C N() => new C { Code = "E11.9" };
        }
        """,
        await Refactoring.ApplyAsync<AnnotateRefactoring>(
            $$"""
            using MedicalCodes;

            class C
            {
                // The first one.
                {{before}}

                /// <summary>Whether <see cref="Code"/> is hypertension.</summary>
                bool M() => this.Code == "I10";

                static C N() => new C { Code = "E11.9" };
            }
            """));

    [Theory]
    [InlineData("class C { string Co$$de = \"I10\"; }", "class C { [MedicalCodes.DiagnosisCode] string Code = \"I10\"; }")]
    [InlineData("class C\n{\n    int N; /* dx */ string Co$$de = \"I10\";\n}", "class C\n{\n    int N; /* dx */ [MedicalCodes.DiagnosisCode] string Code = \"I10\";\n}")]
    public async Task A_member_that_shares_its_line_goes_on_doing_so(string before, string after) =>
        Assert.Equal(after, await Refactoring.ApplyAsync<AnnotateRefactoring>(before));

    [Theory]
    [InlineData("class C { void M(string co$$de) { } void N() { M(\"hello\"); M(\"E11.9\"); } }")]
    [InlineData("class C { void M(string co$$de) { } void N() { M(Other()); } string Other() => \"\"; }")]
    [InlineData("class C { void M(string co$$de) { } System.Action<string> N() => M; void O() { M(\"E11.9\"); } }")]
    [InlineData("class C { void M(int co$$de) { } void N() { M(1); } }")]
    [InlineData("class C { void M([MedicalCodes.DiagnosisCode] string co$$de) { } void N() { M(\"E11.9\"); } }")]
    [InlineData("class C { string Co$$de; }")]
    [InlineData("class C { void M(str$$")]
    public async Task Nothing_is_offered_without_evidence_or_against_it(string source) =>
        Assert.Null(await Refactoring.ApplyAsync<AnnotateRefactoring>(source));
}
