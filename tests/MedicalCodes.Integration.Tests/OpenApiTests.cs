using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MedicalCodes.Integration.Tests;

public class OpenApiTests
{
    [Fact]
    public async Task Codes_are_strings_with_a_pattern_and_an_example_that_fits_it()
    {
        var document = await Document();

        AssertSchema(document, Property(document, "diagnosis"), "icd-10-cm", 8, Icd10Cm.All.Select(code => code.Value));
        AssertSchema(document, Property(document, "others")["items"]!, "icd-10-cm", 8, Icd10Cm.All.Select(code => code.Value));
        AssertSchema(document, Property(document, "operation"), "icd-10-pcs", 7, Icd10Pcs.All.Select(code => code.Value));
        AssertSchema(document, Property(document, "supply"), "hcpcs", 5, Hcpcs.All.Select(code => code.Value));
        AssertSchema(document, Property(document, "modifier"), "hcpcs-modifier", 2, HcpcsModifier.All.Select(code => code.Value));
    }

    [Fact]
    public async Task A_code_that_may_be_missing_stays_so()
    {
        var document = await Document();

        var service = Property(document, "service");

        AssertSchema(document, service, "cpt", 5, Cpt.All.Select(code => code.Value));
        Assert.Contains("\"null\"", service.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_of_ones_own_has_no_pattern()
    {
        var document = await Document();

        var place = Resolve(document, Property(document, "place"));

        Assert.Equal("place-of-service", (string?)place["format"]);
        Assert.Null(place["pattern"]);
        Assert.True(PlaceOfService.IsDefined((string?)place["examples"]![0]));
    }

    [Fact]
    public async Task Routes_and_queries_say_the_same()
    {
        var document = await Document();

        var parameters = document["paths"]!["/visits/{code}"]!["get"]!["parameters"]!;

        AssertSchema(document, parameters[0]!["schema"]!, "icd-10-cm", 8, Icd10Cm.All.Select(code => code.Value));
        AssertSchema(document, parameters[1]!["schema"]!, "cpt", 5, Cpt.All.Select(code => code.Value));
    }

    private static void AssertSchema(JsonNode document, JsonNode node, string format, int length, IEnumerable<string> codes)
    {
        var schema = Resolve(document, node);
        Assert.Contains("\"string\"", schema["type"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(format, (string?)schema["format"]);
        Assert.Equal(length, (int?)schema["maxLength"]);
        var pattern = (string)schema["pattern"]!;
        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Matches(pattern, code));
        Assert.DoesNotMatch(pattern, "E11.99999");
        Assert.Contains((string)schema["examples"]![0]!, codes);
    }

    private static JsonNode Property(JsonNode document, string name) => document["components"]!["schemas"]!["Chart"]!["properties"]![name]!;

    /// <summary>The schema that is meant, by reference or as one of two beside null.</summary>
    private static JsonNode Resolve(JsonNode document, JsonNode node)
    {
        if (node["oneOf"] is JsonArray choices)
            node = choices.Single(choice => choice!["type"] is not JsonValue type || (string?)type != "null")!;
        return (string?)node["$ref"] is { } reference ? document["components"]!["schemas"]![reference.Split('/')[^1]]! : node;
    }

    private static async Task<JsonNode> Document()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddOpenApi(options => options.UseMedicalCodes());
        await using var app = builder.Build();
        app.MapOpenApi();
        app.MapPost("/visits", (Chart chart) => chart);
        app.MapGet("/visits/{code}", (Icd10Cm code, Cpt? service) => code.Value + service);
        await app.StartAsync();
        using var client = app.GetTestClient();
        return (await client.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;
    }

    private sealed record Chart(
        Icd10Cm Diagnosis, Icd10Cm[] Others, Icd10Pcs Operation, Cpt? Service, Hcpcs Supply, HcpcsModifier Modifier, PlaceOfService Place);
}
