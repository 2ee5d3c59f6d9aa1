extern alias runtime;

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MedicalCodes.Tables;

namespace MedicalCodes.Benchmarks;

/// <summary>
/// A project of a billing system: methods, constants and literals of all four systems. Its base is the same code without the package,
/// with types written by hand in place of the generated ones.
/// </summary>
internal sealed class BenchmarkProject : IDisposable
{
    private static readonly string[] Types = ["Icd10Cm", "Icd10Pcs", "Hcpcs", "Cpt"];
    private static readonly string Library = typeof(runtime::MedicalCodes.IMedicalCode).Assembly.Location;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "medicalcodes-benchmark-" + Guid.NewGuid().ToString("N"));

    public BenchmarkProject(bool small, int literals, int freeLiterals = 0)
    {
        Tables = BenchmarkTables.Write(Path.Combine(_folder, "tables"), small);
        var codes = ReadTables();
        Sources = [.. WriteSources(codes, small ? 5 : 100, small ? 40 : literals, small ? 100 : freeLiterals)];
        StandIns = Write("StandIns.cs", WriteStandIns(codes));
        (Compiler, SdkArguments) = AskSdk();
    }

    public IReadOnlyList<string> Tables { get; }

    /// <summary>The codes of the tables, one a line: what the generators that stand for other ways read, so that reading costs them nothing.</summary>
    public List<string> Keys { get; } = [];

    public IReadOnlyList<string> Sources { get; }

    public string StandIns { get; }

    private string Compiler { get; }

    /// <summary>What the SDK hands the compiler for any project: options, references, analyzers, sources of its own.</summary>
    private IReadOnlyList<string> SdkArguments { get; }

    /// <summary>The compiler's command line, as the SDK issues it, and what is the project's own.</summary>
    public IReadOnlyList<string> Command(string name, IEnumerable<string> sources, IEnumerable<string> analyzers, IEnumerable<string> tables, string config = "", string? owner = null)
    {
        var response = new List<string> { "/out:" + Path.Combine(_folder, name + ".dll"), "/refout:" + ReferenceAssembly(name), "/reference:" + Library };
        if (owner is not null)
            response.Add("/reference:" + ReferenceAssembly(owner));
        var options = new StringBuilder("is_global = true\n").Append(config).Append('\n');
        foreach (var table in tables)
        {
            response.Add("/additionalfile:" + table);
            options.Append(CultureInfo.InvariantCulture, $"[{table}]\nbuild_metadata.AdditionalFiles.MedicalCodesTable = true\n");
        }

        response.Add("/analyzerconfig:" + Write(name + ".globalconfig", options.ToString()));
        response.AddRange(sources);
        return ["exec", Compiler, "/noconfig", "@" + Write(name + ".rsp", string.Join("\n", [.. WithAnalyzers(analyzers), .. response.Select(line => $"\"{line}\"")]))];
    }

    /// <summary>What the SDK hands the compiler, with analyzers where a package's stand: before those of the framework, and the package's generator behind them.</summary>
    private IEnumerable<string> WithAnalyzers(IEnumerable<string> analyzers)
    {
        var ours = analyzers.ToLookup(analyzer => Path.GetFileName(analyzer) == "MedicalCodes.Analyzers.dll", analyzer => $"\"/analyzer:{analyzer}\"");
        var ofFramework = SdkArguments.TakeWhile(argument => !argument.StartsWith("/analyzer:", StringComparison.Ordinal) || !argument.Contains("Microsoft.NETCore.App.Ref", StringComparison.Ordinal)).Count();
        var last = SdkArguments.Count - SdkArguments.Reverse().TakeWhile(argument => !argument.StartsWith("/analyzer:", StringComparison.Ordinal)).Count();
        return [.. SdkArguments.Take(ofFramework), .. ours[false], .. SdkArguments.Take(last).Skip(ofFramework), .. ours[true], .. SdkArguments.Skip(last)];
    }

    /// <summary>The tables as the target PackCodeTables writes them.</summary>
    public IReadOnlyList<string> Pack(IEnumerable<string> analyzers)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "packed")).FullName;
        var nothing = Write("Nothing.cs", "// What is compiled while tables are packed.");
        Measure.Run(Command("packing", [nothing, "/generatedfilesout:" + folder], analyzers, Tables, config: "build_property.MedicalCodesPacking = true"));
        return [.. Directory.GetFiles(folder, "*.codes.cs", SearchOption.AllDirectories).Select(path =>
        {
            var packed = Path.ChangeExtension(path, null);
            File.Move(path, packed);
            return packed;
        })];
    }

    private string ReferenceAssembly(string name) => Path.Combine(_folder, name + ".ref.dll");

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Dictionary<string, string[]> ReadTables()
    {
        var codes = new Dictionary<string, string[]>();
        foreach (var (type, table) in Types.Zip(Tables))
        {
            var text = Microsoft.CodeAnalysis.Text.SourceText.From(File.ReadAllText(table, Encoding.Latin1));
            var list = TableReader.Read(text, table, null).Lists.MaxBy(list => list.Count)!;
            Keys.Add(Write(type + ".keys", string.Join("\n", Enumerable.Range(0, list.Count).Select(row => list.KeyAt(row).ToString()))));
            var dot = list.System!.Shape.DotAfter;
            var billable = Enumerable.Range(0, list.Count).Where(row => list.StatusAt(row) == CodeStatus.Billable && list.PeriodAt(row).To == 0).ToArray();
            codes[type] = [.. Enumerable.Range(0, 500).Select(i => list.KeyAt(billable[i * (billable.Length / 500)]).ToString())
                .Select(key => dot > 0 && key.Length > dot ? key.Insert(dot, ".") : key)];
        }

        return codes;
    }

    private IEnumerable<string> WriteSources(Dictionary<string, string[]> codes, int files, int literals, int freeLiterals)
    {
        for (var file = 0; file < files; file++)
        {
            var source = new StringBuilder("using System.Collections.Generic;\nusing System.Linq;\nusing System.Threading.Tasks;\nnamespace Acme;\npublic static class Billing").Append(file).Append("\n{\n");
            for (var i = 0; i < 2; i++)
            {
                var type = Types[(file * 2 + i) % 4];
                source.Append(CultureInfo.InvariantCulture, $"    public static {type} Constant{i}() => {type}.{Name(codes[type][(file * 2 + i) / 4])};\n");
            }

            for (var i = 0; i < literals / files; i++)
            {
                var type = Types[i % 4];
                source.Append(CultureInfo.InvariantCulture, $"    public static {type} Literal{i} = \"{codes[type][(file * 7 + i) % 500]}\";\n");
            }

            for (var i = 0; i < freeLiterals / files; i++)
                source.Append(CultureInfo.InvariantCulture, $"    public static string Free{i} = \"a text {file} {i}\";\n");
            source.Append(Modern);
            for (var i = 0; i < 17; i++)
                source.Append(Loop(i));
            yield return Write($"Billing{file}.cs", source.Append("}\n").ToString());
        }
    }

    /// <summary>
    /// The language that programs of today are written in, once a file: what the compiler itself compiles when it meets attributes, lambdas, queries,
    /// async methods and operators for the first time in its life is not the package's to pay.
    /// </summary>
    private const string Modern =
        """
            [System.Diagnostics.DebuggerDisplay("{Account}: {Amount}")]
            public sealed record Line(string Account, decimal Amount, System.DateOnly Day) : System.IComparable<Line>
            {
                public int CompareTo(Line? other) => other is null ? 1 : Amount.CompareTo(other.Amount);
                public static bool operator <(Line left, Line right) => left.CompareTo(right) < 0;
                public static bool operator >(Line left, Line right) => left.CompareTo(right) > 0;
            }

            public static IReadOnlyList<Line> Largest(IEnumerable<Line> lines, decimal from) =>
                lines.Where(line => line.Amount >= from && line.Account != "closed").OrderByDescending(line => line.Amount).Take(3).ToList();

            public static async Task<string> Read(System.IO.TextReader reader, string name)
            {
                if (await reader.ReadLineAsync().ConfigureAwait(false) is not { Length: > 0 } first)
                    throw new System.InvalidOperationException($"{name} is empty");
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}: {first.Trim()} ({first.Length})");
            }

            [System.Obsolete("Sorted by key alone")]
            public static string Sort<T>(IDictionary<string, T> values, T limit) where T : System.IComparable<T> => values.Count switch
            {
                0 => "none",
                1 when values.First().Value.CompareTo(limit) > 0 => "one over " + limit,
                var count => string.Join(",", from value in values where value.Value.CompareTo(limit) > 0 orderby value.Key select value.Key + count),
            };

        """;

    private static string Loop(int i) => string.Create(CultureInfo.InvariantCulture, $$"""
            public static int Count{{i}}(List<string> lines, int limit)
            {
                var sum = 0;
                foreach (var line in lines)
                {
                    if (line.Length > limit && line.StartsWith("CLM", System.StringComparison.Ordinal))
                        sum += line.Length * {{i}} - limit;
                    else
                        sum -= line.IndexOf('*') is var at && at >= 0 ? at : 1;
                }

                return sum;
            }

        """);

    /// <summary>Types as a team writes them that has no package: a text with equality, order, parsing and conversion.</summary>
    private static string WriteStandIns(Dictionary<string, string[]> codes)
    {
        var source = new StringBuilder("using System;\nnamespace Acme;\n");
        foreach (var type in Types)
        {
            source.Append(CultureInfo.InvariantCulture, $$"""
                public readonly partial struct {{type}} : IEquatable<{{type}}>, IComparable<{{type}}>, IComparable, ISpanParsable<{{type}}>, IFormattable
                {
                    private readonly string? _value;
                    private {{type}}(string value) => _value = value;
                    public string Value => _value ?? "";
                    public bool IsEmpty => _value is null;
                    public static {{type}} Parse(string s) => TryParse(s, out var result) ? result : throw new FormatException("no code");
                    public static bool TryParse(string? s, out {{type}} result)
                    {
                        result = s is { Length: > 2 and < 9 } ? new {{type}}(s) : default;
                        return !result.IsEmpty;
                    }

                    public static {{type}} Parse(string s, IFormatProvider? provider) => Parse(s);
                    public static bool TryParse(string? s, IFormatProvider? provider, out {{type}} result) => TryParse(s, out result);
                    public static {{type}} Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());
                    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out {{type}} result) => TryParse(s.ToString(), out result);
                    public static implicit operator {{type}}(string code) => Parse(code);
                    public override string ToString() => Value;
                    public string ToString(string? format, IFormatProvider? provider) => format == "N" ? Value.Replace(".", "") : Value;
                    public bool Equals({{type}} other) => Value == other.Value;
                    public override bool Equals(object? obj) => obj is {{type}} other && Equals(other);
                    public override int GetHashCode() => Value.GetHashCode();
                    public int CompareTo({{type}} other) => string.CompareOrdinal(Value, other.Value);
                    public int CompareTo(object? obj) => obj is {{type}} other ? CompareTo(other) : 1;
                    public static bool operator ==({{type}} left, {{type}} right) => left.Equals(right);
                    public static bool operator !=({{type}} left, {{type}} right) => !left.Equals(right);
                    public static bool operator <({{type}} left, {{type}} right) => left.CompareTo(right) < 0;
                    public static bool operator >({{type}} left, {{type}} right) => left.CompareTo(right) > 0;
                    public static bool operator <=({{type}} left, {{type}} right) => left.CompareTo(right) <= 0;
                    public static bool operator >=({{type}} left, {{type}} right) => left.CompareTo(right) >= 0;

                """);
            foreach (var code in codes[type].Take(50))
                source.Append(CultureInfo.InvariantCulture, $"    public static {type} {Name(code)} => new(\"{code}\");\n");
            source.Append("}\n");
        }

        return source.ToString();
    }

    private static string Name(string code) => (char.IsDigit(code[0]) ? "_" : "") + code.Replace('.', '_');

    /// <summary>Asks the SDK how it compiles a library as its template makes it.</summary>
    private (string Compiler, IReadOnlyList<string> Arguments) AskSdk()
    {
        var project = Write(
            "Probe.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
                <IntermediateOutputPath>$(MSBuildProjectDirectory)/obj/</IntermediateOutputPath>
                <RootNamespace>Acme</RootNamespace>
                <ProvideCommandLineArgs>true</ProvideCommandLineArgs>
                <SkipCompilerExecution>true</SkipCompilerExecution>
              </PropertyGroup>
            </Project>
            """);
        Measure.Output("dotnet", _folder, "restore", project);
        using var answer = JsonDocument.Parse(Measure.Output("dotnet", _folder, "build", project, "--no-restore", "-t:Compile", "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath"));
        var arguments = answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);
        return (
            Path.Combine(answer.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore", "csc.dll"),
            [.. arguments.Where(argument => argument != "/noconfig" && argument.Split(':')[0] is not ("/out" or "/refout"))]);
    }
}
