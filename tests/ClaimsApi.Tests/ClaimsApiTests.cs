using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace ClaimsApi.Tests;

public sealed class ClaimsApiTests : IDisposable
{
    private readonly ClaimsService _service = new();
    private readonly HttpClient _client;

    public ClaimsApiTests() => _client = _service.CreateClient();

    [Fact]
    public async Task A_claim_is_stored_and_answered_in_the_systems_writing()
    {
        var posted = await Post(Claim("C-1", diagnoses: """["e1165", " I10 "]"""));

        Assert.Equal(HttpStatusCode.Created, posted.StatusCode);
        Assert.Equal("/claims/C-1", posted.Headers.Location?.ToString());
        const string expected =
            """{"number":"C-1","day":"2025-11-04","place":"11","diagnoses":["E11.65","I10"],"lines":[{"charge":92.50,"cpt":"99213","hcpcs":null}]}""";
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(await _client.GetStringAsync("/claims/C-1"))));
    }

    [Theory]
    [InlineData("E08-E13", "C-1,C-2")]
    [InlineData("E11*", "C-1")]
    [InlineData("I10; S52", "C-1,C-3")]
    [InlineData("A00-Z99", "C-1,C-2,C-3")]
    [InlineData("O80", "")]
    public async Task Claims_are_listed_by_a_selection_of_diagnoses(string selection, string numbers)
    {
        await Post(Claim("C-1", diagnoses: """["E11.65", "I10"]"""));
        await Post(Claim("C-2", diagnoses: """["E13.9"]"""));
        await Post(Claim("C-3", diagnoses: """["S52.501A"]"""));

        var claims = await _client.GetFromJsonAsync<JsonArray>("/claims?diagnosis=" + Uri.EscapeDataString(selection));

        Assert.Equal(numbers, string.Join(',', claims!.Select(claim => claim!["number"])));
    }

    [Theory]
    [InlineData("""["E11.99"]""", "$.diagnoses[0]", "'E11.99'")]
    [InlineData("""["I10", "99213"]""", "$.diagnoses[1]", "'99213'")]
    [InlineData("""[""]""", "$.diagnoses[0]", "''")]
    [InlineData("""["E11.\uFF19"]""", "$.diagnoses[0]", "'E11.\uFF19'")]
    [InlineData("""["'; DROP TABLE Claims; --"]""", "$.diagnoses[0]", "DROP TABLE")]
    public async Task A_text_that_is_no_code_is_a_problem_that_says_where_and_why(string diagnoses, string place, string text)
    {
        var reason = await Refused(Claim("C-1", diagnoses: diagnoses), place);

        Assert.Contains(text, reason, StringComparison.Ordinal);
        Assert.Contains("ICD-10-CM", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_answered_with_what_was_probably_meant()
    {
        Assert.Contains("did you mean 'E11.9'", await Refused(Claim("C-1", diagnoses: """["E11.99"]"""), "$.diagnoses[0]"), StringComparison.Ordinal);
        Assert.Contains("did you mean '90834'", await Refused(Claim("C-1", lines: """[{"charge": 1, "cpt": "90843"}]"""), "$.lines[0].cpt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("119")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task What_is_no_string_is_no_code(string token) => await Refused(Claim("C-1", diagnoses: $"[{token}]"), "$.diagnoses[0]");

    [Fact]
    public async Task A_megabyte_is_refused_with_a_short_answer() =>
        Assert.True((await Refused(Claim("C-1", diagnoses: $"""["{new string('E', 1_000_000)}"]"""), "$.diagnoses[0]")).Length < 300);

    [Theory]
    [InlineData("M54.5", "2025-11-04", "'M54.5' is a header, not billable; the codes under it are M54.50, M54.51, M54.59.")]
    // In force from the edition of 2026 on.
    [InlineData("G35.A", "2025-09-29", "'G35.A' is not in force until 2025-10-01.")]
    public async Task A_code_that_goes_on_no_claim_of_that_day_is_refused(string code, string day, string reason) =>
        Assert.Equal(reason, await Refused(Claim("C-1", day, $"""["{code}"]"""), "$.diagnoses[0]"));

    [Fact]
    public async Task A_retired_service_is_refused() => Assert.Equal(
        "'J1300' is retired: last day 2025-03-31.", await Refused(Claim("C-1", lines: """[{"charge": 1, "hcpcs": "J1300"}]"""), "$.lines[0].hcpcs"));

    [Fact]
    public async Task What_was_billable_on_the_day_is_taken() =>
        Assert.Equal(HttpStatusCode.Created, (await Post(Claim("C-1", "2025-09-29", """["G35"]"""))).StatusCode);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""null""")]
    [InlineData("""[]""")]
    [InlineData("")]
    [InlineData("""{"number":"C-1","day":"2025-11-04","place":"11","lines":[]}""")]
    [InlineData("""{"number":"C-1","day":"2025-11-04","place":"11","diagnoses":null,"lines":[]}""")]
    [InlineData("""{"number":"C-1","day":"2025-11-04","diagnoses":["I10"],"lines":[]}""")]
    [InlineData("""{"number":"C-1","day":"2025-11-04","place":"Office","diagnoses":["I10"],"lines":[]}""")]
    [InlineData("""{"number":"","day":"2025-11-04","place":"11","diagnoses":["I10"],"lines":[]}""")]
    [InlineData("""{"number":"C-1","day":"2025-11-04","place":"11","diagnoses":[],"lines":[]}""")]
    [InlineData("""{"number":"C-1","day":"2025-11-04","place":"11","diagnoses":["I10"],"lines":[{"charge":1}]}""")]
    [InlineData("""{"number":"C-1","day":"2025-11-04","place":"11","diagnoses":["I10"],"lines":[null]}""")]
    public async Task A_body_that_is_no_claim_is_a_problem(string body) => await AssertProblem(await Post(body), HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_number_is_given_once()
    {
        await Post(Claim("C-1"));

        await AssertProblem(await Post(Claim("C-1")), HttpStatusCode.Conflict, rows: 3);
    }

    [Fact]
    public async Task A_code_in_a_route_is_explained()
    {
        var diagnosis = await _client.GetFromJsonAsync<JsonNode>("/diagnoses/e116");

        Assert.Equal("E11.6", (string?)diagnosis!["code"]);
        Assert.Equal("E11", (string?)diagnosis["category"]);
        Assert.Equal("E11.65,E11.69", string.Join(',', diagnosis["children"]!.AsArray()));
    }

    [Theory]
    [InlineData("/diagnoses/E11.99")]
    [InlineData("/diagnoses/99213")]
    [InlineData("/claims")]
    [InlineData("/claims?diagnosis=")]
    [InlineData("/claims?diagnosis=E20-E21")]
    [InlineData("/claims?diagnosis=99213")]
    public async Task A_route_or_query_that_names_no_code_is_a_problem(string url) => await AssertProblem(await _client.GetAsync(url), HttpStatusCode.BadRequest);

    [Fact]
    public async Task What_is_not_there_is_not_found() => await AssertProblem(await _client.GetAsync("/claims/C-9"), HttpStatusCode.NotFound);

    [Fact]
    public async Task The_document_says_how_codes_look()
    {
        var document = await _client.GetFromJsonAsync<JsonNode>("/openapi/v1.json");

        Assert.Equal("icd-10-cm", (string?)document!["components"]!["schemas"]!["Icd10Cm"]!["format"]);
    }

    public void Dispose()
    {
        _client.Dispose();
        _service.Dispose();
    }

    private static string Claim(
        string number, string day = "2025-11-04", string diagnoses = """["I10"]""", string lines = """[{"charge": 92.50, "cpt": "99213"}]""") =>
        $$"""{"number": "{{number}}", "day": "{{day}}", "place": "11", "diagnoses": {{diagnoses}}, "lines": {{lines}}}""";

    private async Task<HttpResponseMessage> Post(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _client.PostAsync("/claims", content);
    }

    /// <summary>The reason at a place of a claim that is refused.</summary>
    private async Task<string> Refused(string claim, string place)
    {
        var problem = await AssertProblem(await Post(claim), HttpStatusCode.BadRequest);
        return (string)Assert.Single(problem["errors"]![place]!.AsArray())!;
    }

    private async Task<JsonNode> AssertProblem(HttpResponseMessage response, HttpStatusCode status, long rows = 0)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal((int)status, (int?)problem["status"]);
        // Nothing was stored.
        Assert.Equal(rows, _service.Rows());
        return problem;
    }
}
