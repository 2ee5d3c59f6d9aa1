using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
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
            DefaultConfig.Instance.AddJob(small
                ? Job.Dry.WithToolchain(InProcessEmitToolchain.Instance)
                : Job.Default.WithLaunchCount(1).WithWarmupCount(5).WithIterationCount(10)));
        break;
    case "sizes":
        LookupBenchmark.ReportSizes();
        break;
    default:
        AnsiConsole.WriteLine("build | peers | edit | literals | lookup | sizes | growth   [--small]");
        return 1;
}

return 0;
