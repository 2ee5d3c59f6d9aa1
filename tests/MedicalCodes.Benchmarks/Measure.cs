using System.ComponentModel;
using System.Diagnostics;

namespace MedicalCodes.Benchmarks;

/// <summary>Runs whole processes, and says how long they took and how much memory they held.</summary>
internal static class Measure
{
    public static string Output(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{output}\n{errors.Result}");
    }

    public static Cost Run(IReadOnlyList<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        double processor = 0;
        while (!process.WaitForExit(10))
            Look(process, ref peak, ref processor);

        var wall = watch.Elapsed.TotalSeconds;
        process.WaitForExit();
        var errors = output.Result.Split('\n').Where(line => line.Contains("error ", StringComparison.Ordinal) || line.Contains("CS8785", StringComparison.Ordinal) || line.Contains("CS8032", StringComparison.Ordinal) || line.Contains("warning MED", StringComparison.Ordinal) || line.Contains("AD0001", StringComparison.Ordinal)).ToArray();
        return process.ExitCode == 0 && errors.Length == 0
            ? new Cost(wall, processor, peak / 1024.0 / 1024.0)
            : throw new InvalidOperationException(string.Join("\n", errors.Take(10)) + "\n" + output.Result[..Math.Min(2_000, output.Result.Length)]);
    }

    /// <summary>
    /// Runs each command once a round, in an order drawn by lot: so the machine's moods meet all of them, and each follows upon any other.
    /// The first rounds do not count.
    /// </summary>
    public static IReadOnlyList<Costs> Alternate(int rounds, int before, params IReadOnlyList<string>[] commands)
    {
        var costs = commands.Select(_ => new List<Cost>()).ToArray();
        var lot = new Random(1);
        var order = Enumerable.Range(0, commands.Length).ToArray();
        for (var round = -before; round < rounds; round++)
        {
            lot.Shuffle(order);
            foreach (var i in order)
            {
                var cost = Run(commands[i]);
                if (round >= 0)
                    costs[i].Add(cost);
            }
        }

        return [.. costs.Select(list => new Costs(list))];
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>The system tells these of a process only while it runs, so the last look is what is known.</summary>
    private static void Look(Process process, ref long peak, ref double processor)
    {
        try
        {
            process.Refresh();
            peak = Math.Max(peak, process.PeakWorkingSet64);
            processor = process.TotalProcessorTime.TotalSeconds;
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            // It ended between two looks.
        }
    }
}
