using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED2006Tests
{
    private const string Source =
        """
        class Segment { [DiagnosisCode(Writing = "undotted")] public string Code; [DiagnosisCode(Writing = "any")] public string Either; [ServiceCode(Writing = "undotted")] public string Service; }
        class C
        {
            [DiagnosisCode(Writing = "dotted")] string dotted;
        """;

    [Fact]
    [RuleTest("MED2006", Reports = true)]
    public Task A_dot_meets_a_place_without_one() => CodeTest.Run(Source +
        """
            bool M(Segment x12, Icd10Cm dx)
            {
                x12.Code = {|#0:dx.Value|};
                x12.Code = {|MED2006:dotted|};
                dotted = {|#1:dx.ToString("N", null)|};
                dotted = {|MED2006:x12.Code|};
                dotted = {|MED2006:dotted.Replace(".", "")|};
                x12.Code = x12.Code == null ? {|MED2006:dx.Value|} : ({|MED2006:dotted|});
                return {|MED2006:x12.Code|} == dx.Value;
            }
        }
        """,
        CodeTest.Warning("MED2006", "This value is written with a dot, and codes are written without it here; use ToString(\"N\", null)"),
        CodeTest.Warning("MED2006", "This value is written without the dot, and codes are written with it here; use the Value of a code", 1));

    [Fact]
    [RuleTest("MED2006", Reports = false)]
    public Task The_same_writing_any_writing_and_unknown_writing() => CodeTest.Run(Source +
        """
            [DiagnosisCode] string open;
            bool M(Segment x12, Icd10Cm dx, Cpt px, bool b)
            {
                x12.Code = dx.ToString("N", null);
                x12.Code = dx.Value.Replace(".", "");
                x12.Code = open;
                x12.Either = dx.Value;
                x12.Either = dx.ToString("N", null);
                x12.Service = px.Value;
                dotted = dx.Value;
                open = b ? dx.Value : open;
                dotted = x12.Code.Length > 3 ? x12.Code.Insert(3, ".") : x12.Code;
                dotted = x12.Code.Contains('.') ? x12.Code : (x12.Code.Insert(3, "."));
                x12.Code = dx.Value.Length switch { 3 => dx.Value, _ => dx.Value.Remove(3, 1) };
                return Icd10Cm.Parse(x12.Code) == dx || x12.Code == dx.ToString("N", null);
            }
        }
        """);

    [Fact]
    [RuleTest("MED2006", Reports = true)]
    public Task A_folder_can_write_all_codes_without_the_dot() =>
        new CodeTest("class C { [DiagnosisCode] string code; void M(Icd10Cm dx) { code = {|MED2006:dx.Value|}; code = dx.ToString(\"N\", null); } }")
        {
            EditorConfig = "medical_codes.icd_10_cm_writing = undotted",
        }.RunAsync();
}
