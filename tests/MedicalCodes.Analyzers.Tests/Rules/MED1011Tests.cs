using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED1011Tests
{
    [Fact]
    [RuleTest("MED1011", Reports = true)]
    public Task A_description_that_is_another_codes_title_belongs_to_that_code() => CodeTest.Run(
        """
        record Diagnosis(Icd10Cm Code, string Text);
        class Entry { [DiagnosisCode] public string Code { get; set; } public string Text { get; set; } }
        class C
        {
            void Add([DiagnosisCode] string code, string text) { }
            void M()
            {
                _ = new Diagnosis("M54.51", {|MED1011:"Low back pain, unspecified"|});
                _ = new Entry { Code = "M54.51", Text = {|MED1011:"low back pain, unspecified"|} };
                Add("A00.0", {|MED1011:"Cholera due to Vibrio cholerae 01, biovar eltor"|});
            }
        }
        """);

    [Fact]
    [RuleTest("MED1011", Reports = false)]
    public Task Its_own_titles_those_above_it_free_words_and_defaults_are_right() => CodeTest.Run(
        """
        record Diagnosis(Icd10Cm Code, string Text);
        class C
        {
            void Log(string a, string b) { }
            void Add([DiagnosisCode] string code, string text = "Low back pain, unspecified") { }
            void M()
            {
                _ = new Diagnosis("M54.51", "Vertebrogenic low back pain");
                _ = new Diagnosis("M54.51", "Low back pain");
                _ = new Diagnosis("M54.51", "Back hurts");
                _ = new Diagnosis("S82.52XA", "Displaced fracture of medial malleolus of left tibia, initial encounter");
                Log("M54.51", "Low back pain, unspecified");
                Add("M54.51");
            }
        }
        """);

    [Fact]
    [RuleTest("MED1011", Reports = true)]
    public Task Statements_that_fill_one_object() => CodeTest.Run(
        """
        class Entry { [DiagnosisCode] public string Code { get; set; } public string Text { get; set; } public string Note { get; set; } }
        class Coding { public string System { get; set; } public string Code { get; set; } public string Display { get; set; } }
        class C
        {
            void M(Entry given)
            {
                var entry = new Entry { Code = "M54.51" };
                entry.Text = {|MED1011:"Low back pain, unspecified"|};
                given.Text = {|MED1011:"Low back pain, unspecified"|};
                given.Code = "M54.51";
                var coding = new Coding();
                coding.System = "http://hl7.org/fhir/sid/icd-10-cm";
                coding.Code = "M54.51";
                coding.Display = {|MED1011:"Low back pain, unspecified"|};
            }
        }
        """);

    [Fact]
    [RuleTest("MED1011", Reports = false)]
    public Task Statements_that_fill_others_or_say_the_same() => CodeTest.Run(
        """
        class Entry { [DiagnosisCode] public string Code { get; set; } public string Text { get; set; } }
        class Coding { public string System { get; set; } public string Code { get; set; } public string Display { get; set; } }
        class C
        {
            void M(Entry one, Entry other, Coding coding)
            {
                one.Code = "M54.51";
                other.Text = "Low back pain, unspecified";
                one.Text = "Vertebrogenic low back pain";
                Send(one);
                one.Text = "Low back pain, unspecified";
                coding.Code = "M54.51";
                coding.Display = "Low back pain, unspecified";
            }
            void Send(Entry entry) { }
        }
        """);
}
