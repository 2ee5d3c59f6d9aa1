extern alias runtime;

using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;

namespace MedicalCodes.Benchmarks;

/// <summary>What a program does before its first lookup. ICD-10-CM; the codes as strings are there already, which the package does not need.</summary>
[MemoryDiagnoser]
public class LookupStartBenchmark
{
    private string _data = "";
    private string[] _codes = [];

    /// <summary>Loads the table.</summary>
    [GlobalSetup]
    public void Setup() => (_data, _codes) = LookupBenchmark.Load();

    /// <summary>The package: the head of the table is read.</summary>
    [Benchmark(Baseline = true)]
    public object Packed() => new runtime::MedicalCodes.PackedTable(_data);

    /// <summary>The framework's fastest set.</summary>
    [Benchmark]
    public object Frozen() => _codes.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The framework's usual set.</summary>
    [Benchmark]
    public object Hash() => new HashSet<string>(_codes, StringComparer.Ordinal);
}
