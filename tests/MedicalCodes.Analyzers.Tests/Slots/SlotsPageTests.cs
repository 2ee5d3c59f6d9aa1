using System.Text.RegularExpressions;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>docs/slots.md promises a test in both directions for each place and value.</summary>
public class SlotsPageTests
{
    [Fact]
    public void Each_line_names_tests_that_exist()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CodeAnalyzers.sln")))
            folder = folder.Parent!;
        var rows = File.ReadLines(Path.Combine(folder.FullName, "docs", "slots.md")).Where(line => line.Contains("Tests.", StringComparison.Ordinal) && line.StartsWith('|')).ToArray();

        Assert.True(rows.Length >= 35);
        Assert.All(rows, row =>
        {
            var tests = Regex.Matches(row, @"`(\w+Tests)\.(\w+)`");
            Assert.Equal(2, tests.Count);
            Assert.All(tests, test => Assert.Contains(
                typeof(SlotsPageTests).Assembly.GetTypes(),
                type => type.Name == test.Groups[1].Value && type.GetMethod(test.Groups[2].Value) is not null));
        });
    }
}
