using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

/// <summary>Which system and edition the codes of a resource are of, and what its titles and replacements become.</summary>
public class FhirJsonSystemsTests
{
    [Fact]
    public void The_url_counts_more_than_an_identifier_and_a_later_identifier_more_than_an_earlier()
    {
        const string identifiers =
            "\"identifier\": [{ \"value\": \"urn:oid:2.16.840.1.113883.6.90\" }, { \"value\": null }, "
            + "{ \"value\": \"urn:oid:2.16.840.1.113883.6.13\" }]";

        Assert.Equal(CodeSystem.Cdt, SystemOf($$"""{ {{identifiers}}, "concept": [{ "code": "D0120" }] }"""));
        Assert.Equal(CodeSystem.Hcpcs, SystemOf(
            $$"""{ {{identifiers}}, "url": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "concept": [{ "code": "D0120" }] }"""));
    }

    [Theory]
    [InlineData("http://www.ama-assn.org/go/cpt", "25", null, "cpt-modifier")]
    [InlineData("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "LT", null, "hcpcs-modifier")]
    [InlineData("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "J3490", null, "hcpcs")]
    [InlineData("http://example.org/own", "25", null, null)]
    [InlineData("http://example.org/own", "25", "own", null)]
    [InlineData("http://example.org/own", "LT", "HCPCS", "hcpcs-modifier")]
    public void Two_characters_are_a_modifier_where_the_system_has_any(string url, string code, string? item, string? system) =>
        Assert.Equal(system, SystemOf($$"""{ "url": "{{url}}", "concept": [{ "code": "{{code}}" }] }""", item)?.Id);

    [Fact]
    public void Two_characters_of_a_system_without_modifiers_are_no_code() =>
        Assert.Equal(
            "'A0' does not look like a code of ICD-10-CM",
            Assert.Single(TestTables.Read("""{ "url": "http://hl7.org/fhir/sid/icd-10-cm", "concept": [{ "code": "A0" }] }""", "a.json").Problems).Message);

    [Theory]
    [InlineData("\"system\": \"http://example.org/own\", ", "own", null)]
    [InlineData("\"system\": \"http://example.org/own\", ", "cpt", "the system 'http://example.org/own' of its codes is none that is known; name one as the item's System")]
    [InlineData("\"system\": \"http://example.org/own\", ", null, "the system 'http://example.org/own' of its codes is none that is known; name one as the item's System")]
    [InlineData("\"system\": \"http://www.ama-assn.org/go/cpt\", ", "own", null)]
    [InlineData("", "own", null)]
    [InlineData("", "cpt", null)]
    [InlineData("", null, "its codes are of no system; name one as the item's System")]
    public void The_codes_of_a_value_set_are_of_a_system_that_is_known(string property, string? item, string? message)
    {
        var text = $$"""{ "expansion": { "contains": [{ {{property}}"code": "99213" }, { {{property}}"code": "99214" }] } }""";
        var table = TestTables.Read(text, "a.json", item);

        Assert.Equal(
            message is null ? [] : [(RuleIds.UnknownTable, text.IndexOf("99213", StringComparison.Ordinal), 5, message)],
            table.Problems.Select(problem => (problem.RuleId, problem.Start, problem.Length, problem.Message)));
        Assert.Equal(message is null ? ["99213", "99214"] : [], table.Lists.SelectMany(list => list.Keys()));
    }

    [Theory]
    [InlineData("", "cpt", "cpt")]
    [InlineData("", "own", null)]
    [InlineData("\"system\": \"http://example.org/own\", ", "own", null)]
    [InlineData("\"system\": \"http://www.ama-assn.org/go/cpt\", ", "own", "cpt")]
    public void A_value_set_s_part_counts_more_than_the_item(string property, string item, string? system) =>
        Assert.Equal(system, SystemOf($$"""{ "expansion": { "contains": [{ {{property}}"code": "99213" }] } }""", item)?.Id);

    [Fact]
    public void Each_unknown_system_is_a_problem_once()
    {
        const string text = """
            { "expansion": { "contains": [
              { "system": "http://example.org/a", "code": "A1" }, { "system": "http://example.org/b", "code": "B1" }, { "code": "C1" },
              { "system": "http://example.org/a", "code": "A2" }, { "system": "http://example.org/b", "code": "B2" }, { "code": "C2" }] } }
            """;

        Assert.Equal(
            new[] { "A1", "B1", "C1" }.Select(code => text.IndexOf(code, StringComparison.Ordinal)),
            TestTables.Read(text, "a.json").Problems.Select(problem => problem.Start));
    }

    [Theory]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "I10", "\"version\": \"2026\"", "2026", 20251001, 20260930)]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "I10", "\"version\": \" 2026 \", \"date\": \"2025-06-01\"", "2026", 20251001, 20260930)]
    [InlineData("http://www.cms.gov/Medicare/Coding/ICD10", "0DTJ4ZZ", "\"version\": \"2026\"", "2026", 20251001, 20260930)]
    [InlineData("http://www.ama-assn.org/go/cpt", "99213", "\"version\": \"2026\"", "2026", 20260101, 0)]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "I10", "\"version\": \"2026-04\"", "2026-04", 20260401, 0)]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "I10", "\"version\": \"v1.2\"", "v1.2", 0, 0)]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "I10", "\"version\": \"v1.2\", \"date\": \"2025-06-15\"", "v1.2", 20250615, 0)]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "I10", "\"version\": \"2025-07-01\", \"date\": \"2025-06-15\"", "2025-07-01", 20250701, 0)]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "I10", "\"date\": \" 2025-06-15\"", "2025-06-15", 20250615, 0)]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "I10", "\"version\": \" \", \"date\": \"\"", "2024", 20231001, 20240930)]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "I10", "\"status\": \"draft\"", "2024", 20231001, 20240930)]
    [InlineData("http://www.ama-assn.org/go/cpt", "99213", "\"status\": \"draft\"", "2024", 20240101, 0)]
    public void The_edition_is_the_version_s_or_the_date_s_or_the_file_name_s(string url, string code, string properties, string name, int from, int to)
    {
        var table = TestTables.Read($$"""{ "url": "{{url}}", {{properties}}, "concept": [{ "code": "{{code}}" }] }""", "codes-2024.json");

        var edition = Assert.Single(table.Lists).Edition;
        Assert.Empty(table.Problems);
        Assert.Equal((name, from, to), (edition.Name, edition.From, edition.To));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("\"version\": \"v1.2\", ", "I10", 0)]
    [InlineData("\"version\": \"2026\", ", "I10", 20250930)]
    public void A_retired_code_is_left_out_where_no_edition_tells_since_when(string version, string keys, int to)
    {
        var list = Assert.Single(TestTables.Read(
            $$"""{ "url": "http://hl7.org/fhir/sid/icd-10-cm", {{version}}"concept": [{ "code": "E11.9" }, { "code": "I10", "inactive": true }] }""", "a.json").Lists);

        Assert.Equal(to == 0 ? ["E119"] : ["E119", keys], list.Keys());
        Assert.Equal((0, 0), list.PeriodAt(0));
        if (to != 0)
            Assert.Equal((0, to), list.PeriodAt(1));
    }

    [Theory]
    [InlineData("[A00.0] Cholera classic", "Cholera classic")]
    [InlineData("[A]  One character", "One character")]
    [InlineData("[1234567890] Ten characters", "Ten characters")]
    [InlineData("[12345678901] Eleven characters", "[12345678901] Eleven characters")]
    [InlineData("[] Nothing", "[] Nothing")]
    [InlineData("[A00.0]Cholera", "[A00.0]Cholera")]
    [InlineData("[a word] Cholera", "[a word] Cholera")]
    [InlineData("A00.0] Cholera", "A00.0] Cholera")]
    [InlineData("Cholera [A00.0] classic", "Cholera [A00.0] classic")]
    [InlineData(" [A00.0] \\\"Cholera\\\" ", "\"Cholera\"")]
    public void A_code_in_brackets_before_a_title_is_left_out(string display, string title)
    {
        var text = SourceText.From($$"""{ "concept": [{ "code": "A00.0", "display": "{{display}}" }] }""");
        var table = TableReader.Read(text, "a.json", "icd-10-cm");

        Assert.Equal(title, table.TitleOf(text, Assert.Single(table.Lists), 0));
    }

    [Theory]
    [InlineData("icd-10-cm", "A00.0", "A00.9", "A009")]
    [InlineData("own", "1.2", "1.3", "1.3")]
    [InlineData("cpt", "99213", "9.9214", "9.9214")]
    public void A_replacement_loses_the_dot_only_where_the_system_s_codes_do(string item, string code, string written, string replacement)
    {
        var table = TestTables.Read(
            $$"""{ "concept": [{ "code": "{{code}}", "property": [{ "code": "replacedBy", "valueCode": "{{written}}" }] }] }""", "a.json", item);

        Assert.Equal(replacement, Assert.Single(table.Lists).Replacements![0]);
    }

    private static CodeSystem? SystemOf(string text, string? item = null)
    {
        var table = TestTables.Read(text, "a.json", item);
        Assert.Empty(table.Problems);
        return Assert.Single(table.Lists).System;
    }
}
