using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MedicalCodes.Integration.Tests;

/// <summary>Codes in routes, queries, forms, headers and bodies, over HTTP. Nothing is generated for it: what the types have of their own is enough.</summary>
public sealed class AspNetCoreTests : IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddProblemDetails();
        builder.Services.AddControllers().AddApplicationPart(typeof(VisitsController).Assembly);
        _app = builder.Build();
        _app.UseStatusCodePages();
        _app.MapControllers();
        _app.MapGet("/minimal/route/{code}", (Icd10Cm code) => code.Value);
        _app.MapGet("/minimal/query", (Icd10Cm code) => code.Value);
        _app.MapGet("/minimal/optional", (Icd10Cm? code) => code?.Value ?? "none");
        _app.MapGet("/minimal/list", (Icd10Cm[] code) => string.Join(',', code));
        _app.MapGet("/minimal/header", ([FromHeader(Name = "X-Code")] Icd10Cm code) => code.Value);
        _app.MapPost("/minimal/form", ([FromForm] Icd10Cm code) => code.Value).DisableAntiforgery();
        _app.MapPost("/minimal/body", (Visit visit) => visit);
        await _app.StartAsync();
        _client = _app.GetTestClient();
    }

    [Theory]
    [InlineData("/minimal/route/E11.9")]
    [InlineData("/minimal/route/e119")]
    [InlineData("/minimal/query?code=E11.9")]
    [InlineData("/minimal/query?code=%20E119%20")]
    [InlineData("/minimal/optional?code=E11.9")]
    [InlineData("/mvc/route/E11.9")]
    [InlineData("/mvc/route/e119")]
    [InlineData("/mvc/query?code=E11.9")]
    [InlineData("/mvc/optional?code=E11.9")]
    public async Task A_code_is_bound_in_any_writing(string url) => Assert.Equal("E11.9", await _client.GetStringAsync(url));

    [Theory]
    [InlineData("/minimal/optional")]
    [InlineData("/mvc/optional")]
    public async Task A_code_may_be_missing_where_the_type_allows_it(string url) => Assert.Equal("none", await _client.GetStringAsync(url));

    [Theory]
    [InlineData("/minimal/list?code=E11.9&code=I10")]
    [InlineData("/mvc/list?code=E11.9&code=I10")]
    public async Task Codes_are_bound_to_a_list(string url) => Assert.Equal("E11.9,I10", await _client.GetStringAsync(url));

    [Theory]
    [InlineData("/minimal/form")]
    [InlineData("/mvc/form")]
    public async Task A_code_is_bound_from_a_form(string url)
    {
        using var good = new FormUrlEncodedContent([new("code", "e119")]);
        using var bad = new FormUrlEncodedContent([new("code", "E11.99")]);

        Assert.Equal("E11.9", await (await _client.PostAsync(url, good)).Content.ReadAsStringAsync());
        await AssertProblem(await _client.PostAsync(url, bad));
    }

    [Theory]
    [InlineData("/minimal/header")]
    [InlineData("/mvc/header")]
    public async Task A_code_is_bound_from_a_header(string url)
    {
        using var good = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "X-Code", "E119" } } };
        using var bad = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "X-Code", "99213" } } };

        Assert.Equal("E11.9", await (await _client.SendAsync(good)).Content.ReadAsStringAsync());
        await AssertProblem(await _client.SendAsync(bad));
    }

    [Theory]
    [MemberData(nameof(BadTexts.All), MemberType = typeof(BadTexts))]
    public async Task What_is_no_code_is_answered_with_a_problem(string text)
    {
        // No server takes longer lines; and the test's URI takes no half characters.
        var query = Uri.EscapeDataString(text.Length > 5000 ? text[..5000] : text);

        await AssertProblem(await _client.GetAsync("/minimal/query?code=" + query));
        await AssertProblem(await _client.GetAsync("/mvc/query?code=" + query));
        if (!string.IsNullOrWhiteSpace(text))
        {
            await AssertProblem(await _client.GetAsync("/minimal/optional?code=" + query));
            await AssertProblem(await _client.GetAsync("/mvc/optional?code=" + query));
        }
    }

    [Theory]
    [InlineData("/minimal/body")]
    [InlineData("/mvc/body")]
    public async Task A_body_holds_codes(string url)
    {
        using var response = await _client.PostAsJsonAsync(url, new { diagnosis = "e119", units = new Dictionary<string, int> { ["J1885"] = 2 } });

        Assert.Equal("""{"diagnosis":"E11.9","service":null,"units":{"J1885":2}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [MemberData(nameof(BadTexts.All), MemberType = typeof(BadTexts))]
    public async Task A_body_with_what_is_no_code_is_answered_with_a_problem(string text)
    {
        await AssertProblem(await _client.PostAsJsonAsync("/minimal/body", new { diagnosis = text }));
        var problem = await AssertProblem(await _client.PostAsJsonAsync("/mvc/body", new { diagnosis = text }));

        Assert.Equal(BadTexts.Reason(text), (string?)problem["errors"]!["$.diagnosis"]![0]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("119")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task A_body_with_another_token_is_answered_with_a_problem(string token)
    {
        foreach (var url in new[] { "/minimal/body", "/mvc/body" })
        {
            using var body = new StringContent($$"""{"diagnosis":{{token}}}""", System.Text.Encoding.UTF8, "application/json");
            await AssertProblem(await _client.PostAsync(url, body));
        }
    }

    [Theory]
    [InlineData("/minimal/query")]
    [InlineData("/minimal/list?code=E11.9&code=99213")]
    [InlineData("/mvc/query")]
    [InlineData("/mvc/list?code=E11.9&code=99213")]
    public async Task A_code_that_is_missing_or_wrong_in_a_list_is_answered_with_a_problem(string url) => await AssertProblem(await _client.GetAsync(url));

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task<JsonNode> AssertProblem(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(400, (int?)problem["status"]);
        return problem;
    }
}

public sealed record Visit(Icd10Cm Diagnosis, Cpt? Service, Dictionary<Hcpcs, int>? Units);

/// <summary>The same endpoints as actions.</summary>
[ApiController]
[Route("mvc")]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "Actions are instance methods.")]
public class VisitsController : ControllerBase
{
    [HttpGet("route/{code}")]
    public string Route([FromRoute] Icd10Cm code) => code.Value;

    // A struct is never missing to MVC unless it is asked for.
    [HttpGet("query")]
    public string Query([FromQuery, System.ComponentModel.DataAnnotations.Required, Microsoft.AspNetCore.Mvc.ModelBinding.BindRequired] Icd10Cm code) => code.Value;

    [HttpGet("optional")]
    public string Optional([FromQuery] Icd10Cm? code) => code?.Value ?? "none";

    [HttpGet("list")]
    public string List([FromQuery] Icd10Cm[] code) => string.Join(',', code);

    [HttpGet("header")]
    public string Header([FromHeader(Name = "X-Code")] Icd10Cm code) => code.Value;

    [HttpPost("body")]
    public Visit Body(Visit visit) => visit;

    [HttpPost("form")]
    public string Form([FromForm] Icd10Cm code) => code.Value;
}
