using CsCheck;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Slots;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>Whatever slip a hand makes: what is suggested can be used as it stands.</summary>
public class SuggestionPropertyTests
{
    private const string Typed = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz. -";

    [Fact]
    public void Every_suggestion_from_small_tables_is_right_at_the_place() => Check(Catalogs.Small, ["icd-10-cm", "hcpcs", "icd-10-pcs", "cpt"], 2_000);

    [SkippableFact]
    public void Every_suggestion_from_the_real_tables_is_right_at_the_place() => Check(Catalogs.Real, ["icd-10-cm", "hcpcs", "icd-10-pcs"], 5_000);

    private static void Check(CodeCatalog catalog, string[] systems, int count)
    {
        var slips =
            from system in Gen.Int[0, systems.Length - 1].Select(i => systems[i])
            from row in Gen.Int[0, catalog.Find(system)!.Count - 1]
            from slip in Gen.Int[0, 4]
            from place in Gen.Int[0, 6]
            from typed in Gen.Char[Typed]
            from undotted in Gen.Bool
            select (System: system, Text: Slip(Code(catalog.Find(system)!, row, undotted), slip, place, typed), Undotted: undotted);

        var suggesting = 0;
        slips.Sample(
            slip =>
            {
                var slot = Catalogs.Slot(slip.System) with { Writing = slip.Undotted ? CodeWriting.Undotted : CodeWriting.Dotted };
                var verdict = catalog.Judge(slip.Text, slot);
                suggesting += Math.Sign(verdict.Suggestions.Count);
                return verdict.Suggestions.Count <= 3 && verdict.Suggestions.All(suggestion => IsUsable(catalog, suggestion, slot));
            },
            iter: count,
            threads: 1);
        Assert.True(suggesting > count / 2, $"Of {count} slips only {suggesting} have a suggestion.");
    }

    private static bool IsUsable(CodeCatalog catalog, Suggestion suggestion, CodeSlot slot) =>
        suggestion.Row >= 0
        && suggestion.Table.StatusOf(suggestion.Row) == CodeStatus.Billable
        && catalog.Judge(suggestion.Text, slot) is { Kind: VerdictKind.Valid } judged && judged.Row == suggestion.Row;

    private static string Code(SystemTable table, int row, bool undotted) => undotted ? table.KeyOf(row) : table.CodeOf(row);

    private static string Slip(string code, int slip, int place, char typed)
    {
        var at = place % code.Length;
        return slip switch
        {
            0 => code.Remove(at, 1),
            1 => code.Insert(at, code[at].ToString()),
            2 => code.Remove(at, 1).Insert(at, typed.ToString()),
            3 => code.Insert(at, typed.ToString()),
            _ => at + 1 < code.Length ? code[..at] + code[at + 1] + code[at] + code[(at + 2)..] : code,
        };
    }
}
