using System.Reflection;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Generation;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Analyzers.Tests.Generation;

/// <summary>What an edit runs again, and what it does not. Parsed tables are counted for the whole process, so nothing else may run meanwhile.</summary>
[Collection(Alone.Name)]
public class CachingTests
{
    private const string Source = "class C { object A = Acme.Icd10Cm.E11_9; void M() { } }";

    private static readonly string[] AllSteps =
    [
        StepNames.Catalog, StepNames.Facts, StepNames.Project, StepNames.Uses, StepNames.RazorUses, StepNames.Files,
    ];

    private static TestTable[] Tables =>
        [SmallTables.Icd10Cm(("Descriptions", "Runtime")), SmallTables.Cpt(), new TestTable("/Pages/Index.razor", "@Icd10Cm.I10")];

    [Fact]
    public void An_edit_of_a_method_body_runs_no_table_step_and_changes_no_output()
    {
        var run = new GeneratorRun(Source, Tables).Clean();
        var parsed = TableCache.ParseCount;

        run.Edit(compilation => Replace(compilation, Source.Replace("void M() { }", "void M() { M(); }")));

        Assert.Equal(parsed, TableCache.ParseCount);
        Assert.All(run.Reasons(StepNames.Catalog), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        AssertReasons(run, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged);
        Assert.All(
            run.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void A_new_constant_changes_the_constants_and_nothing_else()
    {
        var run = new GeneratorRun(Source, Tables).Clean();

        run.Edit(compilation => Replace(compilation, Source.Replace("E11_9", "E11_65"))).Clean();

        Assert.Equal(["E11_65", "I10"], run.Constants("Acme.Icd10Cm"));
        Assert.All(run.Reasons(StepNames.Catalog), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(["Acme.Icd10Cm.Constants.g.cs"], Modified(run));
        Assert.All(run.Reasons(StepNames.RazorUses), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_table_changes_its_type()
    {
        var run = new GeneratorRun(Source, Tables).Clean();
        var before = run.Source("Acme.Icd10Cm.Table.g.cs");

        run.EditTable(0, _ => new TestTable("/tables/icd10cm_order_2026.txt", SmallTables.Diabetes + SmallTables.Order(9, "R51", true, "Headache"), ("Descriptions", "Runtime"))).Clean();

        Assert.NotEqual(before, run.Source("Acme.Icd10Cm.Table.g.cs"));
        Assert.Contains("Acme.Icd10Cm.Table.g.cs", Modified(run));
        Assert.DoesNotContain("Acme.Cpt.Table.g.cs", Modified(run));
    }

    [Fact]
    public void A_table_that_was_only_touched_is_not_parsed_again()
    {
        var run = new GeneratorRun(Source, Tables).Clean();
        var parsed = TableCache.ParseCount;

        run.EditTable(0, _ => SmallTables.Icd10Cm(("Descriptions", "Runtime"))).Clean();

        Assert.Equal(parsed, TableCache.ParseCount);
        AssertReasons(run, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void A_changed_item_is_seen_though_its_table_is_the_same()
    {
        var run = new GeneratorRun(Source, [SmallTables.Icd10Cm()]).Clean();

        run.EditTable(0, _ => SmallTables.Icd10Cm(("Constants", "I10"))).Clean();

        Assert.Equal(["E11_9", "I10"], run.Constants("Acme.Icd10Cm"));
    }

    [Fact]
    public void No_model_of_the_pipeline_holds_a_roslyn_object()
    {
        var run = new GeneratorRun(Source, Tables).Clean();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var step in AllSteps)
        {
            foreach (var (value, _) in run.Result.TrackedSteps[step].SelectMany(step => step.Outputs))
                Walk(value, step, seen);
        }

        Assert.NotEmpty(seen);
    }

    [Fact]
    public void A_run_that_is_cancelled_while_a_table_is_read_does_not_spoil_the_next()
    {
        using var cancellation = new CancellationTokenSource();
        var compilation = new GeneratorRun(Source, [SmallTables.Icd10Cm()]).Compilation;
        var table = new CancellingTable(cancellation);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new CodeTypeGenerator().AsSourceGenerator()], [table, SmallTables.Cpt()], null, new AllTables());

        Assert.ThrowsAny<OperationCanceledException>(() => driver.RunGenerators(compilation, cancellation.Token));
        var result = driver.RunGenerators(compilation, CancellationToken.None).GetRunResult().Results.Single();

        Assert.True(table.Reads > 1);
        Assert.Null(result.Exception);
        Assert.Contains(result.GeneratedSources, source => source.HintName == "Acme.Icd10Cm.Table.g.cs");
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !seen.Add(value)))
            return;
        Assert.False(
            value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or AdditionalText or Microsoft.CodeAnalysis.Text.SourceText or Diagnostic,
            $"{path} holds a {value.GetType().Name}");
        if (value is Type or MemberInfo)
            return;
        if (value is Delegate function)
        {
            Walk(function.Target, path + " of a delegate", seen);
            return;
        }

        if (value is System.Collections.IEnumerable items and not System.Collections.IDictionary)
        {
            if (value is Array array && array.GetType().GetElementType()!.IsPrimitive)
                return;
            foreach (var item in items)
                Walk(item, path + "[]", seen);
            return;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), path + "." + field.Name, seen);
        }
    }

    /// <summary>The files that the last run wrote again.</summary>
    private static IReadOnlyList<string> Modified(GeneratorRun run) =>
        [.. run.Result.TrackedSteps[StepNames.Files].SelectMany(step => step.Outputs)
            .Where(output => output.Reason == IncrementalStepRunReason.Modified)
            .Select(output => ((SourceFile)output.Value).HintName)];

    private static void AssertReasons(GeneratorRun run, params IncrementalStepRunReason[] allowed) =>
        Assert.All(AllSteps, step => Assert.All(run.Reasons(step), reason => Assert.Contains(reason, allowed)));

    private static CSharpCompilation Replace(CSharpCompilation compilation, string source) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], compilation.SyntaxTrees[0].WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(source)));

    /// <summary>A table during whose first reading the user types on.</summary>
    private sealed class CancellingTable(CancellationTokenSource typing) : AdditionalText
    {
        public int Reads { get; private set; }

        public override string Path => SmallTables.Icd10Cm().Path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default)
        {
            if (Reads++ == 0)
                typing.Cancel();
            cancellationToken.ThrowIfCancellationRequested();
            return SmallTables.Icd10Cm().GetText(cancellationToken);
        }
    }

    private sealed class AllTables : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new GeneratorRun.Values([("build_property.RootNamespace", "Acme")]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new GeneratorRun.Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new GeneratorRun.Values([("build_metadata.AdditionalFiles.MedicalCodesTable", "true")]);
    }
}
