using Hl7.Fhir.Model;

namespace MedicalCodes.Integration.Tests;

public class FhirTests
{
    [Fact]
    public void A_coding_has_the_URI_of_the_system_and_the_writing_that_FHIR_expects()
    {
        Assert.Equal(("http://hl7.org/fhir/sid/icd-10-cm", "E11.9"), Parts(Icd10Cm.Parse("e119").ToCoding()));
        Assert.Equal(("http://www.cms.gov/Medicare/Coding/ICD10", "0DTJ4ZZ"), Parts(Icd10Pcs.Parse("0DTJ4ZZ").ToCoding()));
        Assert.Equal(("http://www.ama-assn.org/go/cpt", "99213"), Parts(Cpt.Parse("99213").ToCoding()));
        Assert.Equal(("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "J1885"), Parts(Hcpcs.Parse("J1885").ToCoding()));
        Assert.Equal(("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "A1"), Parts(HcpcsModifier.Parse("A1").ToCoding()));
    }

    [Fact]
    public void The_title_is_there_where_the_program_has_it()
    {
        Assert.Equal("Type 2 diabetes mellitus without complications", Icd10Cm.Parse("E11.9").ToCoding().Display);
        Assert.Null(Cpt.Parse("99213").ToCoding().Display);
    }

    [Theory]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "E11.9")]
    [InlineData("https://hl7.org/fhir/sid/icd-10-cm|2026", "E11.9")]
    [InlineData("urn:oid:2.16.840.1.113883.6.90", "E119")]
    public void A_coding_is_read_by_its_system(string system, string code)
    {
        Assert.Equal("E11.9", Icd10Cm.FromCoding(new Coding(system, code)).Value);
        Assert.True(Icd10Cm.TryFromCoding(new Coding(system, code), out var read));
        Assert.Equal("E11.9", read.Value);
    }

    [Fact]
    public void Codes_and_modifiers_share_a_URI()
    {
        var coding = new Coding("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "A1");

        Assert.Equal("A1", HcpcsModifier.FromCoding(coding).Value);
        Assert.False(Hcpcs.TryFromCoding(coding, out _));
    }

    [Fact]
    public void The_members_are_those_of_a_class_too() =>
        Assert.Equal("E11.9", Icd10CmCoding.FromCoding(Icd10CmCoding.ToCoding("E11.9")).Value);

    [Theory]
    [InlineData("http://www.ama-assn.org/go/cpt")]
    // The WHO's ICD-10 is another system.
    [InlineData("http://hl7.org/fhir/sid/icd-10")]
    [InlineData("")]
    [InlineData(null)]
    public void A_coding_of_another_system_is_refused(string? system)
    {
        var coding = new Coding(system, "E11.9");

        Assert.Equal($"A coding of the system '{system}' is no code of ICD-10-CM.", Assert.Throws<FormatException>(() => Icd10Cm.FromCoding(coding)).Message);
        Assert.False(Icd10Cm.TryFromCoding(coding, out var code));
        Assert.True(code.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(BadTexts.All), MemberType = typeof(BadTexts))]
    public void A_code_that_is_none_is_refused_with_the_reason(string text)
    {
        var coding = new Coding("http://hl7.org/fhir/sid/icd-10-cm", text);

        Assert.Equal(BadTexts.Reason(text), Assert.Throws<FormatException>(() => Icd10Cm.FromCoding(coding)).Message);
        Assert.False(Icd10Cm.TryFromCoding(coding, out _));
    }

    [Fact]
    public void What_is_missing_is_refused_as_usual()
    {
        Assert.Throws<ArgumentNullException>(() => Icd10Cm.FromCoding(null!));
        Assert.Throws<FormatException>(() => Icd10Cm.FromCoding(new Coding("http://hl7.org/fhir/sid/icd-10-cm", null)));
        Assert.False(Icd10Cm.TryFromCoding(null, out _));
        Assert.Throws<ArgumentException>(() => default(Icd10Cm).ToCoding());
    }

    private static (string, string) Parts(Coding coding) => (coding.System ?? "", coding.Code ?? "");
}
