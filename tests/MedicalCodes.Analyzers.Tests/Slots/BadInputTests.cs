using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>Programs that nobody writes by hand, or that do not compile: no exception, no hang, no guess.</summary>
public class BadInputTests
{
    [Fact]
    public async Task A_file_of_two_hundred_thousand_literals()
    {
        const int count = 200_000;
        var source = new System.Text.StringBuilder("class C { static readonly string[] Free = {");
        for (var i = 0; i < count; i++)
            source.Append(i % 10 == 0 ? "\n" : "").Append("\"E11.99\",");
        source.Append("}; [DiagnosisCode] static readonly string[] Codes = {");
        for (var i = 0; i < 10_000; i++)
            source.Append(i == 5_000 ? "\"E11.99\"," : "\"E11.9\",");
        source.Append("}; }");

        var wrong = Assert.Single(await Analysis.Of(source.ToString(), SmallTables.All));

        Assert.Equal("MED1001", wrong.Id);
    }

    [Fact]
    public Task Locals_and_functions_that_go_round_in_circles() => CodeTest.Run(
        """
        class C
        {
            static void Bill([ServiceCode] string code) { }
            static string Same(string code, Func<string, string> next) => next(code);
            static T Id<T>(T item) => item;
            void M(Icd10Cm dx)
            {
                string a = null, b = null, c = dx.Value;
                while (true) { a = b; b = c; c = a; Bill(a); if (a == b) break; }
                a = a; b = Id(Id(b)); (a, b) = (b, a); a ??= a; (a, (b, c)) = (c, (a, b));
                Func<string> f = null;
                f = () => f();
                Func<Func<string>> g = () => f;
                Bill(f()); Bill(g()());
                string Round(string x) => x == "" ? Round(Other(x)) : Other(x);
                string Other(string x) => Round(x);
                Bill(Round(a));
                Bill(Same(a, x => Same(x, y => Same(y, z => Same(z, w => w)))));
                Func<string, string> y = null; y = x => y(y(x)); Bill(y(c));
                dynamic d = dx; d.Code = "E11.99"; Bill(d); Bill(d.Value); d["E11.99"] = d.Same("E11.99"); string s = d; Bill(s);
            }
        }
        """);

    [Fact]
    public async Task Expressions_and_functions_that_are_nested_deep()
    {
        var sum = string.Join(" + ", Enumerable.Range(0, 3_000).Select(i => i % 2 == 0 ? "text" : "\"E11.99\""));
        var lambdas = string.Concat(Enumerable.Repeat("Same(() => ", 8)) + "code" + string.Concat(Enumerable.Repeat(")", 8));
        var choices = string.Concat(Enumerable.Range(0, 200).Select(i => $"b == {i} ? dx.Value : ")) + "px.Value";
        var branches = string.Concat(Enumerable.Range(0, 400).Select(i => $"if (b == {i}) code = \"E11.9\"; while (b < {i}) {{ if (b == 1) break; code = text; }} Diagnose(code); "));
        var loops = string.Concat(Enumerable.Range(0, 30).Select(i => $"for (var i{i} = 0; i{i} < b; i{i}++) {{ if (b == {i}) continue; code = null; ")) + "Diagnose(code); code = \"99213\";" + new string('}', 30);

        var found = await Analysis.Of(
            "class C { static void Diagnose([DiagnosisCode] string code) { } static T Same<T>(Func<T> f) => f(); void M(string text, int b, Icd10Cm dx, Cpt px) "
            + $"{{ string code = null; code = {sum}; Diagnose(code); Diagnose({lambdas}); Diagnose({choices}); {branches} }} void N(int b) {{ string code = null; {loops} }} }}",
            SmallTables.All);

        // The last of the two hundred choices.
        Assert.Equal("MED2002", Assert.Single(found).Id);
    }

    [Fact]
    public async Task Programs_that_do_not_compile()
    {
        var found = await Analysis.OfBroken(
            """
            class C : Missing, IMissing<Icd10Cm>
            {
                void Take([DiagnosisCode] string code, int n) { }
                void Take([DiagnosisCode] string code, long n) { }
                void Take([ServiceCode] string code, string n) { }
                [DiagnosisCode] Missing<string> missing = "E11.99";
                [MedicalCode] string none = "E11.99"; [MedicalCode(null)] string nothing = "E11.99"; [MedicalCode(1, X = 2)] string number = "E11.99";
                [DiagnosisCode(OfValues = "x")] Dictionary<string> half = new() { ["E11.99"] = };
                Absent a = Absent.Make("E11.99", dx: "99213") { Code = };
                void M(Absent p, dynamic d)
                {
                    Take("E11.99"); Take("E11.99", null); Take("E11.99", default); Take(code: "E11.99", m: 1); Take(); Gone("E11.99").More("E11.99");
                    var (x, y, z) = p; var (q, w) = ("E11.99"); foreach (var (k, v) in p) Take(k, v);
                    string s = "E11.99"; goto nowhere; Take(s, 1); break; continue;
                    if (p is Absent("E11.99", var t) or { X: "E11.99" }) Take(t, 1);
                    switch (p) { case "E11.99": case 1: goto case 2; default: default: return 1; }
                    try { s = p } finally { return } catch when (
                    new Coding("http://hl7.org/fhir/sid/icd-10-cm", ); c.System = ; c.Code = "99213";
                }
            """,
            SmallTables.All);

        Assert.All(found, diagnostic => Assert.StartsWith("MED", diagnostic.Id, StringComparison.Ordinal));
    }
}
