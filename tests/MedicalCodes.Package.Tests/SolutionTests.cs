using MedicalCodes.Package.Tests.Building;

namespace MedicalCodes.Package.Tests;

/// <summary>One project owns the tables, and others live by it.</summary>
[Collection(PackageTests.Name)]
public sealed class SolutionTests(PackedPackage package)
{
    private const string Uses =
        """
        using Consumers;
        using MedicalCodes;

        public static class Uses
        {
            public static Icd10Cm Typo { get; } = "E11.99";
            public static Icd10Cm Own { get; } = Icd10Cm.E11_65;
            public static Icd10Cm NotListed { get; } = Icd10Cm.I10;
        }

        """;

    [Fact]
    public async Task Twenty_projects_that_reference_the_owner_are_checked_and_only_the_owner_reads_a_table()
    {
        var folder = package.CopyConsumers("solution");
        string[] names = [.. Enumerable.Range(1, 20).Select(number => $"Part{number:00}")];
        foreach (var name in names)
            WriteProject(folder, name, """<ProjectReference Include="../Owner/Owner.csproj" />""");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Parts.slnx"),
            $"<Solution>{string.Concat(names.Prepend("Owner").Select(name => $"""<Project Path="{name}/{name}.csproj" />"""))}</Solution>");

        var run = (await package.BuildAsync(folder, "Parts.slnx")).Succeeded();

        run.ExpectExactly(names.Select(name => $"{name}: MED1001"), Medical(run));
        run.ExpectExactly(["Owner"], names.Prepend("Owner").Where(name => Directory
            .EnumerateFiles(Path.Combine(folder, name, "obj"), "compiler.args", SearchOption.AllDirectories)
            .Any(file => File.ReadAllText(file).Contains("icd10cm_order_2026.txt", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task An_owner_that_comes_as_a_package_serves_as_well()
    {
        var folder = package.CopyConsumers("packed-owner");
        var version = package.Version;
        (await DotNet.RunAsync(folder, "pack", "Owner/Owner.csproj", $"-p:MedicalCodesVersion={version}", "-p:PackageId=Consumers.Codes", $"-p:Version={version}", "-o", package.Feed)).Succeeded();
        WriteProject(folder, "Part", $"""<PackageReference Include="Consumers.Codes" Version="{version}" />""");
        try
        {
            var run = (await package.BuildAsync(folder, "Part/Part.csproj")).Succeeded();

            run.ExpectExactly(["Part: MED1001"], Medical(run));
        }
        finally
        {
            package.Forget("consumers.codes");
        }
    }

    private static void WriteProject(string folder, string name, string reference)
    {
        Directory.CreateDirectory(Path.Combine(folder, name));
        File.WriteAllText(Path.Combine(folder, name, "Uses.cs"), Uses);
        File.WriteAllText(
            Path.Combine(folder, name, name + ".csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                {reference}
              </ItemGroup>
            </Project>
            """);
    }

    private static IEnumerable<string> Medical(Run run) => run.Messages
        .Where(message => message.Id.StartsWith("MED", StringComparison.Ordinal)).Select(message => $"{message.Project}: {message.Id}");
}
