using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

public class PublisherNamesTests
{
    [Theory]
    [InlineData("icd10cm_order_2026.txt", "2026", 20251001, 20260930)]
    [InlineData("icd10cm-order-April-2025.txt", "2025-04", 20250401, 20250930)]
    [InlineData("icd10c-tabular-Apr-1-2026.xml", "2026-04", 20260401, 20260930)]
    [InlineData("icd10cm_october_2026.txt", "2026", 20251001, 20260930)]
    [InlineData("icd10cm_sept_2026.txt", "2026-09", 20260901, 20260930)]
    [InlineData("2024", "2024", 20231001, 20240930)]
    [InlineData("icd10cm_2026_apr", "2026-04", 20260401, 20260930)]
    [InlineData("icd10cm_2026_ap", "2026", 20251001, 20260930)]
    [InlineData("icd10cm_20261001.txt", null, 0, 0)]
    [InlineData("icd10cm_1999_2026.txt", "2026", 20251001, 20260930)]
    [InlineData("icd9cm_1999.txt", null, 0, 0)]
    [InlineData("2123.txt", null, 0, 0)]
    [InlineData("codes.txt", null, 0, 0)]
    [InlineData("ma_2026_mayor_unapril.txt", "2026", 20251001, 20260930)]
    public void A_fiscal_year_begins_in_October_and_an_update_in_its_month(string fileName, string? name, int from, int to) =>
        Assert.Equal((name, from, to), Told(PublisherNames.Edition(CodeSystem.Icd10Cm, fileName)));

    [Theory]
    [InlineData("HCPC2025_OCT_ANWEB_v2.txt", "2025-10", 20251001, 20251231)]
    [InlineData("HCPC2025_DEC_ANWEB.txt", "2025-12", 20251201, 20260228)]
    [InlineData("HCPC2025_SEP_ANWEB.txt", "2025-09", 20250901, 20251130)]
    [InlineData("HCPC2025_ANWEB.txt", "2025-01", 20250101, 20250331)]
    [InlineData("HCPC17_CONTR_ANWEB.txt", "2017-01", 20170101, 20170331)]
    [InlineData("hcpc09_july.txt", "2009-07", 20090701, 20090930)]
    [InlineData("HCPC017_ANWEB.txt", null, 0, 0)]
    [InlineData("HCPCx7_ANWEB.txt", null, 0, 0)]
    [InlineData("HCPC1x_ANWEB.txt", null, 0, 0)]
    [InlineData("HCPC17", null, 0, 0)]
    [InlineData("XHCP17_.txt", null, 0, 0)]
    public void A_file_of_HCPCS_holds_for_a_quarter(string fileName, string? name, int from, int to)
    {
        Assert.Equal((name, from, to), Told(PublisherNames.Edition(CodeSystem.Hcpcs, fileName)));
        Assert.Equal((name, from, to), Told(PublisherNames.Edition(CodeSystem.HcpcsModifier, fileName)));
    }

    [Theory]
    [InlineData("fees_2025.csv", "2025", 20250101)]
    [InlineData("fees.csv", null, 0)]
    public void Another_list_holds_from_the_first_day_of_its_year(string fileName, string? name, int from)
    {
        Assert.Equal((name, from, 0), Told(PublisherNames.Edition(null, fileName)));
        Assert.Equal((name, from, 0), Told(PublisherNames.Edition(CodeSystem.Cpt, fileName)));
    }

    [Theory]
    [InlineData("tabular.xml", "2026", "2026")]
    [InlineData("tabular_2025.xml", "2026", "2026")]
    [InlineData("tabular-April-2026.xml", "2026", "2026-04")]
    [InlineData("tabular_2025.xml", "draft", "2025")]
    public void A_list_s_own_word_counts_before_its_file_s_name(string fileName, string version, string name) =>
        Assert.Equal(name, PublisherNames.IcdEdition(fileName, version).Name);

    [Fact]
    public void Procedures_of_inpatients_have_the_fiscal_years_of_diagnoses() =>
        Assert.Equal(("2026", 20251001, 20260930), Told(PublisherNames.Edition(CodeSystem.Icd10Pcs, "icd10pcs_order_2026.txt")));

    private static (string?, int, int) Told(CodeEdition edition) => (edition.Name, edition.From, edition.To);
}
