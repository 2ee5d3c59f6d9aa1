using MedicalCodes.Analyzers.Tests.Verify;
using Microsoft.CodeAnalysis.Testing;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED4002Tests
{
    [Fact]
    [RuleTest("MED4002", Reports = true)]
    public Task A_code_in_a_slot_is_described_with_its_edition() => Run(
        """
        class C
        {
            Icd10Cm A = {|#0:"E11.9"|};
            [MedicalCode("icd-10-cm", AllowHeaders = true)] string B = {|#1:"E11"|};
            const string Ketorolac = "J1885";
            [ServiceCode] string D = {|#2:Ketorolac|};
        }
        """,
        SmallTables.All,
        CodeTest.Info("MED4002", "E11.9: Type 2 diabetes mellitus without complications (ICD-10-CM 2026)", 0),
        CodeTest.Info("MED4002", "E11: Type 2 diabetes mellitus (category, ICD-10-CM 2026)", 1),
        CodeTest.Info("MED4002", "J1885: Injection, ketorolac tromethamine, per 15 mg (HCPCS Level II 2025-10)", 2));

    [Fact]
    [RuleTest("MED4002", Reports = true)]
    public Task A_licensed_description_appears_where_the_user_says_so() => Run(
        """class C { Cpt A = {|#0:"99213"|}; }""",
        [SmallTables.Cpt with { Metadata = ["Descriptions = Docs"] }],
        CodeTest.Info("MED4002", "99213: Invented visit (CPT)", 0));

    [Fact]
    [RuleTest("MED4002", Reports = false)]
    public Task Nothing_is_said_without_licence_outside_slots_and_of_no_code() => Run(
        """
        class C
        {
            Cpt Licensed = "99213";
            string Free = "E11.9";
            bool M([DiagnosisCode] string code) => code.StartsWith("E11") && code != "";
            void N([ProcedureCode] string code) => N({|MED1001:"J1886"|});
        }
        """,
        SmallTables.All);

    [Fact]
    [RuleTest("MED4002", Reports = false)]
    public Task It_is_off_until_one_asks_for_it() => CodeTest.Run("""class C { Icd10Cm A = "E11.9"; }""");

    private static Task Run(string source, IReadOnlyList<TestTable> tables, params DiagnosticResult[] expected)
    {
        var test = new CodeTest(source, tables) { QuietRule = "MED4002" };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
