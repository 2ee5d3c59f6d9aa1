using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>What values hold: each form once where it is another system's, and once where it is right or not known.</summary>
public class ValueTests
{
    private static Task Run(string members) => CodeTest.Run(
        $$"""
        record Visit([DiagnosisCode] string Reason, [ServiceCode] string Service, string Note, Icd10Cm Typed);
        static class Own { public static IEnumerable<T> Clean<T>(this IEnumerable<T> items) => items; public static T Same<T>(this T item) => item; public static IEnumerable<string> Rewrite(this IEnumerable<string> items) => items; }
        class C
        {
            static void Bill([ServiceCode] string code) { }
            static void Bills([ServiceCode] IEnumerable<string> codes) { }
            static void Diagnose([DiagnosisCode] string code) { }
            [DiagnosisCode] List<string> reasons = [];
            [DiagnosisCode] string[] array = [];
            [DiagnosisCode] Dictionary<string, string> names = [];
            Dictionary<Icd10Cm, Cpt> typed = [];
            List<Visit> visits = [];
            [DiagnosisCode] string reason;
            [ServiceCode] string service;
            [return: DiagnosisCode] Task<string> ReadAsync() => null;
            static void Get([DiagnosisCode] out string code) => code = null;
        {{members}}
        }
        """);

    [Fact]
    public Task Choices() => Run(
        """
            void M(bool b, Icd10Cm dx, Icd10Cm? maybe)
            {
                Bill(b ? {|MED2002:dx.Value|} : service);
                Bill({|MED2002:reason|} ?? service);
                Bill(b switch { true => {|MED2002:reason|}, _ => service });
                Bill({|MED2002:maybe?.Value|});
                Bill({|MED2002:$"{dx}"|});
                Diagnose(b ? dx.Value : reason ?? "I10");
                Diagnose(maybe?.Value);
                Bill($"{dx}-{service}");
            }
        """);

    [Fact]
    public Task Members_of_annotated_records() => Run(
        """
            void M(Visit visit)
            {
                Bill({|MED2002:visit.Reason|});
                Bill({|MED2002:visit.Typed.Value|});
                _ = visit with { Service = {|MED2002:visit.Reason|} };
                _ = new Visit({|MED2002:visit.Service|}, {|MED2002:visit.Reason|}, "", default);
                _ = new Visit(visit.Reason, visit.Service, visit.Reason, visit.Typed);
                Bill(visit.Note);
            }
        """);

    [Fact]
    public Task Elements_of_collections() => Run(
        """
            void M(int[] numbers, [DiagnosisCode] ReadOnlySpan<string> span)
            {
                Bill({|MED2002:reasons[0]|});
                Bill({|MED2002:array[0]|});
                Bills({|MED2002:reasons|});
                Bills({|MED2002:array|});
                foreach (var code in reasons) Bill({|MED2002:code|});
                foreach (string code in array) { Bill({|MED2002:code|}); Diagnose(code); }
                foreach (var code in span) Bill({|MED2002:code|});
                Diagnose(reasons[0]);
                Bill(reasons.Count.ToString());
                foreach (var n in numbers) Bill(n.ToString());
            }
        """);

    [Fact]
    public Task Dictionaries() => Run(
        """
            void M()
            {
                foreach (var key in names.Keys) Bill({|MED2002:key|});
                foreach (var value in names.Values) Bill(value);
                foreach (var pair in names) { Bill({|MED2002:pair.Key|}); Bill(pair.Value); Diagnose(pair.Key); }
                foreach (var (code, name) in names) { Bill({|MED2002:code|}); Bill(name); }
                foreach (var pair in typed) { Bill({|MED2002:pair.Key.Value|}); Bill(pair.Value.Value); Diagnose({|MED2002:pair.Value.Value|}); }
                if (names.TryGetValue(reason, out var found)) Bill(found);
                Bill({|MED2002:names.First().Key|});
                Bill({|MED2002:names.Keys.ToList()[0]|});
                Bill(names[reason]);
            }
        """);

    [Fact]
    public Task Queries_keep_the_element() => Run(
        """
            void M()
            {
                Bill({|MED2002:reasons.Where(code => code.Length > 3).First()|});
                Bill({|MED2002:reasons.OrderBy(code => code.Length).Distinct(StringComparer.Ordinal).Skip(1).FirstOrDefault()|});
                Bill({|MED2002:reasons.Single(code => {|MED2003:code|} == service)|});
                Bill({|MED2002:reasons.Select(code => code).Last()|});
                Bill({|MED2002:reasons.Select(code => code.Trim()).Last()|});
                Bill({|MED2002:visits.Select(visit => visit.Reason).Max()|});
                Bill({|MED2002:visits.GroupBy(visit => visit.Reason).First().Key|});
                Bill({|MED2002:visits.Select(visit => visit.Typed).First().Value|});
                Bill({|MED2002:reasons.Clean().First().Same()|});
                Bills({|MED2002:from code in reasons where code != null orderby code select code|});
                reasons.ForEach(code => Bill({|MED2002:code|}));
                System.Linq.Expressions.Expression<Func<Visit, bool>> tree = visit => {|MED2003:visit.Reason|} == visit.Service;
                _ = visits.AsEnumerable().Where(visit => visit.Service == "99213" && visit.Reason == {|MED2001:"99213"|});
                _ = reasons.Any(code => code == {|MED1001:"E11.99"|});
            }
            void Silent()
            {
                Diagnose(reasons.Where(code => code.Length > 3).First());
                Bill(reasons.Select(code => code + "x").First());
                Bill(reasons.Select(code => names[code]).First());
                Bill(reasons.Aggregate((all, code) => all + code));
                Bill(string.Join(",", reasons));
                Bill(reasons.Rewrite().First());
                Bill(visits.Select(visit => visit.Service).First());
                Bill(visits.GroupBy(visit => visit.Service).First().Key);
                Bill(visits.GroupBy(visit => visit.Reason).First().First().Service);
                Bill(visits.ToDictionary(visit => visit.Reason, visit => visit.Service).First().Value);
                Bill(visits.Select(visit => visit.Reason).Concat(visits.Select(visit => visit.Service)).First());
                Bill(visits.Select(visit => visit.Note).First());
            }
        """);

    [Fact]
    public Task Anonymous_members_and_tuples() => Run(
        """
            void M(Icd10Cm dx, Cpt px)
            {
                var both = new { Why = dx.Value, What = px.Value };
                Bill({|MED2002:both.Why|});
                Bill(both.What);
                var tuple = (dx.Value, What: px.Value);
                Bill({|MED2002:tuple.Item1|});
                Bill(tuple.What);
                var (why, what) = (dx.Value, px.Value);
                Bill({|MED2002:why|});
                Bill(what);
                (reason, service) = ({|MED2002:px.Value|}, {|MED2002:dx.Value|});
                Bill({|MED2002:visits.Select(visit => new { visit.Reason, visit.Service }).First().Reason|});
                Bill(visits.Select(visit => (visit.Reason, visit.Service)).First().Service);
                foreach (var (first, second) in visits.Select(visit => (visit.Reason, visit.Service))) { Bill({|MED2002:first|}); Bill(second); }
            }
        """);

    [Fact]
    public Task What_a_method_takes_apart() => Run(
        """
            class Own(string reason, string service, int n) { [DiagnosisCode] public string Reason { get; } = reason; [ServiceCode] public string Service { get; } = service; public void Deconstruct(out int number, out string reason, out string service) => (number, reason, service) = (n, Reason, Service); }
            class Marked { public void Deconstruct([DiagnosisCode] out string first, out string second) => (first, second) = ("", ""); }
            record Pair<T1, T2>(T2 Second, T1 First);
            static void Other(Visit visit, out string reason) => reason = "";
            void M(Visit visit, Own own, Marked marked, Pair<string, int> pair, object o)
            {
                var (why, what, note, typed) = visit;
                Bill({|MED2002:why|}); Bill(what); Diagnose({|MED2002:what|}); Bill(note); Bill({|MED2002:typed.Value|});
                var (n, reason, service) = own;
                Bill({|MED2002:reason|}); Bill(service);
                var (first, second) = marked;
                Bill({|MED2002:first|}); Bill(second);
                (var (inner, _, _, _), var number) = (visit, 1);
                Bill({|MED2002:inner|});
                foreach (var (each, _, _, _) in visits) { Bill({|MED2002:each|}); Diagnose(each); }
                foreach (var (key, (deep, other, _, _)) in new Dictionary<string, Visit>()) { Bill(key); Bill({|MED2002:deep|}); Bill(other); }
                var (b, a) = new Pair<string, Icd10Cm>(default, "");
                Bill({|MED2002:b.Value|}); Bill(a);
                if (o is Visit (var matched, "99213", _, _)) Bill({|MED2002:matched|});
                if (visit is ({|MED2001:"99213"|}, {|MED1001:"99215"|}, "E11.99", _)) { }
                if (reasons is [{|MED2001:"99213"|}, var listed, .. var rest]) { Bill({|MED2002:listed|}); Diagnose(listed); }
                Other(visit, out var unknown);
                Bill(unknown);
            }
        """);

    [Fact]
    public Task Texts_that_stay_codes() => Run(
        """
            void M(Icd10Cm dx)
            {
                Bill({|MED2002:dx.Value.Replace(".", "")|});
                Bill({|MED2002:reason.Trim().ToUpperInvariant()|});
                Bill({|MED2002:dx.ToString("N", null)|});
                Bill(dx.Value.Replace("E11.9", "99213"));
                Bill(reason.Substring(0, 3));
                Bill(reason + service);
            }
        """);

    [Fact]
    public Task Awaited_and_out() => Run(
        """
            async Task M()
            {
                Bill({|MED2002:await ReadAsync()|});
                Bill({|MED2002:await ReadAsync().ConfigureAwait(false)|});
                Diagnose(await ReadAsync());
                Get(out var code);
                Bill({|MED2002:code|});
                if (Icd10Cm.TryParse(service, out var dx)) Bill({|MED2002:dx.Value|});
            }
        """);

    [Fact]
    public Task A_comment_says_what_a_literal_is() => Run(
        """
            void M(string free)
            {
                Bill(/*lang=icd-10-cm*/{|MED2002:"I10"|});
                Bill(/*lang=hcpcs*/ "99213");
                var wrong = /*lang=icd-10-cm*/ {|MED1001:"E11.99"|};
                var other = /*lang=regex*/ "E11.99";
                Bill({|MED2002:wrong|});
                _ = free == /*language=icd-10-cm*/{|MED1001:"E11.99"|};
                Icd10Cm type = /*lang=cpt*/{|MED2001:"99213"|};
                // lang=icd-10-cm
                var line = 
                    // lang=icd-10-cm
                    {|MED1001:"E11.99"|};
            }
        """);

    [Fact]
    public Task Of_two_comments_the_nearer_one_says_what_a_literal_is() => Run(
        """
            void M()
            {
                var near = /*lang=hcpcs*/
                    /*lang=icd-10-cm*/ {|MED1001:"E11.99"|};
                var far = /*lang=icd-10-cm*/
                    /*lang=regex*/ "E11.99";
            }
        """);

    [Theory]
    [InlineData("/*lang=icd-10-cm*/")]
    [InlineData("/*language=icd-10-cm*/")]
    [InlineData("/* language=icd-10-cm, headers */")]
    public Task One_comment_in_a_file_is_enough(string comment) => Run($$"""    string text = {{comment}} {|MED1001:"E11.99"|};""");
}
