using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Slots;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What the catalog says of a text: the kind of slip, and what was probably meant.</summary>
public class VerdictTests
{
    private static readonly CodeSlot Diagnosis = Catalogs.Slot("icd-10-cm");
    private static readonly CodeSlot Procedure = Catalogs.Slot("cpt", "hcpcs", "icd-10-pcs", "cdt");

    [Theory]
    [InlineData("E19.1", "E11.9")]
    [InlineData("E111.9", "E11.9")]
    [InlineData("E1.9", "E11.9")]
    [InlineData("J69", "J06.9")]
    [InlineData("N18.7", "N18.6")]
    [InlineData("J06.99", "J06.9")]
    [InlineData("S82.52XAA", "S82.52XA")]
    [InlineData("C4A.00", "C4A.0")]
    public void A_slip_is_led_back_to_the_diagnosis_that_was_meant(string text, string meant) =>
        Assert.Equal(meant, Catalogs.Small.Judge(text, Diagnosis).Suggestions[0].Text);

    [Theory]
    [InlineData("e119", "WrongWriting", "e11.9")]
    [InlineData("E119", "WrongWriting", "E11.9")]
    [InlineData("e19.1", "NotACode", "e11.9")]
    [InlineData("E19.1", "NotACode", "E11.9")]
    [InlineData("s82.52xaa", "WrongShape", "s82.52xa")]
    public void Where_case_may_not_matter_small_letters_are_led_back_to_small_ones(string text, string kind, string meant)
    {
        var verdict = Catalogs.Small.Judge(text, Diagnosis with { AnyCase = true });

        Assert.Equal((kind, meant), (verdict.Kind.ToString(), verdict.Suggestions[0].Text));
    }

    [Theory]
    [InlineData("icd-10-cm", "250.00")]
    [InlineData("icd-10-cm", "99213")]
    [InlineData("hcpcs", "1885")]
    [InlineData("hcpcs", "X1885")]
    public void The_first_character_is_never_guessed(string system, string text) =>
        Assert.Empty(Catalogs.Small.Judge(text, Catalogs.Slot(system)).Suggestions);

    [Fact]
    public void A_text_of_the_shape_of_one_system_is_a_slip_in_that_one() =>
        Assert.All(
            Catalogs.Small.Judge("99231", Catalogs.Slot("cpt", "hcpcs", "icd-10-pcs")).Suggestions,
            suggestion => Assert.Equal("cpt", suggestion.Table.System.Id));

    [Theory]
    [InlineData("90843", "90834")]
    [InlineData("99123", "99213")]
    [InlineData("9213", "99213")]
    [InlineData("999213", "99213")]
    [InlineData("J1855", "J1885")]
    [InlineData("0DTJ42Z", "0DTJ4ZZ")]
    [InlineData("0DTJZ4Z", "0DTJ4ZZ")]
    public void A_slip_is_led_back_to_the_procedure_that_was_meant(string text, string meant)
    {
        var verdict = Catalogs.Small.Judge(text, Catalogs.Slot("cpt", "hcpcs", "icd-10-pcs"));

        Assert.Contains(verdict.Kind, new[] { VerdictKind.NotACode, VerdictKind.WrongShape });
        Assert.Equal(meant, verdict.Suggestions[0].Text);
    }

    [Theory]
    [InlineData("icd-10-cm", "O8O", "O80")]
    [InlineData("icd-10-cm", "080", "O80")]
    [InlineData("icd-10-cm", "110", "I10")]
    [InlineData("icd-10-cm", "I1O", "I10")]
    [InlineData("icd-10-cm", "l10", "I10")]
    [InlineData("icd-10-cm", "E1I9", "E11.9")]
    [InlineData("icd-10-pcs", "0DTJOZZ", "0DTJ0ZZ")]
    [InlineData("icd-10-pcs", "ODTJ4ZZ", "0DTJ4ZZ")]
    [InlineData("hcpcs", "JO699", "J0699")]
    [InlineData("icd-10-cm", "E11.9\u200B", "E11.9")]
    [InlineData("icd-10-cm", "E11\u20139", "E11.9")]
    [InlineData("icd-10-cm", "\u0415\u0031\u0031.9", "E11.9")]
    [InlineData("icd-10-cm", "\uFF25\uFF11\uFF11\uFF0E\uFF19", "E11.9")]
    [InlineData("icd-10-cm", "\u039910", "I10")]
    [InlineData("icd-10-cm", "E11\u00B79", "E11.9")]
    [InlineData("cpt", "\u0669\u0669\u0662\u0661\u0663", "99213")]
    public void Look_alikes_are_read_as_what_they_look_like(string system, string text, string meant)
    {
        var verdict = Catalogs.Small.Judge(text, Catalogs.Slot(system));

        Assert.Equal(VerdictKind.LookAlike, verdict.Kind);
        Assert.Equal([meant], verdict.Suggestions.Select(suggestion => suggestion.Text));
    }

    [Fact]
    public void A_header_with_an_invisible_character_is_still_a_header()
    {
        var verdict = Catalogs.Small.Judge("M54.5\u200B", Diagnosis);

        Assert.Equal(VerdictKind.Header, verdict.Kind);
        Assert.Equal(["M54.50", "M54.51", "M54.59"], verdict.Suggestions.Select(suggestion => suggestion.Text));
    }

    [Theory]
    [InlineData("E1.19")]
    [InlineData("E119")]
    [InlineData("E11..9")]
    [InlineData("E11.9.")]
    [InlineData("E.11.9")]
    [InlineData("e11.9")]
    [InlineData(" E11.9")]
    [InlineData("E11 9")]
    [InlineData("E11.9\u00A0")]
    public void Dots_blanks_and_case_are_writing(string text)
    {
        var verdict = Catalogs.Small.Judge(text, Diagnosis);

        Assert.Equal(VerdictKind.WrongWriting, verdict.Kind);
        Assert.Equal(["E11.9"], verdict.Suggestions.Select(suggestion => suggestion.Text));
    }

    [Theory]
    [InlineData("S82.52A", "S82.52XA")]
    [InlineData("S8252D", "S82.52XD")]
    [InlineData("T07.A", "T07.XXXA")]
    [InlineData("T07.XA", "T07.XXXA")]
    [InlineData("T07.XXA", "T07.XXXA")]
    public void Missing_X_are_filled_in(string text, string meant)
    {
        var verdict = Catalogs.Small.Judge(text, Diagnosis);

        Assert.Equal(VerdictKind.Incomplete, verdict.Kind);
        Assert.Equal([meant], verdict.Suggestions.Select(suggestion => suggestion.Text));
    }

    [Theory]
    [InlineData("S82.52")]
    [InlineData("S82.52X")]
    [InlineData("T07")]
    [InlineData("T07.XXX")]
    public void A_seventh_character_can_be_missing(string text) =>
        Assert.Equal(VerdictKind.Incomplete, Catalogs.Small.Judge(text, Diagnosis).Kind);

    [Theory]
    [InlineData("99213", "cpt")]
    [InlineData("D0120", "cdt")]
    public void A_text_may_be_a_code_of_the_system_that_has_no_table(string text, string system)
    {
        var catalog = Catalogs.Of(SmallTables.Icd2026, SmallTables.Hcpcs, SmallTables.Pcs);

        var verdict = catalog.Judge(text, Procedure);

        Assert.Equal(VerdictKind.NoTable, verdict.Kind);
        Assert.Equal(system, verdict.System!.Id);
        Assert.Empty(verdict.Suggestions);
    }

    [Fact]
    public void A_dotted_text_is_never_looked_up_in_a_system_without_dots()
    {
        var service = Catalogs.Small.Judge("J06.99", Catalogs.Slot("cpt", "hcpcs"));
        var diagnosis = Catalogs.Small.Judge("J06.99", Diagnosis);

        Assert.Equal((VerdictKind.WrongShape, 0), (service.Kind, service.Suggestions.Count));
        Assert.Equal(VerdictKind.NotACode, diagnosis.Kind);
        Assert.All(diagnosis.Suggestions, suggestion => Assert.Equal("icd-10-cm", suggestion.Table.System.Id));
    }

    [Fact]
    public void Of_several_systems_the_best_verdict_counts()
    {
        var both = Catalogs.Slot("icd-10-cm", "hcpcs");

        Assert.Equal((VerdictKind.Valid, "hcpcs"), (Catalogs.Small.Judge("A4281", both).Kind, Catalogs.Small.Judge("A4281", both).Table!.System.Id));
        Assert.Equal((VerdictKind.Valid, "icd-10-cm"), (Catalogs.Small.Judge("A42.81", both).Kind, Catalogs.Small.Judge("A42.81", both).Table!.System.Id));
    }

    [Theory]
    [InlineData("icd-10-cm", "99213", "cpt")]
    [InlineData("icd-10-cm", "00100", "cpt")]
    [InlineData("cpt", "E11.9", "icd-10-cm")]
    public void A_code_of_another_system_is_known_as_one(string expected, string text, string system)
    {
        var verdict = Catalogs.Small.Judge(text, Catalogs.Slot(expected));

        Assert.Equal((VerdictKind.OtherSystem, system), (verdict.Kind, verdict.Table!.System.Id));
        Assert.Equal(text, verdict.Table.CodeOf(verdict.Row));
    }

    [Fact]
    public void Of_two_systems_with_the_same_to_say_the_first_counts()
    {
        Assert.Equal("icd-10-cm", Catalogs.Small.Judge(" A4281", Catalogs.Slot("icd-10-cm", "hcpcs")).Table!.System.Id);
        Assert.Equal("hcpcs", Catalogs.Small.Judge(" A4281", Catalogs.Slot("hcpcs", "icd-10-cm")).Table!.System.Id);
    }

    [Fact]
    public void A_system_of_the_place_is_no_other_system() =>
        Assert.Null(Catalogs.Small.Judge("E119", Catalogs.Slot("icd-10-cm", "cpt")).AlsoIn);

    [Theory]
    [InlineData("E1", nameof(VerdictKind.WrongShape))]
    [InlineData("E11", nameof(VerdictKind.Header))]
    [InlineData("S82.52", nameof(VerdictKind.Incomplete))]
    public void The_beginning_of_codes_is_a_header_though_the_table_lists_none(string text, string kind)
    {
        var codes = new TestTable("/tables/icd10cm_codes_2026.txt", "E118    Diabetes, one\r\nE119    Diabetes, another\r\nS8252XA Fracture, initial\r\nS8252XD Fracture, subsequent\r\n");

        Assert.Equal(kind, Catalogs.Of(codes).Judge(text, Diagnosis).Kind.ToString());
    }

    [Fact]
    public void Only_diagnoses_are_begun_by_what_is_no_code()
    {
        var procedure = new TestTable("/tables/icd10pcs_order_2026.txt", SmallTables.Order("0DTJ0ZZ 1 Resection of Appendix, Open Approach"));

        Assert.Equal(VerdictKind.NotACode, Catalogs.Of(procedure).Judge("0DT", Catalogs.Slot("icd-10-pcs")).Kind);
        Assert.Equal(VerdictKind.Header, Catalogs.Small.Judge("0DT", Catalogs.Slot("icd-10-pcs")).Kind);
    }

    [Theory]
    [InlineData("S8252X  0 Fracture|S8252XA 1 Fracture, initial", "S82.52X", nameof(VerdictKind.Incomplete))]
    [InlineData("S8252X  0 Fracture", "S82.52X", nameof(VerdictKind.Header))]
    [InlineData("S8252XA 0 Fracture", "S82.52XA", nameof(VerdictKind.Header))]
    [InlineData("T07     0 Injuries|T07XXXA 1 Injuries, initial", "T07", nameof(VerdictKind.Incomplete))]
    [InlineData("T07     0 Injuries|T071XXA 1 Injuries, initial", "T07", nameof(VerdictKind.Header))]
    [InlineData("T07XXXA 1 Injuries, initial", "T07.A", nameof(VerdictKind.Incomplete))]
    public void A_header_lacks_its_seventh_character_where_that_is_all_that_its_codes_add(string rows, string text, string kind)
    {
        var catalog = Catalogs.Of(SmallTables.Icd2026 with { Text = SmallTables.Order(rows.Split('|')) });

        Assert.Equal(kind, catalog.Judge(text, Diagnosis).Kind.ToString());
    }

    [Theory]
    [InlineData("FAT-9", nameof(VerdictKind.NotACode))]
    [InlineData("FAT9", nameof(VerdictKind.WrongShape))]
    [InlineData("FAT-99", nameof(VerdictKind.WrongShape))]
    [InlineData("FAT\u00E99", nameof(VerdictKind.WrongShape))]
    public void A_system_of_one_s_own_has_the_shape_of_its_codes(string text, string kind) =>
        Assert.Equal(kind, Catalogs.Small.Judge(text, Catalogs.Slot("clinic-complaint")).Kind.ToString());

    [Fact]
    public void A_text_of_the_shape_of_one_system_is_no_slip_in_another()
    {
        var diagnoses = SmallTables.Icd2026 with { Text = SmallTables.Order("Z0100   1 Examination of eyes") };

        Assert.Equal("Z01.00", Assert.Single(Catalogs.Of(diagnoses).Judge("20100", Diagnosis).Suggestions).Text);
        Assert.Empty(Catalogs.Of(diagnoses, SmallTables.Cpt).Judge("20100", Catalogs.Slot("cpt", "icd-10-cm")).Suggestions);
    }

    [Theory]
    [InlineData("00100-01999", "00100 00102 01999")]
    [InlineData("0042T", "0042T")]
    [InlineData("0001F-0100F", "0001F")]
    [InlineData("992*", "99213 99214")]
    [InlineData("000-", "0001F")]
    public void Ranges_of_CPT_stay_in_one_class(string selection, string codes)
    {
        var packed = Catalogs.Small.Find("cpt")!.Packed;
        var held = Enumerable.Range(0, packed.Count).Where(row => CodeRange.Contains(packed, selection, row)).Select(Catalogs.Small.Find("cpt")!.CodeOf);

        Assert.Equal(codes, string.Join(' ', held));
    }
}
