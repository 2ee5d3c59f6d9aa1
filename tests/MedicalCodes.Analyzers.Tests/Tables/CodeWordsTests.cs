using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Tables;

public class CodeWordsTests
{
    [Theory]
    [InlineData("E11.9", "E11.9")]
    [InlineData("a b", "a b")]
    [InlineData("\t\u00A0\u200B\u2028\u2029\u2003", "\\u0009\\u00a0\\u200b\\u2028\\u2029\\u2003")]
    [InlineData("\U0001F600", "\\ud83d\\ude00")]
    [InlineData("é–", "é–")]
    public void What_cannot_be_seen_is_shown_by_its_number(string text, string shown) => Assert.Equal(shown, CodeWords.Shown(text));

    [Theory]
    [InlineData(40, 40, "")]
    [InlineData(41, 40, "...")]
    public void A_long_text_is_cut(int length, int shown, string end) =>
        Assert.Equal(new string('x', shown) + end, CodeWords.Shown(new string('x', length)));

    [Theory]
    [InlineData("ICD-10-CM", "an ICD-10-CM")]
    [InlineData("HCPCS Level II", "an HCPCS Level II")]
    [InlineData("CPT", "a CPT")]
    [InlineData("AMA", "an AMA")]
    [InlineData("own", "an own")]
    [InlineData("Unit", "a Unit")]
    [InlineData("hospital", "a hospital")]
    [InlineData("", "a ")]
    public void An_article_is_as_it_is_spoken(string words, string expected) => Assert.Equal(expected, CodeWords.Article(words));

    [Fact]
    public void A_system_is_named_with_what_its_codes_stand_for()
    {
        Assert.Equal("ICD-10-CM diagnosis", CodeWords.Kind(CodeSystem.Icd10Cm));
        Assert.Equal("CPT procedure", CodeWords.Kind(CodeSystem.Cpt));
        Assert.Equal("CPT modifier", CodeWords.Kind(CodeSystem.CptModifier));
    }

    [Fact]
    public void A_table_is_named_with_the_edition_in_force_if_it_has_a_name()
    {
        Assert.Equal("ICD-10-CM 2026", CodeWords.Name(Catalogs.Small.Find("icd-10-cm")!.Packed));
        Assert.Equal("ICD-10-CM 2025", CodeWords.Name(Catalogs.On("2025-01-01", SmallTables.All).Find("icd-10-cm")!.Packed));
        Assert.Equal("CPT", CodeWords.Name(Catalogs.Small.Find("cpt")!.Packed));
    }

    [Fact]
    public void What_a_place_expects_is_a_kind_where_all_its_systems_are_of_one()
    {
        Assert.Equal("a diagnosis (ICD-10-CM)", CodeWords.Expected([CodeSystem.Icd10Cm]));
        Assert.Equal("a procedure (CPT, HCPCS Level II or ICD-10-PCS)", CodeWords.Expected([CodeSystem.Cpt, CodeSystem.Hcpcs, CodeSystem.Icd10Pcs, CodeSystem.Cdt]));
        Assert.Equal("a procedure (CDT)", CodeWords.Expected([CodeSystem.Cdt]));
        Assert.Equal("an ICD-10-CM or CPT code", CodeWords.Expected([CodeSystem.Icd10Cm, CodeSystem.Cpt]));
        Assert.Equal("a CPT modifier or HCPCS modifier code", CodeWords.Expected([CodeSystem.CptModifier, CodeSystem.HcpcsModifier]));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a b", "a and b")]
    [InlineData("a b c", "a, b and c")]
    public void Items_stand_in_a_row(string items, string listed) =>
        Assert.Equal(listed, CodeWords.Listed(items.Split(' ', StringSplitOptions.RemoveEmptyEntries), "and"));

    [Fact]
    public void A_day_is_written_as_every_country_reads_it() => Assert.Equal("2025-09-03", CodeWords.Day(20250903));
}
