using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>On a collection an attribute speaks of the elements, on a dictionary of the keys.</summary>
public class CollectionSlotTests
{
    [Fact]
    public Task Elements_where_the_collection_is_made() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode] string[] array = { "E11.9", {|MED1001:"E11.99"|} };
            [DiagnosisCode] string[] expression = ["E11.9", {|MED1001:"E11.99"|}];
            [DiagnosisCode] IReadOnlyList<string> Property { get; } = new[] { {|MED1001:"E11.99"|} };
            [DiagnosisCode] List<string> list = new() { "E11.9", {|MED1001:"E11.99"|} };
            [DiagnosisCode] HashSet<string> set = new HashSet<string>(StringComparer.Ordinal) { {|MED1001:"E11.99"|} };
            [DiagnosisCode] Dictionary<string, string> names = new() { { {|MED1001:"E11.99"|}, "E11.99" } };
            [DiagnosisCode] Dictionary<string, string> keys = new() { [{|MED1001:"E11.98"|}] = "E11.98" };
            [DiagnosisCode] List<string> Filled { get; } = [];
            void Take([DiagnosisCode] IEnumerable<string> codes) { }
            void M()
            {
                Take(new List<string> { {|MED1001:"E11.99"|} });
                Take(["E11.9", {|MED1001:"E11.99"|}]);
                _ = new C { Filled = { {|MED1001:"E11.99"|} } };
            }
        }
        """);

    [Fact]
    public Task Elements_where_the_collection_is_asked() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode] List<string> list = [];
            [DiagnosisCode] string[] array = [];
            [DiagnosisCode] IEnumerable<string> sequence = [];
            [DiagnosisCode] Dictionary<string, string> names = [];
            [DiagnosisCode] static readonly HashSet<string> Set = [];
            bool M(Icd10Cm code, [DiagnosisCode] string text)
            {
                list.Add({|MED1001:"E11.99"|});
                list.Insert(0, {|MED1001:"E11.99"|});
                list[0] = {|MED1001:"E11.99"|};
                names[{|MED1001:"E11.99"|}] = "E11.99";
                names.TryAdd({|MED1001:"E11.99"|}, "E11.99");
                return list.Contains({|MED1001:"E11.99"|}) || array.Contains({|MED1001:"E11.99"|}) || sequence.Contains({|MED1001:"E11.99"|})
                    || names.ContainsKey({|MED1001:"E11.99"|}) || names.TryGetValue({|MED1001:"E11.99"|}, out _) || Set.Contains({|MED1001:"E11.99"|})
                    || array[0] == {|MED1001:"E11.99"|} || names.ContainsValue("E11.99");
            }
        }
        """);

    [Fact]
    public Task A_list_of_literals_that_is_asked_for_a_code_holds_codes() => CodeTest.Run(
        """
        class C
        {
            bool M(Icd10Cm code, [DiagnosisCode] string text, string free) =>
                new[] { "E11.9", {|MED1001:"E11.99"|} }.Contains(code.Value)
                || new List<string> { {|MED1001:"E11.99"|} }.Contains(text)
                || new HashSet<string> { {|MED1001:"E11.99"|} }.Contains(text)
                || new[] { "E11.99" }.Contains(free)
                || text.Contains("11.99");
        }
        """);

    [Fact]
    public Task The_values_of_a_dictionary_are_another_matter_than_its_keys() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode, ServiceCode(OfValues = true)] Dictionary<string, string> services = new() { ["I10"] = "99213", [{|MED2001:"99213"|}] = {|MED2001:"I10"|} };
            [ServiceCode(OfValues = true)] Dictionary<string, string> named = new() { { "E11.99", {|MED1001:"99215"|} } };
            [MedicalCode("icd-10-cm", OfValues = true)] Dictionary<int, List<string>> grouped = [];
            static void Bill([ServiceCode] string code) { }
            static void Diagnose([DiagnosisCode] string code) { }
            void M([DiagnosisCode(OfValues = true)] IDictionary<string, string> map, [DiagnosisCode(OfValues = true)] IEnumerable<(string, string)> pairs)
            {
                services["I10"] = {|MED2001:"E11.9"|};
                services.Add({|MED2001:"99213"|}, {|MED1001:"99215"|});
                _ = services.TryAdd("I10", "99213") || services.ContainsValue({|MED2001:"I10"|}) || named.ContainsKey("E11.99");
                Diagnose({|MED2002:services["I10"]|});
                Bill(services["I10"]);
                foreach (var pair in services) { Diagnose(pair.Key); Bill(pair.Value); Diagnose({|MED2002:pair.Value|}); }
                if (services.TryGetValue("I10", out var found)) { Bill(found); Diagnose({|MED2002:found|}); }
                Bill(services.Values.First()); Diagnose({|MED2002:services.Values.First()|});
                foreach (var code in grouped[1]) { Bill({|MED2002:code|}); Diagnose(code); }
                Bill({|MED2002:map["x"]|}); Bill(map.Keys.First());
                foreach (var (free, code) in pairs) { Bill(free); Bill({|MED2002:code|}); }
            }
        }
        """);

    [Fact]
    public Task What_stands_in_for_an_element_that_is_not_there_may_be_any_text() => CodeTest.Run(
        """
        class Option<T> { public T ValueOr(T other) => other; public bool Is(T other) => true; }
        class Cache<TKey, TValue> : Dictionary<TKey, TValue> { public TValue GetOrAdd(TKey key, TValue value) => value; }
        class C
        {
            [DiagnosisCode] Option<string> option;
            [DiagnosisCode] List<string> codes = [];
            [DiagnosisCode] IEnumerable<string> Codes() => codes;
            [DiagnosisCode, ServiceCode(OfValues = true)] Cache<string, string> services = [];
            void M()
            {
                _ = codes.FirstOrDefault("none") + codes.LastOrDefault(code => code == {|MED1002:"-"|}, "-") + codes.SingleOrDefault("E11.99") + option.ValueOr("none");
                foreach (var code in Codes().DefaultIfEmpty("(none)")) _ = code == "(none)";
                _ = codes.FirstOrDefault("none") == "none" || option.ValueOr("none") is "none" || codes.FirstOrDefault() == {|MED1002:"none"|} || codes.FirstOrDefault("") is {|MED1002:"none"|};
                _ = Codes().Append({|MED1002:"none"|}).Concat(Codes().Prepend({|MED1001:"E11.99"|}));
                _ = option.Is({|MED1002:"none"|}) || codes.Contains({|MED1002:"none"|}) || codes.IndexOf({|MED1001:"E11.99"|}) > 0;
                _ = services.GetValueOrDefault({|MED1001:"E11.99"|}, "none") + services.GetOrAdd({|MED1001:"E11.99"|}, {|MED1002:"none"|});
                codes.Add({|MED1002:"none"|});
            }
        }
        """);

    [Fact]
    public Task A_fallback_is_known_by_the_name_of_its_method_or_its_own() => CodeTest.Run(
        """
        class Option<T>
        {
            public T IfNone(T value) => value;
            public T GetOrElse(T value) => value;
            public T ValueOrDefault(T value) => value;
            public Option<T> Or(T alternative) => this;
            public Option<T> IfEmpty(T fallback) => this;
        }
        class C
        {
            [DiagnosisCode] Option<string> option;
            [DiagnosisCode(OfValues = true)] IReadOnlyDictionary<string, string> named;
            void M()
            {
                _ = option.IfNone("unknown") + option.GetOrElse("unknown") + option.ValueOrDefault("unknown") + option.Or("unknown") + option.IfEmpty("unknown");
                _ = option.IfNone("unknown") == "unknown" || named.GetValueOrDefault("x", "none") == "none";
            }
        }
        """);

    [Fact]
    public Task What_a_method_gives_back_is_no_fallback_for_that() => CodeTest.Run(
        """
        class Register<T>
        {
            public T Enter(T code) => code;
            public T Set(T value) => value;
            public T GetValueOrCreate(T value) => value;
            public bool IsOneOr(T value) => true;
        }
        class C
        {
            [DiagnosisCode] Register<string> register;
            [DiagnosisCode] PriorityQueue<string, int> queue;
            static void Bill([ServiceCode] string code) { }
            void M()
            {
                _ = register.Enter({|MED1001:"E11.99"|}) + register.Set({|MED1001:"hello"|}) + register.GetValueOrCreate({|MED1001:"hello"|}) + queue.EnqueueDequeue({|MED1001:"E11.99"|}, 1);
                _ = register.IsOneOr({|MED1001:"hello"|});
                Bill({|MED2002:register.Enter("E11.9")|});
            }
        }
        """);

    [Fact]
    public Task A_list_of_elements_is_as_good_as_one_by_one() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode] List<string> codes = [];
            [DiagnosisCode] HashSet<string> set = [];
            [DiagnosisCode] string[] array = [];
            [ServiceCode] List<string> services = [];
            [DiagnosisCode(OfValues = true)] Dictionary<string, string[]> groups = new() { { "E11.99", ["E11.9", {|MED1001:"E11.99"|}] }, { "x", new[] { {|MED1001:"E11.98"|} } } };
            [DiagnosisCode] List<List<string>> lists = new() { new() { {|MED1001:"E11.99"|} } };
            void M()
            {
                codes.AddRange(["E11.9", {|MED1001:"E11.99"|}]);
                codes.InsertRange(0, new[] { {|MED1001:"E11.99"|} });
                set.UnionWith([{|MED1001:"E11.99"|}]);
                _ = codes.Concat([{|MED1001:"E11.99"|}]);
                _ = set.Overlaps([{|MED1001:"E11.99"|}]) || codes.Except([{|MED1001:"E11.99"|}]).Any() || codes.SequenceEqual(new[] { {|MED1001:"E11.99"|} });
                _ = Array.IndexOf(array, {|MED1001:"E11.99"|});
                codes.AddRange({|MED2002:services|});
                codes.AddRange({|MED2002:services.Where(code => code.Length == 5)|});
                _ = set.Overlaps({|MED2003:services|});
            }
            void Silent(IEnumerable<string> free, string[] texts)
            {
                codes.AddRange(free);
                codes.AddRange([.. free, "I10"]);
                _ = codes.Concat(services).ToList();
                _ = codes.Except(["e11.9"], StringComparer.OrdinalIgnoreCase);
                _ = free.Except(["E11.99"]).Concat(["E11.99"]);
                _ = Array.IndexOf(texts, "E11.99");
            }
        }
        """);

    [Fact]
    public Task What_makes_a_collection_hands_its_elements_through() => CodeTest.Run(
        """
        using System.Collections.Frozen;
        using System.Collections.Immutable;
        class Box<T> { public Box(T item) { } public static Box<T> Failed(string why) => null; }
        class C
        {
            [DiagnosisCode] FrozenSet<string> frozen = new[] { "E11.9", {|MED1001:"E11.99"|} }.ToFrozenSet();
            [DiagnosisCode] FrozenSet<string> initialized = new HashSet<string> { {|MED1001:"E11.99"|} }.ToFrozenSet();
            [DiagnosisCode] ImmutableArray<string> immutable = ImmutableArray.Create("E11.9", {|MED1001:"E11.99"|});
            [DiagnosisCode] ImmutableHashSet<string> many = ImmutableHashSet.Create(StringComparer.Ordinal, "E11.9", {|MED1001:"E11.99"|});
            [DiagnosisCode] HashSet<string> copied = new(["E11.9", {|MED1001:"E11.99"|}]);
            [DiagnosisCode] IReadOnlyList<string> readOnly = Array.AsReadOnly(new[] { {|MED1001:"E11.99"|} });
            [DiagnosisCode] FrozenDictionary<string, string> keys = new Dictionary<string, string> { [{|MED1001:"E11.99"|}] = "E11.98" }.ToFrozenDictionary();
            [ServiceCode(OfValues = true)] FrozenDictionary<string, string> values = new Dictionary<string, string> { ["E11.99"] = {|MED1001:"99215"|} }.ToFrozenDictionary();
            [DiagnosisCode] List<KeyValuePair<string, string>> pairs = [new({|MED1001:"E11.99"|}, "E11.98"), KeyValuePair.Create({|MED1001:"E11.97"|}, "E11.98")];
            [DiagnosisCode] Box<string> box = new({|MED1001:"E11.99"|});
            [return: DiagnosisCode] Task<string> Read() => Task.FromResult({|MED1001:"E11.99"|});
            [return: DiagnosisCode] ValueTask<string> ReadSoon() => new({|MED1001:"E11.99"|});
            void Take([DiagnosisCode] params IEnumerable<string> codes) { }
            void M() => Take(new[] { "E11.9", {|MED1001:"E11.99"|} }.Where(code => code != ""));
        }
        """);

    [Fact]
    public Task What_a_call_makes_something_else_of_is_no_element() => CodeTest.Run(
        """
        using System.Collections.Frozen;
        class Box<T> { public Box(T item) { } public static Box<T> Failed(string why) => null; public T Or(T other) => other; }
        static class Log { public static T Write<T>(this T item, string note) => item; public static T Run<T>(Func<T> run, string note) => run(); }
        class C
        {
            [DiagnosisCode] FrozenSet<string> anyCase = new[] { "e11.9" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
            [DiagnosisCode] HashSet<string> copied = new(["e11.9"], StringComparer.OrdinalIgnoreCase);
            [DiagnosisCode] FrozenDictionary<string, string> picked = new[] { ("E11.99", "I10") }.ToFrozenDictionary(pair => pair.Item2, pair => pair.Item1);
            [DiagnosisCode] Box<string> failed = Box<string>.Failed("E11.99");
            [return: DiagnosisCode] string Read() => Log.Run(() => "E11.9", "E11.99");
            [return: DiagnosisCode] Task<string> Fail() => Task.FromException<string>(new Exception("E11.99"));
            [return: DiagnosisCode] Task<string> Hand([DiagnosisCode] string code) => Task.FromResult(code);
            void Take([DiagnosisCode] params IEnumerable<string> codes) { }
            void M(IEnumerable<string> free, [DiagnosisCode] string code)
            {
                Take(free.Except(["none"]));
                Take(free.DefaultIfEmpty("none"));
                Take(free.FirstOrDefault("none"));
                Take(code.Write("E11.99"));
                Take(new[] { "E11" }.Select(category => category + ".9"));
                _ = new[] { "E11.99" }.ToFrozenSet();
            }
        }
        """);

    [Fact]
    public Task A_dictionary_that_is_keyed_by_codes_is_read_with_codes() => CodeTest.Run(
        """
        record Visit([DiagnosisCode] string Reason, string Note);
        class C
        {
            void M(List<Visit> visits, [DiagnosisCode] List<string> codes)
            {
                var byReason = visits.ToDictionary(visit => visit.Reason);
                _ = byReason["E11.9"].Note == "E11.99" || byReason[{|MED1001:"E11.99"|}].Note == "" || visits.ToLookup(visit => visit.Reason)[{|MED1001:"E11.99"|}].Any();
                _ = visits.ToDictionary(visit => visit.Note)["E11.99"];
                _ = codes.ToLookup(code => code.Split('.')[0])["E11"];
                var anyCase = visits.ToDictionary(visit => visit.Reason, StringComparer.OrdinalIgnoreCase);
                _ = anyCase["e11.9"];
            }
        }
        """);

    [Fact]
    public Task Elements_from_the_end_and_elements_of_other_lists() => CodeTest.Run(
        """
        class C
        {
            [DiagnosisCode] List<string> codes = [];
            [DiagnosisCode] string[] array = [];
            static void Bill([ServiceCode] string code) { }
            static void Bills([ServiceCode] IEnumerable<string> codes) { }
            static void Take([DiagnosisCode] IEnumerable<string> codes) { }
            void M(IEnumerable<string> free, bool b)
            {
                codes[^1] = {|MED1001:"E11.99"|};
                _ = codes[^1] == {|MED1001:"E11.99"|} || codes[1..].Contains({|MED1001:"E11.99"|});
                Bill({|MED2002:codes[^1]|});
                Bill({|MED2002:array[1..][0]|});
                Bills([.. {|MED2002:codes|}]);
                Take([.. codes, .. free, .. new[] { {|MED1001:"E11.99"|} }, .. b ? [{|MED1001:"E11.98"|}] : array]);
                string[] all = [.. codes];
                Bill({|MED2002:all[0]|});
                string[] some = [.. codes, .. free];
                Bill(some[0]);
                _ = codes[^1][..3] == "E11" || array[^1][..3] == "E11" || codes[^1][^1..] == "A";
            }
        }
        """);

    [Fact]
    public async Task Without_span_conversions_too()
    {
        const string source =
            """
            class C
            {
                [DiagnosisCode] string[] array = { };
                bool M(Icd10Cm code) => array.Contains({|MED1001:"E11.99"|}) || new[] { {|MED1001:"E11.99"|} }.Contains(code.Value);
            }
            """;
        await new CodeTest(source) { Version = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12 }.RunAsync();
    }
}
