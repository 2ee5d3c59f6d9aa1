using MedicalCodes.Package.Tests.Building;

namespace MedicalCodes.Package.Tests;

[Collection(PackageTests.Name)]
public sealed class RebuildTests(RebuildTests.Builds builds) : IClassFixture<RebuildTests.Builds>
{
    /// <summary>Builds of one project, each after a change.</summary>
    public sealed class Builds(PackedPackage package) : IAsyncLifetime
    {
        private readonly string _folder = Path.Combine(package.CopyConsumers("rebuilds"), "Incremental");

        public Run First { get; private set; } = null!;

        public Run Unchanged { get; private set; } = null!;

        public Run ChangedTable { get; private set; } = null!;

        public Run ChangedMetadata { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            First = await BuildAsync();
            Unchanged = await BuildAsync("--no-restore");
            await File.AppendAllTextAsync(Path.Combine(_folder, "tables", "places.csv"), "22,On Campus-Outpatient Hospital\n");
            ChangedTable = await BuildAsync("--no-restore");
            ChangedMetadata = await BuildAsync("--no-restore", "-p:ListedConstants=21");
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public Task<Run> BuildAsync(params IEnumerable<string> options) =>
            package.BuildAsync(_folder, "Incremental.csproj", ["-v:normal", .. options]);

        public Task<Run> ListWatchedFilesAsync() =>
            DotNet.RunAsync(_folder, "watch", "--list", "--property", $"MedicalCodesVersion={package.Version}");
    }

    [Fact]
    public void An_unchanged_project_is_not_compiled_again() => ExpectCompiled(builds.Unchanged, compiled: false);

    [Fact]
    public void A_changed_table_is_compiled_and_judges_anew()
    {
        ExpectWarnings(builds.First, "missing.csv: MED0001", "Place.cs: MED1001");
        ExpectCompiled(builds.ChangedTable, compiled: true);
        ExpectWarnings(builds.ChangedTable, "missing.csv: MED0001");
    }

    [Fact]
    public void Changed_metadata_of_a_table_is_compiled() => ExpectCompiled(builds.ChangedMetadata, compiled: true);

    [Fact]
    public void A_missing_table_is_reported_even_where_nothing_is_compiled() => ExpectWarnings(builds.Unchanged, "missing.csv: MED0001");

    [Fact]
    public async Task A_watch_waits_for_tables_the_missing_ones_too()
    {
        var run = await builds.ListWatchedFilesAsync();

        run.Succeeded().ExpectExactly(
            ["Incremental.csproj", "Place.cs", "missing.csv", "places.csv"],
            run.Lines.Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task An_editor_learns_of_the_table_and_the_analyzers()
    {
        var run = await builds.BuildAsync(
            "--no-restore", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            "-getItem:CscCommandLineArgs");

        run.Succeeded();
        foreach (var argument in (string[])["/additionalfile:tables/places.csv", "analyzers/dotnet/cs/MedicalCodes.Analyzers.dll"])
            run.Expect(run.Output.Replace("\\\\", "/").Contains(argument), $"no {argument}");
    }

    [Fact]
    public async Task The_compiler_runs_the_head_start_before_the_generators_of_the_SDK_and_the_generator_of_code_types_behind_them()
    {
        var run = await builds.BuildAsync("--no-restore", "-t:Compile", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs");

        var analyzers = run.Succeeded().Lines
            .Where(line => line.Contains("\"Identity\": \"/analyzer:", StringComparison.Ordinal))
            .Select(line => Path.GetFileName(line.Trim().TrimEnd(',', '"').Replace("\\\\", "/")))
            .ToList();
        Assert.Equal("MedicalCodes.Analyzers.dll", analyzers[^1]);
        Assert.InRange(analyzers.IndexOf("MedicalCodes.HeadStart.dll"), 0, analyzers.IndexOf("Microsoft.Interop.ComInterfaceGenerator.dll") - 1);
        Assert.Equal(analyzers.Distinct(), analyzers);
    }

    private static void ExpectCompiled(Run run, bool compiled)
    {
        run.Succeeded();
        run.Expect(run.Output.Contains("CoreCompile:"), "the build never came to the compiler");
        var skipped = run.Output.Contains("Skipping target \"CoreCompile\"");
        run.Expect(skipped != compiled, compiled ? "nothing was compiled" : "it was compiled");
    }

    private static void ExpectWarnings(Run run, params string[] warnings) =>
        run.Succeeded().ExpectExactly(warnings, run.Messages.Select(message => $"{Path.GetFileName(message.File)}: {message.Id}"));
}
