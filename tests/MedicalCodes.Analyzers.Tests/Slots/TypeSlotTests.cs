using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>Every place where C# converts a string to a code type is a slot.</summary>
public class TypeSlotTests
{
    [Fact]
    public Task Fields_properties_and_locals() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm field = {|MED1001:"E11.99"|};
            static readonly Icd10Cm ReadOnly = {|MED1001:"E11.99"|};
            Icd10Cm Property { get; set; } = {|MED1001:"E11.99"|};
            Icd10Cm? nullable = {|MED1001:"E11.99"|};
            void M(Icd10Cm? maybe)
            {
                Icd10Cm local = {|MED1001:"E11.99"|}, other = "E11.9";
                field = {|MED1001:"E11.99"|};
                Property = {|MED1001:"E11.99"|};
                maybe = {|MED1001:"E11.99"|};
                maybe ??= {|MED1001:"E11.99"|};
                local = ({|MED1001:"E11.99"|});
                ref Icd10Cm reference = ref local;
                reference = {|MED1001:"E11.99"|}!;
            }
        }
        """);

    [Fact]
    public Task Arguments() => CodeTest.Run(
        """
        class C
        {
            C(Icd10Cm code) { }
            C() : this({|MED1001:"E11.99"|}) { }
            void Take(int n, Icd10Cm code, in Icd10Cm other = default) { }
            void Many(params Icd10Cm[] codes) { }
            void Spans(params ReadOnlySpan<Icd10Cm> codes) { }
            void Generic<T>(T code, List<T> list) { }
            int this[Icd10Cm code] => 0;
            void M()
            {
                Take(1, {|MED1001:"E11.99"|});
                Take(other: {|MED1001:"E11.99"|}, code: "E11.9", n: 1);
                Many("E11.9", {|MED1001:"E11.99"|}, "I10");
                Spans("E11.9", {|MED1001:"E11.99"|});
                Generic<Icd10Cm>({|MED1001:"E11.99"|}, null);
                _ = new C({|MED1001:"E11.99"|}) { }[{|MED1001:"E11.99"|}];
                new List<Icd10Cm>().Contains({|MED1001:"E11.99"|});
            }
        }
        """);

    [Fact]
    public Task Results() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm Arrow() => {|MED1001:"E11.99"|};
            Icd10Cm Property => {|MED1001:"E11.99"|};
            Icd10Cm Getter { get { return {|MED1001:"E11.99"|}; } }
            IEnumerable<Icd10Cm> Yield() { yield return {|MED1001:"E11.99"|}; }
            async Task<Icd10Cm> Async() { await Task.Yield(); return {|MED1001:"E11.99"|}; }
            void M()
            {
                Func<Icd10Cm> lambda = () => {|MED1001:"E11.99"|};
                Func<int, Icd10Cm> block = _ => { return {|MED1001:"E11.99"|}; };
                Icd10Cm Local() => {|MED1001:"E11.99"|};
                Local();
            }
        }
        """);

    [Fact]
    public Task Collections() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm[] array = { "E11.9", {|MED1001:"E11.99"|} };
            Icd10Cm[] sized = new Icd10Cm[] { {|MED1001:"E11.99"|} };
            List<Icd10Cm> list = new() { {|MED1001:"E11.99"|}, "I10" };
            List<Icd10Cm> expression = ["I10", {|MED1001:"E11.99"|}];
            HashSet<Icd10Cm> set = new List<Icd10Cm> { {|MED1001:"E11.99"|} }.ToHashSet();
            Dictionary<Icd10Cm, int> keys = new() { [{|MED1001:"E11.99"|}] = 1, ["E11.9"] = 2 };
            Dictionary<Icd10Cm, Icd10Cm> both = new() { { {|MED1001:"E11.99"|}, {|MED1001:"E11.98"|} } };
            int M() => keys[{|MED1001:"E11.99"|}] + (both.ContainsKey({|MED1001:"E11.99"|}) ? 1 : 0);
            ReadOnlySpan<Icd10Cm> Span() => new Icd10Cm[] { {|MED1001:"E11.99"|} };
        }
        """);

    [Fact]
    public Task Comparisons_and_choices() => CodeTest.Run(
        """
        class C
        {
            bool M(Icd10Cm code, Icd10Cm? maybe, bool which, int n)
            {
                Icd10Cm coalesced = maybe ?? {|MED1001:"E11.99"|};
                Icd10Cm chosen = which ? {|MED1001:"E11.99"|} : code;
                Icd10Cm both = which ? {|MED1001:"E11.99"|} : "I10";
                Icd10Cm switched = n switch { 0 => {|MED1001:"E11.99"|}, 1 => "I10", _ => throw new Exception() };
                Icd10Cm nested = which ? n switch { 0 => {|MED1001:"E11.99"|}, _ => "I10" } : {|MED1001:"E11.98"|};
                return code == {|MED1001:"E11.99"|} || {|MED1001:"E11.99"|} != code || code.Equals({|MED1001:"E11.99"|})
                    || maybe == {|MED1001:"E11.99"|} || code.CompareTo({|MED1001:"E11.99"|}) < 0 || code < {|MED1001:"E11.99"|};
            }
        }
        """);

    [Fact]
    public Task A_code_may_be_compared_with_headers() => CodeTest.Run(
        """
        class C
        {
            Dictionary<Icd10Cm, int> counts = [];
            Dictionary<string, Icd10Cm> named = [];
            bool Compared(Icd10Cm dx, Icd10Cm? maybe, HashSet<Icd10Cm> set, IReadOnlyDictionary<Icd10Cm, string> categories, ILookup<Icd10Cm, string> lookup, bool which) =>
                dx.Category == "E11" || "E11" != dx.Parent || maybe == "E11" || dx.Equals("E11") || dx >= "E08" && dx < "E11" || dx.CompareTo("E11") <= 0 || dx == (which ? "E11" : "I10")
                || set.Contains("E11") || set.Remove("E11") || dx.Ancestors.Contains("E11") || categories.ContainsKey("E11") || categories.TryGetValue("E11", out _) || categories["E11"] == ""
                || lookup["E11"].Any() || counts["E11"] > 1 || EqualityComparer<Icd10Cm>.Default.Equals(dx.Category, "E11") || new Icd10Cm[] { "E11", {|MED1001:"E17"|} }.Contains(dx.Category);
            bool Wrong(Icd10Cm dx, HashSet<Icd10Cm> set, IReadOnlyDictionary<Icd10Cm, string> categories) =>
                dx.Category == {|MED1001:"E17"|} || dx.Equals({|MED1001:"E17"|}) || dx >= {|MED1001:"E17"|} || set.Contains({|MED1001:"E17"|}) || categories[{|MED1001:"E17"|}] == "";
            Icd10Cm Flows(Icd10Cm dx, Icd10Cm? maybe, HashSet<Icd10Cm> set)
            {
                set.Add({|MED1003:"E11"|});
                counts[{|MED1003:"E11"|}] = 1;
                counts[{|MED1003:"E11"|}]++;
                counts[{|MED1003:"E11"|}] += 1;
                dx = {|MED1003:"E11"|};
                _ = named.GetValueOrDefault("x", {|MED1003:"E11"|});
                return maybe ?? {|MED1003:"E11"|};
            }
        }
        """);

    [Fact]
    public Task A_code_may_be_compared_with_headers_within_lists_and_tuples() => CodeTest.Run(
        """
        class C
        {
            void Take(Icd10Cm[] codes) { }
            bool Compared(Icd10Cm dx, HashSet<(Icd10Cm, int)> seen) =>
                ((Icd10Cm[])["E11", "I10", {|MED1001:"E17"|}]).Contains(dx) || ((List<Icd10Cm>)["E11", {|MED1001:"E17"|}]).Contains(dx)
                || (dx.Category, 1) == ("E11", 1) || (1, ("E11", 2)) != (1, (dx.Category, 2)) || (dx, 1) == ({|MED1001:"E17"|}, 1) || seen.Contains(("E11", 1))
                || ((Icd10Cm)"E11").Equals(dx.Category) || ((Icd10Cm){|MED1003:"E11"|}).ToString() == "";
            (Icd10Cm, int) Flows(HashSet<(Icd10Cm, int)> seen)
            {
                Take([{|MED1003:"E11"|}]);
                List<Icd10Cm> list = [{|MED1003:"E11"|}];
                list.AddRange([{|MED1003:"E11"|}]);
                seen.Add(({|MED1003:"E11"|}, 1));
                (Icd10Cm, int) pair = ({|MED1003:"E11"|}, 1);
                return ({|MED1003:"E11"|}, 1);
            }
        }
        """);

    [Fact]
    public Task Tuples_casts_and_initializers() => CodeTest.Run(
        """
        record Claim(Icd10Cm First) { public Icd10Cm Second { get; init; } public List<Icd10Cm> More { get; } = []; }
        class C
        {
            void M(Claim claim)
            {
                (Icd10Cm, int) tuple = ({|MED1001:"E11.99"|}, 1);
                Icd10Cm a;
                (a, int b) = ({|MED1001:"E11.99"|}, 2);
                var cast = (Icd10Cm){|MED1001:"E11.99"|};
                object boxed = (Icd10Cm){|MED1001:"E11.99"|};
                _ = new Claim("E11.9") { Second = {|MED1001:"E11.99"|}, More = { {|MED1001:"E11.99"|} } };
                _ = claim with { First = {|MED1001:"E11.99"|}, Second = "E11.9" };
            }
        }
        """);

    [Fact]
    public Task The_type_itself_is_found_by_what_marks_it_and_not_by_its_name() => CodeTest.Run(
        """
        using Dx = Acme.Icd10Cm;
        namespace Other { struct Icd10Cm { public static implicit operator Icd10Cm(string text) => default; } }
        class C
        {
            Dx alias = {|MED1001:"E11.99"|};
            Other.Icd10Cm stranger = "E11.99";
        }
        """);

    [Fact]
    public Task Parse_takes_headers_and_questions_are_no_slots() => CodeTest.Run(
        """
        class C
        {
            Icd10Cm header = Icd10Cm.Parse("E11");
            Icd10Cm wrong = Icd10Cm.Parse({|MED1001:"E11.99"|});
            bool asked = Icd10Cm.TryParse("E11.99", out _) || Icd10Cm.IsDefined("E11.99") || Icd10Cm.TryParse("E11.99".AsSpan(), out _);
        }
        """);
}
