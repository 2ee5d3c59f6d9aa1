using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>What a value holds where several things tell of it, or one of them only half.</summary>
public class ValueFinderTests
{
    private const string Members =
        """
            static void Bill([ServiceCode] string code) { }
            static void Diagnose([DiagnosisCode] string code) { }
            static void Charge([ServiceCode] IEnumerable<Icd10Cm> codes) { }
            static void Visit([DiagnosisCode] IEnumerable<Icd10Cm> codes) { }
            [DiagnosisCode] List<string> reasons = [];
            [DiagnosisCode] string reason;
            [ServiceCode] string service;
        """;

    private static Task Run(string types, string members) => CodeTest.Run($"{types}\nclass C\n{{\n{Members}\n{members}\n}}");

    [Fact]
    public Task Types_tell_where_no_attribute_does() => Run(
        "class Box<T> { public static T Shared; public T Item; }",
        """
            List<Icd10Cm> list = [];
            [DiagnosisCode] Dictionary<string, List<Icd10Cm>> related = [];
            [ServiceCode(OfValues = true)] Dictionary<Icd10Cm, string> services = [];
            List<int> numbers = [];
            void M(Icd10Cm dx, Box<string> free)
            {
                Charge({|MED2002:list|}); Visit(list);
                Charge({|MED2002:related["I10"]|}); Visit(related["I10"]);
                Diagnose({|MED2002:services[dx]|}); Bill(services[dx]);
                Bill(numbers[0].ToString());
                Bill(Box<string>.Shared); Diagnose(Box<string>.Shared); Bill(free.Item);
            }
        """);

    [Fact]
    public Task Conversions_and_question_marks() => Run(
        "class Visit { public List<string> Notes; [DiagnosisCode] public List<string> Reasons; }",
        """
            [DiagnosisCode] Dictionary<string, string> names = [];
            void M(bool b, Icd10Cm dx, Visit visit)
            {
                IEnumerable<KeyValuePair<string, string>> pairs = names;
                foreach (var pair in pairs) { Bill({|MED2002:pair.Key|}); Diagnose(pair.Key); Bill(pair.Value); }
                Bill({|MED2002:reasons?[0]|}); Diagnose(reasons?[0]);
                Bill({|MED2002:reasons?.FirstOrDefault()?.Trim()|});
                Bill({|MED2002:visit?.Reasons?[0]|}); Bill(visit?.Notes?[0]);
                Bill({|MED2002:(visit?.Reasons)?.First()|});
                var empty = b ? dx.Value : "";
                Bill({|MED2002:empty|}); Diagnose(empty);
                Bill(this?.service); Diagnose({|MED2002:this?.service|});
            }
        """);

    [Fact]
    public Task Each_method_of_a_text_that_keeps_the_code() => Run(
        "",
        """
            [DiagnosisCode(Writing = "undotted")] string undotted;
            [DiagnosisCode(Writing = "dotted")] string dotted;
            void M(Icd10Cm dx, string format)
            {
                Bill({|MED2002:reason.Trim()|}); Bill({|MED2002:reason.TrimStart()|}); Bill({|MED2002:reason.TrimEnd()|});
                Bill({|MED2002:reason.ToUpper()|}); Bill({|MED2002:reason.ToUpperInvariant()|});
                Bill({|MED2002:reason.ToLower()|}); Bill({|MED2002:reason.ToLowerInvariant()|});
                Bill({|MED2002:reason.ToString()|}); Bill({|MED2002:reason.Normalize()|});
                Bill(reason.Trim('E')); Bill(reason.TrimStart('E')); Bill(reason.TrimEnd('9')); Bill(reason.PadLeft(7)); Bill(reason.Insert(0, "X"));
                Bill({|MED2002:reason.Replace(".", string.Empty)|}); Bill({|MED2002:reason.Replace(".", null)|}); Bill({|MED2002:reason.Replace(" ", "")|});
                Bill(reason.Replace(".", "-")); Bill(reason.Replace(".", format)); Bill(reason.Replace("E", "")); Bill(reason.Replace(".", bool.TrueString));
                undotted = {|MED2006:dotted.Replace(" ", "")|}; undotted = dotted.Replace(".", string.Empty); dotted = {|MED2006:dotted.Replace(".", null)|};
                undotted = {|MED2006:dx.ToString("G", null)|}; undotted = {|MED2006:dx.ToString(null, null)|}; dotted = dx.ToString("G", null);
                undotted = dx.ToString("n", null); dotted = {|MED2006:dx.ToString("n", null)|}; dotted = {|MED2006:dx.ToString("N", null)|};
                undotted = dx.ToString(format, null); dotted = dx.ToString(format, null); Bill({|MED2002:dx.ToString(format, null)|});
            }
        """);

    [Fact]
    public Task What_lambdas_take_and_return() => Run(
        "",
        """
            void M(bool b, Icd10Cm dx, Cpt px, string free, [DiagnosisCode] Func<string> read)
            {
                Bill(reasons.Select(code => { if (b) return px.Value; return code; }).First());
                Bill(reasons.Select(code => { if (b) { return free; } return code; }).First());
                Bill({|MED2002:reasons.Select(code => { if (b) return dx.Value; return code; }).First()|});
                Bill({|MED2002:reasons.Select(code => { Func<string> other = () => px.Value; return code; }).First()|});
                Bill({|MED2002:reasons.Select(code => { string Other() { return px.Value; } return code; }).First()|});
                Bill({|MED2002:reasons.Select(code => { Func<string> other = () => { return px.Value; }; if (b) return code; return code.Trim(); }).First()|});
                var first = reasons.Select(code => code.Trim()).First();
                var twice = b ? first : first;
                Bill({|MED2002:twice|}); Diagnose(twice);
                _ = reasons.Any(([MedicalCode("icd-10-cm", AllowHeaders = true)] string code) => code == "E11") || reasons.Any(code => code == {|MED1003:"E11"|});
                Bill(read());
                Bill({|MED2002:new List<string> { reason, dx.Value }.First()|}); Bill({|MED2002:new List<string>(reasons).First()|});
                Bill(new List<string> { reason, service }.First()); Bill(new List<string>(reasons) { free }.First());
            }
        """);
}
