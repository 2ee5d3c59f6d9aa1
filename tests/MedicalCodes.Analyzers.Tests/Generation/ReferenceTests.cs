using MedicalCodes.Generation;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.Analyzers.Tests.Generation;

/// <summary>Projects without a table of their own, that reference the owner of one.</summary>
public class ReferenceTests
{
    private const string OwnerUses = "public class Owner { public Acme.Icd10Cm A = Acme.Icd10Cm.E11_9; public Acme.Cpt B; }";

    private static GeneratorRun Owner(string source = OwnerUses, params (string, string)[] metadata) =>
        new GeneratorRun(source, [SmallTables.Icd10Cm(metadata), SmallTables.Cpt()]).Clean();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Literals_are_checked_and_suggested_by_the_owners_table(bool built)
    {
        var consumer = Consumer("class C { Acme.Icd10Cm A = \"E11.99\"; Acme.Icd10Cm B = \"99213\"; public Acme.Icd10Cm D = \"I10\"; }", Owner().ToReference(built));

        Assert.Equal(["MED1001 \"E11.99\"", "MED2001 \"99213\""], await consumer.Reports());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Constants_that_only_the_consumer_uses_extend_the_owners_type(bool built)
    {
        var consumer = Consumer("class C { public object A = Acme.Icd10Cm.E11_65; public object B = Acme.Icd10Cm.E11_9; }", Owner().ToReference(built)).Clean();

        var extensions = consumer.Source("Acme.Icd10Cm.Extensions.g.cs");
        Assert.Contains("E11_65", extensions, StringComparison.Ordinal);
        Assert.DoesNotContain("E11_9", extensions, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_CSharp_14_the_owners_constants_are_all_there_is()
    {
        var owner = Owner().ToReference(built: true);

        var consumer = new GeneratorRun("class C { public object A = Acme.Icd10Cm.E11_9; }", [], LanguageVersion.CSharp13, "Consumer", [owner]).Clean();

        Assert.Equal(["MedicalCodes.Registration.g.cs"], consumer.Result.GeneratedSources.Select(source => source.HintName));
    }

    [Fact]
    public void A_consumer_registers_the_types_of_its_references() => Assert.Contains(
        "Register<global::Acme.Icd10Cm>()",
        Consumer("class C;", Owner().ToReference(built: true)).Clean().Source("MedicalCodes.Registration.g.cs"),
        StringComparison.Ordinal);

    [Fact]
    public void No_generated_file_has_the_compiler_look_for_nulls()
    {
        var owner = Owner();
        var consumer = Consumer("class C { public object A = Acme.Icd10Cm.E11_65; }", owner.ToReference(built: true)).Clean();

        // A file that says nothing of nulls is gone through in a project that warns of them, though it is generated and nothing of it is reported.
        Assert.All(
            owner.Result.GeneratedSources.Concat(consumer.Result.GeneratedSources),
            file => Assert.Contains(
                file.SyntaxTree.GetRoot().DescendantTrivia().Select(trivia => trivia.GetStructure()).OfType<NullableDirectiveTriviaSyntax>(),
                directive => directive.SettingToken.IsKind(SyntaxKind.DisableKeyword) || directive.TargetToken.IsKind(SyntaxKind.AnnotationsKeyword)));
    }

    [Fact]
    public void A_type_that_only_an_alias_can_name_is_left_to_its_owner() =>
        Assert.Empty(Consumer("class C;", Owner().ToReference(built: true).WithAliases(["codes"])).Clean().Result.GeneratedSources);

    [Fact]
    public void A_type_that_only_an_alias_can_name_has_the_constants_of_its_owner_and_no_others()
    {
        var consumer = Consumer(
            "extern alias codes; class C { public object A = codes::Acme.Icd10Cm.E11_9; public object B = codes::Acme.Icd10Cm.E11_65; }",
            Owner().ToReference(built: true).WithAliases(["codes"]));
        var table = ReferencedTables.Read(consumer.Compilation).Single(reference => reference.Table.Settings.TypeName == "Icd10Cm").Table;
        var constants = new AvailableConstants(consumer.Compilation);

        Assert.Empty(consumer.Result.GeneratedSources);
        Assert.Equal(["CS0117"], Errors(consumer));
        Assert.Equal("E11_9", constants.NameOf(table, table.Packed.Find("E119"), isText: false));
        Assert.Null(constants.NameOf(table, table.Packed.Find("E1165"), isText: false));
        // No literal can be replaced by a name that is not there without the alias.
        Assert.Null(constants.Find(table, table.Packed.Find("E119"), isText: false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_references_with_one_name_of_a_type_leave_the_rest_of_the_project_as_it_is(bool aliased)
    {
        var owners = new[] { "Alpha", "Beta" }.Select(name => new GeneratorRun("class C;", [SmallTables.Icd10Cm(("Namespace", "Codes"))], name: name).ToReference(built: true));

        var consumer = new GeneratorRun(
            (aliased ? "extern alias Alpha0; extern alias Alpha1; " : "")
                + $"class C {{ public object A = {(aliased ? "Alpha0::" : "")}Codes.Icd10Cm.I10; public object B = Consumer.PlaceOfService.Office; }}",
            [SmallTables.PlaceOfService()],
            name: "Consumer",
            references: [.. owners.Select((owner, i) => aliased ? owner.WithAliases(["Alpha" + i]) : owner)]);

        Assert.Null(consumer.Result.Exception);
        Assert.Equal(["Office"], consumer.Constants("Consumer.PlaceOfService"));
        Assert.Equal([aliased ? "CS0117" : "CS0433"], Errors(consumer));
    }

    [Fact]
    public void A_name_that_two_references_have_is_left_to_them()
    {
        var one = Owner("class Owner;").ToReference(built: true);
        var other = new GeneratorRun("class C;", [SmallTables.Icd10Cm(("Namespace", "Acme"))], name: "Beta").ToReference(built: true);

        Assert.DoesNotContain("Icd10Cm", Consumer("class C;", one, other).Clean().Source("MedicalCodes.Registration.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_flow_over_several_hops_and_diamonds()
    {
        var owner = Owner().ToReference(built: true);
        var left = Consumer("public class Left { public Acme.Icd10Cm A = Acme.Icd10Cm.I10; }", "Left", owner).Clean().ToReference(built: true);
        var right = Consumer("public class Right { public Acme.Icd10Cm A = Acme.Icd10Cm.I10; }", "Right", owner).Clean().ToReference(built: true);

        var top = Consumer("class C { Acme.Icd10Cm A = \"E11.99\"; public object B = Acme.Icd10Cm.I10; }", "Top", owner, left, right);

        Assert.Equal(["MED1001 \"E11.99\""], await top.Reports());
        Assert.Empty(top.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task Friends_that_both_extend_a_type_do_not_meet()
    {
        var owner = Owner().ToReference(built: true);
        var friend = Consumer(
            "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Top\")] public class Left { public Acme.Icd10Cm A = Acme.Icd10Cm.I10; }",
            "Left", owner).Clean().ToReference(built: true);

        var top = Consumer("class C { public object B = Acme.Icd10Cm.I10; }", "Top", owner, friend).Clean();

        Assert.Empty(await top.Reports());
    }

    [Fact]
    public async Task A_system_that_a_reference_brings_is_not_generated_again()
    {
        var owner = Owner().ToReference(built: true);

        var consumer = new GeneratorRun(
            "class C { public object A = Acme.Icd10Cm.E11_65; Acme.Icd10Cm B = \"E11.99\"; }", [SmallTables.Icd10Cm()], name: "Consumer", references: [owner]);

        Assert.Null(consumer.Output.GetTypeByMetadataName("Consumer.Icd10Cm"));
        Assert.Contains("Type 2 diabetes mellitus with hyperglycemia", consumer.Source("Acme.Icd10Cm.Extensions.g.cs"), StringComparison.Ordinal);
        Assert.Equal(["MED1001 \"E11.99\""], await consumer.Reports());
    }

    [Fact]
    public async Task Two_references_that_bring_a_system_are_told_apart_by_name()
    {
        var one = Owner().ToReference(built: true);
        var other = new GeneratorRun("class C;", [SmallTables.Icd10Cm()], name: "Beta").ToReference(built: true);

        var reports = await Consumer("class C;", one, other).Reports();

        Assert.Equal(["MED0005 "], reports);
    }

    [Fact]
    public async Task A_table_that_was_cut_down_to_its_uses_judges_nobody_else()
    {
        var owner = Owner(OwnerUses, ("Embed", "Used")).ToReference(built: true);

        // Only the note, once, that there is no table to judge by.
        Assert.Equal(["MED0006 \"I10\""], await Consumer("class C { public Acme.Icd10Cm A = \"I10\"; }", owner).Reports());
    }

    [Fact]
    public async Task A_system_of_ones_own_stays_known_where_its_table_was_cut_down_to_its_uses()
    {
        var owner = new GeneratorRun(
            "public class Owner { public Acme.PlaceOfService A = Acme.PlaceOfService.Office; }", [SmallTables.PlaceOfService(("Embed", "Used"))]).Clean().ToReference(built: true);

        var consumer = Consumer(
            "class C { Acme.PlaceOfService A = \"21\"; [MedicalCodes.MedicalCode(\"place-of-service\")] string B; [MedicalCodes.MedicalCode(\"place-of-servise\")] string D; }", owner);

        Assert.Equal(["MED0006 \"21\"", "MED0005 \"place-of-servise\""], await consumer.Reports());
    }

    [Fact]
    public async Task A_system_that_is_known_by_name_alone_does_not_silence_the_others_of_its_kind()
    {
        var owner = new GeneratorRun(
            "public class Owner { public Acme.Clinic A = Acme.Clinic.AB12; }",
            [new TestTable("/tables/clinic.csv", "code,description\nAB12,Ours\nAB123,Ours too\n", ("System", "clinic"), ("Kind", "procedure"), ("Embed", "Used"))]).Clean().ToReference(built: true);

        var consumer = new GeneratorRun(
            """
            class C
            {
                [MedicalCodes.ProcedureCode] string A = "E11.9", B = "hello world", D = "99219", E = "AB13", F = "99213";
            }
            """,
            [SmallTables.Icd10Cm(), SmallTables.Cpt(), SmallTables.Icd10Pcs()], name: "Consumer", references: [owner]);

        Assert.Equal(["MED2001 \"E11.9\"", "MED1002 \"hello world\"", "MED1001 \"99219\"", "MED0006 \"AB13\""], await consumer.Reports());
    }

    [Fact]
    public void A_system_of_two_kinds_is_one_system()
    {
        var owner = new GeneratorRun("public class Owner;", [new TestTable("/tables/clinic.csv", "code\nAB12\n", ("System", "clinic"))]).Clean().ToReference(built: true);

        var consumer = new GeneratorRun(
            "class C { public object A = Acme.Clinic.AB12; }",
            [
                new TestTable("/tables/own.csv", "code\n", ("System", "clinic"), ("Kind", "procedure")),
                new TestTable("/tables/more.csv", "code\nX1\n", ("Extends", "clinic")),
            ],
            name: "Consumer", references: [owner]);

        Assert.Null(consumer.Result.Exception);
        Assert.Contains("AB12", consumer.Source("Acme.Clinic.Extensions.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Codes_that_a_project_adds_to_a_system_of_a_reference_do_not_take_the_place_of_its_table(bool built)
    {
        var consumer = new GeneratorRun(
            "class C { Acme.Icd10Cm A = \"E11.9\"; Acme.Icd10Cm B = \"E11.99\"; public object D = Acme.Icd10Cm.E11_65; }",
            [new TestTable("/tables/payer.csv", "code,description\nE11.6Z,A payer's own code\n", ("Extends", "icd-10-cm"))], name: "Consumer", references: [Owner().ToReference(built)]).Clean();

        Assert.Equal(["MED0005 ", "MED1001 \"E11.99\""], await consumer.Reports());
        Assert.Equal(["MED0005 1:1"], await consumer.TableReports());
    }

    [Fact]
    public async Task Internal_types_stay_their_owners()
    {
        var owner = new GeneratorRun("class C;", [SmallTables.Icd10Cm(("Visibility", "internal"))]).ToReference(built: true);

        var consumer = new GeneratorRun("class C { Beta.Icd10Cm A = \"E11.99\"; }", [SmallTables.Icd10Cm()], name: "Beta", references: [owner]);

        Assert.Equal(["MED1001 \"E11.99\""], await consumer.Reports());
    }

    private static IEnumerable<string> Errors(GeneratorRun run) =>
        run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id);

    private static GeneratorRun Consumer(string source, params MetadataReference[] references) => Consumer(source, "Consumer", references);

    private static GeneratorRun Consumer(string source, string name, params MetadataReference[] references) =>
        new(source, [], name: name, references: references);
}
