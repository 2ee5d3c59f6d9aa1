using MedicalCodes.Package.Tests.Building;

namespace MedicalCodes.Package.Tests;

/// <summary>The fixes without an editor: <c>dotnet format</c> over a whole project.</summary>
[Collection(PackageTests.Name)]
public sealed class FormatTests(PackedPackage package)
{
    private const int Files = 50;

    [Fact]
    public async Task One_run_puts_the_writing_of_a_project_right_and_makes_constants_of_its_literals()
    {
        var folder = Path.Combine(package.CopyConsumers("formatted"), "Formatted");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Formatted.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AnalysisMode>Default</AnalysisMode>
                <GenerateDocumentationFile>false</GenerateDocumentationFile>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="MedicalCodes" Version="{package.Version}" />
                <CodeTable Include="../tables/*.txt" />
              </ItemGroup>
            </Project>
            """);
        // A hidden rule is no matter of a command line until somebody raises it.
        await File.WriteAllTextAsync(Path.Combine(folder, ".editorconfig"), "root = true\n[*.cs]\ndotnet_diagnostic.MED4001.severity = suggestion\n");
        for (var i = 0; i < Files; i++)
            await File.WriteAllTextAsync(Path.Combine(folder, $"Case{i}.cs"), Source(i, "\" e119\"", "\"i10\"", "\"E11.22\""));

        var before = await package.BuildAsync(folder, "Formatted.csproj");
        before.Succeeded().ExpectExactly(Enumerable.Range(0, Files).Select(i => $"Case{i}.cs: MED1006"), Warnings(before));
        (await FormatAsync(folder)).Succeeded();
        for (var i = 0; i < Files; i++)
        {
            Assert.Equal(
                Source(i, "Icd10Cm.Literals.E11_9", "Icd10Cm.I10", "Icd10Cm.E11_22"),
                await File.ReadAllTextAsync(Path.Combine(folder, $"Case{i}.cs")));
        }

        var after = await package.BuildAsync(folder, "Formatted.csproj", "--no-restore");
        after.Succeeded().ExpectExactly([], Warnings(after));
    }

    private static Task<Run> FormatAsync(string folder) =>
        DotNet.RunAsync(folder, "format", "analyzers", "Formatted.csproj", "--no-restore", "--severity", "info", "--diagnostics", "MED1006", "MED4001");

    private static IEnumerable<string> Warnings(Run run) => run.Messages.Select(message => $"{Path.GetFileName(message.File)}: {message.Id}");

    private static string Source(int number, string text, string written, string right) =>
        $$"""
        using MedicalCodes;

        namespace Consumers;

        public class Case{{number}}
        {
            [DiagnosisCode]
            public string Text { get; set; } = {{text}}; // as it came

            public Icd10Cm Code { get; set; } = {{written}};

            public Icd10Cm Right { get; } = {{right}};
        }
        """;
}
