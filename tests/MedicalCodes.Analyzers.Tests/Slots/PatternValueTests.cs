using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

public class PatternValueTests
{
    [Fact]
    public Task What_an_extension_takes_apart() => CodeTest.Run(
        """
        class Row { }
        static class Rows
        {
            public static void Deconstruct(this Row row, [DiagnosisCode] out string reason, [ServiceCode] out string service) => (reason, service) = ("", "");
        }
        class C
        {
            void Bill([ServiceCode] string service) { }
            void Diagnose([DiagnosisCode] string reason) { }
            void M(Row row, object o)
            {
                var (reason, service) = row;
                Bill({|MED2002:reason|}); Bill(service); Diagnose(reason); Diagnose({|MED2002:service|});
                if (row is ({|MED2001:"99213"|}, {|MED2001:"I10"|})) { }
                if (row is ("I10", "99213")) { }
                if (o is Row (var first, var second)) { Bill({|MED2002:first|}); Bill(second); Diagnose({|MED2002:second|}); }
                foreach (var (each, other) in new List<Row>()) { Bill({|MED2002:each|}); Diagnose({|MED2002:other|}); }
            }
        }
        """);
}
