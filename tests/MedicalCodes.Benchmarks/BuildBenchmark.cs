using System.Globalization;
using Spectre.Console;

namespace MedicalCodes.Benchmarks;

/// <summary>What the package adds to a build: cold compiler and warm server, beside an empty generator and a member per row.</summary>
internal static class BuildBenchmark
{
    private static readonly string Analyzers = typeof(MedicalCodes.Generation.CodeTypeGenerator).Assembly.Location;
    private static readonly string Peers = typeof(BuildBenchmark).Assembly.Location;

    private static readonly string[] Names = ["base", "empty generator and analyzer", "package", "by reference"];

    public static void Run(bool small)
    {
        var rounds = small ? 1 : 21;
        // What is paid once a compiler shows best where there is little else to do.
        using (var little = new BenchmarkProject(small: true, literals: 40))
            Report("Cold compiler, a project of five files", Names, Measure.Alternate(rounds, before: 1, Commands(little)));

        using var project = new BenchmarkProject(small, literals: 2_000);
        var commands = Commands(project);
        Report("Cold compiler", Names, Measure.Alternate(rounds, before: 1, commands));

        var server = "/shared:medicalcodes-" + Guid.NewGuid().ToString("N")[..8];
        var warm = Measure.Alternate(
            rounds, before: small ? 1 : 5, [.. commands.Select(command => (IReadOnlyList<string>)["exec", command[1], "/noconfig", server, "/keepalive:30", command[3]])]);
        Report("Warm compiler server (its memory is the server's own)", Names, warm);
    }

    private static IReadOnlyList<string>[] Commands(BenchmarkProject project)
    {
        string[] plain = [.. project.Sources, project.StandIns];
        Measure.Run(project.Command("owner", [project.Write("Owner.cs", "namespace Acme; public static class Owner;")], [Analyzers], project.Tables));
        return
        [
            project.Command("base", plain, [], []),
            project.Command("empty", plain, [Peers], []),
            project.Command("package", project.Sources, [Analyzers], project.Tables),
            project.Command("reference", project.Sources, [Analyzers], [], owner: "owner"),
        ];
    }

    /// <summary>The way of others. No analyzer runs, for the SDK's take minutes over so many members.</summary>
    public static void RunPeers(bool small)
    {
        using var project = new BenchmarkProject(small, literals: 2_000);
        string[] plain = [.. project.Sources, project.StandIns, "/skipanalyzers+"];
        var costs = Measure.Alternate(
            rounds: 5,
            before: 1,
            project.Command("base", plain, [], []),
            project.Command("empty", plain, [Peers], []),
            project.Command("package", [.. project.Sources, "/skipanalyzers+"], [Analyzers], project.Tables),
            project.Command("const", plain, [Peers], project.Keys, config: "build_property.Peer = const"),
            project.Command("property", plain, [Peers], project.Keys, config: "build_property.Peer = property"));
        Report("A member a row, no analyzer running", ["base", "empty generator", "package", "const string a row", "property a row"], costs);
    }

    internal static void Report(string title, IReadOnlyList<string> names, IReadOnlyList<Costs> costs)
    {
        var table = new Table().Title(title).AddColumns("", "s", "over base", "cpu s", "over base", "MB", "over base", "package = 1");
        var package = costs.Count > 2 ? costs[2].Over(costs[0], cost => cost.Wall).Median : 0;
        for (var i = 0; i < costs.Count; i++)
        {
            var (wall, error) = costs[i].Over(costs[0], cost => cost.Wall);
            table.AddRow(
                names[i],
                F(costs[i].Median(cost => cost.Wall)), $"{F(wall)} ± {F(error)}, {F(100 * wall / costs[0].Median(cost => cost.Wall), "0.0")} %",
                F(costs[i].Median(cost => cost.Processor)), F(costs[i].Over(costs[0], cost => cost.Processor).Median),
                F(costs[i].Median(cost => cost.Megabytes), "0"), F(costs[i].Over(costs[0], cost => cost.Megabytes).Median, "0"),
                i > 2 ? F(wall / package, "0.0") : "");
        }

        AnsiConsole.Write(table);
    }

    internal static string F(double value, string format = "0.00") => value.ToString(format, CultureInfo.InvariantCulture);
}
