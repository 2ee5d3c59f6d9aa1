using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

/// <summary>What is read of a resource, and what is passed over.</summary>
public class FhirResourceTests
{
    private const string Codes = """[{ "code": "E11.9" }, { "code": "I10" }]""";

    [Theory]
    [InlineData("\"status\": \"active\"")]
    [InlineData("\"text\": { \"url\": \"http://www.ama-assn.org/go/cpt\", \"concept\": [{ \"code\": \"A00\" }] }")]
    [InlineData("\"useContext\": [{ \"code\": { \"code\": \"A00\" } }, []]")]
    [InlineData("\"count\": 2")]
    [InlineData("\"title\": null")]
    [InlineData("\"version\": { \"value\": \"2\" }")]
    [InlineData("\"concept\": { \"concept\": [{ \"code\": \"A00\" }] }")]
    [InlineData("\"concept\": \"A00\"")]
    [InlineData("\"concept\": [[\"A00\", { \"code\": \"A00\" }], \"A01\", null]")]
    [InlineData("\"compose\": [{ \"include\": [] }]")]
    [InlineData("\"expansion\": [{ \"contains\": [] }]")]
    public void What_does_not_count_is_passed_over(string property)
    {
        var table = TestTables.Read($$"""{ {{property}}, "url": "http://hl7.org/fhir/sid/icd-10-cm", "concept": {{Codes}} }""", "a.json");

        Assert.Empty(table.Problems);
        Assert.Equal(CodeSystem.Icd10Cm, Assert.Single(table.Lists).System);
        Assert.Equal(["E119", "I10"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("\"inactive\": false")]
    [InlineData("\"extension\": [{ \"url\": \"x\" }]")]
    [InlineData("\"property\": { \"include\": [] }")]
    [InlineData("\"include\": \"all\"")]
    [InlineData("\"exclude\": null")]
    public void What_does_not_count_of_a_definition_is_passed_over(string property)
    {
        var table = TestTables.Read(
            $$"""
            { "compose": { {{property}}, "include": [
              { "extension": [{ "concept": [{ "code": "A00" }] }], "copyright": "none", "system": "http://hl7.org/fhir/sid/icd-10-cm", "concept": {{Codes}} }] } }
            """, "a.json");

        Assert.Empty(table.Problems);
        Assert.Equal(["E119", "I10"], Assert.Single(table.Lists).Keys());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[{ \"contains\": [] }]")]
    [InlineData("\"none\"")]
    public void An_expansion_that_is_none_leaves_the_definition(string expansion)
    {
        var table = TestTables.Read(
            $$"""
            { "expansion": {{expansion}}, "compose": { "include": [{ "system": "http://hl7.org/fhir/sid/icd-10-cm", "concept": {{Codes}} }] } }
            """, "a.json");

        Assert.Empty(table.Problems);
        Assert.Equal(["E119", "I10"], Assert.Single(table.Lists).Keys());
    }

    [Theory]
    [InlineData("\r\n\t ", true)]
    [InlineData(" }", false)]
    [InlineData(" { \"resourceType\": \"CodeSystem\" }", false)]
    [InlineData(",", false)]
    public void Nothing_may_follow_a_resource(string rest, bool isWhole)
    {
        var text = $$"""{ "url": "http://hl7.org/fhir/sid/icd-10-cm", "concept": {{Codes}} }""";
        var table = TestTables.Read(text + rest, "a.json");

        Assert.Equal(["E119", "I10"], Assert.Single(table.Lists).Keys());
        Assert.Equal(
            isWhole ? [] : [(RuleIds.UnreadableRow, text.Length + rest.Length - rest.TrimStart().Length, "from here on it is no JSON: something follows the end")],
            table.Problems.Select(problem => (problem.RuleId, problem.Start, problem.Message)));
    }

    [Theory]
    [InlineData("\"abstract\": true", true)]
    [InlineData("\"abstract\": false", false)]
    [InlineData("\"property\": [{ \"code\": \"notSelectable\", \"valueBoolean\": true }]", true)]
    [InlineData("\"property\": [{ \"code\": \"notSelectable\", \"valueBoolean\": false }]", false)]
    [InlineData("\"property\": [{ \"code\": \"abstract\", \"valueBoolean\": true }]", true)]
    [InlineData("\"property\": [{ \"code\": \"selectable\", \"valueBoolean\": true }]", false)]
    [InlineData("\"property\": [{ \"code\": \"notSelectable\" }]", false)]
    [InlineData("\"property\": { \"code\": \"notSelectable\", \"valueBoolean\": true }", false)]
    [InlineData("\"abstract\": true, \"property\": [{ \"code\": \"notSelectable\", \"valueBoolean\": true }]", true)]
    [InlineData("\"property\": [{ \"code\": \"notSelectable\", \"valueBoolean\": true }], \"abstract\": true", true)]
    [InlineData("\"property\": [{ \"code\": \"notSelectable\", \"valueBoolean\": true }, { \"code\": \"abstract\", \"valueBoolean\": false }]", true)]
    public void A_code_that_may_not_be_chosen_is_a_header(string property, bool isHeader) =>
        Assert.Equal(isHeader ? CodeStatus.Header : CodeStatus.Billable, OfConcept(property).StatusAt(0));

    [Theory]
    [InlineData("\"inactive\": true", true)]
    [InlineData("\"inactive\": false", false)]
    [InlineData("\"property\": [{ \"code\": \"inactive\", \"valueBoolean\": true }]", true)]
    [InlineData("\"property\": [{ \"code\": \"inactive\", \"valueBoolean\": false }]", false)]
    [InlineData("\"property\": [{ \"code\": \"status\", \"valueCode\": \"retired\" }]", true)]
    [InlineData("\"property\": [{ \"code\": \"status\", \"valueCode\": \"inactive\" }]", true)]
    [InlineData("\"property\": [{ \"code\": \"status\", \"valueCode\": \"active\" }]", false)]
    [InlineData("\"property\": [{ \"code\": \"status\", \"valueCode\": \"deprecated\" }]", false)]
    [InlineData("\"property\": [{ \"code\": \"status\" }]", false)]
    [InlineData("\"property\": [{ \"code\": \"status\", \"valueCode\": \"retired\", \"id\": \"x\", \"extension\": [{ \"code\": \"other\" }] }]", true)]
    [InlineData("\"property\": [{ \"extension\": [{ \"code\": \"other\" }], \"code\": \"status\", \"valueCode\": \"retired\" }]", true)]
    [InlineData("\"inactive\": true, \"property\": [{ \"code\": \"inactive\", \"valueBoolean\": true }]", true)]
    [InlineData("\"property\": [{ \"code\": \"inactive\", \"valueBoolean\": true }], \"inactive\": true", true)]
    [InlineData("\"inactive\": true, \"property\": [{ \"code\": \"status\", \"valueCode\": \"retired\" }]", true)]
    [InlineData("\"property\": [{ \"code\": \"status\", \"valueCode\": \"inactive\" }, { \"code\": \"inactive\", \"valueBoolean\": false }]", true)]
    public void A_retired_code_ends_before_the_edition(string property, bool isRetired) =>
        Assert.Equal((0, isRetired ? 20250930 : 0), OfConcept(property).PeriodAt(0));

    [Theory]
    [InlineData("effectiveDate", "2026-01-15", 20260115, 0)]
    [InlineData("effectiveDate", "2026", 20260101, 0)]
    [InlineData("effectiveDate", "soon", 0, 0)]
    [InlineData("retirementDate", "2026-03-31T00:00:00Z", 0, 20260331)]
    [InlineData("expirationDate", "2026-03", 0, 20260301)]
    [InlineData("expirationDate", "2026-3", 0, 0)]
    [InlineData("date", "2026-03-31", 0, 0)]
    public void A_code_has_the_days_that_its_properties_tell(string name, string date, int from, int to) =>
        Assert.Equal((from, to), OfConcept($$"""
            "property": [{ "valueDateTime": "{{date}}", "code": "{{name}}" }]
            """).PeriodAt(0));

    [Fact]
    public void A_retired_code_keeps_the_day_that_it_tells() =>
        Assert.Equal((20200101, 20260331), OfConcept("""
            "inactive": true, "property": [{ "code": "effectiveDate", "valueDate": "2020" }, { "code": "retirementDate", "valueDate": "2026-03-31" }]
            """).PeriodAt(0));

    [Theory]
    [InlineData("\"code\": null")]
    [InlineData("\"code\": \" \"")]
    [InlineData("\"code\": [\"A00\"]")]
    [InlineData("\"display\": \"No code\"")]
    public void A_concept_without_a_code_says_so(string property)
    {
        var table = TestTables.Read($$"""{ "concept": [{ {{property}} }, { "code": "X1" }] }""", "a.json", "own");

        Assert.Equal((RuleIds.UnreadableRow, "it has no code"), (Assert.Single(table.Problems).RuleId, table.Problems[0].Message));
        Assert.Equal(["X1"], Assert.Single(table.Lists).Keys());
    }

    private static CodeList OfConcept(string property)
    {
        var table = TestTables.Read(
            $$"""{ "url": "http://hl7.org/fhir/sid/icd-10-cm", "version": "2026", "concept": [{ {{property}}, "code": "E11.9" }] }""", "a.json");

        Assert.Empty(table.Problems);
        Assert.Equal(["E119"], Assert.Single(table.Lists).Keys());
        return table.Lists[0];
    }
}
