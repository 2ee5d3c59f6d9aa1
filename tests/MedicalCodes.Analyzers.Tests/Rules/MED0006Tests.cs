using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED0006Tests
{
    [Fact]
    [RuleTest("MED0006", Reports = true)]
    public Task A_slot_without_a_table_says_so_once_a_system() => new CodeTest(
            """
            class C
            {
                [MedicalCode("cpt")] string code = {|#0:"99213"|};
            }
            """,
            [SmallTables.Icd2026])
        {
            ExpectedDiagnostics =
            {
                CodeTest.Info("MED0006", "CPT has no code table here, so only the shape of its codes is checked; add one as a CodeTable item"),
            },
        }.RunAsync();

    [Fact]
    [RuleTest("MED0006", Reports = true)]
    public Task A_text_that_may_be_a_code_of_a_system_without_a_table_is_no_more_than_that() => new CodeTest(
            """
            class C
            {
                void Bill([ProcedureCode] string code) { }
                void M() { Bill({|MED0006:"99213"|}); Bill({|MED0006:"D0120"|}); Bill("J1885"); Bill({|MED2001:"E11.9"|}); Bill({|MED1002:"hello"|}); }
            }
            """,
            [SmallTables.Icd2026, SmallTables.Pcs, SmallTables.Hcpcs]).RunAsync();

    [Fact]
    [RuleTest("MED0006", Reports = true)]
    public Task Codes_that_are_added_to_a_system_do_not_tell_the_others() => new CodeTest(
            """
            class C
            {
                void Bill([DiagnosisCode] string code) { }
                void M(string code) { Bill("E11.6Z"); Bill({|MED0006:"E11.9"|}); Bill({|MED1006:"E116Z"|}); Bill({|MED1002:"hello"|}); _ = code.StartsWith("I1"); }
                Acme.Icd10Cm known = "E11.6Z", unknown = {|MED1001:"E11.9"|};
            }
            """,
            [new TestTable("/tables/payer.csv", "code,description\r\nE11.6Z,A payer's own code\r\n") { Metadata = ["Extends = icd-10-cm"] }]).RunAsync();

    [Fact]
    [RuleTest("MED0006", Reports = false)]
    public Task Nothing_is_said_where_every_system_has_its_table_or_no_code_meets_a_slot() => new CodeTest(
            """
            class C
            {
                [MedicalCode("cpt")] string unset, empty = "", other;
                [DiagnosisCode] string code = "E11.9";
            }
            """,
            [SmallTables.Icd2026]).RunAsync();

    [Fact]
    [RuleTest("MED0006", Reports = false)]
    public async Task It_is_said_once_however_many_codes_there_are()
    {
        var source = "class C { [MedicalCode(\"cpt\")] string[] codes = [" + string.Join(", ", Enumerable.Range(0, 50).Select(i => $"\"{99200 + i}\"")) + "]; }";

        var diagnostics = await Analysis.Of(source, SmallTables.Icd2026);

        Assert.Equal(["MED0006"], diagnostics.Select(diagnostic => diagnostic.Id));
    }
}
