using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>Which write reaches which read, along each way that a program can go: a value is followed to it, and so is a literal.</summary>
public class LocalFlowTests
{
    private static Task Run(string members) => CodeTest.Run(
        $$"""
        class C
        {
            static bool Bill([ServiceCode] string code) => true;
            static void Diagnose([DiagnosisCode] string code) { }
            static bool F() => true;
        {{members}}
        }
        """);

    [Fact]
    public Task Both_branches_of_a_choice() => Run(
        """
            void M(bool b, Icd10Cm dx, Cpt px)
            {
                var code = dx.Value;
                if (b) code = px.Value;
                Bill(code); Diagnose(code);
                if (b) code = dx.Value; else code = dx.ToString();
                Bill({|MED2002:code|}); Diagnose(code);
                code = b ? px.Value : (code = dx.Value);
                Bill(code); Diagnose(code);
                if (b && (code = px.Value) != null) { Bill(code); Diagnose({|MED2002:code|}); }
                Bill(code); Diagnose(code);
            }
        """);

    [Fact]
    public Task A_branch_that_leaves_takes_what_it_wrote_with_it() => Run(
        """
            void M(bool b, Icd10Cm dx, Cpt px)
            {
                var code = dx.Value;
                if (b) { code = px.Value; Bill(code); return; }
                Bill({|MED2002:code|});
                if (b) { code = px.Value; throw new Exception(code); }
                Bill({|MED2002:code|});
                code = F() ? code : throw new Exception(code = px.Value);
                Bill({|MED2002:code|});
                var literal = "I10";
                if (b) { literal = "99213"; Bill(literal); return; }
                Diagnose(literal);
            }
        """);

    [Fact]
    public Task Rounds_of_a_loop() => Run(
        """
            void M(int n, Icd10Cm dx, Cpt px)
            {
                string code = null, other = dx.Value;
                while (F()) { if (code != null) { Bill(code); Diagnose({|MED2002:code|}); } code = px.Value; }
                for (var i = 0; i < n; other = px.Value, i++) { Bill(other); Diagnose(other); }
                do { other = dx.Value; Bill({|MED2002:other|}); if (F()) continue; other = px.Value; } while (Bill(other));
                Bill(other); Diagnose(other);
                while (true) { other = px.Value; if (F()) break; other = dx.Value; Bill({|MED2002:other|}); }
                Bill(other); Diagnose({|MED2002:other|});
                foreach (var x in new[] { dx, dx }) { other = x.Value; foreach (var y in new[] { px }) other = y.Value; Bill(other); Diagnose(other); }
                string literal;
                while (F()) { literal = "99213"; Bill(literal); literal = "I10"; Diagnose(literal); }
            }
        """);

    [Fact]
    public Task An_exception_may_come_before_or_after_any_write() => Run(
        """
            void M(Icd10Cm dx, Cpt px)
            {
                var code = px.Value;
                try { code = dx.Value; F(); } catch (ArgumentException) { Bill(code); Diagnose(code); code = dx.Value; } catch when (Bill(code)) { return; }
                Bill({|MED2002:code|}); Diagnose(code);
                code = px.Value;
                try { F(); code = dx.Value; F(); } finally { Bill(code); Diagnose(code); }
                Bill({|MED2002:code|});
                try { F(); } finally { code = px.Value; }
                Bill(code); Diagnose({|MED2002:code|});
                while (F()) { try { if (F()) break; } finally { code = dx.Value; } }
                Bill(code); Diagnose(code);
                var literal = "99213";
                try { literal = "I10"; F(); Diagnose(literal); } catch { Diagnose(literal); }
                using (var reader = new System.IO.StringReader("")) { code = dx.Value; }
                Bill({|MED2002:code|});
                lock (this) { code = px.Value; }
                Bill(code);
            }
        """.Replace("var literal = \"99213\"", "var literal = {|MED2001:\"99213\"|}", StringComparison.Ordinal));

    [Fact]
    public Task Sections_of_a_switch() => Run(
        """
            void M(int n, object o, Icd10Cm dx, Cpt px)
            {
                var code = px.Value;
                switch (n) { case 1: code = dx.Value; break; default: code = dx.ToString(); break; }
                Bill({|MED2002:code|});
                switch (n) { case 1: code = px.Value; break; case 2: return; }
                Bill(code); Diagnose(code);
                code = dx.Value;
                switch (n) { case 1: code = px.Value; goto case 2; case 2: Bill(code); Diagnose(code); break; case 3: Bill({|MED2002:code|}); break; }
                code = n switch { 1 => code = px.Value, 2 => throw new Exception(code), _ => px.Value };
                Bill(code); Diagnose({|MED2002:code|});
                switch (o) { case string text when Bill(text): code = text; break; case Icd10Cm { Value: var matched }: Bill({|MED2002:matched|}); break; }
                Diagnose(code);
            }
        """);

    [Fact]
    public Task Jumps_forth_and_back() => Run(
        """
            void M(Icd10Cm dx, Cpt px)
            {
                var code = dx.Value;
            again:
                Bill(code); Diagnose(code);
                if (F()) goto end;
                code = px.Value;
                if (F()) goto again;
                Bill(code); Diagnose({|MED2002:code|});
                code = dx.Value;
                return;
            end:
                Bill(code); Diagnose(code);
                var literal = "99213";
                Bill(literal);
                literal = "I10";
            there:
                Diagnose(literal);
                if (F()) goto there;
            }
        """);

    [Fact]
    public Task Functions_within_run_when_they_like() => Run(
        """
            void M(Icd10Cm dx, Cpt px)
            {
                var code = dx.Value;
                Action read = () => { Bill(code); Diagnose(code); };
                code = px.Value;
                read();
                var written = px.Value;
                Action write = () => written = dx.Value;
                written = px.Value;
                write();
                Bill(written); Diagnose(written);
                var before = px.Value;
                before = dx.Value;
                Action late = () => { Bill({|MED2002:before|}); Action inner = () => Bill({|MED2002:before|}); inner(); };
                var own = new Func<string>(() => { var inner = px.Value; inner = dx.Value; Bill({|MED2002:inner|}); return inner; });
                var literal = "99213";
                Bill(literal);
                literal = "I10";
                Diagnose(literal);
                Action later = () => Diagnose(literal);
                var called = px.Value;
                Local(); Bill(called); Diagnose(called);
                void Local() { called = dx.Value; Bill({|MED2002:called|}); Local(); }
                ref var alias = ref called;
                called = px.Value;
                alias = dx.Value;
                Diagnose(called);
            }
        """);

    [Fact]
    public Task A_choice_within_an_expression() => Run(
        """
            void M(string free, Icd10Cm dx, Cpt px, List<string> list)
            {
                string code = null;
                code ??= dx.Value;
                Bill({|MED2002:code|});
                code = px.Value;
                _ = free ?? (code = dx.Value);
                Bill(code); Diagnose(code);
                code = px.Value;
                list?.Add(code = dx.Value);
                Bill(code); Diagnose(code);
            }
        """);

    [Fact]
    public Task A_literal_is_judged_by_each_place_that_it_reaches() => Run(
        """
            void M(bool b)
            {
                var both = {|MED2001:"99213"|};
                Bill(both);
                Diagnose(both);
                Diagnose(both);
                var neither = {|MED1001:{|MED1001:"E11.99"|}|};
                if (b) Diagnose(neither); else Place(neither);
                var right = "I10";
                Diagnose(right);
                Console.WriteLine(right);
            }
            static void Place([MedicalCode("icd-10-cm", "icd-10-pcs")] string code) { }
        """);

    [Fact]
    public Task What_an_out_parameter_says_is_no_matter_of_what_was_there_before() => Run(
        """
            static void Get([DiagnosisCode] out string code) => code = "I10";
            void M(Cpt px)
            {
                var code = px.Value;
                Get(out code);
                Bill({|MED2002:code|});
                var literal = "99213";
                Get(out literal);
                Diagnose(literal);
            }
        """);

    [Fact]
    public Task Methods_that_add_make_a_collection_hold_more_and_no_others_do() => Run(
        """
            class Book : List<string> { public void AddNothing() { } }
            [return: DiagnosisCode] static Book Read() => null;
            static void Bills([ServiceCode] IEnumerable<string> codes) { }
            void M([DiagnosisCode] List<string> reasons, [DiagnosisCode] HashSet<string> set, [DiagnosisCode] Dictionary<string, string> names, string free, string[] more)
            {
                var asked = reasons; asked.Contains(free); asked.CopyTo(more); Bills({|MED2002:asked|});
                var added = reasons; Bills({|MED2002:added|}); added.Add(free); Bills(added);
                var inserted = reasons; Bills({|MED2002:inserted|}); inserted.Insert(0, free); Bills(inserted);
                var united = set; Bills({|MED2002:united|}); united.UnionWith(more); Bills(united);
                var tried = names; Bills({|MED2002:tried.Keys|}); tried.TryAdd(free, free); Bills(tried.Keys);
                var book = Read(); book.AddNothing(); Bills({|MED2002:book|});
            }
            void N([DiagnosisCode] Stack<string> stack, [DiagnosisCode] Queue<string> queue, string free, Icd10Cm dx)
            {
                var pushed = stack; Bills({|MED2002:pushed|}); pushed.Push(free); Bills(pushed);
                var queued = queue; Bills({|MED2002:queued|}); queued.Enqueue(free); Bills(queued);
                var text = dx.Value; text.StartsWith(free); Bill({|MED2002:text|});
            }
        """);

    [Fact]
    public Task A_literal_stays_where_something_else_may_be_put_beside_it_or_in_its_place() => Run(
        """
            static void Diagnoses([DiagnosisCode] IEnumerable<string> codes) { }
            static void Change(ref string text) { }
            void Element(string free) { string[] codes = { {|MED2001:"99213"|}, "I10" }; codes[1] = free; Diagnoses(codes); }
            void Added(string free) { List<string> codes = [{|MED2001:"99213"|}]; codes.Add(free); Diagnoses(codes); }
            void Handed() { var code = {|MED2001:"99213"|}; Change(ref code); Diagnose(code); }
            void Alias() { var code = {|MED2001:"99213"|}; ref var alias = ref code; Diagnose(code); }
            unsafe void Address() { var code = {|MED2001:"99213"|}; var place = &code; Diagnose(code); }
            void Replaced(string free) { var code = "99213"; code = free; Diagnose(code); }
            void Longer(Icd10Cm dx, Cpt px) { var code = dx.Value; code += px.Value; Bill(code); Diagnose(code); }
        """);
}
