using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Slots;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What the catalog says of a code that is none on the day that counts, or is a category on it.</summary>
public class EditionVerdictTests
{
    private static readonly CodeSlot Diagnosis = Catalogs.Slot("icd-10-cm");
    private static readonly CodeSlot Service = Catalogs.Slot("cpt", "hcpcs");

    [Fact]
    public void A_code_that_the_newest_edition_dropped_is_retired_on_the_last_day_of_the_one_before()
    {
        var verdict = Catalogs.Small.Judge("S30.1XXA", Diagnosis);

        Assert.Equal((VerdictKind.Retired, 20250930, "2025"), (verdict.Kind, verdict.Day, verdict.Edition));
        Assert.Equal("S301XXA", verdict.Table!.KeyOf(verdict.Row));
    }

    [Fact]
    public void The_last_day_is_not_known_where_editions_between_are_missing()
    {
        var verdict = Catalogs.Of(SmallTables.Icd2025 with { Path = "/tables/icd10cm_order_2023.txt" }, SmallTables.Icd2026).Judge("S30.1XXA", Diagnosis);

        Assert.Equal((VerdictKind.Retired, 0, "2023"), (verdict.Kind, verdict.Day, verdict.Edition));
    }

    [Fact]
    public void Of_several_older_editions_the_last_that_had_the_code_counts()
    {
        var catalog = Catalogs.Of(
            SmallTables.Icd2025 with { Path = "/tables/icd10cm_order_2023.txt" },
            SmallTables.Icd2025 with { Path = "/tables/icd10cm_order_2024.txt" },
            SmallTables.Icd2026 with { Path = "/tables/icd10cm_order_2025.txt" },
            SmallTables.Icd2026);

        var verdict = catalog.Judge("S30.1XXA", Diagnosis);

        Assert.Equal((VerdictKind.Retired, 20240930, "2024"), (verdict.Kind, verdict.Day, verdict.Edition));
    }

    [Fact]
    public void A_code_of_a_later_edition_is_not_yet_in_force()
    {
        var verdict = Catalogs.On("2025-09-30", SmallTables.All).Judge("E11.A", Diagnosis);

        Assert.Equal((VerdictKind.NotYetEffective, 20251001, "2026"), (verdict.Kind, verdict.Day, verdict.Edition));
        Assert.Equal("E11A", verdict.Table!.KeyOf(verdict.Row));
    }

    [Fact]
    public void Of_several_later_editions_the_first_that_has_the_code_counts()
    {
        var catalog = Catalogs.On("2023-10-01",
            [
                SmallTables.Icd2025 with { Path = "/tables/icd10cm_order_2024.txt" },
                SmallTables.Icd2025,
                SmallTables.Icd2026,
                SmallTables.Icd2026 with { Path = "/tables/icd10cm_order_2027.txt" },
            ]);

        var verdict = catalog.Judge("E11.A", Diagnosis);

        Assert.Equal((VerdictKind.NotYetEffective, 20251001, "2026"), (verdict.Kind, verdict.Day, verdict.Edition));
    }

    [Theory]
    [InlineData("S30.1XXA")]
    [InlineData("E11.A")]
    [InlineData("G35")]
    [InlineData("E11.9")]
    public void A_place_for_old_data_takes_the_billable_codes_of_every_edition(string code)
    {
        var verdict = Catalogs.Small.Judge(code, Diagnosis with { AnyEdition = true });

        Assert.Equal(VerdictKind.Valid, verdict.Kind);
        Assert.Equal(code, verdict.Table!.CodeOf(verdict.Row));
    }

    [Fact]
    public void A_place_for_old_data_takes_no_header_that_never_was_a_code() =>
        Assert.Equal(VerdictKind.Header, Catalogs.Small.Judge("M54.5", Diagnosis with { AnyEdition = true }).Kind);

    [Fact]
    public void A_code_that_has_been_divided_is_a_header_since_the_edition_that_did_it()
    {
        var verdict = Catalogs.Small.Judge("G35", Diagnosis);

        Assert.Equal((VerdictKind.Header, 20251001), (verdict.Kind, verdict.Day));
        Assert.Equal(["G35.A", "G35.D"], verdict.Suggestions.Select(suggestion => suggestion.Text));
        Assert.Equal("G35", verdict.Table!.KeyOf(verdict.Row));
    }

    [Fact]
    public void A_header_for_longer_than_an_edition_is_one_since_the_first_of_them() =>
        Assert.Equal(20251001, Catalogs.On("2026-10-01", [.. SmallTables.All, SmallTables.Icd2026 with { Path = "/tables/icd10cm_order_2027.txt" }]).Judge("G35", Diagnosis).Day);

    [Fact]
    public void Since_when_is_not_known_of_what_always_was_a_header_or_where_editions_are_missing()
    {
        Assert.Equal(0, Catalogs.Small.Judge("M54.5", Diagnosis).Day);
        Assert.Equal(0, Catalogs.Of(SmallTables.Icd2026).Judge("G35", Diagnosis).Day);
        Assert.Equal(0, Catalogs.Of(SmallTables.Icd2025 with { Path = "/tables/icd10cm_order_2023.txt" }, SmallTables.Icd2026).Judge("G35", Diagnosis).Day);
    }

    [Fact]
    public void Three_billable_codes_at_most_are_named_under_a_header() =>
        Assert.Equal(["E11.65", "E11.8", "E11.9"], Catalogs.Small.Judge("E11", Diagnosis).Suggestions.Select(suggestion => suggestion.Text));

    [Fact]
    public void A_place_that_takes_headers_takes_them() =>
        Assert.Equal(VerdictKind.Valid, Catalogs.Small.Judge("E11", Diagnosis with { AllowHeaders = true }).Kind);

    [Theory]
    [InlineData("2025-03-31", nameof(VerdictKind.Valid), 0)]
    [InlineData("2025-04-01", nameof(VerdictKind.Retired), 20250331)]
    [InlineData("", nameof(VerdictKind.Retired), 20250331)]
    [InlineData("2007-12-31", nameof(VerdictKind.NotYetEffective), 20080101)]
    [InlineData("2008-01-01", nameof(VerdictKind.Valid), 0)]
    public void A_code_holds_from_its_first_day_to_its_last(string asOf, string kind, int day)
    {
        var verdict = Catalogs.On(asOf, SmallTables.All).Judge("J1300", Service);

        Assert.Equal((kind, day), (verdict.Kind.ToString(), verdict.Day));
        Assert.Equal("J1300", verdict.Table!.KeyOf(verdict.Row));
    }

    [Fact]
    public void A_retired_code_leads_to_what_replaced_it() =>
        Assert.Equal(["J1299"], Catalogs.Small.Judge("J1300", Service).Suggestions.Select(suggestion => suggestion.Text));

    [Fact]
    public void A_code_of_HCPCS_may_have_become_one_of_CPT_where_the_place_takes_both()
    {
        var cpt = SmallTables.Cpt with { Text = SmallTables.Cpt.Text + "88342\tInvented stain\r\n" };
        var catalog = Catalogs.Of(SmallTables.Hcpcs, cpt);

        var suggestion = Assert.Single(catalog.Judge("G0461", Service).Suggestions);
        Assert.Equal(("cpt", "88342"), (suggestion.Table.System.Id, suggestion.Text));
        Assert.Empty(catalog.Judge("G0461", Catalogs.Slot("hcpcs")).Suggestions);
    }

    [Fact]
    public void What_replaced_a_code_is_not_named_before_its_own_first_day()
    {
        // J1299 begins on 2025-04-01.
        var ended = SmallTables.Hcpcs with { Text = SmallTables.Hcpcs.Text.Replace("20250331", "20241231") };

        Assert.Empty(Catalogs.On("2025-03-31", [ended]).Judge("J1300", Service).Suggestions);
        Assert.Single(Catalogs.On("2025-04-01", [ended]).Judge("J1300", Service).Suggestions);
    }

    [Fact]
    public void A_code_of_next_year_is_neither_valid_nor_suggested()
    {
        var verdict = Catalogs.Small.Judge("Q9999", Service);

        Assert.Equal((VerdictKind.NotYetEffective, 20260101), (verdict.Kind, verdict.Day));
        Assert.DoesNotContain("Q9999", Catalogs.Small.Judge("Q9998", Service).Suggestions.Select(suggestion => suggestion.Text));
        Assert.Contains("Q9999", Catalogs.On("2026-01-01", SmallTables.All).Judge("Q9998", Service).Suggestions.Select(suggestion => suggestion.Text));
    }

    [Fact]
    public void A_text_in_the_wrong_writing_that_is_a_code_elsewhere_tells_so()
    {
        var both = Catalogs.Small.Judge("A4281", Diagnosis);
        var one = Catalogs.Small.Judge("E119", Diagnosis);

        Assert.Equal((VerdictKind.WrongWriting, "hcpcs"), (both.Kind, both.AlsoIn!.System.Id));
        Assert.Equal(VerdictKind.WrongWriting, one.Kind);
        Assert.Null(one.AlsoIn);
    }

    [Theory]
    [InlineData("E11.9", nameof(CodeWriting.Dotted), "E11.9")]
    [InlineData("E11.9", nameof(CodeWriting.Undotted), "E119")]
    [InlineData("E11.9", nameof(CodeWriting.Any), "E11.9")]
    [InlineData("E11", nameof(CodeWriting.Dotted), null)]
    [InlineData("S30.1XXA", nameof(CodeWriting.Dotted), null)]
    public void A_code_is_written_as_the_place_takes_it_or_not_at_all(string code, string writing, string? written)
    {
        var table = Catalogs.Small.Find("icd-10-cm")!;

        Assert.Equal(written, Catalogs.Small.Written(table, table.Packed.FindText(code.AsSpan()), Diagnosis with { Writing = Enum.Parse<CodeWriting>(writing) }));
    }

    [Theory]
    [InlineData("E119")]
    [InlineData("E11.9")]
    public void A_place_that_takes_any_writing_takes_both(string text) =>
        Assert.Equal(VerdictKind.Valid, Catalogs.Small.Judge(text, Diagnosis with { Writing = CodeWriting.Any }).Kind);

    [Fact]
    public void A_comparison_that_takes_small_letters_for_capitals_takes_them_in_its_writing_alone()
    {
        Assert.Equal(VerdictKind.Valid, Catalogs.Small.Judge("e11.9", Diagnosis with { AnyCase = true }).Kind);
        Assert.Equal(VerdictKind.WrongWriting, Catalogs.Small.Judge("e119", Diagnosis with { AnyCase = true }).Kind);
    }

    [Fact]
    public void Where_no_table_tells_a_day_every_code_is_in_force()
    {
        var undated = Catalogs.Of(SmallTables.Hcpcs with { Path = "/tables/records.txt", Text = SmallTables.Hcpcs.Text });

        Assert.Equal(0, undated.Find("hcpcs")!.Packed.AsOf);
        Assert.All(["J1300", "Q9999", "J1299"], code => Assert.Equal(VerdictKind.Valid, undated.Judge(code, Service).Kind));
        Assert.Contains("Q9999", undated.Judge("Q9998", Service).Suggestions.Select(suggestion => suggestion.Text));
    }

    [Fact]
    public void A_retired_code_is_not_suggested_after_its_last_day()
    {
        Assert.DoesNotContain("J1300", Catalogs.On("2025-04-01", SmallTables.All).Judge("J1301", Service).Suggestions.Select(suggestion => suggestion.Text));
        Assert.Contains("J1300", Catalogs.On("2025-03-31", SmallTables.All).Judge("J1301", Service).Suggestions.Select(suggestion => suggestion.Text));
    }

    [Fact]
    public void A_header_is_suggested_only_where_headers_may_stand()
    {
        Assert.DoesNotContain("E11", Catalogs.Small.Judge("E12", Diagnosis).Suggestions.Select(suggestion => suggestion.Text));
        Assert.Contains("E11", Catalogs.Small.Judge("E12", Diagnosis with { AllowHeaders = true }).Suggestions.Select(suggestion => suggestion.Text));
    }

    [Fact]
    public void What_replaced_a_code_may_be_the_first_of_the_table()
    {
        var lines = SmallTables.Hcpcs.Text.Split("\r\n");
        var catalog = Catalogs.Of(SmallTables.Hcpcs with { Text = string.Join("\r\n", lines.OrderByDescending(line => line.StartsWith("J1299", StringComparison.Ordinal))) });

        var suggestion = Assert.Single(catalog.Judge("J1300", Service).Suggestions);
        Assert.Equal(("J1299", 0), (suggestion.Text, suggestion.Row));
    }

    [Fact]
    public void Of_slips_that_are_as_likely_the_first_of_the_table_comes_first() =>
        Assert.Equal(["E11.8", "E11.9", "E11.A"], Catalogs.Small.Judge("E11.3", Diagnosis).Suggestions.Select(suggestion => suggestion.Text));

    [Fact]
    public void Under_what_only_begins_codes_the_billable_ones_are_named()
    {
        var catalog = Catalogs.Of(SmallTables.Icd2026 with { Text = SmallTables.Order("E116    0 Complications", "E1165   1 Hyperglycemia") });

        var verdict = catalog.Judge("E11", Diagnosis with { AllowHeaders = true });
        Assert.Equal(VerdictKind.Header, verdict.Kind);
        Assert.Equal(["E11.65"], verdict.Suggestions.Select(suggestion => suggestion.Text));
    }
}
