using MedicalCodes.Analyzers.Tests.Verify;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>Which of several things that could say what a place expects does say it, and calls that only look like those that are known.</summary>
public class SlotFinderTests
{
    [Fact]
    public Task What_is_asked_about_is_compared_with_what_a_collection_holds() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode] List<string> list = [];
            [DiagnosisCode] HashSet<string> set = [];
            [DiagnosisCode, ServiceCode(OfValues = true)] Dictionary<string, string> names = [];
            bool Asked(Cpt px, Icd10Cm dx) =>
                list.Contains({|MED2003:px.Value|}) || set.Contains({|MED2003:px.Value|}) || list.IndexOf({|MED2003:px.Value|}) >= 0 || list.LastIndexOf({|MED2003:px.Value|}) >= 0
                || list.BinarySearch({|MED2003:px.Value|}) >= 0 || list.Remove({|MED2003:px.Value|}) || names.Remove({|MED2003:px.Value|})
                || names.ContainsKey({|MED2003:px.Value|}) || names.ContainsValue({|MED2003:dx.Value|}) || names.TryGetValue({|MED2003:px.Value|}, out _)
                || names.GetValueOrDefault({|MED2003:px.Value|}) != null;
            void Written(Cpt px)
            {
                list.Add({|MED2002:px.Value|});
                list.Insert(0, {|MED2002:px.Value|});
                set.Add({|MED2002:px.Value|});
                names.Add({|MED2002:px.Value|}, px.Value);
                list[0] = {|MED2002:px.Value|};
            }
            bool OfALocal(Icd10Cm dx)
            {
                var local = new List<string> { dx.Value };
                var pairs = new Dictionary<string, string> { [dx.Value] = "" };
                return local.IndexOf({|MED1001:"E11.99"|}) >= 0 || local.LastIndexOf("E11.9") >= 0 || local.Remove({|MED1001:"E11.99"|});
            }
        }
        """);

    [Fact]
    public Task What_is_said_of_a_member_comes_before_what_stands_beside_it() => CodeTest.Run(
        """
        class Coding
        {
            public Coding() { }
            public Coding(string system, [DiagnosisCode] string code) { }
            public string System { get; set; }
            [DiagnosisCode] public string Code { get; set; }
        }
        class Marked<T> { [DiagnosisCode] public T this[int at] { get => default; set { } } }
        class Lines { [DiagnosisCode] public string this[int at] { get => null; set { } } public string this[string at] { get => null; set { } } }
        class C
        {
            [ServiceCode] Marked<string> marked = new();
            Lines lines = new();
            object Pairs() => new[] { new Coding("CPT", {|MED2001:"99213"|}), new Coding { System = "CPT", Code = {|MED2001:"99213"|} } };
            void Indexers()
            {
                marked[0] = {|MED2001:"99213"|};
                marked[0] = "E11.9";
                lines[0] = {|MED1001:"E11.99"|};
                lines["E11.99"] = "E11.99";
            }
            void Comments([DiagnosisCode] string code, string free)
            {
                code = /*lang=regex*/ {|MED1001:"E11.99"|};
                code = /*lang=regex*/ "E11.9";
                free = /*lang=regex*/ "E11.99";
            }
        }
        """);

    [Fact]
    public Task Calls_that_only_have_the_name_of_a_question() => CodeTest.Run(
        """
        static class Own
        {
            public static bool Contains(List<string> codes, string code) => codes.Count > code.Length;
            public static bool Contains(this string text, IEnumerable<string> parts) => parts.Any(text.Contains);
        }
        class C
        {
            bool Static(Icd10Cm code, [DiagnosisCode] string text) =>
                Own.Contains(new List<string> { "E11.99" }, text) || text.Contains(new[] { "E11.99" }) || code.Value.Contains(new List<string> { "E11.99" });
            bool NoText(object o) => new object[] { "E11.99" }.Contains(3) || new object[] { "E11.99" }.Contains(o);
            bool Equal([DiagnosisCode] string text, string free, IEquatable<string> other) =>
                ((IEquatable<string>)text).Equals({|MED1001:"E11.99"|}) || ((IEquatable<string>)free).Equals("E11.99") || other.Equals("E11.99");
        }
        """);

    [Fact]
    public Task An_array_stays_one_of_codes_where_an_operator_makes_a_span_of_it() => new CodeTest(
        """
        class C
        {
            static void Read([DiagnosisCode] ReadOnlySpan<string> codes) { }
            static void Write([DiagnosisCode] Span<string> codes) { }
            static void Free(ReadOnlySpan<string> texts) { }
            void M()
            {
                Read(new[] { "E11.9", {|MED1001:"E11.99"|} });
                Write(new[] { "E11.9", {|MED1001:"E11.99"|} });
                Free(new[] { "E11.99" });
            }
        }
        """) { Version = LanguageVersion.CSharp12 }.RunAsync();
}
