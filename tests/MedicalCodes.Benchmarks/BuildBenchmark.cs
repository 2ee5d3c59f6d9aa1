using System.Globalization;
using Spectre.Console;

namespace MedicalCodes.Benchmarks;

/// <summary>What the package adds to a build: cold compiler and warm server, beside an empty generator and a member per row.</summary>
internal static class BuildBenchmark
{
    /// <summary>The assemblies that the package hands the compiler.</summary>
    internal static readonly IReadOnlyList<string> Package =
        [.. new[] { "Analyzers", "CodeFixes", "Completion", "HeadStart" }.Select(part => Path.Combine(AppContext.BaseDirectory, $"MedicalCodes.{part}.dll"))];

    private static readonly string Peers = typeof(BuildBenchmark).Assembly.Location;

    public static void Run(bool small)
    {
        var rounds = small ? 1 : 21;
        // What is paid once a compiler shows best where there is little else to do; and hundredths of a second take many rounds.
        using (var little = new BenchmarkProject(small: true, literals: 40))
            Report("Cold compiler, a project of five files", 2 * rounds, before: 1, Ways(little));

        using var project = new BenchmarkProject(small, literals: 2_000);
        var ways = Ways(project);
        Report("Cold compiler", rounds, before: 1, ways);

        // What one way leaves in a server may be cleared away while it builds another; so a base shares its server only with what is compared with it.
        foreach (var compared in ways.GroupBy(way => way.Base ?? way.Name))
        {
            var server = "/shared:medicalcodes-" + Guid.NewGuid().ToString("N")[..8];
            Report($"Warm compiler server, beside {compared.Key} (its memory is the server's own)", 5 * rounds, before: small ? 1 : 30, [.. compared.Select(way => way.In(server))]);
        }
    }

    /// <summary>Each beside the same project without the package: that has its types by hand, where it would else generate or reference them.</summary>
    private static Way[] Ways(BenchmarkProject project)
    {
        string[] plain = [.. project.Sources, project.StandIns];
        Measure.Run(project.Command("owner", [project.Write("Owner.cs", "namespace Acme; public static class Owner;")], Package, project.Tables));
        Measure.Run(project.Command("types", [project.StandIns], [], []));
        var own = new Way("base, types of its own", project.Command("base", plain, [], []));
        var referenced = new Way("base, types of a reference", project.Command("referenced", project.Sources, [], [], owner: "types"));
        return
        [
            own,
            new("empty generator and analyzer", project.Command("empty", plain, [Peers], []), own.Name),
            new("package, four systems", project.Command("package", project.Sources, Package, project.Tables), own.Name),
            new("package, four systems, packed", project.Command("packed", project.Sources, Package, project.Pack(Package)), own.Name),
            referenced,
            new("package, by reference", project.Command("reference", project.Sources, Package, [], owner: "owner"), referenced.Name),
        ];
    }

    /// <summary>The way of others. No analyzer runs, for the SDK's take minutes over so many members.</summary>
    public static void RunPeers(bool small)
    {
        using var project = new BenchmarkProject(small, literals: 2_000);
        string[] plain = [.. project.Sources, project.StandIns, "/skipanalyzers+"];
        string[] sources = [.. project.Sources, "/skipanalyzers+"];
        var own = new Way("base", project.Command("base", plain, [], []));
        var costs = Report(
            "A member a row, no analyzer running",
            rounds: 5,
            before: 1,
            own,
            new Way("empty generator", project.Command("empty", plain, [Peers], []), own.Name),
            new Way("package", project.Command("package", sources, Package, project.Tables), own.Name),
            new Way("package, packed", project.Command("packed", sources, Package, project.Pack(Package)), own.Name),
            new Way("const string a row", project.Command("const", plain, [Peers], project.Keys, config: "build_property.Peer = const"), own.Name),
            new Way("property a row", project.Command("property", plain, [Peers], project.Keys, config: "build_property.Peer = property"), own.Name));
        double Over(int i) => costs[i].Over(costs[0], cost => cost.Wall).Median;
        foreach (var (name, i) in (IEnumerable<(string, int)>)[("the package's", 2), ("the package's with packed tables", 3)])
            AnsiConsole.WriteLine($"Over {name} {F(Over(i))} s: const string {F(Over(4) / Over(i), "0.0")} times, property {F(Over(5) / Over(i), "0.0")} times");
    }

    /// <summary>Runs the ways in turn, and prints what each costs beside its base; what has none is a base.</summary>
    internal static IReadOnlyList<Costs> Report(string title, int rounds, int before, params Way[] ways)
    {
        var costs = Measure.Alternate(rounds, before, [.. ways.Select(way => way.Command)]);
        var table = new Table().Title(title).AddColumns("", "s", "over base", "cpu s", "over base", "MB", "over base");
        foreach (var (way, cost) in ways.Zip(costs))
        {
            var plain = costs[Array.FindIndex(ways, other => other.Name == (way.Base ?? way.Name))];
            var (wall, error) = cost.Over(plain, run => run.Wall);
            table.AddRow(
                way.Name,
                F(cost.Median(run => run.Wall)), $"{F(wall)} ± {F(error)}, {F(100 * wall / plain.Median(run => run.Wall), "0.0")} %",
                F(cost.Median(run => run.Processor)), F(cost.Over(plain, run => run.Processor).Median),
                F(cost.Median(run => run.Megabytes), "0"), F(cost.Over(plain, run => run.Megabytes).Median, "0"));
        }

        AnsiConsole.Write(table);
        return costs;
    }

    internal static string F(double value, string format = "0.00") => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A way to build a project.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Command">The compiler's command line.</param>
    /// <param name="Base">The name of the way that its cost is compared with.</param>
    internal sealed record Way(string Name, IReadOnlyList<string> Command, string? Base = null)
    {
        /// <summary>The same, asked of a compiler server.</summary>
        public Way In(string server) => this with { Command = ["exec", Command[1], "/noconfig", server, "/keepalive:30", Command[3]] };
    }
}
