using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

public class PairFinderTests
{
    [Fact]
    public Task The_names_of_systems_and_codes() => CodeTest.Run(
        """
        class Any
        {
            public string System { get; set; } public string CodeSystem { get; set; } public string CodingSystem { get; set; }
            public string SystemUri { get; set; } public string CodeSystemUri { get; set; }
            public string Qualifier { get; set; } public string CodeQualifier { get; set; }
            public string CodeListQualifier { get; set; } public string CodeListQualifierCode { get; set; }
            public string Code { get; set; } public string CodeValue { get; set; } public string IndustryCode { get; set; }
            public string Name { get; set; } public string Text { get; set; }
            public string[] Systems { get; } = new string[2];
        }
        class C
        {
            void Add(string code, string codeValue, string system, string qualifier) { }
            void Lead(string system, string qualifier, string code) { }
            void Numbered(int code, string system, string codeValue) { }
            object[] all =
            [
                new Any { System = "CPT", Code = {|MED2004:"I10"|} },
                new Any { CodeSystem = "CPT", Code = {|MED2004:"I10"|} },
                new Any { CodingSystem = "CPT", Code = {|MED2004:"I10"|} },
                new Any { SystemUri = "CPT", Code = {|MED2004:"I10"|} },
                new Any { CodeSystemUri = "CPT", Code = {|MED2004:"I10"|} },
                new Any { Qualifier = "CPT", Code = {|MED2004:"I10"|} },
                new Any { CodeQualifier = "CPT", CodeValue = {|MED2004:"I10"|} },
                new Any { CodeListQualifier = "CPT", CodeValue = {|MED2004:"I10"|} },
                new Any { CodeListQualifierCode = "CPT", IndustryCode = {|MED2004:"I10"|} },
                new { codingSystem = "CPT", industryCode = {|MED2004:"I10"|} },
                new Any { Name = "CPT", Code = "I10" },
                new Any { System = "CPT", Text = "I10" },
                new Any { Systems = { [0] = "CPT" }, Code = "I10" },
            ];
            void M(string system)
            {
                // Of two, the first counts.
                Add({|MED2004:"99213"|}, "I10", "ICD-10-CM", "CPT");
                Lead("ICD-10-CM", "CPT", {|MED2004:"99213"|});
                // What is no text is no code, and a system that is not known here says nothing.
                Numbered(99213, "ICD-10-CM", {|MED2004:"99213"|});
                Lead(system, "CPT", {|MED2004:"I10"|});
            }
        }
        """);

    [Fact]
    public Task No_header_stands_on_what_is_billed() => FhirTest.Run(
        """
        class C
        {
            const string Cm = "http://hl7.org/fhir/sid/icd-10-cm";
            object[] all =
            [
                new ExplanationOfBenefit.DiagnosisComponent { Diagnosis = new CodeableConcept(Cm, {|MED1003:"E11"|}) },
                new ChargeItem { Reason = { new CodeableConcept(Cm, {|MED1003:"E11"|}) } },
                new Encounter { ReasonCode = { new CodeableConcept(Cm, "E11") } },
            ];
            void M(ExplanationOfBenefit.DiagnosisComponent diagnosis, ChargeItem item, Encounter encounter)
            {
                diagnosis.Diagnosis = new CodeableConcept(Cm, {|MED1003:"E11"|});
                item.Reason.Add(new CodeableConcept(Cm, {|MED1003:"E11"|}));
                encounter.ReasonCode.Add(new CodeableConcept(Cm, "E11"));
            }
        }
        """);
}
