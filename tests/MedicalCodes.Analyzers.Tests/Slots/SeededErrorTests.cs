using MedicalCodes.Analyzers.Tests.Verify;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>Correct programs over all places, and the same with one mistake in each, made mechanically.</summary>
public class SeededErrorTests(ITestOutputHelper output)
{
    private const string Library =
        """
        using Hl7.Fhir.Model;
        static class L
        {
            public static void Diagnose([DiagnosisCode] string code, int n = 0) { }
            public static void Many([DiagnosisCode] params string[] codes) { }
            public static void All([DiagnosisCode] IEnumerable<string> codes) { }
            public static void Bill([ServiceCode] string code) { }
            public static void Typed(Icd10Cm code) { }
            public static void Send([MedicalCode("icd-10-cm", Writing = "undotted")] string code) { }
            public static T Same<T>(this T item) => item;
        }
        class ReasonAttribute([DiagnosisCode] string code) : Attribute { [DiagnosisCode] public string Other { get; set; } }
        record Visit([DiagnosisCode] string Reason, [ServiceCode] string Service) { public Icd10Cm Typed { get; init; } }
        class Hi { public string Qualifier { get; set; } public string IndustryCode { get; set; } }
        class Coding(string system, string code) { public Coding() : this("", "") { } public string System { get; set; } = system; public string Code { get; set; } = code; }

        """;

    /// <summary>Places of a literal: <c>@</c> is the code. In all of them only a code that goes on a claim is right.</summary>
    private static readonly string[] DiagnosisPlaces =
    [
        """[DiagnosisCode] string field = "@";""",
        """[DiagnosisCode] const string Constant = "@";""",
        """[DiagnosisCode] string Property { get; set; } = "@";""",
        """[DiagnosisCode] string Arrow => "@";""",
        """Icd10Cm typed = "@";""",
        """Icd10Cm Typed() => "@";""",
        """List<Icd10Cm> typed = ["@"];""",
        """Dictionary<Icd10Cm, int> typed = new() { ["@"] = 1 };""",
        """[return: DiagnosisCode] string Result() { return "@"; }""",
        """[return: DiagnosisCode] IEnumerable<string> Yield() { yield return "@"; }""",
        """[return: DiagnosisCode] async System.Threading.Tasks.Task<string> Async() { await System.Threading.Tasks.Task.Yield(); return "@"; }""",
        """void M([DiagnosisCode] string code = "@") { }""",
        """void M() => L.Diagnose("@");""",
        """void M() => L.Diagnose(n: 1, code: "@");""",
        """void M() => L.Many("I10", "@");""",
        """void M() => L.All(["@"]);""",
        """void M() => L.All(new[] { "@" });""",
        """void M() => L.Typed("@");""",
        """void M(bool b, [DiagnosisCode] string code) => L.Diagnose(b ? "@" : code);""",
        """void M([DiagnosisCode] string code) => L.Diagnose(code ?? "@");""",
        """void M(int n) => L.Diagnose(n switch { 1 => "@", _ => "I10" });""",
        """void M() { const string local = "@"; L.Diagnose(local); }""",
        """void M() { var local = "@"; L.Diagnose(local); }""",
        """void M(bool b) { string local; if (b) local = "@"; else local = "I10"; L.Diagnose(local); }""",
        """void M() { foreach (var item in new[] { "@", "I10" }) L.Diagnose(item); }""",
        """void M([DiagnosisCode] string code) { code = "@"; }""",
        """void M([DiagnosisCode] string code) { code ??= "@"; }""",
        """void M([DiagnosisCode] string code, [DiagnosisCode] string other) { (code, other) = ("@", "I10"); }""",
        """bool M([DiagnosisCode] string code) => code == "@";""",
        """bool M([DiagnosisCode] string code) => "@" != code;""",
        """bool M([DiagnosisCode] string code) => code.Equals("@");""",
        """bool M([DiagnosisCode] string code) => string.Equals("@", code);""",
        """bool M([DiagnosisCode] string code) => code is "@" or "I10";""",
        """int M([DiagnosisCode] string code) { switch (code) { case "@": return 1; default: return 0; } }""",
        """int M([DiagnosisCode] string code) => code switch { "@" => 1, _ => 0 };""",
        """bool M(Visit visit) => visit is { Reason: "@" };""",
        """object M() => new Visit("@", "99213");""",
        """object M(Visit visit) => visit with { Reason = "@" };""",
        """bool M([DiagnosisCode] List<string> list) => list.Contains("@");""",
        """void M([DiagnosisCode] List<string> list) => list.Add("@");""",
        """bool M([DiagnosisCode] string code) => new[] { "@", "I10" }.Contains(code);""",
        """[DiagnosisCode] List<string> list = new() { "@" };""",
        """[DiagnosisCode] Dictionary<string, string> names = new() { ["@"] = "x" };""",
        """[DiagnosisCode] Dictionary<string, string> names = []; string M() => names["@"];""",
        """bool M([DiagnosisCode] List<string> list) => list.Any(code => code == "@");""",
        """bool M(List<Visit> visits) => visits.Where(visit => visit.Reason == "@").Any();""",
        """bool M([DiagnosisCode] List<string> list) => (from code in list where code == "@" select code).Any();""",
        """[Reason("@")] void M() { }""",
        """[Reason("I10", Other = "@")] void M() { }""",
        """void M() { var text = /*lang=icd-10-cm*/ "@"; }""",
    ];

    /// <summary>Places of values: <c>@</c> is a value of diagnoses.</summary>
    private static readonly string[] ValuePlaces =
    [
        "L.Diagnose(@);", "var x = @; L.Diagnose(x);", "string x = null; if (b) x = @; L.Diagnose(x);", "L.Diagnose(b ? @ : null);", "L.Diagnose(@ ?? \"I10\");",
        "L.Diagnose(n switch { 1 => @, _ => \"I10\" });", "L.Diagnose(@.Trim().ToUpperInvariant());", "L.Diagnose(L.Same(@));", "L.Diagnose((@, 1).Item1);", "L.Diagnose(new { X = @ }.X);",
        "var (x, _) = (@, 1); L.Diagnose(x);", "foreach (var x in new[] { @ }) L.Diagnose(x);", "L.Diagnose(new List<string> { @ }[0]);", "L.Diagnose(new[] { @ }.Where(x => x != null).First());",
        "L.Diagnose(new[] { 1 }.Select(_ => @).First());", "L.Diagnose(new Dictionary<string, int> { { @, 1 } }.Keys.First());", "L.Diagnose(new KeyValuePair<string, int>(@, 1).Key);", "visit = visit with { Reason = @ };",
        "_ = new Visit(@, service);", "L.Many(@);", "L.All([@]);", "L.All(new List<string> { @ });", "reason = @;", "Icd10Cm.Parse(@);", "if (reason == @) { }", "if (reason.Equals(@)) { }", "if (reasons.Contains(@)) { }",
        "_ = new Coding(\"http://hl7.org/fhir/sid/icd-10-cm\", @);", "_ = new Coding { System = \"http://hl7.org/fhir/sid/icd-10-cm\", Code = @ };",
    ];

    private static readonly string[] Diagnoses = ["dx.Value", "reason", "visit.Reason", "reasons[0]", "names.Keys.First()"];

    private static readonly string[] Services = ["px.Value", "service", "visit.Service", "services[0]", "prices.Keys.First()"];

    private static readonly (string Mistake, string Right, string Wrong, string Id)[] Mistakes =
    [
        ("swap", "I10", "99213", "MED2001"), ("swap", "E11.65", "J1885", "MED2001"), ("transposed", "E11.65", "E11.56", "MED1001"), ("transposed", "S82.52XA", "S82.25XA", "MED1001"),
        ("dropped", "S82.52XA", "S82.52X", "MED1008"), ("dropped", "I10", "I1", "MED1002"), ("header", "E11.9", "E11", "MED1003"), ("retired", "I10", "S30.1XXA", "MED1004"),
    ];

    private static readonly string[] Prefixes = ["dx.StartsWith(\"@\")", "reason.StartsWith(\"@\")", "dx.Value.StartsWith(\"@\", StringComparison.Ordinal)", "visit.Reason.StartsWith(\"@\")"];

    /// <summary>Places that take a code without its dot, and values that have one: <c>@</c>.</summary>
    private static readonly string[] UndottedPlaces =
        ["L.Send(@);", "L.Send(b ? @ : null);", "var x = @; L.Send(x);", "foreach (var x in new[] { @ }) L.Send(x);", "L.Send((@, 1).Item1);", "_ = new Hi { Qualifier = \"ABK\", IndustryCode = @ };"];

    /// <summary>Elements of the FHIR library that hold one kind: <c>@</c> is the coding.</summary>
    private static readonly (string Place, bool IsDiagnosis)[] Elements =
    [
        ("new Condition { Code = @ }", true), ("new Claim.DiagnosisComponent { Diagnosis = @ }", true), ("new ExplanationOfBenefit.DiagnosisComponent { Diagnosis = @ }", true),
        ("new FamilyMemberHistory.ConditionComponent { Code = @ }", true), ("new Procedure { Code = @ }", false), ("new ServiceRequest { Code = @ }", false), ("new ChargeItem { Code = @ }", false),
        ("new Claim.ItemComponent { ProductOrService = @ }", false), ("new Claim.ProcedureComponent { Procedure = @ }", false), ("new ExplanationOfBenefit.ItemComponent { ProductOrService = @ }", false),
    ];

    private sealed record Seed(string Mistake, string Right, string Wrong, params string[] Ids);

    [Fact]
    public async Task Of_a_hundred_mistakes_ninety_nine_are_found_and_no_correct_program_is_blamed()
    {
        var seeds = Seeds().ToArray();
        var right = await Found([.. seeds.Select(seed => seed.Right)]);
        var wrong = await Found([.. seeds.Select(seed => seed.Wrong)]);

        var missed = seeds.Where((seed, i) => !seed.Ids.Any(wrong[i].Contains)).ToArray();
        var blamed = seeds.Where((_, i) => right[i].Count > 0).ToArray();
        foreach (var group in seeds.GroupBy(seed => seed.Mistake))
            output.WriteLine($"{group.Key,-12} {group.Count(),4} seeded, {group.Count(seed => !missed.Contains(seed)),4} found");
        output.WriteLine($"{"all",-12} {seeds.Length,4} seeded, {seeds.Length - missed.Length,4} found; {blamed.Length} correct programs blamed");
        foreach (var seed in missed)
            output.WriteLine($"missed {string.Join(" or ", seed.Ids)}: {seed.Wrong}");

        Assert.True(blamed.Length == 0, string.Join("\n", blamed.Select(seed => seed.Right)));
        Assert.True(seeds.Length >= 600);
        Assert.True(missed.Length * 100 <= seeds.Length, string.Join("\n", missed.Select(seed => $"{string.Join(" or ", seed.Ids)}: {seed.Wrong}")));
    }

    private static IEnumerable<Seed> Seeds()
    {
        foreach (var place in DiagnosisPlaces)
        {
            foreach (var (mistake, right, wrong, id) in Mistakes)
                yield return new Seed(mistake, place.Replace("@", right), place.Replace("@", wrong), id);
        }

        foreach (var place in ValuePlaces)
        {
            for (var i = 0; i < Diagnoses.Length; i++)
                yield return new Seed("value", InMethod(place.Replace("@", Diagnoses[i])), InMethod(place.Replace("@", Services[i])), "MED2002", "MED2003", "MED2004");
        }

        foreach (var place in Prefixes)
        {
            foreach (var (right, wrong) in new[] { ("E11", "E17"), ("E11.6", "E11.7"), ("S82.52X", "S82.53X") })
                yield return new Seed("prefix", InMethod($"_ = {place.Replace("@", right)};"), InMethod($"_ = {place.Replace("@", wrong)};"), "MED1009");
        }

        foreach (var (right, wrong) in new[] { ("E08-E13", "F01-F09"), ("E11; I10", "E11; I13"), ("M54.*", "M53.*"), ("A00-A09, J06", "A00-A09, J07"), ("I10", "I9") })
            yield return new Seed("range", InMethod($"_ = dx.IsIn(\"{right}\");"), InMethod($"_ = dx.IsIn(\"{wrong}\");"), "MED1009");

        foreach (var place in UndottedPlaces)
        {
            foreach (var value in new[] { "dx.Value", "dx.ToString()", "visit.Typed.Value", "$\"{dx}\"" })
            {
                var right = value.Contains("visit", StringComparison.Ordinal) ? "visit.Typed.ToString(\"N\", null)" : "dx.Value.Replace(\".\", \"\")";
                yield return new Seed("writing", InMethod(place.Replace("@", right)), InMethod(place.Replace("@", value)), "MED2006");
            }
        }

        foreach (var (place, isDiagnosis) in Elements)
        {
            foreach (var coding in new[] { "new CodeableConcept(\"#\", \"@\")", "new CodeableConcept { Coding = [new Hl7.Fhir.Model.Coding(\"#\", \"@\")] }", "new CodeableConcept { Coding = { new Hl7.Fhir.Model.Coding { System = \"#\", Code = \"@\" } } }" })
            {
                string diagnosis = coding.Replace("#", "http://hl7.org/fhir/sid/icd-10-cm").Replace("@", "I10"), service = coding.Replace("#", "http://www.ama-assn.org/go/cpt").Replace("@", "99213");
                yield return new Seed("element", Element(isDiagnosis ? diagnosis : service), Element(isDiagnosis ? service : diagnosis), "MED2005");
                string Element(string value) => $"object M() => {place.Replace("@", value)};";
            }
        }

        foreach (var (system, own, other) in new[]
        {
            ("http://hl7.org/fhir/sid/icd-10-cm", "I10", "99213"), ("http://www.ama-assn.org/go/cpt", "99213", "I10"), ("urn:oid:2.16.840.1.113883.6.90", "E11.9", "J1885"),
            ("https://hl7.org/fhir/sid/icd-10-cm", "E11.9", "0DTJ4ZZ"), ("http://www.cms.gov/Medicare/Coding/ICD10", "0DTJ4ZZ", "99213"), ("HCPCS", "J1885", "I10"), ("ICD-10-CM", "I10", "99214"),
        })
        {
            foreach (var pair in new[] { "new Coding(\"#\", \"@\")", "new Coding(code: \"@\", system: \"#\")", "new Coding { System = \"#\", Code = \"@\" }", "new { System = \"#\", Code = \"@\" }" })
            {
                var program = $"object M() => {pair.Replace("#", system)};";
                yield return new Seed("pair", program.Replace("@", own), program.Replace("@", other), "MED2004");
            }

            foreach (var pair in new[] { "var c = new Coding(); c.System = \"#\"; c.Code = \"@\";", "var c = new Coding(); c.Code = \"@\"; c.System = \"#\";" })
            {
                var program = InMethod(pair.Replace("#", system));
                yield return new Seed("statements", program.Replace("@", own), program.Replace("@", other), "MED2004");
            }
        }
    }

    private static string InMethod(string body) =>
        "void M(Icd10Cm dx, Cpt px, [DiagnosisCode] string reason, [ServiceCode] string service, Visit visit, [DiagnosisCode] List<string> reasons, [ServiceCode] List<string> services, "
        + $"[DiagnosisCode] Dictionary<string, int> names, [ServiceCode] Dictionary<string, int> prices, bool b, int n) {{ {body} }}";

    /// <summary>The ids that are reported in each program, all compiled together.</summary>
    private static async Task<IReadOnlyList<HashSet<string>>> Found(string[] programs)
    {
        var starts = new List<int>();
        var source = new System.Text.StringBuilder(Library);
        for (var i = 0; i < programs.Length; i++)
        {
            starts.Add(source.Length);
            source.Append("class P").Append(i).Append(" { ").Append(programs[i]).Append(" }\n");
        }

        var found = programs.Select(_ => new HashSet<string>()).ToArray();
        var diagnostics = await Analysis.Of(source.ToString(), FhirTest.References, SmallTables.All);
        foreach (var diagnostic in diagnostics)
        {
            var text = (await diagnostic.Location.SourceTree!.GetTextAsync()).ToString();
            var at = diagnostic.Location.SourceSpan.Start - (text.Length - source.Length);
            var program = starts.FindLastIndex(start => start <= at);
            if (program >= 0)
                found[program].Add(diagnostic.Id);
        }

        return found;
    }
}
