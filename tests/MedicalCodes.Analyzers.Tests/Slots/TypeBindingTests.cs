using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

public class TypeBindingTests
{
    [Fact]
    public Task A_value_is_seen_through_the_types_that_it_has_and_no_others() => CodeTest.Run(
        """
        class Codes : List<string> { }
        class MoreCodes : Codes { }
        class Map<TKey> : Dictionary<TKey, string> { }
        class Turned<T1, T2> : Dictionary<T2, T1> { }
        class Box<T> { public T Item; }
        class Pair<T1, T2> { public T1 First; public T2 Second; public static implicit operator Box<T2>(Pair<T1, T2> pair) => new() { Item = pair.Second }; }
        class C
        {
            static void Bill([ServiceCode] string code) { }
            static void Diagnose([DiagnosisCode] string code) { }
            static void Compared([ServiceCode] IComparable code) { }
            static void Letters([ServiceCode] IEnumerable<char> code) { }
            [DiagnosisCode] Codes codes = [];
            [DiagnosisCode] MoreCodes more = [];
            [DiagnosisCode] Map<string> map = [];
            [DiagnosisCode, ServiceCode(OfValues = true)] Turned<string, string> turned = [];
            void M([DiagnosisCode] string reason, [DiagnosisCode] Span<string> span, [DiagnosisCode, ServiceCode(OfValues = true)] Pair<string, string> pair)
            {
                Bill({|MED2002:codes[0]|}); Diagnose(codes[0]); Bill({|MED2002:codes.First()|});
                Bill({|MED2002:more[0]|}); Bill({|MED2002:more.First()|});
                Bill({|MED2002:map.Keys.First()|}); Bill(map["I10"]); Bill({|MED2002:map.First().Key|}); Bill(map.First().Value);
                Bill(turned.Keys.First()); Diagnose({|MED2002:turned.Keys.First()|}); Bill({|MED2002:turned.Values.First()|}); Diagnose(turned.Values.First());
                ReadOnlySpan<string> read = span;
                Bill({|MED2002:read[0]|}); Diagnose(read[0]);
                Box<string> box = pair;
                Bill(box.Item); Diagnose(box.Item); Bill({|MED2002:pair.First|}); Diagnose({|MED2002:pair.Second|});
                IComparable comparable = reason;
                Compared({|MED2002:comparable|});
                IEnumerable<char> letters = reason;
                Letters(letters);
            }
        }
        """);
}
