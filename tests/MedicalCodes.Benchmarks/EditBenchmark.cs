extern alias runtime;

using System.Diagnostics;
using MedicalCodes.Generation;
using MedicalCodes.HeadStart;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Spectre.Console;

namespace MedicalCodes.Benchmarks;

/// <summary>What an edit costs: the driver run again over a project of a thousand files.</summary>
internal static class EditBenchmark
{
    public static void Run(bool small)
    {
        var folder = Path.Combine(Path.GetTempPath(), "medicalcodes-edit-" + Guid.NewGuid().ToString("N"));
        var tables = BenchmarkTables.Write(folder, small);
        var rows = Steps([.. tables.Select(path => (AdditionalText)new FileText(path))], small ? 20 : 1_000);
        Directory.Delete(folder, recursive: true);

        var table = new Table().Title("Driver run again").AddColumns("edit", "ms (median)", "reasons of the steps");
        foreach (var (name, milliseconds, reasons) in rows)
            table.AddRow(name, BuildBenchmark.F(milliseconds), Markup.Escape(reasons));
        AnsiConsole.Write(table);
    }

    /// <summary>The edits, with the median of their times and why each step ran.</summary>
    internal static IReadOnlyList<(string Name, double Milliseconds, string Reasons)> Steps(AdditionalText[] tables, int files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = Enumerable.Range(0, files).Select(i => CSharpSyntaxTree.ParseText(
            $"class C{i} {{ object A = Acme.Icd10Cm.E11_9; {string.Concat(Enumerable.Range(0, 60).Select(m => $"int M{m}(int x) {{ return x * {m}; }} "))} }}", options)).ToArray();
        var compilation = CSharpCompilation.Create(
            "Acme", trees,
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(typeof(runtime::MedicalCodes.IMedicalCode).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new HeadStartGenerator().AsSourceGenerator(), new CodeTypeGenerator().AsSourceGenerator()], tables, options, new TableOptions(), new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var watch = Stopwatch.StartNew();
        driver = driver.RunGenerators(compilation);
        var results = new List<(string, double, string)> { ("first run", watch.Elapsed.TotalMilliseconds, Reasons(driver)) };

        var number = 0;
        results.Add(Repeat("edit of a method body", () => Replace(i => $"int M0(int x) {{ return x * {1_000 + i}; }}")));
        results.Add(Repeat("a constant used for the first time", () => Replace(i => $"object B = Acme.Icd10Cm.{(i % 2 == 0 ? "I10" : "E11_65")};")));
        results.Add(Repeat("a table touched, not changed", () =>
        {
            var old = tables[0];
            tables[0] = new FileText(old.Path);
            driver = driver.ReplaceAdditionalText(old, tables[0]);
        }));
        return results;

        (string, double, string) Repeat(string name, Action edit)
        {
            var times = new List<double>();
            for (var i = 0; i < 15; i++)
            {
                edit();
                var again = Stopwatch.StartNew();
                driver = driver.RunGenerators(compilation);
                times.Add(again.Elapsed.TotalMilliseconds);
            }

            return (name, Measure.Median(times), Reasons(driver));
        }

        void Replace(Func<int, string> member)
        {
            var old = compilation.SyntaxTrees[0];
            compilation = compilation.ReplaceSyntaxTree(old, old.WithChangedText(SourceText.From($"class C0 {{ object A = Acme.Icd10Cm.E11_9; {member(number++)} }}")));
        }
    }

    private static string Reasons(GeneratorDriver driver) => string.Join(", ", driver.GetRunResult().Results[^1].TrackedSteps
        .Where(step => step.Key is StepNames.Catalog or StepNames.Facts or StepNames.Project or StepNames.Uses or StepNames.RazorUses or StepNames.Files)
        .Select(step => $"{step.Key} {string.Join("/", step.Value.SelectMany(run => run.Outputs).Select(output => output.Reason).Distinct())}"));

    internal sealed class FileText(string path) : AdditionalText
    {
        private SourceText? _text;

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            if (_text is not null)
                return _text;
            using var stream = File.OpenRead(path);
            return _text = SourceText.From(stream);
        }
    }

    internal sealed class TableOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("build_property.RootNamespace", "Acme");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values("", "");

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values("build_metadata.AdditionalFiles.MedicalCodesTable", "true");
    }

    private sealed class Values(string key, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string name, out string found)
        {
            found = value;
            return name == key;
        }
    }
}
