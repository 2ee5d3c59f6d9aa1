using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED1004Tests
{
    [Fact]
    [RuleTest("MED1004", Reports = true)]
    public Task A_retired_code_is_shown_with_its_last_day_and_what_replaced_it() => CodeTest.Run(
        """
        class C
        {
            Hcpcs drug = {|#0:"J1300"|}, stain = {|#1:"G0461"|};
            Icd10Cm bruise = {|#2:"S30.1XXA"|};
        }
        """,
        CodeTest.Warning("MED1004", "'J1300' (Injection, eculizumab, 10 mg) is retired: last day 2025-03-31; replaced by 'J1299' (Injection, eculizumab, 2 mg)"),
        CodeTest.Warning("MED1004", "'G0461' (Immunohistochemistry or immunocytochemistry, per specimen) is retired: last day 2014-12-31", 1),
        CodeTest.Warning("MED1004", "'S30.1XXA' (Contusion of abdominal wall, initial encounter) is retired: last day 2025-09-30", 2));

    [Fact]
    [RuleTest("MED1004", Reports = true)]
    public Task A_code_of_HCPCS_may_have_become_one_of_CPT_where_both_may_stand() =>         new CodeTest(
            """class C { [ServiceCode] string stain = {|#0:"G0461"|}; }""",
            [SmallTables.Hcpcs, SmallTables.Cpt with { Text = SmallTables.Cpt.Text + "88342\tInvented stain\r\n" }])
        {
            ExpectedDiagnostics =
            {
                CodeTest.Warning("MED1004", "'G0461' (Immunohistochemistry or immunocytochemistry, per specimen) is retired: last day 2014-12-31; replaced by '88342'"),
            },
        }.RunAsync();

    [Fact]
    [RuleTest("MED1004", Reports = true)]
    public Task Between_editions_that_are_no_neighbours_no_day_is_claimed() =>         new CodeTest(
            """class C { Icd10Cm bruise = {|#0:"S30.1XXA"|}; }""",
            [SmallTables.Icd2025 with { Path = "/tables/icd10cm_order_2021.txt" }, SmallTables.Icd2026])
        {
            ExpectedDiagnostics =
            {
                CodeTest.Warning("MED1004", "'S30.1XXA' (Contusion of abdominal wall, initial encounter) is retired: last in edition 2021"),
            },
        }.RunAsync();

    [Fact]
    [RuleTest("MED1004", Reports = false)]
    public Task Old_data_may_hold_retired_codes() => CodeTest.Run(
        """
        class C
        {
            [MedicalCode("icd-10-cm", "hcpcs", AnyEdition = true)] string[] old = ["J1300", "G0461", "S30.1XXA", "G35"];
            Hcpcs drug = "J1299";
        }
        """);

    [Fact]
    [RuleTest("MED1004", Reports = false)]
    public Task Codes_are_judged_on_the_day_that_the_project_says() =>         new CodeTest("""class C { Hcpcs drug = "J1300"; Icd10Cm bruise = "S30.1XXA", sclerosis = "G35"; }""")
        {
            GlobalConfig = "build_property.MedicalCodesAsOf = 2025-03-31",
        }.RunAsync();
}
