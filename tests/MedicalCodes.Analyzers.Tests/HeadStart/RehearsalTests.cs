using MedicalCodes.Analyzers.Tests.Generation;
using MedicalCodes.HeadStart;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmallTables = MedicalCodes.Analyzers.Tests.Generation.SmallTables;

namespace MedicalCodes.Analyzers.Tests.HeadStart;

/// <summary>A rehearsal is felt in time alone; here is that it comes to what it is for.</summary>
public class RehearsalTests
{
    private static readonly GeneratorRun Owner = new GeneratorRun("public class Owner;", [SmallTables.Icd10Cm()]).Clean();

    [Fact]
    public async Task The_rules_come_to_the_verdict_on_a_code() =>
        Assert.Equal(["\"E11.64\""], await Found(new Rehearsal(), File("E11.64")));

    [Fact]
    public async Task Of_the_files_that_are_not_too_long_they_look_at_the_longest() =>
        Assert.Equal(["\"E11.62\""], await Found(new Rehearsal(), File("E11.61"), File("E11.62", comment: 19_000), File("E11.63", comment: 18_000), File("E11.64", comment: 20_000)));

    [Fact]
    public async Task There_is_one_rehearsal()
    {
        var rehearsal = new Rehearsal();
        Assert.False(rehearsal.HasBegun);

        Assert.NotEmpty(await Found(rehearsal, File("E11.64")));
        Assert.True(rehearsal.HasBegun);
        Assert.Empty(await Found(rehearsal, File("E11.64")));
    }

    [Fact]
    public async Task Without_a_file_there_is_nothing_to_look_at()
    {
        Assert.Empty(await Found(new Rehearsal()));
        Assert.Empty(await Found(new Rehearsal(), File("E11.64", comment: 20_000)));
    }

    private static string File(string code, int comment = 0) =>
        $$"""class Uses{{code.Replace('.', '_')}} { public Acme.Icd10Cm Code = "{{code}}"; } // {{new string('x', comment)}}""";

    /// <summary>The literals on which the rules had something to say.</summary>
    private static async Task<IEnumerable<string>> Found(Rehearsal rehearsal, params string[] files)
    {
        var run = new GeneratorRun("", [], name: "Consumer", references: [Owner.ToReference(built: true)]);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file, (CSharpParseOptions)run.Compilation.SyntaxTrees[0].Options));
        var diagnostics = await rehearsal.Run(run.Compilation.AddSyntaxTrees(trees), run.AnalyzerOptions);
        return diagnostics.Select(diagnostic => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }
}
