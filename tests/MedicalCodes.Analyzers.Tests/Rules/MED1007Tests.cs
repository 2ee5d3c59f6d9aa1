using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED1007Tests
{
    [Fact]
    [RuleTest("MED1007", Reports = true)]
    public Task Letters_and_digits_that_look_alike_are_told_apart() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm o = {|#0:"O8O"|}, i = {|#1:"Il0"|}, e = {|#2:"E1I.9"|};
            [ServiceCode] string service = {|#3:"JO699"|};
        }
        """,
        CodeTest.Warning("MED1007", "'O8O' has characters that only look like those of 'O80' (Encounter for full-term uncomplicated delivery)"),
        CodeTest.Warning("MED1007", "'Il0' has characters that only look like those of 'I10' (Essential (primary) hypertension)", 1),
        CodeTest.Warning("MED1007", "'E1I.9' has characters that only look like those of 'E11.9' (Type 2 diabetes mellitus without complications)", 2),
        CodeTest.Warning("MED1007", "'JO699' has characters that only look like those of 'J0699' (Injection, cefiderocol, 10 mg)", 3));

    [Fact]
    [RuleTest("MED1007", Reports = true)]
    public Task Strange_and_invisible_characters_are_shown() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm zeroWidth = {|#0:"E11.9\u200b"|}, mark = {|#1:"\ufeffI10"|}, cyrillic = {|#2:"\u041511.9"|}, wide = {|#3:"\uff2511.9"|}, dash = {|#4:"E11\u20139"|};
        }
        """,
        CodeTest.Warning("MED1007", "'E11.9\\u200b' has characters that only look like those of 'E11.9' (Type 2 diabetes mellitus without complications)"),
        CodeTest.Warning("MED1007", "'\\ufeffI10' has characters that only look like those of 'I10' (Essential (primary) hypertension)", 1),
        CodeTest.Warning("MED1007", "'\u041511.9' has characters that only look like those of 'E11.9' (Type 2 diabetes mellitus without complications)", 2),
        CodeTest.Warning("MED1007", "'\uff2511.9' has characters that only look like those of 'E11.9' (Type 2 diabetes mellitus without complications)", 3),
        CodeTest.Warning("MED1007", "'E11\u20139' has characters that only look like those of 'E11.9' (Type 2 diabetes mellitus without complications)", 4));

    [Fact]
    [RuleTest("MED1007", Reports = false)]
    public Task O_and_I_are_letters_of_codes_and_a_code_that_is_listed_is_right() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm o = "O80", i = "I10";
            Hcpcs zero = "J0699", cane = "E0100";
            Icd10Cm noNeighbour = {|MED1001:"O81"|};
        }
        """);
}
