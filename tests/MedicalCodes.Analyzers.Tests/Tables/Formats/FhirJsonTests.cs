using MedicalCodes.Tables;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

public class FhirJsonTests
{
    private const string System = """
        {
          "concept": [
            { "display": "Cholera \u0026 \"more\"", "code": "A00", "property": [{ "code": "notSelectable", "valueBoolean": true }],
              "concept": [
                { "code": "A00.0", "display": "[A00.0] Cholera classic" },
                { "property": [{ "code": "status", "valueCode": "retired" }], "code": "A00.1", "designation": [{ "value": "x" }] },
                { "code": "A00.9", "property": [{ "code": "status", "valueCode": "deprecated" },
                  { "code": "effectiveDate", "valueDateTime": "2025-10" }, { "code": "retirementDate", "valueDateTime": "2026-03-31" },
                  { "code": "replacedBy", "valueCode": "A00.0" }] }
              ] }
          ],
          "content": "fragment", "version": "2026", "url": "https://hl7.org/fhir/sid/icd-10-cm", "resourceType": "CodeSystem"
        }
        """;

    [Fact]
    public void A_code_system_is_read_whatever_the_order_of_its_properties()
    {
        var text = SourceText.From(System);
        var table = TableReader.Read(text, "codes.json", null);

        var list = Assert.Single(table.Lists);
        Assert.Empty(table.Problems);
        Assert.Equal(CodeSystem.Icd10Cm, list.System);
        Assert.Equal(("2026", 20251001), (list.Edition.Name, list.Edition.From));
        Assert.Equal(["A00", "A000", "A001", "A009"], list.Keys());
        Assert.Equal(["A00"], list.Keys(CodeStatus.Header));
        Assert.Equal([(0, 0), (0, 0), (0, 20250930), (20251001, 20260331)], Enumerable.Range(0, 4).Select(list.PeriodAt));
        Assert.Equal("A000", list.Replacements![3]);
        Assert.Equal(["Cholera & \"more\"", "Cholera classic", "", ""], Enumerable.Range(0, 4).Select(row => table.TitleOf(text, list, row)));
    }

    [Fact]
    public void Every_place_is_the_code_in_the_text() =>
        Assert.Equal(
            [System.IndexOf("A00\"", StringComparison.Ordinal), System.IndexOf("A00.0\"", StringComparison.Ordinal),
                System.IndexOf("A00.1\"", StringComparison.Ordinal), System.IndexOf("A00.9\"", StringComparison.Ordinal)],
            Enumerable.Range(0, 4).Select(TestTables.Read(System, "a.json").Lists[0].StartAt));

    [Theory]
    [InlineData("\"url\": \"http://example.org/own\"", null, null)]
    [InlineData("\"url\": \"http://example.org/own\"", "cpt", "cpt")]
    [InlineData("\"url\": \"http://example.org/own\", \"identifier\": [{ \"system\": \"urn:ietf:rfc:3986\", \"value\": \"urn:oid:2.16.840.1.113883.6.12\" }]", null, "cpt")]
    [InlineData("\"url\": \"http://www.ama-assn.org/go/cpt\"", null, "cpt")]
    public void The_system_is_the_items_or_the_url_or_an_identifier(string property, string? item, string? system)
    {
        var table = TestTables.Read($$"""{ "resourceType": "CodeSystem", {{property}}, "concept": [{ "code": "99213" }] }""", "a.json", item);

        Assert.Empty(table.Problems);
        Assert.Equal(system, Assert.Single(table.Lists).System?.Id);
    }

    [Fact]
    public void Modifiers_under_the_uri_of_their_codes_are_a_list_of_their_own()
    {
        var table = TestTables.Read(
            """{ "resourceType": "CodeSystem", "url": "http://www.ama-assn.org/go/cpt", "concept": [{ "code": "99213" }, { "code": "25" }] }""", "a.json");

        Assert.Empty(table.Problems);
        Assert.Equal([CodeSystem.Cpt, CodeSystem.CptModifier], table.Lists.Select(list => list.System));
    }

    [Fact]
    public void A_code_system_without_its_codes_says_so()
    {
        const string text = """{ "resourceType": "CodeSystem", "url": "http://www.cms.gov/Medicare/Coding/ICD10", "content": "not-present" }""";
        var problem = Assert.Single(TestTables.Read(text, "a.json").Problems);

        Assert.Equal(RuleIds.UnknownTable, problem.RuleId);
        Assert.Equal("not-present", text.Substring(problem.Start, problem.Length));
    }

    [Fact]
    public void An_expansion_counts_more_than_the_definition_and_may_be_of_several_systems()
    {
        var table = TestTables.Read(
            """
            { "compose": { "include": [{ "system": "http://hl7.org/fhir/sid/icd-10-cm", "filter": [{ "property": "concept" }] }] },
              "expansion": { "contains": [
                { "display": "group", "abstract": true, "contains": [
                  { "system": "urn:oid:2.16.840.1.113883.6.90", "code": "E11", "abstract": true, "contains": [
                    { "system": "http://hl7.org/fhir/sid/icd-10-cm", "version": "2026", "code": "E11.9" } ] } ] },
                { "system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "E11.8", "inactive": true },
                { "system": "http://www.cms.gov/Medicare/Coding/ICD10", "code": "0DTJ4ZZ" } ] } }
            """, "a.json");

        Assert.Empty(table.Problems);
        Assert.Equal([CodeSystem.Icd10Cm, CodeSystem.Icd10Pcs], table.Lists.Select(list => list.System));
        Assert.Equal(["E11"], table.Lists[0].Keys(CodeStatus.Header));
        Assert.Equal(["E119"], table.Lists[0].Keys(CodeStatus.Billable));
    }

    [Fact]
    public void What_a_definition_does_not_list_code_by_code_is_a_problem_at_its_place()
    {
        const string text = """
            { "resourceType": "ValueSet", "compose": { "include": [
              { "system": "http://hl7.org/fhir/sid/icd-10-cm", "concept": [{ "code": "E11.9" }] },
              { "filter": [{ "property": "concept", "op": "is-a", "value": "E11" }], "system": "http://hl7.org/fhir/sid/icd-10-cm" },
              { "system": "http://snomed.info/sct", "concept": [{ "code": "73211009" }, { "code": "44054006" }] } ] } }
            """;
        var table = TestTables.Read(text, "a.json");

        Assert.Equal(
            [text.IndexOf("{ \"filter", StringComparison.Ordinal), text.IndexOf("73211009", StringComparison.Ordinal)],
            table.Problems.Select(problem => problem.Start));
        Assert.All(table.Problems, problem => Assert.Equal(RuleIds.UnknownTable, problem.RuleId));
        Assert.Equal(["E119"], Assert.Single(table.Lists).Keys());
    }

    [Theory]
    [InlineData("""{ "resourceType": "Patient", "id": "1" }""")]
    [InlineData("""{ "name": "package", "version": "1.0.0" }""")]
    [InlineData("""{ "resourceType": "ValueSet", "expansion": { "contains": [] } }""")]
    public void Other_json_is_no_table(string text) =>
        Assert.Equal(RuleIds.UnknownTable, Assert.Single(TestTables.Read(text, "a.json").Problems).RuleId);

    [Theory]
    [InlineData("{ \"code\": \"B0\u2013\" },", "B0\u2013")]
    [InlineData("{ \"display\": \"No code\" },", "{ \"display\": \"No")]
    public void A_bad_code_is_a_problem_at_its_place_and_the_others_are_read(string concept, string place)
    {
        var text = System.Replace("{ \"code\": \"A00.0\"", concept + " { \"code\": \"A00.0\"");
        var table = TestTables.Read(text, "a.json");

        Assert.Equal((RuleIds.UnreadableRow, text.IndexOf(place, StringComparison.Ordinal)), (Assert.Single(table.Problems).RuleId, table.Problems[0].Start));
        Assert.Equal(4, table.Lists[0].Count);
    }

    [Theory]
    [InlineData("\"Cholera\\x\"", 8)]
    [InlineData("\"Cholera\\u12G4\"", 8)]
    [InlineData("\"Chol\u0001era\"", 5)]
    [InlineData("\"Cholera\r\n", 0)]
    [InlineData("Cholera", 0)]
    [InlineData("\"Cholera\" \"again\"", 10)]
    [InlineData("]", 0)]
    [InlineData("1e5e5", 0)]
    public void What_is_no_json_is_a_problem_at_its_place_and_whole_codes_are_kept(string value, int offset)
    {
        const string before = """{ "resourceType": "CodeSystem", "url": "http://hl7.org/fhir/sid/icd-10-cm", "concept": [{ "code": "E11.9" }, { "code": "I10", "display": """;
        var table = TestTables.Read(before + value + " }] }", "a.json");

        Assert.Equal((RuleIds.UnreadableRow, before.Length + offset), (Assert.Single(table.Problems).RuleId, table.Problems[0].Start));
        Assert.Equal(["E119"], table.Lists[0].Keys());
    }

    [Fact]
    public void Any_cut_is_a_problem_and_no_exception()
    {
        for (var length = 1; length < System.Length; length++)
        {
            var problem = Assert.Single(TestTables.Read(System[..length], "a.json", "icd-10-cm").Problems);
            Assert.InRange(problem.Start + problem.Length, 1, length);
        }
    }

    [Fact]
    public void Nesting_without_end_is_a_problem_and_no_overflow()
    {
        var text = "{ \"concept\": " + new string('[', 100_000);

        Assert.Equal(RuleIds.UnreadableRow, Assert.Single(TestTables.Read(text, "a.json").Problems).RuleId);
    }

    [Fact]
    public void A_text_longer_than_a_block_is_read()
    {
        var title = string.Concat(Enumerable.Repeat("0123456789 \\\"", 10_000));
        var text = SourceText.From($$"""{ "resourceType": "CodeSystem", "concept": [{ "display": "{{title}}", "code": "I10" }, { "code": "E11.9" }] }""");
        var table = TableReader.Read(text, "a.json", "icd-10-cm");

        Assert.Empty(table.Problems);
        Assert.Equal(["I10", "E119"], table.Lists[0].Keys());
        Assert.Equal(title.Replace("\\", ""), table.TitleOf(text, table.Lists[0], 0));
    }

    [Theory]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "icd-10-cm")]
    [InlineData("http://terminology.hl7.org/CodeSystem/icd10CM", "icd-10-cm")]
    [InlineData("http://www.cms.gov/Medicare/Coding/ICD10|2026", "icd-10-pcs")]
    [InlineData("http://www.icd10data.com/icd10pcs", "icd-10-pcs")]
    [InlineData("https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "hcpcs")]
    [InlineData("urn:oid:2.16.840.1.113883.6.12", "cpt")]
    [InlineData("http://hl7.org/fhir/sid/icd-10", null)]
    [InlineData("http", null)]
    [InlineData("", null)]
    public void A_system_is_found_by_its_uris(string uri, string? system) => Assert.Equal(system, CodeSystem.FindByUri(uri)?.Id);

    [SkippableFact]
    public void The_sample_code_system_has_its_19_codes()
    {
        var text = TestTables.RealText(RealTables.FhirCodeSystem);
        var table = TableReader.Read(text, "CodeSystem-icd10cm-sample.json", null);

        Assert.Empty(table.Problems);
        var list = Assert.Single(table.Lists);
        Assert.Equal((CodeSystem.Icd10Cm, "2026"), (list.System, list.Edition.Name));
        Assert.Equal(["A00", "E0837", "T07", "QA0", "Z3A"], list.Keys(CodeStatus.Header));
        Assert.Equal(14, list.Keys(CodeStatus.Billable).Count);
        Assert.Equal("COVID-19", table.TitleOf(text, list, 18));
    }

    [SkippableFact]
    public void The_sample_value_sets_have_their_codes()
    {
        var expansion = TestTables.ReadReal(RealTables.FhirExpansion);
        var compose = TestTables.ReadReal(RealTables.FhirCompose);

        Assert.Empty(expansion.Problems.Concat(compose.Problems));
        Assert.Equal(["A000", "A001", "U071"], Assert.Single(expansion.Lists).Keys());
        Assert.Equal([CodeSystem.Icd10Cm, CodeSystem.Icd10Pcs, CodeSystem.Hcpcs], compose.Lists.Select(list => list.System));
        Assert.Equal(["A000", "U071"], compose.Lists[0].Keys());
    }
}
