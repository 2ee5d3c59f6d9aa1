using System.Diagnostics;
using System.Globalization;
using MedicalCodes.Generation;
using Microsoft.CodeAnalysis;
using Spectre.Console;

namespace MedicalCodes.Benchmarks;

/// <summary>How cost grows with the rows of a table.</summary>
internal static class GrowthBenchmark
{
    public static void Run(bool small)
    {
        var table = new Table().Title("Growth").AddColumns("rows", "first run ms", "edit of a method body ms", "table touched ms");
        foreach (var factor in new[] { 1, 4, 16 })
        {
            var path = Path.Combine(Path.GetTempPath(), $"icd10cm_order_20{10 + factor}.txt");
            var rows = (small ? 1_000 : 98_000) * factor;
            File.WriteAllLines(path, BenchmarkTables.Order(rows, BenchmarkTables.Diagnosis));
            var steps = EditBenchmark.Steps([new EditBenchmark.FileText(path)], small ? 20 : 1_000);
            table.AddRow(
                rows.ToString("N0", CultureInfo.InvariantCulture), BuildBenchmark.F(steps[0].Milliseconds, "0"),
                BuildBenchmark.F(steps[1].Milliseconds), BuildBenchmark.F(steps[3].Milliseconds));
            File.Delete(path);
        }

        AnsiConsole.Write(table);
    }
}
