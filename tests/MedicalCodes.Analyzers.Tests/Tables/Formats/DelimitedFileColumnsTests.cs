using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

/// <summary>By which words a header row names its columns.</summary>
public class DelimitedFileColumnsTests
{
    [Theory]
    [InlineData("Code")]
    [InlineData("Codes")]
    [InlineData("HCPCS")]
    [InlineData("HCPC")]
    [InlineData("HCPCS Code")]
    [InlineData("CPT")]
    [InlineData("CPT code")]
    [InlineData("ICD code")]
    [InlineData("ICD-10")]
    [InlineData("ICD-10 code")]
    [InlineData("ICD-10-CM")]
    [InlineData("ICD-10-CM code")]
    [InlineData("ICD-10-PCS")]
    [InlineData("ICD-10-PCS code")]
    [InlineData("Procedure Code")]
    [InlineData("diagnosis_code")]
    [InlineData("Modifier")]
    [InlineData("Modifier code")]
    public void Each_word_for_a_code_names_its_column(string word)
    {
        var list = Assert.Single(Read($"Billable,{word}\n0,A\n1,B\n").Lists);

        Assert.Equal(["A"], list.Keys(CodeStatus.Header));
        Assert.Equal(["B"], list.Keys(CodeStatus.Billable));
    }

    [Theory]
    [InlineData("Long Description")]
    [InlineData("Description")]
    [InlineData("Long Desc")]
    [InlineData("Desc")]
    [InlineData("Title")]
    [InlineData("Code Title")]
    [InlineData("Display")]
    [InlineData("Descriptor")]
    [InlineData("Long Descriptor")]
    [InlineData("Text")]
    [InlineData("Consumer Friendly Descriptor")]
    [InlineData("Clinician Descriptor")]
    [InlineData("Short Description")]
    [InlineData("Short Desc.")]
    [InlineData("Name")]
    public void Each_word_for_a_title_names_its_column(string word)
    {
        var text = SourceText.From($"{word},Code\nPharmacy,A\n");
        var table = TableReader.Read(text, "own.csv", "own");

        Assert.Equal("Pharmacy", table.TitleOf(text, Assert.Single(table.Lists), 0));
    }

    [Theory]
    [InlineData("Constant name")]
    [InlineData("Constant")]
    [InlineData("Name")]
    public void Each_word_for_a_constant_names_its_column(string word)
    {
        var list = Assert.Single(Read($"{word},Code\nPharmacy,A\n,B\n").Lists);

        Assert.Equal([KeyValuePair.Create(0, "Pharmacy")], list.Names!);
    }

    [Theory]
    [InlineData("Billable")]
    [InlineData("IsBillable")]
    [InlineData("Billable/Header")]
    [InlineData("Selectable")]
    public void Each_word_for_billable_names_its_column(string word)
    {
        var list = Assert.Single(Read($"{word},Code\n0,A\n").Lists);

        Assert.Equal(["A"], list.Keys(CodeStatus.Header));
    }

    [Theory]
    [InlineData("Effective")]
    [InlineData("Effective date")]
    [InlineData("Effective from")]
    [InlineData("Eff. date")]
    [InlineData("EFF_DT")]
    [InlineData("From")]
    [InlineData("Start")]
    [InlineData("Start date")]
    [InlineData("Begin")]
    [InlineData("Begin date")]
    [InlineData("Valid from")]
    public void Each_word_for_the_first_day_names_its_column(string word)
    {
        var list = Assert.Single(Read($"{word},Code\n2025-10-01,A\n").Lists);

        Assert.Equal((20251001, 0), list.PeriodAt(0));
    }

    [Theory]
    [InlineData("Terminated")]
    [InlineData("Termination date")]
    [InlineData("Term. date")]
    [InlineData("TERM_DT")]
    [InlineData("Effective to")]
    [InlineData("To")]
    [InlineData("End")]
    [InlineData("End date")]
    [InlineData("Valid to")]
    [InlineData("Expiration date")]
    public void Each_word_for_the_last_day_names_its_column(string word)
    {
        var list = Assert.Single(Read($"{word},Code\n2026-09-30,A\n").Lists);

        Assert.Equal((0, 20260930), list.PeriodAt(0));
    }

    [Theory]
    [InlineData("HCPCS", "J1885", "hcpcs")]
    [InlineData("HCPC", "J1885", "hcpcs")]
    [InlineData("HCPCS code", "J1885", "hcpcs")]
    [InlineData("CPT", "99213", "cpt")]
    [InlineData("CPT code", "99213", "cpt")]
    [InlineData("ICD-10-CM", "E11.9", "icd-10-cm")]
    [InlineData("ICD-10-CM code", "E11.9", "icd-10-cm")]
    [InlineData("ICD-10-PCS", "0DTJ4ZZ", "icd-10-pcs")]
    [InlineData("ICD-10-PCS code", "0DTJ4ZZ", "icd-10-pcs")]
    [InlineData("ICD-10", "E11.9", null)]
    [InlineData("Modifier", "25", null)]
    public void A_word_for_the_codes_of_one_system_tells_the_system(string word, string code, string? system)
    {
        var list = Assert.Single(TestTables.Read($"{word},Description\n{code},Invented\n", "codes.csv").Lists);

        Assert.Equal(system, list.System?.Id);
    }

    private static ParsedTable Read(string text)
    {
        var table = TestTables.Read(text, "own.csv", "own");
        Assert.Empty(table.Problems);
        return table;
    }
}
