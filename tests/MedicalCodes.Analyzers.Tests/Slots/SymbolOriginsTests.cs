using Basic.Reference.Assemblies;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Slots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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

    [Fact]
    public Task The_field_of_a_property_is_what_the_property_says() => CodeTest.Run(
        """
        class C
        {
            static void Bill([ServiceCode] string code) { }
            [DiagnosisCode] string Lazy => field ??= {|MED1001:"E11.99"|};
            [DiagnosisCode] string Set { get => field; set { field = {|MED1001:"E11.99"|}; Bill({|MED2002:field|}); _ = field == {|MED1001:"E11.98"|}; } }
            [field: ServiceCode] string Own { get => field ??= {|MED2001:"E11.9"|}; set; }
            string Free => field ??= "E11.99";
            event Action Changed;
        }
        """);

    [Fact]
    public Task A_static_member_keeps_what_its_interface_says() => CodeTest.Run(
        """
        interface IBilling<T> where T : IBilling<T>
        {
            static abstract void Bill([ServiceCode] string code);
            [DiagnosisCode] static abstract string Reason { get; }
            static virtual void Diagnose([DiagnosisCode] string code) { }
            static void Plain([ServiceCode] string code) { }
        }
        struct Billing : IBilling<Billing>
        {
            public static void Bill(string code) { _ = code == {|MED1001:"J1886"|}; }
            public static string Reason => {|MED1001:"E11.99"|};
            static void IBilling<Billing>.Diagnose(string code) { _ = code == {|MED1001:"E11.99"|}; }
            public static void Bill(string code, int n) { }
            public static void Plain(string code) { }
        }
        class C
        {
            void M<T>() where T : IBilling<T>
            {
                T.Bill({|MED2001:"E11.9"|});
                Billing.Bill({|MED2001:"E11.9"|});
                Billing.Bill("E11.9", 1);
                Billing.Plain("E11.9");
            }
        }
        """);

    [Fact]
    public void What_has_something_from_others_is_never_taken_to_be_alone()
    {
        var tree = CSharpSyntaxTree.ParseText("""
            abstract class Base { public abstract string Read(string code); public abstract string Code { get; set; } public abstract string this[string key] { get; set; } }
            interface IBilling<T> { string Bill(T code); string Service { get; set; } static abstract void Send(T code); }
            class Claim : Base, IBilling<string>
            {
                public override string Read(string code) => code;
                public override string Code { get; set; }
                public override string this[string key] { get => key; set { } }
                string IBilling<string>.Bill(string code) => code;
                public string Service { get; set; }
                public static void Send(string code) { }
                public void Deconstruct(out string code, out string service) => (code, service) = (Code, Service);
            }
            class Rates { public string Plain(string code) => code; }
            record Line(string Code, string Service);
            """);
        var compilation = CSharpCompilation.Create("Claims", [tree], [Net100.References.SystemRuntime, Net100.References.SystemCollections]);
        var collections = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(Net100.References.SystemCollections)!;
        var symbols = Members(compilation.Assembly.GlobalNamespace).Concat(Members(collections.GlobalNamespace)).ToArray();

        var dependent = symbols.Where(symbol => SymbolOrigins.Of(symbol).Concat(SymbolOrigins.Twins(symbol)).Any()).ToArray();

        Assert.True(dependent.Length > 100, $"Only {dependent.Length} have something from others");
        Assert.DoesNotContain(dependent, SymbolOrigins.IsAlone);
        Assert.Contains(symbols, symbol => symbol is IMethodSymbol { Name: "Plain" } && SymbolOrigins.IsAlone(symbol));
    }

    private static IEnumerable<ISymbol> Members(INamespaceOrTypeSymbol whole) => whole.GetMembers().SelectMany(member => member switch
    {
        INamespaceOrTypeSymbol part => Members(part),
        IMethodSymbol method => [method, .. method.Parameters],
        IPropertySymbol property => [property, .. property.Parameters],
        _ => [member],
    });
}
