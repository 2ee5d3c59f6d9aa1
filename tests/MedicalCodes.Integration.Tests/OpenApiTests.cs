using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MedicalCodes.Integration.Tests;

public class OpenApiTests
{
    [Fact]
    public async Task Codes_are_strings_with_a_pattern_and_an_example()
    {
        var schemas = (await Document())["components"]!["schemas"]!;

        Assert.Fail(schemas.ToJsonString());
    }

    [Fact]
    public async Task Routes_and_queries_say_the_same()
    {
        var get = (await Document())["paths"]!["/visits/{code}"]!["get"]!["parameters"]!;

        Assert.Fail(get.ToJsonString());
    }

    private static async Task<JsonNode> Document()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddOpenApi(options => options.UseMedicalCodes());
        await using var app = builder.Build();
        app.MapOpenApi();
        app.MapPost("/visits", (Visit visit) => visit);
        app.MapGet("/visits/{code}", (Icd10Cm code, Cpt? service) => code.Value + service);
        await app.StartAsync();
        using var client = app.GetTestClient();
        return (await client.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;
    }

    private sealed record Visit(Icd10Cm Diagnosis, Icd10Cm[] Others, Cpt? Service, PlaceOfService Place, Dictionary<Hcpcs, int> Units);
}
