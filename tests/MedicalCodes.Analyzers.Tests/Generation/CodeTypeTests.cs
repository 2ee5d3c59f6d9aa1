using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Analyzers.Tests.Generation;

public class CodeTypeTests
{
    private const string Uses = """
        namespace Acme
        {
            internal static class Program
            {
                internal static string Run() => Icd10Cm.E11_9.Value + Cpt._99213 + Icd10Pcs._0DTJ4ZZ + PlaceOfService.Office + Icd10Cm.Literals.I10;
            }
        }
        """;

    private static TestTable[] AllTables => [SmallTables.Icd10Cm(), SmallTables.Icd10Pcs(), SmallTables.Cpt(), SmallTables.PlaceOfService()];

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    public void Every_language_version_compiles_the_types_without_a_warning(LanguageVersion language)
    {
        var run = new GeneratorRun(Uses, AllTables.Append(new TestTable("/icd10pcs_order_2026.txt", SmallTables.Icd10Pcs().GetText())), language).Clean();

        Assert.Equal(["E11_9", "I10"], run.Constants("Acme.Icd10Cm"));
        Assert.Equal(["_99213"], run.Constants("Acme.Cpt"));
        Assert.Equal(["Office"], run.Constants("Acme.PlaceOfService"));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp14)]
    public void Chapter_and_section_are_members_where_a_table_tells_them(LanguageVersion language)
    {
        const string Outline = "<ICD10CM.tabular><version>2026</version><chapter><name>4</name><desc>A title</desc><section id=\"E08-E13\"><diag><name>E11</name></diag></section></chapter></ICD10CM.tabular>";
        var run = new GeneratorRun(Uses, [.. AllTables, new TestTable("/tables/icd10cm_tabular_2026.xml", Outline)], language).Clean();

        Assert.Equal(["Chapter", "Section"], Members("Icd10Cm"));
        Assert.Empty(Members("Icd10Pcs"));
        // No titles in the program unless it asks for them.
        Assert.DoesNotContain("A title", run.Source("Acme.Icd10Cm.Outline.g.cs"), StringComparison.Ordinal);

        IEnumerable<string> Members(string type) => run.Output.GetTypeByMetadataName("Acme." + type)!.GetMembers().OfType<IPropertySymbol>()
            .Where(member => member.Type.Name == "CodeBlock").Select(member => member.Name);
    }

    [Fact]
    public void No_constant_can_meet_a_member_of_the_type()
    {
        const string Outline = "<ICD10CM.tabular><version>2026</version><chapter><name>4</name><desc>A title</desc><section id=\"E08-E13\"><diag><name>E11</name></diag></section></chapter></ICD10CM.tabular>";
        var run = new GeneratorRun("class C;", [SmallTables.Icd10Cm(("Descriptions", "Runtime")), new TestTable("/tables/icd10cm_tabular_2026.xml", Outline)]).Clean();

        var members = run.Output.GetTypeByMetadataName("Acme.Icd10Cm")!.GetMembers().Where(member => member.CanBeReferencedByName).Select(member => member.Name);

        Assert.Subset(CodeTypeMembers.Names, members.ToHashSet());
    }

    [Fact]
    public void Without_a_table_nothing_is_generated() =>
        Assert.Empty(new GeneratorRun("class C;", []).Clean().Result.GeneratedSources);

    [Fact]
    public void The_type_says_its_system_and_kind()
    {
        var run = new GeneratorRun(Uses, AllTables).Clean();

        Assert.Contains("IDiagnosisCode", run.Output.GetTypeByMetadataName("Acme.Icd10Cm")!.Interfaces.Select(type => type.Name));
        Assert.Contains("IProcedureCode", run.Output.GetTypeByMetadataName("Acme.Cpt")!.Interfaces.Select(type => type.Name));
        Assert.DoesNotContain("IProcedureCode", run.Output.GetTypeByMetadataName("Acme.PlaceOfService")!.Interfaces.Select(type => type.Name));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_type_says_its_editions_and_the_hash_of_its_content_also_to_who_references_it(bool built)
    {
        var older = new TestTable("/tables/icd10cm_order_2025.txt", SmallTables.Diabetes);
        var both = Origin([SmallTables.Icd10Cm(), older]);
        var asReference = new GeneratorRun("class C;", [], name: "Consumer", references: [new GeneratorRun("class C;", [SmallTables.Icd10Cm()]).ToReference(built)]);

        Assert.Equal("2025,2026", both.Editions);
        Assert.Matches("^[0-9a-f]{64}$", both.Hash);
        Assert.Equal(Origin([SmallTables.Icd10Cm()]), Origin(asReference.Output));
    }

    [Fact]
    public void The_hash_is_that_of_the_codes_and_of_nothing_else()
    {
        var hash = Origin([SmallTables.Icd10Cm()]).Hash;
        var otherLines = new TestTable("/tables/icd10cm_order_2026.txt", SmallTables.Diabetes.Replace("\r\n", "\n", StringComparison.Ordinal));
        var otherCodes = new TestTable("/tables/icd10cm_order_2026.txt", SmallTables.Diabetes + SmallTables.Order(8, "M5451", true, "Vertebrogenic low back pain"));

        Assert.Equal(hash, Origin([otherLines]).Hash);
        Assert.Equal(hash, Origin([SmallTables.Icd10Cm(("Embed", "Used"))]).Hash);
        Assert.NotEqual(hash, Origin([otherCodes]).Hash);
    }

    private static (string Hash, string Editions) Origin(IEnumerable<TestTable> tables) => Origin(new GeneratorRun("class C;", tables).Clean().Output);

    private static (string Hash, string Editions) Origin(Compilation compilation)
    {
        var arguments = compilation.GetTypeByMetadataName("Acme.Icd10Cm")!.GetAttributes().Single(attribute => attribute.AttributeClass!.Name == "CodeTypeAttribute").ConstructorArguments;
        return ((string)arguments[1].Value!, string.Join(',', arguments[2].Values.Select(edition => edition.Value)));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, new[] { "ISpanFormattable", "IUtf8SpanFormattable" })]
    [InlineData(LanguageVersion.CSharp10, new[] { "ISpanFormattable", "IUtf8SpanFormattable" })]
    [InlineData(LanguageVersion.CSharp11, new[] { "IParsable", "ISpanFormattable", "ISpanParsable", "IUtf8SpanFormattable", "IUtf8SpanParsable" })]
    public void The_type_has_the_interfaces_of_the_framework_that_the_language_can_implement(LanguageVersion language, string[] interfaces)
    {
        var type = new GeneratorRun(Uses, AllTables, language).Clean().Output.GetTypeByMetadataName("Acme.Icd10Cm")!;

        Assert.Equal(interfaces, type.AllInterfaces.Select(face => face.Name).Where(name => name.Contains("Span", StringComparison.Ordinal) || name == "IParsable").Order());
    }

    [Fact]
    public void The_type_names_its_converters()
    {
        var type = new GeneratorRun(Uses, AllTables).Clean().Output.GetTypeByMetadataName("Acme.Icd10Cm")!;

        Assert.Equal(
            ["CodeJsonConverter<Acme.Icd10Cm>", "CodeTypeConverter<Acme.Icd10Cm>"],
            type.GetAttributes().Where(attribute => attribute.AttributeClass!.Name is "JsonConverterAttribute" or "TypeConverterAttribute")
                .Select(attribute => ((Microsoft.CodeAnalysis.INamedTypeSymbol)attribute.ConstructorArguments.Single().Value!).ToDisplayString().Replace("MedicalCodes.", ""))
                .Order());
    }

    [Fact]
    public void A_converter_that_the_project_has_no_framework_for_is_not_named()
    {
        var run = new GeneratorRun(Uses, AllTables).Edit(compilation => compilation.RemoveReferences(compilation.References.Where(reference =>
            reference.Display!.Contains("System.Text.Json", StringComparison.Ordinal) || reference.Display!.Contains("TypeConverter", StringComparison.Ordinal)))).Clean();

        Assert.DoesNotContain("Converter", run.Source("Acme.Icd10Cm.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp8, false)]
    [InlineData(LanguageVersion.CSharp9, true)]
    public void A_module_initializer_registers_the_types_where_the_language_has_one(LanguageVersion language, bool has)
    {
        var run = new GeneratorRun(Uses, AllTables, language).Clean();

        Assert.Equal(has, run.Result.GeneratedSources.Any(source => source.HintName == "MedicalCodes.Registration.g.cs"));
        if (has)
            Assert.All(["Cpt", "Icd10Cm", "Icd10Pcs", "PlaceOfService"], type => Assert.Contains($"Register<global::Acme.{type}>()", run.Source("MedicalCodes.Registration.g.cs"), StringComparison.Ordinal));
    }

    [Fact]
    public void Metadata_names_the_type_its_namespace_and_its_visibility()
    {
        var run = new GeneratorRun("class C;", [SmallTables.Icd10Cm(("TypeName", "Diagnosis"), ("Namespace", "Clinic.Codes"), ("Visibility", "internal"))]).Clean();

        var type = run.Output.GetTypeByMetadataName("Clinic.Codes.Diagnosis")!;
        Assert.Equal(Microsoft.CodeAnalysis.Accessibility.Internal, type.DeclaredAccessibility);
    }

    [Theory]
    [InlineData("E08-E13; I10", new[] { "E11", "E11_6", "E11_65", "E11_9", "I10" })]
    [InlineData("E11.6*|M54.50", new[] { "E11_6", "E11_65", "M54_50" })]
    [InlineData("All", new[] { "E11", "E11_6", "E11_65", "E11_9", "I10", "M54_5", "M54_50" })]
    [InlineData("Used", new string[0])]
    public void The_listed_constants_are_there_besides_the_used_ones(string constants, string[] expected) =>
        Assert.Equal(expected, new GeneratorRun("class C;", [SmallTables.Icd10Cm(("Constants", constants))]).Clean().Constants("Acme.Icd10Cm"));

    [Fact]
    public void Descriptions_stand_in_the_doc_comments_but_for_CPT()
    {
        var run = new GeneratorRun(Uses, AllTables).Clean();

        Assert.Contains("Type 2 diabetes mellitus without complications", run.Source("Acme.Icd10Cm.Constants.g.cs"), StringComparison.Ordinal);
        Assert.All(run.Result.GeneratedSources, source => Assert.DoesNotContain("invented kind", source.SourceText.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_user_may_opt_in_to_descriptions_of_CPT()
    {
        var run = new GeneratorRun(Uses, [SmallTables.Icd10Cm(), SmallTables.Icd10Pcs(), SmallTables.PlaceOfService(), SmallTables.Cpt(("Descriptions", "Docs"))]).Clean();

        Assert.Contains("office visit", run.Source("Acme.Cpt.Constants.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_table_is_embedded_where_only_strings_are_wanted()
    {
        var run = new GeneratorRun("class C { const string D = Acme.Icd10Cm.Literals.E11_9; }", [SmallTables.Icd10Cm(("Embed", "None"))]).Clean();

        Assert.Equal(["Acme.Icd10Cm.Constants.g.cs"], run.Result.GeneratedSources.Select(source => source.HintName));
        Assert.Equal("E11.9", ((Microsoft.CodeAnalysis.IFieldSymbol)run.Output.GetTypeByMetadataName("Acme.Icd10Cm+Literals")!.GetMembers("E11_9").Single()).ConstantValue);
    }

    [Fact]
    public void Payers_own_codes_join_the_system_that_they_extend()
    {
        var own = new TestTable("/tables/payer.csv", "code,description\nE11.6Z,A payer's own code\n", ("Extends", "icd-10-cm"));
        var run = new GeneratorRun("class C { object A = Acme.Icd10Cm.E11_6Z; object B = Acme.Icd10Cm.E11_9; }", [SmallTables.Icd10Cm(), own]).Clean();

        Assert.Equal(["E11_6Z", "E11_9"], run.Constants("Acme.Icd10Cm"));
    }

    [Fact]
    public void A_used_code_that_a_newer_edition_dropped_survives_as_obsolete()
    {
        var older = new TestTable("/tables/icd10cm_order_2025.txt", SmallTables.Diabetes + SmallTables.Order(8, "T99", true, "An old code"));
        var run = new GeneratorRun("class C { object A = Acme.Icd10Cm.T99; }", [SmallTables.Icd10Cm(), older]);

        var warning = Assert.Single(run.Output.GetDiagnostics(), diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
        Assert.Equal("CS0618", warning.Id);
        Assert.Contains("is retired: last day 2025-09-30", warning.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
