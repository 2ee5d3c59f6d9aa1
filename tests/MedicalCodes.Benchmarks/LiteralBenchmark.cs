namespace MedicalCodes.Benchmarks;

/// <summary>What the rules cost where they have nothing to say: a hundred thousand literals outside slots, ten thousand inside.</summary>
internal static class LiteralBenchmark
{
    public static void Run(bool small)
    {
        var rounds = small ? 1 : 9;
        using (var outside = new BenchmarkProject(small, literals: 0, freeLiterals: 100_000))
        {
            string[] plain = [.. outside.Sources, outside.StandIns];
            var own = new BuildBenchmark.Way("base", outside.Command("base", plain, [], []));
            BuildBenchmark.Report("100,000 literals outside slots, no table", rounds, before: 1, own, new("with the rules", outside.Command("rules", plain, BuildBenchmark.Package, []), own.Name));
        }

        using (var inside = new BenchmarkProject(small, literals: 10_000))
        {
            string[] plain = [.. inside.Sources, inside.StandIns];
            var own = new BuildBenchmark.Way("base", inside.Command("base", plain, [], []));
            BuildBenchmark.Report("10,000 literals in slots, four systems", rounds, before: 1, own, new("package", inside.Command("package", inside.Sources, BuildBenchmark.Package, inside.Tables), own.Name));
        }
    }
}
