using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED1002Tests
{
    [Fact]
    [RuleTest("MED1002", Reports = true)]
    public Task What_cannot_be_a_code_has_not_its_shape() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm words = {|#0:"diabetes"|};
            Icd10Pcs cut = {|MED1002:"0DTJ"|}, withO = {|MED1002:"0DTJ4OO"|};
            Cpt letters = {|MED1002:"ABCDE"|};
            [DiagnosisCode] string place = {|MED1002:"unknown"|}, blank = {|MED1002:" "|};
        }
        """,
        CodeTest.Warning("MED1002", "'diabetes' does not look like an ICD-10-CM code"));

    [Fact]
    [RuleTest("MED1002", Reports = true)]
    public Task A_code_type_rejects_what_is_empty() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm empty = {|#0:""|}, none = {|#1:null|};
            bool M(Icd10Cm code) => code == {|#2:""|} || code == {|#3:null|};
        }
        """,
        [.. Enumerable.Range(0, 4).Select(place => CodeTest.Warning(
            "MED1002", "This is no code, and ICD-10-CM has no empty one; it is rejected when the program runs", place))]);

    [Fact]
    [RuleTest("MED1002", Reports = false)]
    public Task The_right_shape_is_not_asked_twice() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm code = {|MED1001:"B99.9"|}, unset = default;
            Icd10Cm? absent = null;
            [DiagnosisCode] string text = "", none = null, own = "FAT-2";
        }
        """);

    [Fact]
    [RuleTest("MED1002", Reports = false)]
    public Task No_code_that_a_local_begins_with_may_be_asked_about_on_the_way() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm M(bool b, string[] lines)
            {
                string code = null, later = "", wrong = {|MED1002:"hello"|};
                code ??= "E11.9";
                if (b)
                    later = lines[0];
                if (later == "")
                    return Icd10Cm.Parse(code);
                foreach (var line in new[] { "", "E11.9" })
                {
                    if (line.Length > 0)
                        return Icd10Cm.Parse(line);
                }

                return b ? Icd10Cm.Parse(later) : b ? Icd10Cm.Parse(wrong) : Icd10Cm.Parse(lines[0] ?? {|MED1002:""|});
            }
        }
        """);
}
