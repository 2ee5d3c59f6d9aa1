using MedicalCodes.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Analyzers.Tests.Generation;

/// <summary>What is generated for the libraries that a project references, and in which project. What it does is tested in MedicalCodes.Integration.Tests.</summary>
public class IntegrationTests
{
    private const string Uses = """
        namespace Acme
        {
            internal static class Setup
            {
                internal static void Run(
                    Microsoft.EntityFrameworkCore.ModelConfigurationBuilder ef, Newtonsoft.Json.JsonSerializerSettings json, Microsoft.AspNetCore.OpenApi.OpenApiOptions api)
                {
                    ef.UseMedicalCodes();
                    json.UseMedicalCodes();
                    api.UseMedicalCodes();
                    MedicalCodesDapper.UseMedicalCodes();
                    Icd10CmCoding.FromCoding(Icd10Cm.Parse("I10").ToCoding());
                }
            }
        }
        """;

    private static readonly string[] Files =
    [
        "MedicalCodes.Dapper.g.cs", "MedicalCodes.EntityFrameworkCore.g.cs", "MedicalCodes.Fhir.g.cs", "MedicalCodes.NewtonsoftJson.g.cs", "MedicalCodes.OpenApi.g.cs",
    ];

    private static IEnumerable<MetadataReference> Libraries { get; } = new[]
    {
        typeof(Microsoft.EntityFrameworkCore.DbContext), typeof(Newtonsoft.Json.JsonSerializerSettings), typeof(Dapper.SqlMapper), typeof(Hl7.Fhir.Model.Coding),
        typeof(Microsoft.AspNetCore.OpenApi.OpenApiOptions), typeof(Microsoft.OpenApi.OpenApiSchema),
        typeof(Microsoft.AspNetCore.Mvc.ApiExplorer.ApiParameterDescription),
    }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location));

    private static TestTable[] Tables => [SmallTables.Icd10Cm(("Descriptions", "Runtime")), SmallTables.Cpt(), SmallTables.PlaceOfService()];

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    public void Every_language_version_compiles_them_without_a_warning(LanguageVersion language)
    {
        var run = new GeneratorRun(Uses, Tables, language, references: Libraries).Clean();

        Assert.Equal(Files, Integrations(run));
    }

    [Fact]
    public void Without_the_libraries_there_are_none() => Assert.Empty(Integrations(new GeneratorRun("class C;", Tables).Clean()));

    [Fact]
    public void Without_code_types_there_are_none()
    {
        Assert.Empty(new GeneratorRun("class C;", [], references: Libraries).Clean().Result.GeneratedSources);
        Assert.Empty(Integrations(new GeneratorRun("class C;", [SmallTables.Icd10Cm(("Embed", "None"))], references: Libraries).Clean()));
    }

    [Theory]
    [InlineData(true, LanguageVersion.CSharp14)]
    [InlineData(false, LanguageVersion.CSharp14)]
    [InlineData(true, LanguageVersion.CSharp12)]
    public void The_project_that_has_the_libraries_has_them_for_the_types_of_another(bool built, LanguageVersion language)
    {
        var owner = new GeneratorRun("class C;", Tables).Clean();

        var web = new GeneratorRun(Uses.Replace("namespace Acme", "namespace Acme.Web"), [SmallTables.Icd10Pcs()], language, "Web", [.. Libraries, owner.ToReference(built)]).Clean();

        Assert.Empty(Integrations(owner));
        Assert.Equal(Files, Integrations(web));
        Assert.Contains("global::Acme.Icd10Cm>", web.Source("MedicalCodes.EntityFrameworkCore.g.cs"), StringComparison.Ordinal);
        Assert.Contains("global::Web.Icd10Pcs>", web.Source("MedicalCodes.EntityFrameworkCore.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Friends_that_both_have_them_do_not_meet()
    {
        var owner = new GeneratorRun(
            "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Web\")]\n" + Uses, Tables, references: Libraries).Clean().ToReference(built: true);

        new GeneratorRun(Uses.Replace("namespace Acme", "namespace Acme.Web"), [], name: "Web", references: [.. Libraries, owner]).Clean();
    }

    [Fact]
    public void Types_that_share_a_name_are_left_out()
    {
        var one = new GeneratorRun("class C;", Tables, name: "One").ToReference(built: true);
        var other = new GeneratorRun("class C;", [SmallTables.Icd10Cm(("Namespace", "One"))], name: "Other").ToReference(built: true);

        var web = new GeneratorRun("class C;", [], name: "Web", references: [.. Libraries, one, other]).Clean();

        Assert.DoesNotContain("One.Icd10Cm>", web.Source("MedicalCodes.EntityFrameworkCore.g.cs"), StringComparison.Ordinal);
        Assert.Contains("One.Cpt>", web.Source("MedicalCodes.EntityFrameworkCore.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LOCAL-12345", 11, false)]
    [InlineData("X00011", 6, false)]
    [InlineData("LOCAL", 5, false)]
    [InlineData("X0001", 5, true)]
    public void A_payer_s_own_codes_have_room_and_no_pattern_that_they_do_not_fit(string code, int length, bool fits)
    {
        var hcpcs = new TestTable("/tables/hcpcs.csv", "code,description\nJ1885,Invented\n", ("System", "hcpcs"));
        var local = new TestTable("/tables/local.csv", $"code,description\n{code},Local\n", ("Extends", "hcpcs"));
        var owner = new GeneratorRun("class C;", [hcpcs, local], references: Libraries).Clean();
        var web = new GeneratorRun("class C;", [], name: "Web", references: [.. Libraries, owner.ToReference(built: true)]).Clean();

        Assert.All([owner, web], run =>
        {
            Assert.Contains($"HasMaxLength({length})", run.Source("MedicalCodes.EntityFrameworkCore.g.cs"), StringComparison.Ordinal);
            Assert.Contains($"System, {(fits ? "\"^[A-Z][0-9][0-9][0-9][0-9]$\"" : "null")}, {length},", run.Source("MedicalCodes.OpenApi.g.cs"), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("E11.9", 8)]
    [InlineData("X12345678", 10)]
    public void A_column_has_room_for_the_dot(string code, int length)
    {
        var local = new TestTable("/tables/local.csv", $"code,description\n{code},Local\n", ("Extends", "icd-10-cm"));

        Assert.Contains(
            $"HasMaxLength({length})",
            new GeneratorRun("class C;", [SmallTables.Icd10Cm(), local], references: Libraries).Clean().Source("MedicalCodes.EntityFrameworkCore.g.cs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_is_too_old_is_left_alone()
    {
        var old = CSharpCompilation.Create(
            "Microsoft.EntityFrameworkCore",
            [CSharpSyntaxTree.ParseText("namespace Microsoft.EntityFrameworkCore { public class ModelBuilder { } }")],
            Basic.Reference.Assemblies.Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.Empty(Integrations(new GeneratorRun("class C;", Tables, references: [old.ToMetadataReference()]).Clean()));
    }

    [Fact]
    public void A_code_that_is_named_anew_changes_none()
    {
        var run = new GeneratorRun("class C { object A = Acme.Icd10Cm.E11_9; }", Tables, references: Libraries).Clean();

        run.Edit(compilation => compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0],
            compilation.SyntaxTrees[0].WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From("class C { object A = Acme.Icd10Cm.I10; }")))).Clean();

        Assert.Equal(["I10"], run.Constants("Acme.Icd10Cm"));
        var written = run.Result.TrackedSteps[StepNames.Files].SelectMany(step => step.Outputs).Where(output => Files.Contains(((SourceFile)output.Value).HintName)).ToArray();
        Assert.Equal(Files.Length, written.Length);
        Assert.All(written, output => Assert.Equal(IncrementalStepRunReason.Unchanged, output.Reason));
    }

    private static IReadOnlyList<string> Integrations(GeneratorRun run) =>
        [.. run.Result.GeneratedSources.Select(source => source.HintName).Where(Files.Contains).Order(StringComparer.Ordinal)];
}
