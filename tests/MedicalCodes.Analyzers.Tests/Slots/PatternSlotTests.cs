using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

public class PatternSlotTests
{
    [Fact]
    public Task Patterns_on_the_text_of_a_code_and_on_annotated_strings() => CodeTest.Run(
        """
        class Visit { public Icd10Cm Code; [DiagnosisCode] public string Text { get; set; } public string Note; }
        class C
        {
            bool M(Visit visit, Icd10Cm code, [DiagnosisCode] string text) =>
                code.Value is {|MED1001:"E11.99"|}
                || text is {|MED1001:"E11.99"|} or "E11.9" or {|MED1001:"E11.98"|}
                || text is not {|MED1001:"E11.99"|}
                || visit is { Text: {|MED1001:"E11.99"|} }
                || visit is { Code: { Value: {|MED1001:"E11.99"|} } }
                || visit is { Code.Value: {|MED1001:"E11.99"|}, Note: "E11.99" }
                || text is string and {|MED1001:"E11.99"|};
        }
        """);

    [Fact]
    public Task Switch_statements_and_expressions() => CodeTest.Run(
        """
        class C
        {
            int Statement(Icd10Cm code, [DiagnosisCode] string text, string free)
            {
                switch (code.Value)
                {
                    case "E11.9":
                    case {|MED1001:"E11.99"|}:
                        return 1;
                    case {|MED1001:"E11.98"|} when text != "":
                        goto case "E11.9";
                }

                switch (text) { case {|MED1001:"E11.99"|}: return 2; case {|MED1001:"E11.98"|} or "I10": return 3; }
                switch (free) { case "E11.99": return 4; default: return 5; }
            }

            int Expression(Icd10Cm code, [DiagnosisCode] string text, string free) =>
                code.Value switch { {|MED1001:"E11.99"|} => 1, "E11.9" or {|MED1001:"E11.98"|} => 2, _ => 0 }
                + text switch { {|MED1001:"E11.99"|} when free == "E11.99" => 1, _ => 0 }
                + free switch { "E11.99" => 1, _ => 0 }
                + (text, free) switch { ({|MED1001:"E11.99"|}, "E11.99") => 1, _ => 0 };
        }
        """);

    [Fact]
    public Task Prefixes_and_ranges_must_match_codes() => CodeTest.Run(
        """
        class C
        {
            bool M(Icd10Cm code, [DiagnosisCode] string text, string free) =>
                code.IsIn("E08-E13") || code.IsIn("E08-E13; I10; J06.*") || code.IsIn({|MED1009:"F01-F09"|}) || code.IsIn({|MED1009:"E08-E13; X99"|})
                || code.StartsWith("E11") || code.StartsWith("e11.") || code.StartsWith("E116") || code.StartsWith({|MED1009:"E17"|})
                || text.StartsWith("E11.") || text.StartsWith({|MED1009:"E17"|}) || text.StartsWith("S82.52X", StringComparison.Ordinal)
                || text.StartsWith("") || free.StartsWith("E17") || text.EndsWith("99") || text.Contains("17");
        }
        """);

    [Fact]
    public Task A_prefix_of_a_text_is_written_as_the_text_is() => CodeTest.Run(
        """
        class C
        {
            bool M(Icd10Cm code, [DiagnosisCode] string text, [MedicalCode("icd-10-cm", Writing = "undotted")] string x12) =>
                text.StartsWith({|MED1006:"E116"|}) || text.StartsWith({|MED1006:"e11"|}) || code.Value.StartsWith({|MED1006:"E116"|})
                || x12.StartsWith("E116") || x12.StartsWith({|MED1006:"E11.6"|});
        }
        """);
}
