using System.Text.RegularExpressions;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace MedicalCodes.CodeFixes.Tests;

/// <summary>docs/editor.md promises tests of each fix: of one place, of Fix All, and of a place where nothing is offered.</summary>
public class EditorPageTests
{
    private static readonly string[][] Rows = [.. File.ReadLines(Path.Combine(Picture.Repository, "docs", "editor.md"))
        .Where(line => line.StartsWith('|') && line.Contains("Tests.", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    [Fact]
    public void Each_line_names_tests_that_exist() => Assert.All(Rows.SelectMany(row => row.Skip(1)), cell =>
    {
        var test = Regex.Match(cell, @"^`(\w+Tests)\.(\w+)`$");
        Assert.True(test.Success, cell);
        var method = typeof(EditorPageTests).Assembly.GetTypes().SingleOrDefault(type => type.Name == test.Groups[1].Value)?.GetMethod(test.Groups[2].Value);
        Assert.True(method?.IsDefined(typeof(FactAttribute), inherit: true) is true, cell);
    });

    [Fact]
    public void Each_fix_and_each_refactoring_has_its_line()
    {
        var fixes = Rows.Where(row => row.Length == 4).Select(row => row[0].Split(',')[0]).Distinct();
        var fixable = Instances<CodeFixProvider>().SelectMany(fix => fix.FixableDiagnosticIds).Distinct();

        Assert.Equal(fixable.Order(StringComparer.Ordinal), fixes.Order(StringComparer.Ordinal));
        Assert.Equal(Instances<CodeRefactoringProvider>().Count(), Rows.Count(row => row.Length == 3));
    }

    private static IEnumerable<T> Instances<T>() => typeof(SuggestedCodeFix).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).Select(type => (T)Activator.CreateInstance(type)!);
}
