using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using MedicalCodes.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Generation;

/// <summary>A project in memory: sources and tables, with the generator run over them.</summary>
internal sealed class GeneratorRun
{
    private readonly (string Name, string Value)[] _properties;
    private GeneratorDriver _driver;

    public GeneratorRun(
        string source,
        IEnumerable<TestTable> tables,
        LanguageVersion language = LanguageVersion.CSharp14,
        string name = "Acme",
        IEnumerable<MetadataReference>? references = null,
        params (string Name, string Value)[] properties)
    {
        _properties = [("RootNamespace", name), .. properties];
        var options = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        Compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, options, "Program.cs")],
            [.. Net100.References.All, MetadataReference.CreateFromFile(RuntimePath), .. references ?? []],
            // The library is built for an older framework than the references here, which builds do not warn of either.
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999)
                .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress)]));
        Tables = [.. tables];
        _driver = Driver(Tables, new CodeTypeGenerator());
        Run();
    }

    public static string RuntimePath { get; } = Path.Combine(AppContext.BaseDirectory, "MedicalCodes.dll");

    public CSharpCompilation Compilation { get; private set; }

    public ImmutableArray<AdditionalText> Tables { get; private set; }

    public GeneratorRunResult Result { get; private set; }

    /// <summary>The compilation with what was generated.</summary>
    public Compilation Output { get; private set; } = null!;

    /// <summary>The tables and their options, as analyzers see them.</summary>
    public AnalyzerOptions AnalyzerOptions => new([.. Tables], new TestOptions(Tables, []));

    /// <summary>The names of the generated constants of a type.</summary>
    public IReadOnlyList<string> Constants(string type) =>
        [.. Output.GetTypeByMetadataName(type)!.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property.IsStatic && SymbolEqualityComparer.Default.Equals(property.Type, property.ContainingType))
            .Select(property => property.Name)];

    /// <summary>What runs other generators over the program, or other tables; nothing has run yet.</summary>
    public GeneratorDriver Driver(ImmutableArray<AdditionalText> tables, params IIncrementalGenerator[] generators) => CSharpGeneratorDriver.Create(
        generators.Select(generator => generator.AsSourceGenerator()),
        tables,
        (CSharpParseOptions)Compilation.SyntaxTrees[0].Options,
        new TestOptions(tables, _properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public string Source(string hint) => Result.GeneratedSources.Single(source => source.HintName == hint).SourceText.ToString();

    /// <summary>Fails if the generator failed or its output does not compile without a warning.</summary>
    public GeneratorRun Clean()
    {
        Assert.Null(Result.Exception);
        // The test's own program need not be documented; what is generated must be.
        var diagnostics = Output.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden && !(diagnostic.Id == "CS1591" && diagnostic.Location.SourceTree!.FilePath == "Program.cs"))
            .ToArray();
        Assert.True(diagnostics.Length == 0, string.Join("\n", diagnostics.Take(10).Select(d => d + " in " + d.Location.SourceTree?.FilePath)));
        return this;
    }

    public GeneratorRun Edit(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        Compilation = edit(Compilation);
        Run();
        return this;
    }

    public GeneratorRun EditTable(int index, Func<AdditionalText, AdditionalText> edit)
    {
        var old = Tables[index];
        var changed = edit(old);
        Tables = Tables.Replace(old, changed);
        _driver = _driver.ReplaceAdditionalText(old, changed).WithUpdatedAnalyzerConfigOptions(new TestOptions(Tables, _properties));
        Run();
        return this;
    }

    /// <summary>What the rules report on the program, as id and text.</summary>
    public async Task<IReadOnlyList<string>> Reports()
    {
        var diagnostics = await Output
            .WithAnalyzers(Verify.CodeTest.Analyzers, new AnalyzerOptions(Tables, new TestOptions(Tables, _properties)))
            .GetAnalyzerDiagnosticsAsync();
        // What is hidden offers something at code that is right.
        return [.. diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).OrderBy(diagnostic => diagnostic.Location.SourceSpan).Select(diagnostic =>
            $"{diagnostic.Id} {diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan)}")];
    }

    /// <summary>What the rules report on the tables, as id, line and column.</summary>
    public async Task<IReadOnlyList<string>> TableReports()
    {
        var diagnostics = await Output
            .WithAnalyzers(Verify.CodeTest.Analyzers, new AnalyzerOptions(Tables, new TestOptions(Tables, _properties)))
            .GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Where(diagnostic => diagnostic.Location.SourceTree is null).OrderBy(diagnostic => diagnostic.Location.SourceSpan)
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}:{diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1}")];
    }

    /// <summary>The program as another project refers to it: built, or as an editor has it in memory.</summary>
    public MetadataReference ToReference(bool built)
    {
        if (!built)
            return Output.ToMetadataReference();
        var image = new MemoryStream();
        Assert.True(Output.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>Why a step's outputs were made, in the last run.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        [.. Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    private void Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Compilation, out var output, out _);
        Output = output;
        Result = _driver.GetRunResult().Results.Single();
    }

    private sealed class TestOptions(ImmutableArray<AdditionalText> tables, (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
            [.. properties.Select(property => ("build_property." + property.Name, property.Value))]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(
            tables.Contains(textFile) && textFile is TestTable table ? table.Options : []);
    }

    internal sealed class Values((string Name, string Value)[] values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = values.FirstOrDefault(entry => entry.Name == key).Value;
            return value is not null;
        }
    }
}

/// <summary>A table of a project in memory.</summary>
internal sealed class TestTable(string path, SourceText text, params (string Name, string Value)[] metadata) : AdditionalText
{
    public TestTable(string path, string text, params (string Name, string Value)[] metadata)
        : this(path, SourceText.From(text, System.Text.Encoding.UTF8), metadata)
    {
    }

    public override string Path => path;

    public (string, string)[] Options { get; } = path.EndsWith(".razor", StringComparison.Ordinal)
        ? []
        : [("build_metadata.AdditionalFiles.MedicalCodesTable", "true"), .. metadata.Select(entry => ("build_metadata.AdditionalFiles.MedicalCodes" + entry.Name, entry.Value))];

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
