using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED2004Tests
{
    [Fact]
    [RuleTest("MED2004", Reports = true)]
    public Task The_system_and_the_code_are_named() => FhirTest.Run(
        """
        class C
        {
            void M(Cpt px, [DiagnosisCode] string reason)
            {
                _ = new Coding("http://hl7.org/fhir/sid/icd-10-cm", {|#0:"99213"|});
                _ = new Coding("https://www.ama-assn.org/go/cpt", {|#1:"I10"|}, "any");
                _ = new Coding { System = "urn:oid:2.16.840.1.113883.6.90", Code = {|MED2004:"J1885"|} };
                _ = new CodeableConcept("http://hl7.org/fhir/sid/icd-10-cm", {|#2:px.Value|});
                _ = new CodeableConcept().Add("http://www.ama-assn.org/go/cpt", {|MED2004:reason|});
                _ = new Coding(code: {|MED2004:"99213"|}, system: "http://www.cms.gov/Medicare/Coding/ICD10");
            }
        }
        """,
        CodeTest.Warning("MED2004", "'99213' is a CPT procedure code, but 'http://hl7.org/fhir/sid/icd-10-cm' beside it is ICD-10-CM"),
        CodeTest.Warning("MED2004", "'I10' is an ICD-10-CM diagnosis code (Essential (primary) hypertension), but 'https://www.ama-assn.org/go/cpt' beside it is CPT", 1),
        CodeTest.Warning("MED2004", "This value is a procedure (CPT), but 'http://hl7.org/fhir/sid/icd-10-cm' beside it is ICD-10-CM", 2));

    [Fact]
    [RuleTest("MED2004", Reports = true)]
    public Task Codes_of_the_american_modification_under_the_uri_of_the_original() => FhirTest.Run(
        """
        class C
        {
            object wrong = new Coding("http://hl7.org/fhir/sid/icd-10", {|#0:"T07.XXXA"|}), inBoth = new Coding("http://hl7.org/fhir/sid/icd-10", "E11.9"),
                unknown = new Coding("http://hl7.org/fhir/sid/icd-10", "nonsense"), other = new Coding("http://hl7.org/fhir/sid/icd-10", "99213");
        }
        """,
        CodeTest.Warning("MED2004", "'T07.XXXA' is an ICD-10-CM diagnosis code (Unspecified multiple injuries, initial encounter), but 'http://hl7.org/fhir/sid/icd-10' beside it is the ICD-10 of the WHO; write 'http://hl7.org/fhir/sid/icd-10-cm'"));

    [Fact]
    [RuleTest("MED2004", Reports = true)]
    public Task Words_of_other_standards_and_of_ones_own() => CodeTest.Run(
        """
        record CqlCode(string code, string system, string version = null, string display = null);
        class Hi { public string Qualifier { get; set; } public string IndustryCode { get; set; } }
        class Entry { public string CodeSystem { get; set; } public string Code { get; set; } public string Text { get; set; } }
        class C
        {
            const string Cm = "ICD-10-CM";
            void Add(string qualifier, string code) { }
            void Default(string code, string system = "CPT") { }
            void M(Icd10Cm dx, Cpt px)
            {
                _ = new CqlCode({|MED2004:"99213"|}, "http://hl7.org/fhir/sid/icd-10-cm");
                _ = new CqlCode("E11.9", "http://hl7.org/fhir/sid/icd-10-cm", null, {|MED1011:"Essential (primary) hypertension"|});
                _ = new Hi { Qualifier = "ABK", IndustryCode = {|MED2004:"99213"|} };
                _ = new Hi { Qualifier = "ABK", IndustryCode = {|MED1006:"E11.9"|} };
                _ = new Hi { Qualifier = "ABK", IndustryCode = {|MED2006:dx.Value|} };
                _ = new Hi { Qualifier = "ABF", IndustryCode = {|MED1001:"E1199"|} };
                _ = new Entry { CodeSystem = Cm, Code = {|MED2004:"J1885"|} };
                _ = new { System = "CPT", Code = {|MED2004:"E11.9"|} };
                Add("HC", {|MED2004:"E11.9"|});
                Add("C4", {|MED2004:dx.Value|});
                Add("I10P", {|MED2004:"99213"|});
                Default({|MED2004:"E11.9"|});
            }
        }
        """);

    [Fact]
    [RuleTest("MED2004", Reports = true)]
    public Task Statements_that_fill_one_object() => FhirTest.Run(
        """
        class C
        {
            const string Cpt = "http://www.ama-assn.org/go/cpt";
            void M(Coding given, Icd10Cm dx, bool b)
            {
                var c = new Coding();
                c.System = Cpt;
                c.Display = "any";
                Console.WriteLine("meanwhile");
                c.Code = {|MED2004:"I10"|};
                var later = new Coding();
                later.Code = {|MED2004:"99213"|};
                later.System = "http://hl7.org/fhir/sid/icd-10-cm";
                var made = new Coding { System = Cpt };
                made.Code = {|MED2004:dx.Value|};
                var built = new Coding(Cpt, null);
                if (b) { built.Code = "I10"; }
                built.Code = "I10";
                given.System = "http://hl7.org/fhir/sid/icd-10-cm";
                given.Code = {|MED1001:"E11.99"|};
                c = new Coding(Cpt, "99213");
                c.Code = {|MED2004:"I10"|};
                var concept = new Coding();
                concept.System = Cpt;
                concept.Code = {|MED2005:"99213"|};
                _ = new Condition { Code = new CodeableConcept { Coding = [concept] } };
            }
        }
        """);

    [Fact]
    [RuleTest("MED2004", Reports = false)]
    public Task Statements_that_have_something_between_them() => FhirTest.Run(
        """
        class C
        {
            void Change(Coding coding) { }
            void M(Coding c, Coding other, bool b)
            {
                c.System = "http://www.ama-assn.org/go/cpt";
                Change(c);
                c.Code = "I10";
                other.System = "http://www.ama-assn.org/go/cpt";
                c.Code = "I10";
                c.System = "http://hl7.org/fhir/sid/icd-10-cm";
                other = new Coding();
                other.Code = "I10";
                if (b) other.System = "http://www.ama-assn.org/go/cpt";
                other.Code = "E11.9";
                c.System = "http://www.ama-assn.org/go/cpt";
                c.Code = "99213";
                c.System = "http://hl7.org/fhir/sid/icd-10-cm";
                c.Code = "I10";
            }
        }
        """);

    [Fact]
    [RuleTest("MED2004", Reports = false)]
    public Task The_right_code_headers_modifiers_and_unknown_systems() => FhirTest.Run(
        """
        class C
        {
            void Add(string qualifier, string code) { }
            void Set(string key, string code) { }
            void M(Icd10Cm dx, string free, string system)
            {
                _ = new Coding("http://hl7.org/fhir/sid/icd-10-cm", "E11.9", "Type 2 diabetes mellitus without complications");
                _ = new Coding("http://hl7.org/fhir/sid/icd-10-cm", "E11");
                _ = new Coding("http://hl7.org/fhir/sid/icd-10-cm", dx.Value);
                _ = new Coding("http://hl7.org/fhir/sid/icd-10-cm", free);
                _ = new Coding("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "LT");
                _ = new Coding("http://snomed.info/sct", "E11.99");
                _ = new Coding("http://loinc.org", "99213");
                _ = new Coding(system, "99213");
                _ = new Coding { System = "http://loinc.org", Code = "E11.99" };
                _ = new Identifier("http://hl7.org/fhir/sid/icd-10-cm", "99213");
                Add("HC", "99213");
                Add("HC", "J1885");
                Add("ABK", "E119");
                Add("I10C", "E11.9");
                Set("CPT", "E11.9");
            }
        }
        """);

    [Fact]
    [RuleTest("MED2004", Reports = false)]
    public Task What_is_wrong_with_the_code_itself_is_another_rule() => FhirTest.Run(
        """
        class C
        {
            object typo = new Coding("http://hl7.org/fhir/sid/icd-10-cm", {|MED1001:"E11.99"|}),
                retired = new Coding("http://hl7.org/fhir/sid/icd-10-cm", {|MED1004:"S30.1XXA"|}),
                undotted = new Coding("http://hl7.org/fhir/sid/icd-10-cm", {|MED1006:"E119"|}),
                header = new Claim { Diagnosis = { new Claim.DiagnosisComponent { Diagnosis = new CodeableConcept("http://hl7.org/fhir/sid/icd-10-cm", {|MED1003:"E11"|}) } } },
                described = new Coding("http://hl7.org/fhir/sid/icd-10-cm", "M54.51", {|MED1011:"Low back pain, unspecified"|});
        }
        """);
}
