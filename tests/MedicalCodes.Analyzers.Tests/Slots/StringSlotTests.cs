using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>Strings are slots where an attribute says so.</summary>
public class StringSlotTests
{
    [Fact]
    public Task Each_attribute_names_its_systems() => CodeTest.Run(
        """
        class C
        {
            void M([DiagnosisCode] string dx, [ProcedureCode] string px, [InpatientProcedureCode] string inpatient, [ServiceCode] string service) { }
            void Right()
            {
                M("E11.9", "99213", "0DTJ4ZZ", "J1885");
                M("FAT-1", "0DTJ4ZZ", "0DTJ0ZZ", "99213");
            }
            void Wrong()
            {
                M({|MED2001:"99213"|}, {|MED2001:"E11.9"|}, {|MED2001:"99213"|}, {|MED2001:"0DTJ4ZZ"|});
                M({|MED1001:"E11.99"|}, {|MED1001:"99215"|}, {|MED1001:"0DTJ4ZX"|}, {|MED1001:"J1886"|});
            }
        }
        """);

    [Fact]
    public Task A_slot_names_systems_by_their_words() => CodeTest.Run(
        """
        class C
        {
            [MedicalCode("icd-10-cm")] string diagnosis = {|MED2001:"99213"|};
            [MedicalCode("hcpcs")] string bothLevels = "99213", levelTwo = "J1885";
            [MedicalCode("hcpcs-level-ii")] string two = "J1885", one = {|MED2001:"99213"|};
            [MedicalCode("modifier")] string modifier = "LT", none = {|MED0006:"QQ"|};
            [MedicalCode("place-of-service")] string place = "11", nowhere = {|MED1001:"12"|};
            [MedicalCode("icd-10-cm", "ICD-10-PCS")] string either = "E11.9", other = "0DTJ4ZZ";
            [StringSyntax("icd-10-cm")] string syntax = {|MED1001:"E11.99"|};
            [StringSyntax("clinic-complaint")] string own = "FAT-2", notOwn = {|MED1001:"FAT-3"|};
            [StringSyntax(StringSyntaxAttribute.Regex)] string regex = "E11.99";
        }
        """);

    [Fact]
    public Task Places_of_declarations_and_assignments() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode] string field = {|MED1001:"E11.99"|};
            [DiagnosisCode] string Property { get; set; } = {|MED1001:"E11.99"|};
            [DiagnosisCode] string Arrow => {|MED1001:"E11.99"|};
            [DiagnosisCode] string Getter { get { return {|MED1001:"E11.99"|}; } }
            [field: DiagnosisCode] string Backed { get; set; } = "E11.99";
            [return: DiagnosisCode] string Result(bool b) => b ? {|MED1001:"E11.99"|} : "E11.9";
                [return: DiagnosisCode] async Task<string> Async() { await Task.Yield(); return {|MED1001:"E11.99"|}; }
            [return: DiagnosisCode] IEnumerable<string> Yield() { yield return {|MED1001:"E11.99"|}; }
            void Default([DiagnosisCode] string code = {|MED1001:"E11.99"|}) { }
            void M([DiagnosisCode] string code, C other)
            {
                Default();
                code = {|MED1001:"E11.99"|};
                code ??= {|MED1001:"E11.99"|};
                other.Property = {|MED1001:"E11.99"|};
                _ = new C { field = {|MED1001:"E11.99"|}, Property = "E11.9" };
                [return: DiagnosisCode] string Local() => {|MED1001:"E11.99"|};
                var lambda = [return: DiagnosisCode] () => {|MED1001:"E11.99"|};
                Local();
            }
        }
        """);

    [Fact]
    public Task Defaults_of_parameters_of_functions_within_a_member() => CodeTest.Run(
        """
        class C
        {
            Func<int> field = () => { var f = ([DiagnosisCode] string code = {|MED1001:"E11.99"|}) => 1; return f(); };
            void M()
            {
                void Local([DiagnosisCode] string code = {|MED1001:"E11.99"|}, string other = "E11.99", int n = 1)
                {
                    static void Inner([ProcedureCode] string code = {|MED2001:"E11.9"|}) { }
                    Inner();
                }
                Local();
                var lambda = ([DiagnosisCode] string code = {|MED1001:"E11.99"|}, params int[] numbers) => code;
                var right = ([DiagnosisCode] string code = "E11.9", string unmarked = "E11.99") => code;
            }
        }
        """);

    [Fact]
    public Task Places_of_arguments() => CodeTest.Run(
        """
        class C
        {
            C([DiagnosisCode] string code) { }
            void Take(int n, [DiagnosisCode] string code) { }
            void Syntax([StringSyntax("icd-10-cm")] string code) { }
            void Many([DiagnosisCode] params string[] codes) { }
            void Spans([DiagnosisCode] params ReadOnlySpan<string> codes) { }
            void Any([DiagnosisCode] object code) { }
            int this[[DiagnosisCode] string code] => 0;
            delegate void Handler([DiagnosisCode] string code);
            void M(Handler handler)
            {
                Take(code: {|MED1001:"E11.99"|}, n: 1);
                Syntax({|MED1001:"E11.99"|});
                Many("E11.9", {|MED1001:"E11.99"|});
                Many(new[] { {|MED1001:"E11.99"|} });
                Spans("I10", {|MED1001:"E11.99"|});
                Any({|MED1001:"E11.99"|});
                handler({|MED1001:"E11.99"|});
                Take(1, (string){|MED1001:"E11.99"|});
                Take(1, true ? {|MED1001:"E11.99"|} : "E11.9");
                _ = new C({|MED1001:"E11.99"|})[{|MED1001:"E11.99"|}];
            }
        }
        """);

    [Fact]
    public Task Comparisons() => CodeTest.Run(
        """
        class Visit { [DiagnosisCode] public string Code { get; set; } public Icd10Cm Typed; public Icd10Cm? Maybe; }
        class C
        {
            [return: DiagnosisCode] string Read() => "E11.9";
            bool M(Visit visit, [DiagnosisCode] string code) =>
                visit.Code == {|MED1001:"E11.99"|} || {|MED1001:"E11.99"|} != code || Read() == {|MED1001:"E11.99"|}
                || visit?.Code == {|MED1001:"E11.99"|}
                || visit.Typed.Value == {|MED1001:"E11.99"|} || visit.Typed.ToString() == {|MED1001:"E11.99"|} || visit.Maybe?.Value == {|MED1001:"E11.99"|}
                || code.Equals({|MED1001:"E11.99"|}) || code.Equals({|MED1001:"E11.99"|}, StringComparison.Ordinal)
                || {|MED1001:"E11.99"|}.Equals(code) || string.Equals(code, {|MED1001:"E11.99"|})
                || string.Equals({|MED1001:"E11.99"|}, code, StringComparison.Ordinal)
                || StringComparer.Ordinal.Equals(code, {|MED1001:"E11.99"|});
            IEnumerable<Visit> Query(IEnumerable<Visit> visits) =>
                from visit in visits.Where(v => v.Code == {|MED1001:"E11.99"|}) where visit.Code != {|MED1001:"E11.98"|} select visit;
        }
        """);

    [Fact]
    public Task A_comparison_that_ignores_case_takes_small_letters() => CodeTest.Run(
        """
        class C
        {
            bool M([DiagnosisCode] string code) =>
                code.Equals("e11.9", StringComparison.OrdinalIgnoreCase) || string.Equals("e11.9", code, StringComparison.CurrentCultureIgnoreCase)
                || StringComparer.OrdinalIgnoreCase.Equals(code, "e11.9") || "e11.9".Equals(code, StringComparison.InvariantCultureIgnoreCase)
                || code.StartsWith("e11", StringComparison.OrdinalIgnoreCase) || code.StartsWith({|MED1006:"e11"|}, StringComparison.Ordinal)
                || code.Equals({|MED1006:"e11.9"|}, StringComparison.Ordinal) || code.Equals({|MED1006:"E119"|}, StringComparison.OrdinalIgnoreCase)
                || code.Equals({|MED1001:"e11.99"|}, StringComparison.OrdinalIgnoreCase);
        }
        """);

    [Fact]
    public Task A_tuple_gives_each_place_its_own() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode] string code;
            string note;
            void M([ServiceCode] string service)
            {
                (code, note) = ({|MED1001:"E11.99"|}, "E11.99");
                (note, service, var free) = ("E11.99", {|MED2001:"E11.9"|}, "E11.99");
                var kept = ("E11.99", code);
            }
        }
        """);

    [Fact]
    public Task Tuples_are_compared_element_by_element() => CodeTest.Run(
        """
        class C
        {
            bool M([DiagnosisCode] string code, [ServiceCode] string service, string note, Icd10Cm typed)
            {
                var both = (code, note);
                return (code, service, note) == ({|MED1001:"E11.99"|}, {|MED1001:"99215"|}, "E11.99") || ({|MED1001:"E11.99"|}, "E11.99") != both || (typed, note) == ({|MED1001:"E11.99"|}, "E11.99")
                    || ({|MED2003:code|}, note) == (service, note) || (code, service) == ("E11.9", "99213") || (note, note) == (code, service);
            }
        }
        """);

    [Fact]
    public Task What_is_added_to_a_text_is_no_code() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode] string code = "E11.9";
            void M() { code += ".9"; code = code + "A"; code = string.Concat(code, "XA"); code = code.Replace(".", "").Trim('X').PadRight(7, 'X'); }
        }
        """);

    [Fact]
    public Task Headers_are_codes_of_a_type_so_its_text_may_be_compared_with_them() => CodeTest.Run(
        """
        class C
        {
            bool M(Icd10Cm code, [DiagnosisCode] string text) => code.Category.Value == "E11" || text == {|MED1003:"E11"|};
        }
        """);

    [Fact]
    public Task Attribute_arguments() => CodeTest.Run(
        """
        class ReasonAttribute : Attribute
        {
            public ReasonAttribute([DiagnosisCode] string code = "E11.9", [DiagnosisCode] params string[] more) { }
            [DiagnosisCode] public string Other { get; set; }
        }
        [Reason({|MED1001:"E11.99"|}, Other = {|MED1001:"E11.98"|})]
        class C
        {
            [Reason("E11.9", "I10", {|MED1001:"E11.99"|})] int field;
            [Reason] void M([Reason({|MED1001:"E11.99"|})] int n) { }
        }
        """);

    [Fact]
    public Task The_options_of_a_slot_hold() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode(AllowHeaders = true)] string header = "E11";
            [DiagnosisCode] string noHeader = {|MED1003:"E11"|};
            [DiagnosisCode(AnyEdition = true)] string old = "S30.1XXA", was = "G35", stillHeader = {|MED1003:"E11"|};
            [DiagnosisCode] string now = {|MED1004:"S30.1XXA"|};
            [MedicalCode("icd-10-cm", Writing = "undotted")] string undotted = "E119", dotted = {|MED1006:"E11.9"|};
            [MedicalCode("icd-10-cm", Writing = "any")] string either = "E119", or = "E11.9", no = {|MED1006:"e119"|};
            [MedicalCode("icd-10-cm", AllowHeaders = true, AnyEdition = true)] string both = "E11", gone = "S30.1";
        }
        """);

    [Fact]
    public Task A_record_gives_its_property_what_its_parameter_says() => CodeTest.Run(
        """
        record Claim([DiagnosisCode] string Code, string Note);
        record struct Small([DiagnosisCode] string Code);
        class C
        {
            bool M(Claim claim, Small small) => new Claim({|MED1001:"E11.99"|}, "E11.99") == claim with { Code = {|MED1001:"E11.99"|}, Note = "E11.99" }
                || claim.Code == {|MED1001:"E11.99"|} || small.Code == {|MED1001:"E11.99"|};
        }
        """);

    [Fact]
    public Task What_a_record_says_of_its_property_holds_for_the_argument() => CodeTest.Run(
        """
        interface IHasReason { [DiagnosisCode] string Reason { get; } }
        record Visit([property: ServiceCode] string Service, string Note);
        record struct Small([property: MedicalCode("icd-10-cm", AllowHeaders = true)] string Code);
        record Admission(string Reason) : IHasReason;
        record Split([DiagnosisCode] string Value, [property: DiagnosisCode] string Text) { public string Value { get; } = Value; }
        class C
        {
            object M() => new object[] { new Visit({|MED1001:"J1886"|}, "J1886"), new Visit(Note: "J1886", Service: {|MED2001:"E11.9"|}), new Small({|MED1001:"E11.99"|}), new Admission({|MED1001:"E11.99"|}),
                new Split({|MED1001:"E11.98"|}, {|MED1001:"E11.99"|}) };
        }
        """);

    [Fact]
    public Task What_a_record_makes_of_its_argument_itself_says_nothing_of_it() => CodeTest.Run(
        """
        record Visit([property: ServiceCode] string Service)
        {
            public Visit(int row, string Service) : this(Service.Substring(row)) { }
        }
        record Raw(string Code) { [DiagnosisCode] public string Code { get; init; } = Code.Trim(); }
        class Plain(string code) { [DiagnosisCode] public string Code { get; } = code.Trim(); }
        class C
        {
            object M() => new object[] { new Visit("J1885"), new Visit(2, "X-J1886"), new Raw(" E11.99 "), new Plain(" E11.99 ") };
        }
        """);

    [Fact]
    public Task An_override_and_an_implementation_keep_what_the_base_says() => CodeTest.Run(
        """
        interface IBilling { void Add([DiagnosisCode] string code); [DiagnosisCode] string Code { get; } }
        abstract class Base { public abstract void Add(int n, [DiagnosisCode] string code); [return: DiagnosisCode] public abstract string Read(); }
        class C : Base, IBilling
        {
            public void Add(string code) { }
            public string Code => {|MED1001:"E11.99"|};
            public override void Add(int n, string code) { if (code == {|MED1001:"E11.99"|}) return; }
            public override string Read() => {|MED1001:"E11.99"|};
            void M() { Add({|MED1001:"E11.99"|}); Add(1, {|MED1001:"E11.99"|}); }
        }
        """);

    [Fact]
    public Task A_copy_of_the_attributes_counts() => CodeTest.Run(
        """
        #pragma warning disable CS0436
        namespace MedicalCodes { class DiagnosisCodeAttribute : Attribute { } class MedicalCodeAttribute(params string[] systems) : Attribute { public bool AllowHeaders; } }
        namespace Stranger { class ProcedureCodeAttribute : Attribute { } }
        class C
        {
            [DiagnosisCode] string code = {|MED1001:"E11.99"|};
            [MedicalCode("icd-10-cm", AllowHeaders = true)] string header = "E11", wrong = {|MED1001:"E11.99"|};
            [Stranger.ProcedureCode] string strange = "E11.99";
        }
        """);
}
