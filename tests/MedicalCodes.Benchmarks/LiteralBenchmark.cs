namespace MedicalCodes.Benchmarks;

/// <summary>What the rules cost where they have nothing to say: a hundred thousand literals outside slots, ten thousand inside.</summary>
internal static class LiteralBenchmark
{
    private static readonly string Analyzers = typeof(MedicalCodes.Generation.CodeTypeGenerator).Assembly.Location;

    public static void Run(bool small)
    {
        var rounds = small ? 1 : 9;
        using (var outside = new BenchmarkProject(small, literals: 0, freeLiterals: 100_000))
        {
            string[] plain = [.. outside.Sources, outside.StandIns];
            var costs = Measure.Alternate(rounds, before: 1, outside.Command("base", plain, [], []), outside.Command("rules", plain, [Analyzers], []));
            BuildBenchmark.Report("100,000 literals outside slots, no table", ["base", "with the rules"], costs);
        }

        using (var inside = new BenchmarkProject(small, literals: 10_000))
        {
            string[] plain = [.. inside.Sources, inside.StandIns];
            var costs = Measure.Alternate(rounds, before: 1, inside.Command("base", plain, [], []), inside.Command("package", inside.Sources, [Analyzers], inside.Tables));
            BuildBenchmark.Report("10,000 literals in slots, four systems", ["base", "package"], costs);
        }
    }
}
