using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>Operators and delegates say of their operands and parameters what methods do.</summary>
public class FunctionSlotTests
{
    [Fact]
    public Task An_operator_says_what_its_operand_is() => CodeTest.Run(
        """
        readonly struct Reason
        {
            public static implicit operator Reason([DiagnosisCode] string code) => default;
            [return: DiagnosisCode] public static explicit operator string(Reason reason) => "E11.9";
            public static Reason operator +(Reason reason, [ServiceCode] string code) => reason;
            public static bool operator ==(Reason reason, [DiagnosisCode] string code) => true;
            public static bool operator !=([DiagnosisCode] Reason reason, [DiagnosisCode] string code) => true;
        }
        readonly struct Note
        {
            public static implicit operator Note(string text) => default;
            public static Note operator +(Note note, string text) => note;
        }
        class Bill { public void operator +=([ServiceCode] string code) { } }
        class C
        {
            Reason right = "E11.9", implicitly = {|MED1001:"E11.99"|}, explicitly = (Reason){|MED1001:"E11.99"|};
            Note note = "E11.99";
            void M(Reason reason, Bill bill)
            {
                reason = reason + {|MED1001:"99215"|} + "99213";
                reason += {|MED1001:"99215"|};
                bill += {|MED2001:"E11.9"|};
                _ = reason == {|MED1001:"E11.99"|} || reason != "E11.9" || (string)reason == {|MED1001:"E11.99"|};
                note = note + "E11.99";
                note += "E11.99";
            }
        }
        """);

    [Fact]
    public Task A_lambda_is_what_its_delegate_says() => CodeTest.Run(
        """
        delegate bool Test([DiagnosisCode] string code, string note);
        [return: DiagnosisCode] delegate string Pick(string text);
        class C
        {
            static void Bill([ServiceCode] string code) { }
            Test test = (code, note) => code == {|MED1001:"E11.99"|} || note == "E11.99";
            Test old = delegate (string code, string note) { return code is {|MED1001:"E11.99"|}; };
            Pick pick = text => text == "E11.99" ? {|MED1001:"E11.98"|} : "E11.9";
            void M()
            {
                Test bill = (code, note) => { Bill({|MED2002:code|}); Bill(note); return true; };
                Func<string, string> free = text => text == "E11.99" ? "E11.98" : text;
            }
        }
        """);

    [Fact]
    public Task A_lambda_that_a_local_holds_says_what_it_takes() => CodeTest.Run(
        """
        class C
        {
            void M(bool b)
            {
                var test = ([DiagnosisCode] string code, string note) => note == "E11.99";
                _ = test({|MED1001:"E11.99"|}, "E11.99") || test.Invoke("E11.9", "E11.99");
                Func<string, bool> typed = ([DiagnosisCode] string code) => true;
                _ = typed({|MED1001:"E11.99"|});
                Func<string, bool> either = ([DiagnosisCode] string code) => true;
                if (b) either = code => false;
                _ = either("E11.99");
                var free = (string code) => code == "E11.99";
                _ = free("E11.99");
            }
        }
        """);
}
