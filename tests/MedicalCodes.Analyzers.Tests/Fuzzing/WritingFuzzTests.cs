using CsCheck;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Slots;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Fuzzing;

/// <summary>A code is one code however it is written, and what is suggested for any text whatever is a code of the table.</summary>
public class WritingFuzzTests
{
    private const int EverySoMany = 50;

    [Fact]
    public void Every_code_of_the_small_tables_is_valid_in_every_writing() => CheckWritings(Catalogs.Small, 1);

    [SkippableFact]
    public void Every_code_of_the_real_tables_is_valid_in_every_writing() => CheckWritings(Catalogs.Real, Math.Max(1, EverySoMany / Effort.Factor));

    [Fact]
    public void A_suggestion_for_any_text_is_a_code_of_the_small_tables() => CheckSuggestions(Catalogs.Small, Effort.Of(3_000));

    [SkippableFact]
    public void A_suggestion_for_any_text_is_a_code_of_the_real_tables() => CheckSuggestions(Catalogs.Real, Effort.Of(1_000));

    [Fact]
    public void Any_text_is_found_in_the_small_tables_as_a_dictionary_finds_it() => CheckFinding(Catalogs.Small, Effort.Of(20_000));

    [SkippableFact]
    public void Any_text_is_found_in_the_real_tables_as_a_dictionary_finds_it() => CheckFinding(Catalogs.Real, Effort.Of(20_000));

    /// <summary>A dictionary of the keys, asked for the text without the blanks around it and its dot, in capitals.</summary>
    private static void CheckFinding(CodeCatalog catalog, long count)
    {
        var rows = catalog.Tables.Select(table => Enumerable.Range(0, table.Count).ToDictionary(table.KeyOf)).ToArray();
        var around = Gen.String[Gen.Char[" \t\u00A0\u2003.X"], 0, 2];
        var texts =
            from table in Gen.Int[0, rows.Length - 1]
            from row in Gen.Double[0, 1]
            from cut in Gen.Int[0, 2]
            from small in Gen.Bool
            from wrong in Gen.Int[0, 16]
            from other in Gen.Char["09AZaz. -\u00E9"]
            from before in around
            from behind in around
            let code = Cut(catalog.Tables[table].CodeOf((int)(row * (catalog.Tables[table].Count - 1))), cut)
            let changed = wrong < code.Length ? code.Remove(wrong, 1).Insert(wrong, other.ToString()) : code
            select (Table: table, Text: before + (small ? changed.ToLowerInvariant() : changed) + behind);

        texts.Sample(
            text =>
            {
                var packed = catalog.Tables[text.Table].Packed;
                var dot = catalog.Tables[text.Table].System.Shape.DotAfter;
                var key = text.Text.Trim();
                if (dot > 0 && key.Length > dot && key[dot] == '.')
                    key = key.Remove(dot, 1);
                if (packed.FoldsCase)
                    key = string.Concat(key.Select(c => char.IsAsciiLetterLower(c) ? char.ToUpperInvariant(c) : c));
                return packed.FindText(text.Text) == rows[text.Table].GetValueOrDefault(key, -1);
            },
            iter: count);
    }

    private static void CheckWritings(CodeCatalog catalog, int step)
    {
        foreach (var table in catalog.Tables)
        {
            for (var row = 0; row < table.Count; row += step)
            {
                var (key, code) = (table.KeyOf(row), table.CodeOf(row));
                Assert.Equal((row, row), (table.Packed.FindText(key), table.Packed.FindText(code)));
                var slot = Catalogs.Slot(table.System.Id) with { AllowHeaders = true, AnyEdition = true };
                Expect(VerdictKind.Valid, code, slot);
                Expect(VerdictKind.Valid, key, slot with { Writing = CodeWriting.Undotted });
                Expect(VerdictKind.Valid, key, slot with { Writing = CodeWriting.Any });
                Expect(VerdictKind.Valid, code, slot with { Writing = CodeWriting.Any });
                Expect(VerdictKind.Valid, code, slot with { IsCodeType = true });
                if (key == code)
                    continue;
                Expect(VerdictKind.WrongWriting, key, slot);
                Expect(VerdictKind.WrongWriting, code, slot with { Writing = CodeWriting.Undotted });

                void Expect(VerdictKind kind, string text, CodeSlot slot)
                {
                    var verdict = catalog.Judge(text, slot);
                    if (verdict.Kind != kind || verdict.Row != row)
                        Assert.Fail($"'{text}' is {verdict.Kind} at row {verdict.Row}, not {kind} at {row} ({slot.Writing}).");
                    if (kind == VerdictKind.WrongWriting && catalog.Judge(verdict.Suggestions[0].Text, slot).Kind != VerdictKind.Valid)
                        Assert.Fail($"'{verdict.Suggestions[0].Text}' is suggested for '{text}', and is not valid there.");
                }
            }
        }
    }

    private static void CheckSuggestions(CodeCatalog catalog, long count)
    {
        var systems = catalog.Tables.Select(table => table.System.Id).ToArray();
        var texts = Gen.OneOf(
            Gen.String[Gen.Char, 0, 10],
            Gen.String[Gen.Char["0123456789ABCDEIJMOQSTXZabz. -OIl1\u200B\u0410\uFF11"], 0, 9],
            from table in Gen.Int[0, systems.Length - 1]
            from row in Gen.Double[0, 1]
            from cut in Gen.Int[0, 7]
            from end in Gen.String[Gen.Char["0123456789AXD. -"], 0, 3]
            select Cut(catalog.Tables[table].CodeOf((int)(row * (catalog.Tables[table].Count - 1))), cut) + end);

        Gen.Select(texts, Gen.Int[0, systems.Length - 1], Gen.Int[0, systems.Length - 1], Gen.Bool, Gen.Bool, Gen.Int[0, 2]).Sample(
            (text, first, second, headers, undotted, form) =>
            {
                var slot = Catalogs.Slot([.. new[] { systems[first], systems[second] }.Distinct()]) with
                {
                    AllowHeaders = headers,
                    Writing = undotted ? CodeWriting.Undotted : CodeWriting.Dotted,
                    Form = (SlotForm)form,
                };
                var verdict = catalog.Judge(text, slot);
                return verdict.Suggestions.Count <= 3
                    && verdict.Suggestions.All(suggestion => suggestion.Text != text && catalog.Judge(suggestion.Text, slot).Kind == VerdictKind.Valid);
            },
            iter: count,
            threads: 1);
    }

    private static string Cut(string code, int cut) => code[..Math.Max(0, code.Length - cut)];
}
