using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>Each kind of statement by itself: what is written in it is there afterwards, and what is read in it is judged.</summary>
public class LocalWalkTests
{
    private static Task Run(string members) => CodeTest.Run(
        $$"""
        class C
        {
            static bool Bill([ServiceCode] string code) => true;
            static bool Diagnose([DiagnosisCode] string code) => true;
            static bool F() => true;
        {{members}}
        }
        """);

    [Fact]
    public Task Conditions_and_choices() => Run(
        """
            void Or(Icd10Cm dx, Cpt px)
            {
                var code = px.Value;
                if (F() || (code = dx.Value) != null) { Bill(code); Diagnose(code); } else { Bill({|MED2002:code|}); }
            }
            void Both_in_an_expression(Icd10Cm dx, Cpt px)
            {
                var code = dx.Value;
                var both = F() && (code = px.Value) != null;
                Bill(code); Diagnose(code);
            }
            void Value_of_a_coalesce(Icd10Cm dx, Cpt px) { var code = px.Value; _ = (code = dx.Value) ?? ""; Bill({|MED2002:code|}); }
            void Receiver_of_a_question(Icd10Cm dx, Cpt px) { var code = px.Value; _ = (code = dx.Value)?.Length; Bill({|MED2002:code|}); }
            void Place_of_a_coalesce_assignment(Icd10Cm dx, Cpt px, string[] all) { var code = px.Value; all[(code = dx.Value).Length] ??= ""; Bill({|MED2002:code|}); }
            void Value_of_a_coalesce_assignment(Icd10Cm dx, Cpt px, string free) { var code = px.Value; free ??= (code = dx.Value); Bill(code); Diagnose(code); }
            void Target_of_a_coalesce_assignment(Icd10Cm dx, Cpt px) { var code = px.Value; code ??= dx.Value; Bill(code); Diagnose(code); }
            bool Returned(Icd10Cm dx, Cpt px) { var code = px.Value; code = dx.Value; return Bill({|MED2002:code|}); }
            void Thrown(Icd10Cm dx, Cpt px) { var code = px.Value; code = dx.Value; throw new Exception(Bill({|MED2002:code|}).ToString()); }
            IEnumerable<string> Yielded(Icd10Cm dx, Cpt px) { var code = px.Value; yield return code = dx.Value; Bill({|MED2002:code|}); }
        """);

    [Fact]
    public Task Switches() => Run(
        """
            void Value_of_an_expression(Icd10Cm dx, Cpt px) { var code = px.Value; _ = (code = dx.Value) switch { { Length: 3 } => 1, _ => 2 }; Bill({|MED2002:code|}); }
            void Pattern_of_an_arm(object o, Cpt px) => _ = o switch { Icd10Cm { Value: var text } when Bill({|MED2002:text|}) => (text = px.Value) != null, _ => false };
            void Guard_of_an_arm(int n, Icd10Cm dx, Cpt px)
            {
                var code = px.Value;
                _ = n switch { 1 when (code = dx.Value) != null => Bill({|MED2002:code|}), _ => Bill(code) };
                Bill(code);
            }
            void Value_of_an_arm(int n, Icd10Cm dx, Cpt px)
            {
                var code = px.Value;
                code = dx.Value;
                _ = n switch { 1 => Bill({|MED2002:code|}), _ => true };
                Bill({|MED2002:code|});
            }
            void Value_of_a_statement(Icd10Cm dx, Cpt px) { var code = px.Value; switch (code = dx.Value) { default: break; } Bill({|MED2002:code|}); }
            void Pattern_of_a_section(object o, Cpt px)
            {
                switch (o) { case Icd10Cm { Value: var text }: Bill({|MED2002:text|}); text = px.Value; Bill(text); break; }
            }
            void Guard_of_a_section(int n, Icd10Cm dx, Cpt px)
            {
                var code = px.Value;
                switch (n) { case 1 when (code = dx.Value) != null: Bill({|MED2002:code|}); break; case 2: Bill(code); break; }
                Bill(code);
            }
        """);

    [Fact]
    public Task Loops_and_jumps() => Run(
        """
            void Before_a_for(Icd10Cm dx, Cpt px) { var code = px.Value; for (code = dx.Value; F();) { } Bill({|MED2002:code|}); }
            void Body_of_a_for(Icd10Cm dx, Cpt px) { var code = px.Value; code = dx.Value; for (; F();) Bill({|MED2002:code|}); }
            void Continued_for(Icd10Cm dx, Cpt px) { var code = px.Value; for (; F(); Bill({|MED2002:code|})) { code = dx.Value; continue; } }
            void Condition_at_the_bottom(Icd10Cm dx, Cpt px) { var code = px.Value; do { code = dx.Value; } while (Bill({|MED2002:code|})); }
            void Continued_while(Icd10Cm dx, Cpt px)
            {
                var code = dx.Value;
                while (F()) { if (F()) { code = px.Value; continue; } code = dx.Value; }
                Bill(code);
            }
            void Each_place([DiagnosisCode] Span<string> span, Cpt px)
            {
                foreach (ref var code in span) { Bill({|MED2002:code|}); code = px.Value; Bill(code); Diagnose({|MED2002:code|}); }
            }
            void Labeled(Icd10Cm dx, Cpt px) { var code = px.Value; code = dx.Value; there: Bill({|MED2002:code|}); if (F()) goto there; }
        """);

    [Fact]
    public Task Exceptions() => Run(
        """
            void Filter(Icd10Cm dx, Cpt px)
            {
                var code = px.Value;
                try { F(); } catch (ArgumentException) when ((code = dx.Value) != null) { Bill({|MED2002:code|}); }
            }
            void One_catch_does_not_lead_to_another(Icd10Cm dx, Cpt px)
            {
                var code = dx.Value;
                try { F(); } catch (ArgumentException) { code = px.Value; } catch { Bill({|MED2002:code|}); }
            }
            void A_catch_may_fail(Icd10Cm dx, Cpt px)
            {
                var code = dx.Value;
                try { F(); } catch { code = px.Value; F(); code = dx.Value; } finally { Bill(code); }
            }
            void Branches_of_a_finally(Icd10Cm dx, Cpt px)
            {
                var code = dx.Value;
                try { F(); } finally { if (F()) { } else { code = px.Value; code = dx.Value; } Bill({|MED2002:code|}); }
            }
            void A_jump_goes_through_the_finally_around_it(Icd10Cm dx, Cpt px)
            {
                var code = dx.Value;
                while (true) { try { if (F()) break; } finally { code = px.Value; } code = dx.Value; }
                Bill(code);
            }
            void A_jump_does_not_go_through_a_finally_before_it(Icd10Cm dx, Cpt px)
            {
                var code = dx.Value;
                try { F(); } finally { code = px.Value; }
                code = dx.Value;
                while (true) { if (F()) break; }
                Bill({|MED2002:code|});
            }
        """);

    [Fact]
    public Task Functions_and_other_names() => Run(
        """
            void Made(Icd10Cm dx, Cpt px) { var code = px.Value; Action write = () => code = dx.Value; write(); Bill(code); Diagnose(code); }
            void Runs_again(Icd10Cm dx, Cpt px)
            {
                var code = px.Value;
                Local();
                void Local() { code = dx.Value; if (F()) Local(); Bill(code); code = px.Value; }
            }
            void Alias(Icd10Cm dx, Cpt px) { var code = dx.Value; ref var alias = ref code; code = dx.Value; alias = px.Value; Bill(code); }
            unsafe void Address(Icd10Cm dx, Cpt px) { var code = dx.Value; var place = &code; code = dx.Value; *place = px.Value; Bill(code); }
            void Neither(Icd10Cm dx, Cpt px) { var code = px.Value; code = dx.Value; var copy = code; copy = px.Value; Bill({|MED2002:code|}); }
        """);

    [Fact]
    public async Task A_long_method_of_many_locals_is_gone_through_to_its_end()
    {
        var locals = string.Concat(Enumerable.Range(0, 1_500).Select(i => $"var a{i} = text; a{i} = text; "));
        var loops = string.Concat(Enumerable.Repeat("while (F()) { if (F()) { } } ", 150));

        var found = await Analysis.Of(
            "class C { static void Bill([ServiceCode] string code) { } static bool F() => true; "
            + $"void M(string text, Icd10Cm dx, Cpt px) {{ var code = px.Value; code = dx.Value; {locals} {loops} Bill(code); }} }}",
            SmallTables.All);

        Assert.Equal("MED2002", Assert.Single(found).Id);
    }
}
