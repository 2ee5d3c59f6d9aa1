using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED1010Tests
{
    [Fact]
    [RuleTest("MED1010", Reports = true)]
    public Task A_string_of_run_time_becomes_a_code_only_by_hope() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm M(string text, bool which)
            {
                Icd10Cm code = {|#0:text|};
                code = {|MED1010:which ? text : "E11.9"|};
                code = {|MED1010:"E11." + text|};
                code = (Icd10Cm){|MED1010:text|};
                foreach (Icd10Cm element in {|MED1010:text.Split(',')|})
                    code = element;
                foreach (Icd10Cm? element in {|#1:new[] { text, "I10" }|})
                    code = element.Value;
                return {|MED1010:Console.ReadLine()|};
            }
        }
        """,
        CodeTest.Warning("MED1010", "This string is known only at run time, and the conversion to Icd10Cm throws if it is no code; use Icd10Cm.Parse or Icd10Cm.TryParse"),
        CodeTest.Warning("MED1010", "This string is known only at run time, and the conversion to Icd10Cm throws if it is no code; use Icd10Cm.Parse or Icd10Cm.TryParse", 1));

    [Fact]
    [RuleTest("MED1010", Reports = false)]
    public Task Constants_and_choices_between_constants_are_known() => CodeTest.Run(
        """
        class C
        {
            const string Code = "E11.9";
            Icd10Cm M(string text, bool which, int n)
            {
                Icd10Cm code = which ? "E11.9" : Code;
                code = n switch { 0 => "E11.9", 1 => which ? "I10" : "O80", _ => throw new ArgumentException(text) };
                code = "E11" + ".9";
                code = Icd10Cm.Parse(text);
                foreach (Icd10Cm element in new[] { code })
                    code = element;
                foreach (var element in text.Split(','))
                    code = Icd10Cm.Parse(element);
                foreach (Icd10Cm element in new[] { "E11.9", Code })
                    code = element;
                foreach (Icd10Cm element in (string[])["E11.9", which ? "I10" : Code])
                    code = element;
                for (Icd10Cm? element = null; element is null; element = code)
                    code = default;
                return Icd10Cm.TryParse(text, out var parsed) ? parsed : code;
            }
        }
        """);
}
