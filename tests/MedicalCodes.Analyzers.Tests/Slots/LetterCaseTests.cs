using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>Small letters are wrong where a comparison tells them from capitals, and right where it does not or may not.</summary>
public class LetterCaseTests
{
    [Fact]
    public Task A_text_that_was_made_small_is_compared_with_small_letters() => CodeTest.Run(
        """
        class C
        {
            bool M([DiagnosisCode] string code, Icd10Cm dx)
            {
                switch (code.ToLowerInvariant()) { case "e11.9": return true; case {|MED1001:"e11.99"|}: return true; case {|MED1006:"e119"|}: return true; }
                switch (code.ToUpperInvariant()) { case {|MED1006:"e11.9"|}: return true; }
                var lower = code.Trim().ToLower();
                var either = dx == default ? code : lower;
                return code.ToLower() == "i10" || dx.Value.ToLower() == "e11.9" || lower.StartsWith("e11") || lower is "e11.9" or {|MED1001:"e11.99"|} || $"{lower}" == "i10"
                    || new[] { "e11.9", {|MED1001:"e11.99"|} }.Contains(lower) || either == "e11.9" || lower.Equals("e11.9", StringComparison.Ordinal)
                    || code == {|MED1006:"i10"|} || dx.Value.ToUpper() == {|MED1006:"e11.9"|} || code.Trim().StartsWith({|MED1006:"e11"|});
            }
            bool N([DiagnosisCode] List<string> codes) => codes.Select(code => code.ToLower()).Contains("e11.9") || codes.Select(code => code.Trim()).Contains({|MED1006:"e11.9"|});
        }
        """);

    [Fact]
    public Task A_comparison_says_how_it_compares() => CodeTest.Run(
        """
        class C
        {
            const StringComparison Folded = StringComparison.OrdinalIgnoreCase, Exact = StringComparison.Ordinal;
            bool Ignoring([DiagnosisCode] string code, StringComparison how, bool ignore) =>
                code.Equals("e11.9", Folded) || code.Equals("e11.9", (StringComparison)5) || code.Equals("e11.9", how) || "e11.9".Equals(code, how) || string.Equals(code, "e11.9", how)
                || code.StartsWith("e11", true, null) || code.StartsWith("e11", ignore, null) || code.StartsWith("e11", how);
            bool Strict([DiagnosisCode] string code) =>
                code.Equals({|MED1006:"e11.9"|}, Exact) || code.Equals({|MED1006:"e11.9"|}, (StringComparison)4) || {|MED1006:"e11.9"|}.Equals(code, StringComparison.CurrentCulture)
                || code.StartsWith({|MED1006:"e11"|}, false, null) || string.Equals(code, {|MED1006:"e11.9"|}, StringComparison.InvariantCulture);
        }
        """);

    [Fact]
    public Task A_comparer_that_is_not_known_to_see_case_may_ignore_it() => CodeTest.Run(
        """
        class C
        {
            static readonly StringComparer Fold = StringComparer.OrdinalIgnoreCase;
            bool Ignoring([DiagnosisCode] string code, [DiagnosisCode] List<string> codes, IEqualityComparer<string> comparer) =>
                codes.Contains("e11.9", StringComparer.OrdinalIgnoreCase) || codes.Contains("e11.9", comparer) || new[] { "e11.9" }.Contains(code, StringComparer.OrdinalIgnoreCase)
                || Fold.Equals(code, "e11.9") || comparer.Equals("e11.9", code) || codes.BinarySearch("e11.9", Fold) >= 0
                || codes.Contains({|MED1001:"e11.99"|}, comparer) || new[] { {|MED1001:"e11.99"|} }.Contains(code, Fold);
            bool Strict([DiagnosisCode] string code, [DiagnosisCode] List<string> codes) =>
                codes.Contains({|MED1006:"e11.9"|}, StringComparer.Ordinal) || codes.Contains({|MED1006:"e11.9"|}, null) || codes.Contains({|MED1006:"e11.9"|}, EqualityComparer<string>.Default)
                || new[] { {|MED1006:"e11.9"|} }.Contains(code, StringComparer.Ordinal) || StringComparer.InvariantCulture.Equals(code, {|MED1006:"e11.9"|})
                || EqualityComparer<string>.Default.Equals({|MED1006:"e11.9"|}, code) || codes.BinarySearch({|MED1006:"e11.9"|}, Comparer<string>.Default) >= 0;
        }
        """);

    [Fact]
    public Task A_set_compares_as_it_was_made_to() => CodeTest.Run(
        """
        static class Sets
        {
            public static ISet<T> Create<T>(IEqualityComparer<T> comparer, params T[] items) => items.ToHashSet(comparer);
            public static ISet<T> CreateRange<T>(IEqualityComparer<T> comparer, IEnumerable<T> items) => items.ToHashSet(comparer);
            public static ISet<T> CreateRange<T>(IEnumerable<T> items) => items.ToHashSet();
        }
        class C
        {
            [DiagnosisCode] readonly HashSet<string> Noted = new(StringComparer.OrdinalIgnoreCase);
            [DiagnosisCode, ServiceCode(OfValues = true)] Dictionary<string, string> services = new(StringComparer.OrdinalIgnoreCase) { ["e11.9"] = {|MED1006:"j1885"|}, [{|MED1001:"e11.99"|}] = "J1885" };
            bool Ignoring([DiagnosisCode] string code, [DiagnosisCode] List<string> codes)
            {
                var filled = new HashSet<string>(codes, StringComparer.OrdinalIgnoreCase);
                var keyed = codes.ToDictionary(each => each, StringComparer.OrdinalIgnoreCase);
                var added = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                added.Add(code);
                return filled.Contains("e11.9") || keyed.ContainsKey("e11.9") || added.Contains("e11.9")
                    || new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "e11.9", {|MED1001:"e11.99"|} }.Contains(code) || codes.ToHashSet(StringComparer.OrdinalIgnoreCase).Contains("e11.9")
                    || Sets.Create(StringComparer.OrdinalIgnoreCase, code).Contains("e11.9")
                    || Sets.CreateRange(StringComparer.OrdinalIgnoreCase, codes).Contains("e11.9");
            }
            bool Strict([DiagnosisCode] string code, [DiagnosisCode] List<string> codes)
            {
                var filled = new HashSet<string>(codes);
                return filled.Contains({|MED1006:"e11.9"|}) || Noted.Contains({|MED1006:"e11.9"|}) || new HashSet<string> { {|MED1006:"e11.9"|} }.Contains(code)
                    || new HashSet<string>(StringComparer.Ordinal) { {|MED1006:"e11.9"|} }.Contains(code) || codes.ToHashSet(StringComparer.Ordinal).Contains({|MED1006:"e11.9"|})
                    || Sets.CreateRange(StringComparer.Ordinal, codes).Contains({|MED1006:"e11.9"|})
                    || Sets.CreateRange(codes).Contains({|MED1006:"e11.9"|}) || codes.OrderBy(each => each, StringComparer.OrdinalIgnoreCase).First() == {|MED1006:"e11.9"|};
            }
        }
        """);
}
