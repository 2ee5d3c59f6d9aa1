using System.Reflection;
using System.Text.RegularExpressions;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Analyzers.Tests.Rules;

/// <summary>A rule is an analyzer, its tests in both directions, its page and its release entry.</summary>
public class EveryRuleTests
{
    public static TheoryData<string> Ids => [.. Constants()];

    [Fact]
    public void Ids_are_unique_and_well_formed()
    {
        Assert.Equal(Constants().Count(), Constants().Distinct().Count());
        Assert.All(Constants(), id => Assert.Matches("^MED[0-9]{4}$", id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_is_the_same_rule_for_every_analyzer_that_supports_it(string id)
    {
        var supported = CodeTest.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(descriptor => descriptor.Id == id);

        Assert.Single(supported.Distinct(ReferenceEqualityComparer.Instance));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_help_link_leads_to_its_page(string id)
    {
        Assert.Equal($"https://github.com/medicalcodes/medicalcodes/blob/main/docs/rules/{id}.md", Descriptor(id).HelpLinkUri);
        var page = Path.Combine(Root(), "docs", "rules", id + ".md");
        Assert.True(File.Exists(page), $"docs/rules/{id}.md is missing.");
        Assert.Contains(id, File.ReadLines(page).First(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_release_names_it_with_its_severity_and_title(string id)
    {
        var entries = Directory.GetFiles(Path.Combine(Root(), "src", "MedicalCodes.Analyzers"), "AnalyzerReleases.*.md")
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith(id + " ", StringComparison.Ordinal));

        var descriptor = Descriptor(id);
        Assert.Equal(
            $"{id} | MedicalCodes | {(descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity : "Disabled")} | [{descriptor.Title}]({descriptor.HelpLinkUri})",
            Regex.Replace(Assert.Single(entries), " +", " "));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_has_tests_in_both_directions(string id)
    {
        var tests = typeof(EveryRuleTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<RuleTestAttribute>(), (method, rule) => (Method: method, Rule: rule))
            .Where(test => test.Rule.RuleId == id).ToArray();

        Assert.Contains(tests, test => test.Rule.Reports);
        Assert.Contains(tests, test => !test.Rule.Reports);
        Assert.All(tests, test => Assert.NotNull(test.Method.GetCustomAttribute<FactAttribute>()));
        Assert.All(tests, test => Assert.Equal(id + "Tests", test.Method.DeclaringType!.Name));
    }

    [Fact]
    public void No_analyzer_reports_what_is_no_rule()
    {
        var supported = CodeTest.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id);

        Assert.Equal(Constants().Order(), supported.Distinct().Order());
    }

    private static IEnumerable<string> Constants() => typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!);

    private static DiagnosticDescriptor Descriptor(string id) =>
        CodeTest.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).First(descriptor => descriptor.Id == id);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CodeAnalyzers.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
