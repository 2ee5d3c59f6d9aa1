using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Conformance;

/// <summary>What a compiler does with a command line, done in the compiler that is loaded beside this assembly.</summary>
public static class CommandLine
{
    /// <summary>Compiles, and runs the generators and analyzers whose assemblies the caller names, in place of those of the command line.</summary>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="arguments">The arguments of the compiler, as a build gave them.</param>
    /// <param name="analyzers">The assemblies for the compiler.</param>
    /// <param name="load">Loads one of them beside the compiler.</param>
    /// <returns>What was reported, as <c>path(line): id</c>; what was generated, by its name; and the language that the compiler knew.</returns>
    public static (IReadOnlyList<string> Reports, IReadOnlyDictionary<string, string> Generated, string Language) Run(
        string folder, IEnumerable<string> arguments, IEnumerable<string> analyzers, Func<string, Assembly> load)
    {
        var line = CSharpCommandLineParser.Default.Parse(arguments.Select(Known), folder, sdkDirectory: null);
        var failures = line.Errors.Select(error => error.ToString()).ToList();
        var configs = AnalyzerConfigSet.Create(
            line.AnalyzerConfigPaths.Select(path => AnalyzerConfig.Parse(File.ReadAllText(path), path)).ToList(), out var faults);
        failures.AddRange(faults.Select(fault => fault.ToString()));
        var texts = line.AdditionalFiles.Select(file => (AdditionalText)new FileText(file.Path)).ToImmutableArray();
        var options = new ConfigOptions(configs);
        var references = analyzers.Select(path => Reference(path, load, failures)).ToArray();
        var generators = references.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp));

        var trees = line.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(Text(file.Path), line.ParseOptions, file.Path)).ToArray();
        var compilation = CSharpCompilation.Create(
            line.CompilationName, trees, line.ResolveMetadataReferences(Resolver.Instance),
            line.CompilationOptions.WithSyntaxTreeOptionsProvider(new Severities(trees, configs)).WithStrongNameProvider(new DesktopStrongNameProvider(line.KeyFileSearchPaths)));
        var driver = CSharpGeneratorDriver.Create(generators, texts, line.ParseOptions, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var generatorReports);
        var reports = output
            .WithAnalyzers([.. references.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))], new AnalyzerOptions(texts, options))
            .GetAllDiagnosticsAsync().GetAwaiter().GetResult();

        return (
            [
                .. failures,
                .. reports.Concat(generatorReports)
                    .Where(report => report.Severity >= DiagnosticSeverity.Warning && !report.IsSuppressed)
                    .Select(report => $"{report.Location.GetLineSpan().Path}({report.Location.GetLineSpan().StartLinePosition.Line + 1}): {report.Id}"),
            ],
            driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources).ToDictionary(source => source.HintName, source => source.SourceText.ToString()),
            line.ParseOptions.LanguageVersion.ToDisplayString());
    }

    /// <summary>A language that this compiler has not yet learnt is the newest that it has.</summary>
    private static string Known(string argument) =>
        argument.StartsWith("/langversion:", StringComparison.Ordinal) && !LanguageVersionFacts.TryParse(argument["/langversion:".Length..], out _)
            ? "/langversion:latest"
            : argument;

    private static AnalyzerFileReference Reference(string path, Func<string, Assembly> load, List<string> failures)
    {
        var reference = new AnalyzerFileReference(path, new Loader(load));
        reference.AnalyzerLoadFailed += (_, failure) =>
        {
            // A part for editors alone has nothing for the compiler.
            if (failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
                failures.Add($"{Path.GetFileName(path)}: {failure.ErrorCode} {failure.Message} {failure.Exception}");
        };
        return reference;
    }

    private static SourceText Text(string path)
    {
        using var stream = File.OpenRead(path);
        return SourceText.From(stream);
    }

    private sealed class FileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => Text(path);
    }

    private sealed class Loader(Func<string, Assembly> load) : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => load(fullPath);
    }

    private sealed class Resolver : MetadataReferenceResolver
    {
        public static Resolver Instance { get; } = new();

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => 0;

        public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
            [MetadataReference.CreateFromFile(reference, properties)];
    }

    private sealed class ConfigOptions(AnalyzerConfigSet configs) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(configs.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

        private Values Of(string path) => new(configs.GetOptionsForSourcePath(path).AnalyzerOptions);
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }

    /// <summary>What the configuration says of severities, as the compiler applies it.</summary>
    private sealed class Severities(IEnumerable<SyntaxTree> trees, AnalyzerConfigSet configs) : SyntaxTreeOptionsProvider
    {
        private readonly Dictionary<SyntaxTree, ImmutableDictionary<string, ReportDiagnostic>> _options =
            trees.ToDictionary(tree => tree, tree => configs.GetOptionsForSourcePath(tree.FilePath).TreeOptions);

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return _options.TryGetValue(tree, out var options) && options.TryGetValue(diagnosticId, out severity);
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
