using MedicalCodes.Slots;

namespace MedicalCodes.Analyzers.Tests.Slots;

public class PairSystemsTests
{
    [Theory]
    [InlineData("CPT", "cpt cpt-modifier", "Default")]
    [InlineData("HCPCS", "cpt hcpcs cpt-modifier hcpcs-modifier", "Default")]
    [InlineData("ICD-10-CM", "icd-10-cm", "Default")]
    [InlineData("ICD10CM", "icd-10-cm", "Default")]
    [InlineData("ICD-10-PCS", "icd-10-pcs", "Default")]
    [InlineData("ICD10PCS", "icd-10-pcs", "Default")]
    [InlineData("icd-10-cm", "icd-10-cm", "Default")]
    [InlineData("ABK", "icd-10-cm", "Undotted")]
    [InlineData("ABF", "icd-10-cm", "Undotted")]
    [InlineData("ABJ", "icd-10-cm", "Undotted")]
    [InlineData("APR", "icd-10-cm", "Undotted")]
    [InlineData("BBR", "icd-10-pcs", "Undotted")]
    [InlineData("BBQ", "icd-10-pcs", "Undotted")]
    [InlineData("HC", "cpt hcpcs", "Undotted")]
    [InlineData("I10C", "icd-10-cm", "Any")]
    [InlineData("I10P", "icd-10-pcs", "Any")]
    [InlineData("C4", "cpt cpt-modifier", "Any")]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "icd-10-cm", "Dotted")]
    [InlineData("http://www.ama-assn.org/go/cpt", "cpt cpt-modifier", "Dotted")]
    [InlineData("urn:oid:2.16.840.1.113883.6.285", "hcpcs hcpcs-modifier", "Dotted")]
    [InlineData("http://hl7.org/fhir/sid/icd-10", "icd-10", "Dotted")]
    [InlineData("https://hl7.org/fhir/sid/icd-10", "icd-10", "Dotted")]
    [InlineData("urn:oid:2.16.840.1.113883.6.3", "icd-10", "Dotted")]
    public void A_word_or_uri_says_which_codes_stand_beside_it_and_how_they_are_written(string system, string systems, string writing)
    {
        var slot = PairSystems.Find(system)!;
        Assert.Equal(systems, string.Join(' ', slot.Systems));
        Assert.Equal(writing, slot.Writing.ToString());
        Assert.Equal(system, slot.Beside);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://snomed.info/sct")]
    [InlineData("http://hl7.org/fhir/sid/icd-9-cm")]
    [InlineData("urn:oid:2.16.840.1.113883.6.96")]
    [InlineData("ABX")]
    public void Beside_another_system_nothing_is_known(string system) => Assert.Null(PairSystems.Find(system));

    [Theory]
    [InlineData("CPT", "CPT HCPCS ICD-10-CM ICD-10-PCS")]
    [InlineData("HCPCS", "CPT HCPCS ICD-10-CM ICD-10-PCS")]
    [InlineData("ICD-10-CM", "CPT HCPCS ICD-10-CM ICD-10-PCS")]
    [InlineData("icd-10-pcs", "CPT HCPCS ICD-10-CM ICD-10-PCS")]
    [InlineData("ICD10CM", "CPT HCPCS ICD10CM ICD10PCS")]
    [InlineData("ICD10PCS", "CPT HCPCS ICD10CM ICD10PCS")]
    [InlineData("C4", "C4 HCPCS I10C I10P")]
    [InlineData("I10C", "C4 HCPCS I10C I10P")]
    [InlineData("i10p", "C4 HCPCS I10C I10P")]
    [InlineData("http://example.org/any", "http://www.ama-assn.org/go/cpt http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets http://hl7.org/fhir/sid/icd-10-cm http://www.cms.gov/Medicare/Coding/ICD10")]
    [InlineData("URN:oid:2.16.840.1.113883.6.3", "urn:oid:2.16.840.1.113883.6.12 urn:oid:2.16.840.1.113883.6.285 urn:oid:2.16.840.1.113883.6.90 urn:oid:2.16.840.1.113883.6.4")]
    public void Another_system_is_named_in_the_language_of_the_one_that_is_there(string beside, string names)
    {
        CodeSystem[] systems = [CodeSystem.Cpt, CodeSystem.Hcpcs, CodeSystem.Icd10Cm, CodeSystem.Icd10Pcs];
        Assert.Equal(names.Split(' '), systems.Select(system => PairSystems.Instead(beside, system)));
    }

    [Fact]
    public void A_modifier_is_named_by_the_codes_that_it_qualifies()
    {
        Assert.Equal("HCPCS", PairSystems.Instead("ICD-10-CM", CodeSystem.HcpcsModifier));
        Assert.Equal("C4", PairSystems.Instead("I10P", CodeSystem.CptModifier));
    }

    [Fact]
    public void A_system_that_has_no_name_in_a_language_is_not_named()
    {
        var own = CodeSystem.Declare("clinic-complaint", "complaint", CodeKind.Diagnosis);
        Assert.Null(PairSystems.Instead("CPT", CodeSystem.Cdt));
        Assert.Null(PairSystems.Instead("I10C", own));
        Assert.Null(PairSystems.Instead("http://hl7.org/fhir/sid/icd-10-cm", own));
        Assert.Null(PairSystems.Instead("urn:oid:2.16.840.1.113883.6.90", own));
    }

    [Theory]
    [InlineData("ABK")]
    [InlineData("BBR")]
    [InlineData("hc")]
    public void No_other_qualifier_of_a_segment_is_proposed(string beside) => Assert.Null(PairSystems.Instead(beside, CodeSystem.Cpt));

    [Theory]
    [InlineData("S82.52XA", true)]
    [InlineData("C4A.0", true)]
    [InlineData("G35A", true)]
    [InlineData("S82.521", true)]
    [InlineData("E11.65", false)]
    [InlineData("A00.0", false)]
    [InlineData("N18.9", false)]
    [InlineData("I10", false)]
    public void Six_places_or_a_letter_after_the_first_are_american(string code, bool expected) => Assert.Equal(expected, PairSystems.IsAmericanOnly(code));
}
