using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED1006Tests
{
    [Fact]
    [RuleTest("MED1006", Reports = true)]
    public Task A_code_type_makes_the_writing_right_so_it_is_information() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm undotted = {|#0:"E119"|}, small = {|#1:"e11.9"|}, blank = {|#2:" I10"|}, trailing = {|#3:"I10."|};
            Cpt padded = {|#4:"99213 "|};
        }
        """,
        CodeTest.Info("MED1006", "'E119' is written 'E11.9' here"),
        CodeTest.Info("MED1006", "'e11.9' is written 'E11.9' here", 1),
        CodeTest.Info("MED1006", "' I10' is written 'I10' here", 2),
        CodeTest.Info("MED1006", "'I10.' is written 'I10' here", 3),
        CodeTest.Info("MED1006", "'99213 ' is written '99213' here", 4));

    [Fact]
    [RuleTest("MED1006", Reports = true)]
    public Task A_dot_or_blank_that_the_type_does_not_read_is_a_warning() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm misplaced = {|#0:"E1.19"|}, twice = {|#1:"E11..9"|}, inner = {|#2:"E11 .9"|};
        }
        """,
        CodeTest.Warning("MED1006", "'E1.19' is written 'E11.9' here"),
        CodeTest.Warning("MED1006", "'E11..9' is written 'E11.9' here", 1),
        CodeTest.Warning("MED1006", "'E11 .9' is written 'E11.9' here", 2));

    [Fact]
    [RuleTest("MED1006", Reports = true)]
    public Task In_a_string_and_in_a_comparison_the_wrong_writing_stays() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode] string text = {|#0:"E119"|}, other = {|#1:"A4281"|};
            bool M(Icd10Cm code) => code.Value == {|#2:"E119"|} || code.Value is {|#3:"i10"|};
        }
        """,
        CodeTest.Warning("MED1006", "'E119' is written 'E11.9' here"),
        CodeTest.Warning("MED1006", "'A4281' is written 'A42.81' here; as it stands it is also an HCPCS Level II code", 1),
        CodeTest.Warning("MED1006", "'E119' is written 'E11.9' here", 2),
        CodeTest.Warning("MED1006", "'i10' is written 'I10' here", 3));

    [Fact]
    [RuleTest("MED1006", Reports = true)]
    public Task A_folder_may_write_without_dots() =>         new CodeTest("""class C { [DiagnosisCode] string undotted = "E119", dotted = {|#0:"E11.9"|}; Icd10Cm typed = "E11.9"; bool M(Icd10Cm x) => x.Value == "E11.9"; }""")
        {
            EditorConfig = "medical_codes.icd_10_cm_writing = undotted",
            ExpectedDiagnostics = { CodeTest.Warning("MED1006", "'E11.9' is written 'E119' here") },
        }.RunAsync();

    [Fact]
    [RuleTest("MED1006", Reports = false)]
    public Task A_folder_may_write_as_it_likes() =>         new CodeTest("""class C { [DiagnosisCode] string undotted = "E119", dotted = "E11.9"; }""")
        {
            EditorConfig = "medical_codes.icd_10_cm_writing = any",
        }.RunAsync();

    [Fact]
    [RuleTest("MED1006", Reports = false)]
    public Task The_systems_writing_is_right() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm dotted = "E11.9", short3 = "I10";
            [DiagnosisCode] string text = "E11.9";
            [MedicalCode("icd-10-cm", Writing = "undotted")] string x12 = "E119", none = "I10";
            Icd10Pcs procedure = "0DTJ4ZZ";
        }
        """);

    [Fact]
    [RuleTest("MED1006", Reports = false)]
    public Task Small_letters_are_right_where_case_does_not_matter() => CodeTest.Run(
        """
        class C
        {
            bool M([DiagnosisCode] string code, [DiagnosisCode] List<string> codes) =>
                code.ToLowerInvariant() == "e11.9" || code.Equals("e11.9", StringComparison.OrdinalIgnoreCase) || codes.Contains("e11.9", StringComparer.OrdinalIgnoreCase);
        }
        """);
}
