using MedicalCodes.Analyzers.Tests.Verify;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED0005Tests
{
    [Fact]
    [RuleTest("MED0005", Reports = true)]
    public Task A_file_that_does_not_tell_its_system_must_be_given_one() => CodeTest.RunTables(
        [SmallTables.Places with { System = "" }],
        new DiagnosticResult("MED0005", DiagnosticSeverity.Warning).WithSpan("/tables/place-of-service.csv", 1, 1, 1, 1)
            .WithMessage("nothing in it tells its code system; set System on its CodeTable item"));

    [Fact]
    [RuleTest("MED0005", Reports = true)]
    public Task A_value_that_metadata_cannot_have_is_named_with_those_that_it_can() => CodeTest.RunTables(
        [SmallTables.Places with { Metadata = ["Embed = Some"] }],
        new DiagnosticResult("MED0005", DiagnosticSeverity.Warning).WithSpan("/tables/place-of-service.csv", 1, 1, 1, 1)
            .WithMessage("Embed says 'Some'; it can be All, Used, None"));

    [Theory]
    [InlineData("Alll")]
    [InlineData("E99-E10")]
    [InlineData("Z99*")]
    [InlineData("\u00E9")]
    [RuleTest("MED0005", Reports = true)]
    public Task Constants_that_are_none_of_the_table_are_named(string part) => CodeTest.RunTables(
        [SmallTables.Icd2026 with { Metadata = [$"Constants = I10 {part}, E11*"] }],
        new DiagnosticResult("MED0005", DiagnosticSeverity.Warning).WithSpan("/tables/icd10cm_order_2026.txt", 1, 1, 1, 1)
            .WithMessage($"Constants says '{part}', which is no code, prefix or range of the table"));

    [Fact]
    [RuleTest("MED0005", Reports = true)]
    public Task A_range_of_constants_stays_in_its_class_of_code() => CodeTest.RunTables(
        [new TestTable("/tables/LONGULT.txt", "0042T\tan invented study\r\n99213\tan invented visit\r\n") { Metadata = ["Constants = 99213 00200-01000"] }],
        new DiagnosticResult("MED0005", DiagnosticSeverity.Warning).WithSpan("/tables/LONGULT.txt", 1, 1, 1, 1)
            .WithMessage("Constants says '00200-01000', which is no code, prefix or range of the table"));

    [Fact]
    [RuleTest("MED0005", Reports = false)]
    public Task An_item_of_many_files_says_one_selection_for_all() => CodeTest.RunTables(
        [
            SmallTables.Icd2026 with { Metadata = ["Constants = I10, J1885 E11.-"] },
            SmallTables.Hcpcs with { Metadata = ["Constants = I10, J1885 E11.-"] },
            SmallTables.Places with { Metadata = ["Constants = used"] },
        ]);

    [Theory]
    [InlineData("procedure")]
    [InlineData("thing")]
    [RuleTest("MED0005", Reports = true)]
    public Task A_national_system_has_a_kind_of_its_own(string kind) => CodeTest.RunTables(
        [SmallTables.Icd2026 with { Kind = kind }],
        new DiagnosticResult("MED0005", DiagnosticSeverity.Warning).WithSpan("/tables/icd10cm_order_2026.txt", 1, 1, 1, 1)
            .WithMessage($"Kind says '{kind}'; that of ICD-10-CM is diagnosis"));

    [Fact]
    [RuleTest("MED0005", Reports = false)]
    public Task The_kind_of_a_national_system_may_be_said_and_of_codes_and_modifiers_in_one_file_that_of_the_codes() => CodeTest.RunTables(
        [SmallTables.Icd2026 with { Kind = "Diagnosis" }, SmallTables.Hcpcs with { Kind = "procedure" }]);

    [Fact]
    [RuleTest("MED0005", Reports = true)]
    public Task A_known_system_must_be_written_as_it_is_called() => CodeTest.RunTables(
        [SmallTables.Places with { System = "ICD10CM" }],
        new DiagnosticResult("MED0005", DiagnosticSeverity.Warning).WithSpan("/tables/place-of-service.csv", 1, 1, 1, 1)
            .WithMessage("'ICD10CM' is not how this code system is called; write 'icd-10-cm'"));

    [Fact]
    [RuleTest("MED0005", Reports = true)]
    public Task A_slot_of_a_system_that_nobody_knows_is_none() => CodeTest.Run(
        """
        class C
        {
            [MedicalCode({|#0:"icd10"|})] string code = "E11.99";
            void M([MedicalCode("cpt", {|#1:"icd-10-pc"|})] string code) { }
        }
        """,
        CodeTest.Warning("MED0005", "'icd10' is no known code system and none that a table declares, so nothing is checked here; did you mean 'icd-10-cm'?"),
        CodeTest.Warning("MED0005", "'icd-10-pc' is no known code system and none that a table declares, so nothing is checked here; did you mean 'icd-10-pcs'?", 1));

    [Fact]
    [RuleTest("MED0005", Reports = true)]
    public Task A_writing_on_a_slot_that_is_none_is_named() => CodeTest.Run(
        """
        class C
        {
            const string Plain = "undoted";
            [DiagnosisCode(Writing = {|#0:"none"|})] string a;
            void M([MedicalCode("icd-10-cm", AllowHeaders = true, Writing = {|#1:Plain|})] string code) { }
        }
        """,
        CodeTest.Warning("MED0005", "Writing says 'none'; it can be dotted, undotted, any"),
        CodeTest.Warning("MED0005", "Writing says 'undoted'; it can be dotted, undotted, any", 1));

    [Fact]
    [RuleTest("MED0005", Reports = false)]
    public Task A_writing_on_a_slot_may_be_written_in_any_case_and_left_out() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode(Writing = "Dotted")] string a;
            [DiagnosisCode(Writing = "UNDOTTED")] string b;
            [MedicalCode("icd-10-cm", Writing = "any")] string c;
            [DiagnosisCode(Writing = null)] string d;
            [Form(Writing = "cursive")] string e;
        }

        class FormAttribute : System.Attribute { public string Writing { get; set; } }
        """);

    [Fact]
    [RuleTest("MED0005", Reports = false)]
    public Task All_words_for_systems_are_known() => CodeTest.Run(
        """
        class C
        {
            [MedicalCode("icd-10-cm", "icd-10-pcs", "cpt", "hcpcs", "hcpcs-level-ii", "modifier", "cpt-modifier", "hcpcs-modifier", "cdt")] string national;
            [MedicalCode("place-of-service", "Clinic-Complaint")] string own;
            [StringSyntax("Xml")] string another = "E11.99";
        }
        """);

    [Fact]
    [RuleTest("MED0005", Reports = true)]
    public async Task What_means_nothing_in_an_editorconfig_is_named()
    {
        var test = new CodeTest("namespace Vendor { class Claim { void Add(string code) { } } }")
        {
            EditorConfig = "medical_codes.slots = nonsense | M:Vendor.Claim.Add(System.String)@1 : cpt | M:Vendor.Claim.Add(System.String)@0 : icd10 | M:Vendor.Claim.Gone : cpt | X:Vendor.Claim : cpt | P:Vendor.Claim.Code :\n"
                + "medical_codes.infer_from_names = perhaps\nmedical_codes.icd_10_cm_writing = pretty\nmedical_codes.procedure_systems = icd-10-pcs, surgery",
        };
        test.ExpectedDiagnostics.AddRange(new[]
        {
            "medical_codes.slots in .editorconfig says 'nonsense'; a slot is written 'M:Namespace.Type.Method(System.String)@0 : icd-10-cm'",
            "medical_codes.slots in .editorconfig says 'M:Vendor.Claim.Add(System.String)@1', which has no such parameter; the first one is @0",
            "medical_codes.slots in .editorconfig says 'icd10', which is no known code system and none that a table declares",
            "medical_codes.slots in .editorconfig says 'M:Vendor.Claim.Gone', which names no method, property or field here",
            "medical_codes.slots in .editorconfig says 'X:Vendor.Claim', which names no method, property or field here",
            "medical_codes.slots in .editorconfig says '', which names no code system",
            "medical_codes.infer_from_names in .editorconfig says 'perhaps'; it can be true, false",
            "medical_codes.icd_10_cm_writing in .editorconfig says 'pretty'; it can be dotted, undotted, any",
            "medical_codes.procedure_systems in .editorconfig says 'surgery', which is no known code system and none that a table declares",
        }.Select(message => new DiagnosticResult("MED0005", DiagnosticSeverity.Warning).WithMessage(message)));
        await test.RunAsync();
    }

    [Fact]
    [RuleTest("MED0005", Reports = false)]
    public Task Metadata_may_be_written_in_any_case() => CodeTest.RunTables(
        [SmallTables.Places with { Metadata = ["Embed = used", "Visibility = INTERNAL", "EffectiveFrom = 2025-01-01", "Descriptions = none"] }]);
}
