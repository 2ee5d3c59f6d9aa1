using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>What locals hold depends on the way that led to the place.</summary>
public class LocalTests
{
    private static Task Run(string members) => CodeTest.Run(
        $$"""
        class C
        {
            static bool Bill([ServiceCode] string code) => true;
            static void Diagnose([DiagnosisCode] string code) { }
        {{members}}
        }
        """);

    [Fact]
    public Task The_last_assignment_counts() => Run(
        """
            void M(Icd10Cm dx, Cpt px)
            {
                var code = dx.Value;
                Bill({|MED2002:code|});
                code = px.Value;
                Bill(code);
                Diagnose({|MED2002:code|});
            }
        """);

    [Fact]
    public Task Two_ways_make_it_both() => Run(
        """
            void M(bool b, int n, Icd10Cm dx, Cpt px, string free)
            {
                string code;
                if (b) code = dx.Value; else code = px.Value;
                Bill(code);
                Diagnose(code);
                if (b) { code = dx.Value; Bill({|MED2002:code|}); } else { Diagnose(code); }
                code = b ? dx.Value : px.Value;
                Bill(code);
                switch (n) { case 1: code = dx.Value; break; case 2: Bill(code); break; }
                string later = null;
                while (b) { if (later != null) { Bill(later); Diagnose(later); } later = b ? dx.Value : px.Value; }
                string looped = null;
                do { Bill({|MED2002:looped|}); looped = dx.Value; } while (b);
                var known = dx.Value;
                if (b) known = free;
                Bill(known);
                var sure = free;
                if (b) sure = dx.Value; else sure = dx.ToString();
                Bill({|MED2002:sure|});
                var tried = px.Value;
                try { tried = dx.Value; } catch { }
                Bill(tried);
            }
        """);

    [Fact]
    public Task From_one_local_to_another_and_round_again() => Run(
        """
            void M(Icd10Cm dx, object o)
            {
                var first = dx.Value;
                var second = first;
                second = second.Trim();
                Bill({|MED2002:second|});
                string a = null, b = null;
                for (var i = 0; i < 9; i++) { a = b; b = a; }
                Bill(a);
                Func<string> f = () => first;
                Bill({|MED2002:first|});
                void Inner() => Bill(first);
                if (dx.Value is { } matched) Bill({|MED2002:matched|});
                if (o is string text) Bill(text);
                first += "x";
                Bill(first);
            }
        """);

    [Fact]
    public Task A_list_that_is_added_to_holds_more() => Run(
        """
            static void Bills([ServiceCode] IEnumerable<string> codes) { }
            void M([DiagnosisCode] List<string> reasons, [ServiceCode] List<string> services)
            {
                var all = reasons.ToList();
                all.AddRange(services);
                Bills(all);
                var array = reasons.ToArray();
                array[0] = services[0];
                Bills(array);
                var only = reasons.ToList();
                Bills({|MED2002:only|});
            }
        """);

    [Fact]
    public Task Literals_are_judged_where_their_local_is_used() => Run(
        """
            void M(bool b)
            {
                var code = {|MED2001:"99213"|};
                if (b) code = {|MED1001:"E11.99"|};
                Diagnose(code);
                code = "99213";
                Bill(code);
                var free = "E11.99";
                Console.WriteLine(free);
                var unused = "E11.99";
                const string constant = "E11.99";
                Diagnose({|MED1001:constant|});
                foreach (var item in new[] { "E11.9", {|MED1001:"E11.98"|} }) Diagnose(item);
                var list = new[] { "I10", {|MED1001:"E11.97"|} };
                foreach (var item in list) Diagnose(item);
                var again = {|MED1003:"E11"|};
                var alias = again;
                Diagnose(alias);
            }
        """);

    [Fact]
    public Task Parts_that_are_taken_from_what_a_local_holds() => Run(
        """
            record Visit(Icd10Cm Reason, Cpt Service);
            void M(Visit visit, Icd10Cm dx, [DiagnosisCode] string reason)
            {
                var first = dx.Value;
                var second = first;
                var pair = (second, second);
                Bill({|MED2002:pair.Item1|});
                Bill({|MED2002:pair.Item2|});
                object any, other;
                (any, other) = visit;
                Bill({|MED2002:$"{any}"|});
                Diagnose({|MED2002:$"{other}"|});
                foreach (var letter in dx.Value) Bill($"{letter}");
                foreach (var letter in reason) Bill(letter.ToString());
            }
        """);

    [Fact]
    public Task A_text_that_the_local_is_asked_for_stands_for_no_code() => CodeTest.Run(
        """
        class C
        {
            static void Add([DiagnosisCode] string code) { }
            void Silent(bool b, [DiagnosisCode] string found, IEnumerable<string> free)
            {
                var first = "none"; if (b) first = found; if (first != "none") Add(first);
                var second = "none"; foreach (var text in free) second = text; if (second is "none" or "") return; Add(second);
                var third = b ? found : "NONE"; if (!string.Equals(third, "none", StringComparison.OrdinalIgnoreCase)) Add(third);
                var fourth = "none"; if (b) fourth = found; switch (fourth) { case "none": break; default: Add(fourth); break; }
                var fifth = "none"; if (b) fifth = found; Add(fifth switch { "none" => "I10", _ => fifth });
                const string None = "none"; var sixth = None; if (b) sixth = found; while (sixth.Equals(None)) sixth = found; Add(sixth);
            }
            void Loud(bool b, [DiagnosisCode] string found)
            {
                var first = {|MED1002:"none"|}; if (b) first = found; Add(first);
                var second = {|MED1002:"none"|}; if (b) second = found; if (second != "other") Add(second);
                var third = {|MED1001:"E11.99"|}; if (third == "I10") third = found; Add(third);
            }
        }
        """);
}
