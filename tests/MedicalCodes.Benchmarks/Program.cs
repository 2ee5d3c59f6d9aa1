using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using MedicalCodes.Benchmarks;
using Spectre.Console;

var small = args.Contains("--small");
switch (args.FirstOrDefault())
{
    case "build":
        BuildBenchmark.Run(small);
        break;
    case "peers":
        BuildBenchmark.RunPeers(small);
        break;
    case "edit":
        EditBenchmark.Run(small);
        break;
    case "literals":
        LiteralBenchmark.Run(small);
        break;
    case "growth":
        GrowthBenchmark.Run(small);
        break;
    case "lookup":
        BenchmarkRunner.Run(
            [typeof(LookupBenchmark), typeof(LookupStartBenchmark), typeof(SelectionBenchmark)],
            small ? new DebugInProcessConfig() : DefaultConfig.Instance,
            small ? ["--job", "Dry"] : []);
        LookupBenchmark.ReportSizes();
        break;
    default:
        AnsiConsole.WriteLine("build | peers | edit | literals | lookup | growth   [--small]");
        return 1;
}

return 0;
