using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

/// <summary>Which resources list codes, what is said of those that do not, and what a value set takes and leaves out.</summary>
public class FhirJsonResourcesTests
{
    private const string Icd = "\"system\": \"http://hl7.org/fhir/sid/icd-10-cm\"";

    [Theory]
    [InlineData("""{ "resourceType": "Patient", "concept": [{ "code": "I10" }] }""", "a FHIR Patient lists no codes; only CodeSystem and ValueSet do")]
    [InlineData("""{ "name": "package", "version": "1.0.0" }""", "it is JSON, but neither a FHIR CodeSystem nor a ValueSet")]
    [InlineData("{}", "it is JSON, but neither a FHIR CodeSystem nor a ValueSet")]
    [InlineData("""{ "compose": { "include": [] } }""", "it is JSON, but neither a FHIR CodeSystem nor a ValueSet")]
    [InlineData("""{ "expansion": {} }""", "it has no row, though it looks like: FHIR resource")]
    [InlineData("""{ "resourceType": "ValueSet" }""", "it has no row, though it looks like: FHIR resource")]
    [InlineData("""{ "resourceType": "CodeSystem" }""", "it has no row, though it looks like: FHIR resource")]
    [InlineData("""{ "resourceType": "CodeSystem", "content": "complete" }""", "it has no row, though it looks like: FHIR resource")]
    public void What_lists_no_codes_says_why(string text, string message) =>
        Assert.Equal(
            new TableProblem(RuleIds.UnknownTable, 0, 0, message), Assert.Single(TestTables.Read(text, "a.json").Problems));

    [Theory]
    [InlineData("""{ "resourceType": "CodeSystem", "url": "http://hl7.org/fhir/sid/icd-10-cm", "concept": [{ "code": "I10" }] }""")]
    [InlineData("""{ "url": "http://hl7.org/fhir/sid/icd-10-cm", "concept": [{ "code": "I10" }] }""")]
    [InlineData("""{ "resourceType": "CodeSystem", "url": "http://hl7.org/fhir/sid/icd-10-cm", "content": "not-present", "concept": [{ "code": "I10" }] }""")]
    [InlineData("""{ "resourceType": "ValueSet", "expansion": { "contains": [{ "system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "I10" }] } }""")]
    [InlineData("""{ "expansion": { "contains": [{ "system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "I10" }] } }""")]
    [InlineData("""{ "resourceType": "ValueSet", "compose": { "include": [{ "system": "http://hl7.org/fhir/sid/icd-10-cm", "concept": [{ "code": "I10" }] }] } }""")]
    [InlineData("""{ "compose": { "include": [{ "system": "http://hl7.org/fhir/sid/icd-10-cm", "concept": [{ "code": "I10" }] }] } }""")]
    public void What_lists_codes_is_read_with_and_without_its_type(string text)
    {
        var table = TestTables.Read("\uFEFF\r\n\t " + text, "a.json");

        Assert.Empty(table.Problems);
        Assert.Equal(CodeSystem.Icd10Cm, Assert.Single(table.Lists).System);
        Assert.Equal(["I10"], table.Lists[0].Keys());
    }

    [Fact]
    public void A_code_system_without_its_codes_says_where_they_are() =>
        Assert.Equal(
            "it describes its code system without the codes (content \"not-present\"); use the publisher's own table",
            Assert.Single(TestTables.Read("""{ "resourceType": "CodeSystem", "content": "not-present" }""", "a.json").Problems).Message);

    [Fact]
    public void Json_that_breaks_before_it_is_anything_is_only_that()
    {
        const string text = """{ "name": "package" "version": "1.0.0" }""";

        Assert.Equal(
            new TableProblem(
                RuleIds.UnreadableRow, text.IndexOf("\"version", StringComparison.Ordinal), 1,
                "from here on it is no JSON: a comma or a closing bracket is missing"),
            Assert.Single(TestTables.Read(text, "a.json").Problems));
    }

    [Theory]
    [InlineData("{ " + Icd + " }")]
    [InlineData("{ " + Icd + ", \"filter\": [{ \"property\": \"concept\", \"op\": \"is-a\", \"value\": \"E11\" }] }")]
    [InlineData("{ " + Icd + ", \"valueSet\": [\"http://example.org/other\"] }")]
    [InlineData("{ " + Icd + ", \"filter\": [], \"concept\": [{ \"code\": \"E11.9\" }] }")]
    [InlineData("{ " + Icd + ", \"concept\": [{ \"code\": \"E11.9\" }], \"filter\": [] }")]
    [InlineData("{ " + Icd + ", \"valueSet\": [\"http://example.org/other\"], \"concept\": [{ \"code\": \"E11.9\" }] }")]
    [InlineData("{ " + Icd + ", \"concept\": [{ \"code\": \"E11.9\" }], \"valueSet\": [\"http://example.org/other\"] }")]
    public void What_only_a_server_can_work_out_is_a_problem_at_its_place_whether_taken_or_left_out(string part)
    {
        const string message = "what it takes of 'http://hl7.org/fhir/sid/icd-10-cm' is not listed code by code, and only a terminology server can work it out; "
            + "use the value set's expansion";
        var text = $$"""{ "compose": { "include": [{ {{Icd}}, "concept": [{ "code": "I10" }] }, {{part}}], "exclude": [{{part}}] } }""";
        var table = TestTables.Read(text, "a.json");

        Assert.Equal(
            new[] { text.IndexOf(part, StringComparison.Ordinal), text.LastIndexOf(part, StringComparison.Ordinal) }
                .Select(start => new TableProblem(RuleIds.UnknownTable, start, 1, message)),
            table.Problems);
        Assert.Equal(["I10"], Assert.Single(table.Lists).Keys());
    }

    [Fact]
    public void A_value_set_that_only_leaves_out_says_what_it_cannot_tell()
    {
        const string text = "{ \"resourceType\": \"ValueSet\", \"compose\": { \"exclude\": [{ " + Icd + " }] } }";

        Assert.Equal(text.IndexOf("{ \"system", StringComparison.Ordinal), Assert.Single(TestTables.Read(text, "a.json").Problems).Start);
    }

    [Theory]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "E11.9", false)]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "E11.8", true)]
    [InlineData("http://www.ama-assn.org/go/cpt", "E11.9", true)]
    public void What_a_definition_excludes_is_left_out(string system, string code, bool isTaken)
    {
        var table = TestTables.Read(
            $$"""
            { "compose": {
              "exclude": [{ "system": "{{system}}", "concept": [{ "code": "{{code}}" }] }],
              "include": [{ {{Icd}}, "concept": [{ "code": "I10" }, { "code": "E11.9" }] }] } }
            """, "a.json");

        Assert.Empty(table.Problems);
        Assert.Equal(isTaken ? ["I10", "E119"] : ["I10"], Assert.Single(table.Lists).Keys());
    }

    [Theory]
    [InlineData("{ \"display\": \"Group\" }", null)]
    [InlineData("{ " + Icd + ", \"display\": \"No code\" }", "it has no code")]
    [InlineData("{ " + Icd + ", \"code\": \"E11.9\", \"inactive\": true }", null)]
    public void What_an_expansion_only_groups_by_or_tells_as_over_is_no_code(string part, string? message)
    {
        var table = TestTables.Read($$"""{ "expansion": { "contains": [{{part}}, { {{Icd}}, "code": "I10" }] } }""", "a.json");

        Assert.Equal(message is null ? [] : [message], table.Problems.Select(problem => problem.Message));
        Assert.Equal(["I10"], Assert.Single(table.Lists).Keys());
    }

    [Fact]
    public void The_parts_of_a_definition_have_versions_of_their_own()
    {
        var table = TestTables.Read(
            $$"""
            { "version": "7", "compose": { "include": [
              { {{Icd}}, "version": "2026", "concept": [{ "code": "I10" }] },
              { "system": "http://www.ama-assn.org/go/cpt", "version": "2025", "concept": [{ "code": "99213" }] }] } }
            """, "a.json");

        Assert.Equal([("2026", 20251001), ("2025", 20250101)], table.Lists.Select(list => (list.Edition.Name, list.Edition.From)));
    }
}
