using GeneratorRun = MedicalCodes.Analyzers.Tests.Generation.GeneratorRun;
using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED1001Tests
{
    [Fact]
    [RuleTest("MED1001", Reports = true)]
    public Task What_the_table_does_not_list_is_no_code() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm code = {|#0:"E11.99"|};
            [ServiceCode] string service = {|#1:"J1886"|};
            Cpt visit = {|#2:"99216"|};
            PlaceOfService place = {|#3:"99"|};
        }
        """,
        CodeTest.Warning("MED1001", "'E11.99' is not an ICD-10-CM 2026 code; did you mean 'E11.9' (Type 2 diabetes mellitus without complications)?"),
        CodeTest.Warning("MED1001", "'J1886' is not a CPT or HCPCS Level II code; did you mean 'J1885' (Injection, ketorolac tromethamine, per 15 mg)?", 1),
        // The AMA's texts stay out of messages, which are written to logs.
        CodeTest.Warning("MED1001", "'99216' is not a CPT code; did you mean '99213' or '99214'?", 2),
        CodeTest.Warning("MED1001", "'99' is not a place-of-service code", 3));

    [Fact]
    [RuleTest("MED1001", Reports = false)]
    public Task Listed_codes_are_codes_in_every_system() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm code = "E11.9", letterInThird = "C4A.0", new2026 = "E11.A", padded = "T07.XXXA", o = "O80";
            Icd10Pcs procedure = "0DTJ4ZZ";
            Cpt visit = "99213", trial = "0042T";
            Hcpcs drug = "J1885";
            HcpcsModifier side = "LT";
            PlaceOfService place = "11";
            Complaint complaint = "FAT-1";
            [DiagnosisCode] string ownToo = "FAT-1";
        }
        """);

    [Theory]
    [RuleTest("MED1001", Reports = true)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_constant_of_another_project_is_judged_where_it_is_used_whether_that_is_built_or_open_in_an_editor(bool built)
    {
        var owner = new GeneratorRun("public static class Codes { public const string Loud = \"E11.97\"; }", [], name: "Owner").ToReference(built);
        Assert.Equal("MED1001", Assert.Single(await Analysis.Of("class C { Icd10Cm A = Codes.Loud; }", [owner], SmallTables.All)).Id);
    }
}
