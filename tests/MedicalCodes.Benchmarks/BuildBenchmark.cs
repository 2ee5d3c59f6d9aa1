using System.Globalization;
using Spectre.Console;

namespace MedicalCodes.Benchmarks;

/// <summary>What the package adds to a build: cold compiler and warm server, beside an empty generator and a member per row.</summary>
internal static class BuildBenchmark
{
    private static readonly string Analyzers = typeof(MedicalCodes.Generation.CodeTypeGenerator).Assembly.Location;
    private static readonly string Peers = typeof(BuildBenchmark).Assembly.Location;

    private static readonly string[] Names =
        ["base, types of its own", "empty generator and analyzer", "package, four systems", "base, types of a reference", "package, by reference"];

    /// <summary>Each beside the same project without the package: that has its types by hand, where it would else generate or reference them.</summary>
    private static readonly int[] Bases = [0, 0, 0, 0, 3];

    public static void Run(bool small)
    {
        var rounds = small ? 1 : 21;
        // What is paid once a compiler shows best where there is little else to do.
        using (var little = new BenchmarkProject(small: true, literals: 40))
            Report("Cold compiler, a project of five files", Names, Measure.Alternate(rounds, before: 1, Commands(little)), Bases);

        using var project = new BenchmarkProject(small, literals: 2_000);
        var commands = Commands(project);
        Report("Cold compiler", Names, Measure.Alternate(rounds, before: 1, commands), Bases);

        var server = "/shared:medicalcodes-" + Guid.NewGuid().ToString("N")[..8];
        var warm = Measure.Alternate(
            rounds, before: small ? 1 : 5, [.. commands.Select(command => (IReadOnlyList<string>)["exec", command[1], "/noconfig", server, "/keepalive:30", command[3]])]);
        Report("Warm compiler server (its memory is the server's own)", Names, warm, Bases);
    }

    private static IReadOnlyList<string>[] Commands(BenchmarkProject project)
    {
        string[] plain = [.. project.Sources, project.StandIns];
        Measure.Run(project.Command("owner", [project.Write("Owner.cs", "namespace Acme; public static class Owner;")], [Analyzers], project.Tables));
        Measure.Run(project.Command("types", [project.StandIns], [], []));
        return
        [
            project.Command("base", plain, [], []),
            project.Command("empty", plain, [Peers], []),
            project.Command("package", project.Sources, [Analyzers], project.Tables),
            project.Command("referenced", project.Sources, [], [], owner: "types"),
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
        double Over(int i) => costs[i].Over(costs[0], cost => cost.Wall).Median;
        AnsiConsole.WriteLine($"Over the package's {F(Over(2))} s: const string {F(Over(3) / Over(2), "0.0")} times, property {F(Over(4) / Over(2), "0.0")} times");
    }

    internal static void Report(string title, IReadOnlyList<string> names, IReadOnlyList<Costs> costs, IReadOnlyList<int>? bases = null)
    {
        var table = new Table().Title(title).AddColumns("", "s", "over base", "cpu s", "over base", "MB", "over base");
        for (var i = 0; i < costs.Count; i++)
        {
            var plain = costs[bases?[i] ?? 0];
            var (wall, error) = costs[i].Over(plain, cost => cost.Wall);
            table.AddRow(
                names[i],
                F(costs[i].Median(cost => cost.Wall)), $"{F(wall)} ± {F(error)}, {F(100 * wall / plain.Median(cost => cost.Wall), "0.0")} %",
                F(costs[i].Median(cost => cost.Processor)), F(costs[i].Over(plain, cost => cost.Processor).Median),
                F(costs[i].Median(cost => cost.Megabytes), "0"), F(costs[i].Over(plain, cost => cost.Megabytes).Median, "0"));
        }

        AnsiConsole.Write(table);
    }

    internal static string F(double value, string format = "0.00") => value.ToString(format, CultureInfo.InvariantCulture);
}
