using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ClaimsApi.Tests;

/// <summary>The requests in the sample's README, sent one after the other as a reader does.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private readonly ClaimsService _service = new();
    private readonly HttpClient _client;

    public ReadmeTests() => _client = _service.CreateClient();

    [Fact]
    public async Task Each_request_is_answered_as_the_README_says()
    {
        var requests = Request().Matches(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "README.md")));

        Assert.Equal(5, requests.Count);
        foreach (Match request in requests)
        {
            var (status, answer) = await Send(request.Groups["url"].Value, request.Groups["body"].Value);
            Assert.Equal(request.Groups["status"].Value, $"{status}");
            Assert.Equal(JsonNode.Parse(request.Groups["answer"].Value)!.ToJsonString(), (answer["errors"] ?? answer).ToJsonString());
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _service.Dispose();
    }

    private async Task<(int Status, JsonNode Answer)> Send(string url, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = body.Length > 0 ? await _client.PostAsync(url, content) : await _client.GetAsync(url);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    [GeneratedRegex(@"^curl -i '?localhost:5000(?<url>[^\s']+)'?( -H '[^']+' -d '(?<body>[^']+)')?\r?\n# (?<status>\d+) (?<answer>.+?)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Request();
}
