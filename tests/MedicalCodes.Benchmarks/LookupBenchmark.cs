extern alias runtime;

using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;
using Spectre.Console;

namespace MedicalCodes.Benchmarks;

/// <summary>Looking codes up in a program, beside the ways that one would otherwise write. ICD-10-CM, dotted.</summary>
[MemoryDiagnoser]
public class LookupBenchmark
{
    private const int Probes = 100_000;

    private runtime::MedicalCodes.PackedTable _packed = null!;
    private FrozenSet<string> _frozen = null!;
    private HashSet<string> _hash = null!;
    private string[] _sorted = null!;
    private Regex _regex = null!;
    private string[] _probes = null!;

    /// <summary>Which texts are looked up.</summary>
    [Params("uniform hits", "500 hot codes", "one character wrong", "other texts")]
    public string Texts { get; set; } = "";

    /// <summary>Builds all ways and the probes, the same for each.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var (data, codes) = Load();
        _packed = new runtime::MedicalCodes.PackedTable(data);
        _frozen = codes.ToFrozenSet(StringComparer.Ordinal);
        _hash = new HashSet<string>(codes, StringComparer.Ordinal);
        _sorted = [.. codes.Order(StringComparer.Ordinal)];
        _regex = new Regex("^[A-Z][0-9A][0-9AB](\\.[0-9A-Z]{1,4})?$", RegexOptions.Compiled | RegexOptions.CultureInvariant);
        var random = new Random(1);
        var hot = Enumerable.Range(0, 500).Select(_ => codes[random.Next(codes.Length)]).ToArray();
        _probes = [.. Enumerable.Range(0, Probes).Select(i => Texts switch
        {
            "uniform hits" => new string(codes[random.Next(codes.Length)].AsSpan()),
            "500 hot codes" => new string(hot[random.Next(hot.Length)].AsSpan()),
            "one character wrong" => Wrong(codes[random.Next(codes.Length)], random),
            _ => "text " + i,
        })];
    }

    /// <summary>The package.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Probes)]
    public int Packed() => Count(_packed, static (table, text) => table.NumberOf(text) > 0);

    /// <summary>The framework's fastest set, with its time to build.</summary>
    [Benchmark(OperationsPerInvoke = Probes)]
    public int Frozen() => Count(_frozen, static (set, text) => set.Contains(text));

    /// <summary>The framework's usual set.</summary>
    [Benchmark(OperationsPerInvoke = Probes)]
    public int Hash() => Count(_hash, static (set, text) => set.Contains(text));

    /// <summary>Binary search.</summary>
    [Benchmark(OperationsPerInvoke = Probes)]
    public int Sorted() => Count(_sorted, static (array, text) => Array.BinarySearch(array, text, StringComparer.Ordinal) >= 0);

    /// <summary>A pattern, which tells the shape alone.</summary>
    [Benchmark(OperationsPerInvoke = Probes)]
    public int Pattern() => Count(_regex, static (regex, text) => regex.IsMatch(text));

    /// <summary>What a table takes in the assembly.</summary>
    internal static void ReportSizes()
    {
        var folder = Path.Combine(Path.GetTempPath(), "medicalcodes-sizes-" + Guid.NewGuid().ToString("N"));
        var table = new Table().Title("Table in the assembly").AddColumns("system", "codes", "bytes a code");
        foreach (var path in BenchmarkTables.Write(folder, small: false))
        {
            foreach (var system in Catalog(path).Tables)
                table.AddRow(system.System.Name, system.Count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), BuildBenchmark.F(system.Data.Length * 4.0 / system.Count));
        }

        Directory.Delete(folder, recursive: true);
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("Two bytes a character, twice: the constant that analyzers read and the string that the program loads.");
    }

    private int Count<T>(T set, Func<T, string, bool> contains)
    {
        var count = 0;
        foreach (var probe in _probes)
        {
            if (contains(set, probe))
                count++;
        }

        return count;
    }

    /// <summary>The packed table, and its codes in their order.</summary>
    internal static (string Data, string[] Codes) Load()
    {
        var folder = Path.Combine(Path.GetTempPath(), "medicalcodes-lookup-" + Guid.NewGuid().ToString("N"));
        var table = Catalog(BenchmarkTables.Write(folder, small: false)[0]).Tables[0];
        Directory.Delete(folder, recursive: true);
        return (table.Data, [.. Enumerable.Range(0, table.Count).Select(table.CodeOf)]);
    }

    private static CodeCatalog Catalog(string path)
    {
        using var stream = File.OpenRead(path);
        var parsed = TableReader.Read(SourceText.From(stream), path, null);
        return CatalogBuilder.Build(CatalogInputs.Create([new TableFile(path, path, new TableMetadata(), parsed)], "Acme", ""), TableTexts.None);
    }

    private static string Wrong(string code, Random random)
    {
        var characters = code.ToCharArray();
        characters[random.Next(characters.Length)] = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"[random.Next(34)];
        return new string(characters);
    }
}
