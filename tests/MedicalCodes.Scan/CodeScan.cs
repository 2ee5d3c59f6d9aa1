using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Scan;

/// <summary>All C# files of some folders as one compilation, whatever projects they belong to, and what the rules say of them.</summary>
/// <remarks>References that are not here leave errors in the code; the rules see what an editor shows them of a project that is not restored.</remarks>
internal sealed class CodeScan
{
    /// <summary>What the SDK adds to most projects of today; without it hardly a list in them has a type.</summary>
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly CSharpCompilation _compilation;
    private readonly ImmutableArray<AdditionalText> _tables;

    /// <param name="except">Names of files and folders that are left out, wherever they are.</param>
    public CodeScan(IEnumerable<string> folders, IEnumerable<string> tables, IReadOnlyCollection<string> except)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None);
        var trees = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(Path.GetFullPath).Where(path => !IsUnder(path, ["obj", "bin", .. except])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).AsParallel().AsOrdered()
            .Select(path => CSharpSyntaxTree.ParseText(Read(path), options, path)).ToArray();
        Files = trees.Length;
        Lines = trees.Sum(tree => tree.GetText().Lines.Count);
        _compilation = CSharpCompilation.Create("Scanned", trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings, options)), References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _tables = [.. tables.Select(path => new TableText(path, Read(path)))];
    }

    public int Files { get; }

    public int Lines { get; }

    /// <summary>What all rules say, hidden offers aside.</summary>
    /// <param name="names">Whether a name counts where nothing else tells what a string holds.</param>
    public async Task<IReadOnlyList<string>> ReportsAsync(bool names)
    {
        var analyzers = typeof(CodeAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!).ToImmutableArray();
        var reports = await _compilation.WithAnalyzers(analyzers, new AnalyzerOptions(_tables, new ScanOptions(names))).GetAnalyzerDiagnosticsAsync();
        return [.. reports.Where(report => report.Severity > DiagnosticSeverity.Hidden)
            .OrderBy(report => report.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(report => report.Location.SourceSpan).Select(Shown)];
    }

    private static string Shown(Diagnostic report)
    {
        var place = report.Location.GetLineSpan();
        var line = report.Location.SourceTree?.GetText().Lines[place.StartLinePosition.Line].ToString().Trim();
        return $"{place.Path}({place.StartLinePosition.Line + 1}): {report.Id}: {report.GetMessage(CultureInfo.InvariantCulture)}\n    {line}";
    }

    private static bool IsUnder(string path, IReadOnlyCollection<string> names) => path.Split(Path.DirectorySeparatorChar).Intersect(names).Any();

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => !Path.GetFileName(path).StartsWith("MedicalCodes.Scan", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("MedicalCodes.Analyzers", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path));

    /// <summary>As the compiler decodes a file: UTF-8, else the old code page of Windows.</summary>
    private static SourceText Read(string path)
    {
        using var stream = File.OpenRead(path);
        try
        {
            return SourceText.From(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            stream.Position = 0;
            return SourceText.From(stream, Encoding.GetEncoding(1252));
        }
    }

    private sealed class TableText(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class ScanOptions(bool names) : AnalyzerConfigOptionsProvider
    {
        private readonly Values _sources = new("medical_codes.infer_from_names", names ? "true" : "false");
        private readonly Values _tables = new("build_metadata.AdditionalFiles.MedicalCodesTable", "true");

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("build_property.RootNamespace", "Scanned");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _sources;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _tables;
    }

    private sealed class Values(string name, string text) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = text;
            return key == name;
        }
    }
}
