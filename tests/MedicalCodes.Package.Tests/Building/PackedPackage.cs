using NuGet.Configuration;

namespace MedicalCodes.Package.Tests.Building;

/// <summary>The package, packed once a run in a version that no machine has seen, and a folder for those who use it.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("medicalcodes-").FullName;

    public static string Repository { get; } = FindRepository();

    public string Version { get; } = $"1.0.0-test.{DateTime.UtcNow.Ticks}";

    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>The run that packed.</summary>
    public Run Run { get; private set; } = null!;

    public string File => Path.Combine(Feed, $"MedicalCodes.{Version}.nupkg");

    public async Task InitializeAsync()
    {
        // The outputs go elsewhere: the repository's own are being built and tested at the same time.
        var run = await DotNet.RunAsync(
            Repository,
            ["pack", "src/MedicalCodes", $"-p:Version={Version}", "-o", Feed, "--artifacts-path", Path.Combine(_folder, "artifacts")]);
        Run = run.Succeeded();
    }

    /// <summary>An empty folder that goes with the package.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name + "-" + Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>
    /// Copies what is below <c>Consumers</c> to a folder of its own, which asks for packages here as well as where the machine does.
    /// </summary>
    public string CopyConsumers(string name) => Copy(Path.Combine(Repository, "tests", "MedicalCodes.Package.Tests", "Consumers"), name, "");

    /// <summary>Copies a sample and the tables that the samples share, and has it reference the package in place of the source beside it.</summary>
    public string CopySample(string name)
    {
        var folder = Copy(Path.Combine(Repository, "samples", name), name.ToLowerInvariant(), name);
        foreach (var table in Directory.EnumerateFiles(Path.Combine(Repository, "samples", "Claims", "tables")))
        {
            var copy = Path.Combine(folder, "Claims", "tables", Path.GetFileName(table));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(table, copy);
        }

        System.IO.File.WriteAllText(
            Path.Combine(folder, "Directory.Build.props"),
            $"""
            <Project>
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="MedicalCodes" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
        return folder;
    }

    private string Copy(string source, string name, string below)
    {
        var target = Path.Combine(_folder, name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            // What a build left is of the projects as they are there.
            if (Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar) is ["bin" or "obj", ..])
                continue;
            var copy = Path.Combine(target, below, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy);
        }

        System.IO.File.WriteAllText(
            Path.Combine(target, "nuget.config"),
            $"""<configuration><packageSources><add key="packed" value="{Feed}" /></packageSources></configuration>""");
        return target;
    }

    public Task<Run> BuildAsync(string folder, string project, params IEnumerable<string> options) => DotNet.RunAsync(
        folder, ["build", project, $"-p:MedicalCodesVersion={Version}", "-nologo", "-tl:off", "-clp:NoSummary", .. options]);

    public Task DisposeAsync()
    {
        Forget("medicalcodes");
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Takes a package from where restoring put it: nobody will ask for this version again.</summary>
    public void Forget(string id)
    {
        var restored = Path.Combine(SettingsUtility.GetGlobalPackagesFolder(Settings.LoadDefaultSettings(_folder)), id, Version);
        if (Directory.Exists(restored))
            Directory.Delete(restored, recursive: true);
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "CodeAnalyzers.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("These tests run inside the repository.");
        return folder;
    }
}

/// <summary>The tests of one package, which run one after the other: each of their builds uses all cores.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTests : ICollectionFixture<PackedPackage>
{
    public const string Name = "Package";
}
