using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

public class SymbolOriginsTests
{
    [Fact]
    public Task A_value_that_is_set_is_what_its_property_says_and_a_part_what_its_member_says() => CodeTest.Run(
        """
        class Fields(string reason, string service) { [DiagnosisCode] public string Reason = reason; [ServiceCode] public string Service = service; [DiagnosisCode] public int Row; public void Deconstruct(out string reason, out string service, out string row) => (reason, service, row) = (Reason, Service, ""); }
        class Properties { [DiagnosisCode] public string Reason { get; set; } [ServiceCode] public string Service { get; set; } }
        static class Extensions
        {
            [ServiceCode] public static string Reason = "99213";
            public static void Deconstruct(this Properties whole, out string reason, out string service) => (reason, service) = (whole.Reason, whole.Service);
        }
        class C
        {
            static void Bill([ServiceCode] string code) { }
            static void Diagnose([DiagnosisCode] string code) { }
            [DiagnosisCode] string Set { get => null; set { Bill({|MED2002:value|}); Diagnose(value); _ = value == {|MED1001:"E11.99"|}; } }
            [DiagnosisCode] string Init { get => null; init => Bill({|MED2002:value|}); }
            [DiagnosisCode] string this[string key] { get { Bill(key); return null; } set { Bill(key); _ = key == "E11.99"; Bill({|MED2002:value|}); } }
            string Free { get => null; set => Bill(value); }
            void M(Fields fields, Properties properties)
            {
                var (why, what, row) = fields;
                Bill({|MED2002:why|}); Diagnose(why); Bill(what); Diagnose({|MED2002:what|}); Bill(row);
                var (reason, service) = properties;
                Bill({|MED2002:reason|}); Diagnose(reason); Bill(service); Diagnose({|MED2002:service|});
            }
        }
        """);
}
