using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED1009Tests
{
    [Fact]
    [RuleTest("MED1009", Reports = true)]
    public Task A_prefix_or_range_that_matches_nothing_selects_nothing() => CodeTest.Run(
        """
        class C
        {
            bool M(Icd10Cm code, Cpt visit, [DiagnosisCode] string text) =>
                code.IsIn({|#0:"E08-E13; X99"|}) || code.IsIn({|#1:"E13-E08"|}) || code.StartsWith({|#2:"E17"|}) || text.StartsWith({|#3:"E17"|})
                || visit.IsIn({|#4:"00200-00300"|}) || code.IsIn({|#5:"E08\u2013E13"|});
        }
        """,
        CodeTest.Warning("MED1009", "'X99' matches no code of ICD-10-CM 2026"),
        CodeTest.Warning("MED1009", "'E13-E08' matches no code of ICD-10-CM 2026", 1),
        CodeTest.Warning("MED1009", "'E17' matches no code of ICD-10-CM 2026", 2),
        CodeTest.Warning("MED1009", "'E17' matches no code of ICD-10-CM 2026", 3),
        CodeTest.Warning("MED1009", "'00200-00300' matches no code of CPT", 4),
        CodeTest.Warning("MED1007", "'E08\u2013E13' has characters that only look like those of 'E08-E13'", 5));

    [Fact]
    [RuleTest("MED1009", Reports = true)]
    public Task A_range_of_CPT_stays_in_its_class() => CodeTest.Run(
        """
        class C
        {
            // Between 00200 and 00900 there is a measure of another class, and no code of this one.
            bool M(Cpt visit) => visit.IsIn("00100-01999") || visit.IsIn("0001F") || visit.IsIn("0040T-0050T") || visit.IsIn({|MED1009:"00010-00099"|});
        }
        """);

    [Fact]
    [RuleTest("MED1009", Reports = false)]
    public Task What_matches_codes_is_right_in_any_writing_that_people_use() => CodeTest.Run(
        """
        class C
        {
            bool M(Icd10Cm code, Cpt visit, Icd10Pcs procedure, [DiagnosisCode] string text, string free) =>
                code.IsIn("E08-E13, I10") || code.IsIn("E11.- ; J06*") || code.StartsWith("e11") || code.StartsWith("S82.52X")
                || visit.IsIn("992*") || procedure.StartsWith("0DTJ") || text.StartsWith("E11.") || free.StartsWith("E17");
        }
        """);
}
