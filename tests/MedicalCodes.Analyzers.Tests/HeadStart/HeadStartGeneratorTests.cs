using System.Text;
using MedicalCodes.Analyzers.Tests.Generation;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Generation;
using MedicalCodes.HeadStart;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SmallTables = MedicalCodes.Analyzers.Tests.Generation.SmallTables;
using TestTable = MedicalCodes.Analyzers.Tests.Generation.TestTable;

namespace MedicalCodes.Analyzers.Tests.HeadStart;

/// <summary>The head start is felt in time alone. Parsed tables are counted for the whole process, so nothing else may run meanwhile.</summary>
[Collection(Alone.Name)]
public class HeadStartGeneratorTests
{
    private const string Source = "class C { public object A = Acme.Icd10Cm.E11_65; }";

    /// <summary>What only fails a test that would else wait for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public void It_generates_and_reports_nothing()
    {
        var run = new GeneratorRun(Source, [SmallTables.Icd10Cm()]);

        var result = run.Driver(run.Tables, new HeadStartGenerator()).RunGenerators(run.Compilation).GetRunResult();

        Assert.Null(result.Results.Single().Exception);
        Assert.Empty(result.GeneratedTrees);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void The_tables_that_it_has_read_the_generator_does_not_read_again()
    {
        var table = new TestTable("/tables/icd10cm_order_2026.txt", SmallTables.Diabetes + SmallTables.Order(9, "R51", true, "Headache, which no other test has"));
        var run = new GeneratorRun(Source, []);
        var parsed = TableCache.ParseCount;

        run.Driver([table], new HeadStartGenerator()).RunGenerators(run.Compilation);
        Assert.True(SpinWait.SpinUntil(() => TableCache.ParseCount > parsed, Patience), "It never came to the table.");
        var result = run.Driver([table], new CodeTypeGenerator()).RunGenerators(run.Compilation).GetRunResult();

        Assert.Equal(parsed + 1, TableCache.ParseCount);
        Assert.Contains(result.Results.Single().GeneratedSources, source => source.HintName == "Acme.Icd10Cm.Table.g.cs");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_generated_is_the_same_without_it(bool byReference)
    {
        var owner = new GeneratorRun("public class Owner { public object A = Acme.Icd10Cm.E11_9; }", [SmallTables.Icd10Cm()]).Clean();
        var run = byReference ? new GeneratorRun(Source, [], name: "Consumer", references: [owner.ToReference(built: true)]) : new GeneratorRun(Source, [SmallTables.Icd10Cm()]);

        var result = run.Driver(run.Tables, new HeadStartGenerator(), new CodeTypeGenerator()).RunGenerators(run.Compilation).GetRunResult();

        Assert.NotEmpty(run.Result.GeneratedSources);
        Assert.Equal(Texts(run.Result), Texts(result.Results[1]));
    }

    [Fact]
    public void A_table_that_cannot_be_read_is_left_to_the_generator()
    {
        var run = new GeneratorRun(Source, []);
        var text = new UnreadableText();

        var result = run.Driver([new TestTable("/tables/icd10cm_order_2026.txt", text)], new HeadStartGenerator()).RunGenerators(run.Compilation).GetRunResult();

        Assert.True(SpinWait.SpinUntil(() => text.WasAsked, Patience), "It never came to the table.");
        Assert.Null(result.Results.Single().Exception);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void The_rules_rehearse_behind_it()
    {
        var run = new GeneratorRun(Source, []);

        run.Driver([], new HeadStartGenerator()).RunGenerators(run.Compilation);

        Assert.True(SpinWait.SpinUntil(() => Rehearsal.OfProcess.HasBegun, Patience), "They never began.");
    }

    private static IEnumerable<(string, string)> Texts(GeneratorRunResult result) =>
        result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()));

    private sealed class UnreadableText : SourceText
    {
        private volatile bool _wasAsked;

        public bool WasAsked => _wasAsked;

        public override Encoding? Encoding => Encoding.UTF8;

        public override int Length => 100;

        public override char this[int position] => throw Failure();

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => throw Failure();

        private IOException Failure()
        {
            _wasAsked = true;
            return new IOException("The disk is gone.");
        }
    }
}
