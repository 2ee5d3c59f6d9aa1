using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>What counts is the value that reaches the slot, however the source puts it together.</summary>
public class ConstantSlotTests
{
    [Fact]
    public Task Folded_constants_are_judged_as_a_whole() => CodeTest.Run(
        """
        class C
        {
            const string Category = "E11";
            static class E1199 { }
            Icd10Cm right = "E11" + ".9";
            Icd10Cm wrong = {|MED1001:"E11" + ".99"|};
            Icd10Cm three = {|MED1001:"E" + "11" + ".99"|};
            Icd10Cm folded = Category + ".9", badly = {|MED1001:Category + ".99"|};
            Icd10Cm interpolated = {|MED1001:$"{Category}.99"|}, plain = $"{Category}.9";
            Icd10Cm named = {|MED1001:nameof(E1199)|};
            Icd10Cm verbatim = {|MED1001:@"E11.99"|};
            Icd10Cm raw = {|MED1001:{|raw|}|};
            [DiagnosisCode] string text = "E11" + ".9", other = {|MED1001:"E11" + ".99"|};
            void M(string rest, [DiagnosisCode] string code) { code = "E11." + rest; code = $"E11.{rest}"; }
        }
        """.Replace("{|raw|}", "\"\"\"E11.99\"\"\"", StringComparison.Ordinal));

    [Fact]
    public Task A_wrong_constant_is_reported_where_it_meets_a_slot() => CodeTest.Run(
        """
        static class Codes { public const string Wrong = "E11.99"; public const string Right = "E11.9"; }
        class C
        {
            const string Unused = "E11.98";
            Icd10Cm code = {|MED1001:Codes.Wrong|}, right = Codes.Right;
            bool M([DiagnosisCode] string text)
            {
                const string local = "E11.99";
                Icd10Cm x = {|MED1001:local|};
                switch (text) { case {|MED1001:Codes.Wrong|}: return true; }
                return text == {|MED1001:Codes.Wrong|} || text is {|MED1001:local|};
            }
        }
        """);

    [Fact]
    public Task An_annotated_constant_is_reported_once_where_it_is_written() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode] const string Wrong = {|MED1001:"E11.99"|};
            Icd10Cm first = Wrong, second = Wrong;
            bool M([DiagnosisCode] string text) => text == Wrong;
        }
        """);

    [Fact]
    public Task Generated_literals_are_constants_too() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm right = Icd10Cm.Literals.E11_9, typed = Icd10Cm.E11_9;
            [DiagnosisCode] string header = {|MED1003:Icd10Cm.Literals.E11|};
            [ProcedureCode] string procedure = {|MED2001:Icd10Cm.Literals.E11_9|};
        }
        """);
}
