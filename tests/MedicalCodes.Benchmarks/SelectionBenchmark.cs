extern alias runtime;

using BenchmarkDotNet.Attributes;

namespace MedicalCodes.Benchmarks;

/// <summary>What is asked of a code that was found: its parent, its text, a prefix, a range. ICD-10-CM, codes drawn evenly.</summary>
[MemoryDiagnoser]
public class SelectionBenchmark
{
    private const int Probes = 100_000;

    private readonly int[] _numbers = new int[Probes];
    private runtime::MedicalCodes.PackedTable _packed = null!;

    /// <summary>Loads the table and draws the codes.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _packed = new runtime::MedicalCodes.PackedTable(LookupBenchmark.Load().Data);
        var random = new Random(1);
        for (var i = 0; i < Probes; i++)
            _numbers[i] = 1 + random.Next(_packed.Count);
    }

    /// <summary>The code directly above.</summary>
    [Benchmark(OperationsPerInvoke = Probes)]
    public int Parent() => Sum(static (table, number) => table.ParentOf(number));

    /// <summary>Whether the edition in force lists the code as billable.</summary>
    [Benchmark(OperationsPerInvoke = Probes)]
    public int Billable() => Sum(static (table, number) => table.IsBillable(number) ? 1 : 0);

    /// <summary>The code as a string.</summary>
    [Benchmark(OperationsPerInvoke = Probes)]
    public int Text() => Sum(static (table, number) => table.ToText(number, null).Length);

    /// <summary>Whether the code begins with a prefix.</summary>
    [Benchmark(OperationsPerInvoke = Probes)]
    public int Prefix() => Sum(static (table, number) => table.StartsWith(number, "E11") ? 1 : 0);

    /// <summary>Whether the code is in a selection, which is read each time.</summary>
    [Benchmark(OperationsPerInvoke = Probes)]
    public int Range() => Sum(static (table, number) => table.IsIn(number, "E08-E13; I10") ? 1 : 0);

    private int Sum(Func<runtime::MedicalCodes.PackedTable, int, int> ask)
    {
        var sum = 0;
        foreach (var number in _numbers)
            sum += ask(_packed, number);
        return sum;
    }
}
