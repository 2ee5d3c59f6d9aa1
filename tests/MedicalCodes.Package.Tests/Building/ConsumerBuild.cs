using System.Text.RegularExpressions;

namespace MedicalCodes.Package.Tests.Building;

/// <summary>One build of all consumers in <c>Consumers.slnx</c>.</summary>
public sealed partial class ConsumerBuild(PackedPackage package) : IAsyncLifetime
{
    public string Folder { get; } = package.CopyConsumers("consumers");

    public Run Run { get; private set; } = null!;

    public async Task InitializeAsync() => Run = (await package.BuildAsync(Folder, "Consumers.slnx")).Succeeded();

    public Task DisposeAsync() => Task.CompletedTask;

    public IEnumerable<BuildMessage> WarningsOf(string project) => Run.Messages.Where(message => message.Project == project);

    /// <summary>What the sources of a consumer announce with <c>// expect MED1001</c>, as <c>File.cs(12): MED1001</c>.</summary>
    public IEnumerable<string> AnnouncedBy(string project) =>
        from file in Directory.EnumerateFiles(Path.Combine(Folder, project), "*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".razor" or ".cshtml"
        from line in File.ReadLines(file).Index()
        from Match expected in Announcement().Matches(line.Item)
        select $"{PathIn(project, file)}({line.Index + 1}): {expected.Groups[1].Value}";

    public string PathIn(string project, string file) => Path.GetRelativePath(Path.Combine(Folder, project), file).Replace('\\', '/');

    /// <summary>Runs a consumer, which must print these lines.</summary>
    public Task ExpectPrintedAsync(string project, params string[] lines) => ExpectPrintedOnAsync("net10.0", project, lines);

    /// <summary>Runs what a consumer is built to for a framework.</summary>
    public async Task ExpectPrintedOnAsync(string framework, string project, params string[] lines)
    {
        var run = await DotNet.RunAsync(Folder, "exec", Path.Combine(project, "bin", "Debug", framework, project + ".dll"));
        run.Succeeded().Expect(run.Lines.SequenceEqual(lines), $"expected:\n{string.Join('\n', lines)}");
    }

    [GeneratedRegex(@"// expect (\w+)")]
    private static partial Regex Announcement();
}
