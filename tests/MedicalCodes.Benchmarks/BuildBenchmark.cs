using System.Globalization;
using Spectre.Console;

namespace MedicalCodes.Benchmarks;

/// <summary>What the package adds to a build: cold compiler and warm server, beside an empty generator and a member per row.</summary>
internal static class BuildBenchmark
{
    private static readonly string Analyzers = typeof(MedicalCodes.Generation.CodeTypeGenerator).Assembly.Location;
    private static readonly string Peers = typeof(BuildBenchmark).Assembly.Location;

    public static void Run(bool small)
    {
        using var project = new BenchmarkProject(small, literals: 2_000);
        var rounds = small ? 1 : 7;
        string[] plain = [.. project.Sources, project.StandIns];
        string[] names = ["base", "base + empty generator and analyzer", "package, four systems", "package, by reference to the owner of the tables"];
        var commands = new[]
        {
            project.Command("base", plain, [], []),
            project.Command("empty", plain, [Peers], []),
            project.Command("package", project.Sources, [Analyzers], project.Tables),
            project.Command("reference", project.Sources, [Analyzers], [], owner: "owner"),
        };
        Measure.Run(project.Command("owner", [project.Write("Owner.cs", "namespace Acme; public static class Owner;")], [Analyzers], project.Tables));
        var costs = Measure.Alternate(rounds, commands);
        Report("Cold compiler", names, costs);

        var server = "/shared:medicalcodes-" + Guid.NewGuid().ToString("N")[..8];
        var warm = Measure.Alternate(rounds + 2, [.. commands.Select(command => (IReadOnlyList<string>)["exec", command[1], "/noconfig", server, "/keepalive:30", command[3]])]);
        Report("Warm compiler server (its memory is the server's own)", names, warm);
    }

    /// <summary>The way of others. No analyzer runs, for the SDK's take minutes over so many members.</summary>
    public static void RunPeers(bool small)
    {
        using var project = new BenchmarkProject(small, literals: 2_000);
        string[] plain = [.. project.Sources, project.StandIns, "/skipanalyzers+"];
        var costs = Measure.Alternate(
            1,
            project.Command("base", plain, [], []),
            project.Command("empty", plain, [Peers], []),
            project.Command("package", [.. project.Sources, "/skipanalyzers+"], [Analyzers], project.Tables),
            project.Command("const", plain, [Peers], project.Keys, config: "build_property.Peer = const"),
            project.Command("property", plain, [Peers], project.Keys, config: "build_property.Peer = property"));
        Report("A member a row, no analyzer running", ["base", "base + empty generator", "package, four systems", "const string a row", "property a row"], costs);
    }

    internal static void Report(string title, IReadOnlyList<string> names, IReadOnlyList<Cost> costs)
    {
        var table = new Table().Title(title).AddColumns("what", "wall s", "over base s", "cpu s", "MB", "over base MB", "over the package's");
        for (var i = 0; i < costs.Count; i++)
        {
            var over = costs[i].Wall - costs[0].Wall;
            var package = costs.Count > 2 ? costs[2].Wall - costs[0].Wall : 0;
            table.AddRow(names[i], F(costs[i].Wall), F(over), F(costs[i].Processor), F(costs[i].Megabytes, "0"), F(costs[i].Megabytes - costs[0].Megabytes, "0"), i > 2 ? F(over / package, "0.0") + "x" : "");
        }

        AnsiConsole.Write(table);
    }

    internal static string F(double value, string format = "0.00") => value.ToString(format, CultureInfo.InvariantCulture);
}
