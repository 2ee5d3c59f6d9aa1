using Basic.Reference.Assemblies;
using MedicalCodes.Analyzers.Tests.Generation;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Generation;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmallTables = MedicalCodes.Analyzers.Tests.Verify.SmallTables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>Which code types of its references a project can use. What generated ones look like to another project is in <see cref="ReferenceTests"/>.</summary>
public class ReferencedTablesTests
{
    private static readonly MetadataReference Library = MetadataReference.CreateFromFile(GeneratorRun.LibraryPath);

    private static readonly MetadataReference[] Framework = [Net100.References.SystemRuntime, Net100.References.netstandard];

    private SystemTable Places { get; } = Assert.Single(Catalogs.Of(SmallTables.Places).Tables);

    private SystemTable Complaints { get; } = Assert.Single(Catalogs.Of(SmallTables.Complaints).Tables);

    /// <summary>In no order; the last ones name what is no code type of this version. Built anew for each test, as its tables are.</summary>
    private MetadataReference Owner => Built(Compile(
        "Owner",
        $$"""
        using MedicalCodes;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")]
        [assembly: CodeTypeOwner(typeof(Acme.Health.Ward))]
        [assembly: CodeTypeOwner(typeof(Place))]
        [assembly: CodeTypeOwner(typeof(Acme.Inner))]
        [assembly: CodeTypeOwner(typeof(Acme.Complaint))]
        [assembly: CodeTypeOwner(typeof(Acme.Older))]
        [assembly: CodeTypeOwner(typeof(Acme.Numbered))]
        [assembly: CodeTypeOwner(typeof(Acme.Computed))]
        [assembly: CodeTypeOwner(typeof(Acme.Empty))]
        [assembly: CodeTypeOwner(typeof(int[]))]
        [assembly: CodeTypeOwner(null)]
        [assembly: Acme.Label(typeof(Acme.Labelled))]
        [assembly: Acme.CodeTypeOwner(7)]
        {{Type("public", "Place", Places, "public static int Office => 11; public static int Inpatient_Hospital => 21; public int Number => 0; public static int Field; public static int Method() => 0;")}}
        namespace Acme
        {
            {{Type("public", "Complaint", Complaints, "public string Description => null;")}}
            {{Type("internal", "Inner", Places)}}
            {{Type("public", "Labelled", Places)}}
            public struct Older { public const string PackedTable = {{Escape.Literal(Older(Places.Data))}}; }
            public struct Numbered { public const int PackedTable = 3; }
            public struct Computed { public static readonly string PackedTable = {{Escape.Literal(Places.Data)}}; }
            public struct Empty { }
            [System.AttributeUsage(System.AttributeTargets.Assembly)]
            public sealed class LabelAttribute : System.Attribute { public LabelAttribute(System.Type type) { } }
            [System.AttributeUsage(System.AttributeTargets.Assembly)]
            public sealed class CodeTypeOwnerAttribute : System.Attribute { public CodeTypeOwnerAttribute(int number) { } }
        }
        namespace Acme.Health
        {
            {{Type("public", "Ward", Places)}}
        }
        """,
        Library));

    [Fact]
    public void The_public_types_of_an_owner_are_there_for_everyone_ordered_by_system_and_name() => Assert.Equal(
        ["clinic-complaint Acme.Complaint", "place-of-service Acme.Health.Ward", "place-of-service Place"],
        Names(Read("Consumer", Owner)));

    [Fact]
    public void An_internal_type_is_there_for_the_friends_of_its_owner()
    {
        var tables = Read("Friend", Owner);

        Assert.Equal(["clinic-complaint Acme.Complaint", "place-of-service Acme.Health.Ward", "place-of-service Acme.Inner", "place-of-service Place"], Names(tables));
        Assert.Equal([true, true, false, true], tables.Select(table => table.IsPublic));
    }

    [Fact]
    public void A_type_is_read_with_its_table_and_what_a_program_can_ask_of_it()
    {
        var tables = Read("Consumer", Owner);
        var (complaint, place) = (tables[0], tables[2]);

        Assert.Equal(("Place", ""), (place.Table.Settings.TypeName, place.Table.Settings.Namespace));
        Assert.Equal(("Ward", "Acme.Health"), (tables[1].Table.Settings.TypeName, tables[1].Table.Settings.Namespace));
        Assert.Equal(Places.System, place.Table.System);
        Assert.Equal(Places.Data, place.Table.Data);
        Assert.Equal(["11", "21"], Enumerable.Range(0, place.Table.Count).Select(place.Table.KeyOf));
        Assert.Equal(["Office", "Inpatient_Hospital"], place.Members);
        Assert.Empty(complaint.Members);
        Assert.Equal((true, false), (complaint.HasDescription, place.HasDescription));
        Assert.Empty(place.Table.Files);
        Assert.Equal("", place.Table.TitleOf(0, TableTexts.None));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("codes", true)]
    [InlineData("codes global", false)]
    public void A_type_of_a_reference_that_has_only_aliases_is_known_to_need_one(string aliases, bool isAliased)
    {
        var reference = aliases.Length == 0 ? Owner : Owner.WithAliases(aliases.Split(' '));

        Assert.Equal([isAliased, isAliased, isAliased], Read("Consumer", reference).Select(table => table.IsAliased));
    }

    [Fact]
    public void The_types_of_several_references_are_ordered_together()
    {
        var other = Compile("Other", $"[assembly: MedicalCodes.CodeTypeOwner(typeof(Beta.Place))] namespace Beta {{ {Type("public", "Place", Places)} }}", Library).ToMetadataReference();
        string[] names = ["clinic-complaint Acme.Complaint", "place-of-service Acme.Health.Ward", "place-of-service Beta.Place", "place-of-service Place"];

        Assert.Equal(names, Names(Read("Consumer", Owner, other)));
        Assert.Equal(names, Names(Read("Consumer", other, Owner)));
    }

    [Fact]
    public void What_does_not_reference_the_library_owns_no_code_types()
    {
        var unrelated = Compile(
            "Unrelated",
            $$"""
            [assembly: MedicalCodes.CodeTypeOwner(typeof(Acme.Place))]
            namespace Acme { {{Type("public", "Place", Places)}} }
            namespace MedicalCodes
            {
                [System.AttributeUsage(System.AttributeTargets.Assembly)]
                public sealed class CodeTypeOwnerAttribute : System.Attribute { public CodeTypeOwnerAttribute(System.Type type) { } }
            }
            """);

        Assert.Empty(Read("Consumer", unrelated.ToMetadataReference()));
    }

    [Fact]
    public void One_module_of_an_owner_that_references_the_library_is_enough()
    {
        var part = Compile("Part", "public class Part { }").WithOptions(new CSharpCompilationOptions(OutputKind.NetModule));
        var owner = Compile(
            "Modular", $"[assembly: MedicalCodes.CodeTypeOwner(typeof(Place))] {Type("public", "Place", Places)}",
            Library, ModuleMetadata.CreateFromImage(Image(part)).GetReference());

        Assert.Equal(["place-of-service Place"], Names(Read("Consumer", owner.ToMetadataReference())));
    }

    [Fact]
    public void Two_readings_of_a_type_are_equal_where_they_say_the_same()
    {
        var one = new ReferencedTable(Named(Places, "Acme", "Place"), true, EquatableArray.Of("Office"), false);

        Assert.Equal(one, new ReferencedTable(Named(Places, "Acme", "Place"), true, EquatableArray.Of("Office"), false));
        Assert.Equal(one.GetHashCode(), new ReferencedTable(Named(Places, "Acme", "Place"), true, EquatableArray.Of("Office"), false).GetHashCode());
        Assert.Equal(one with { IsAliased = true }, one with { IsAliased = true });
        Assert.All(
            new[]
            {
                one with { Table = Named(Places, "Acme", "Ward") },
                one with { Table = Named(Places, "Beta", "Place") },
                one with { Table = Named(Places, "", "Place") },
                one with { Table = Named(Complaints, "Acme", "Place") },
                one with { IsPublic = false },
                one with { IsAliased = true },
                one with { HasDescription = true },
                one with { Members = EquatableArray.Of("Home") },
                one with { Members = EquatableArray.Of<string>() },
            },
            other =>
            {
                Assert.NotEqual(one, other);
                Assert.NotEqual(other, one);
            });
        Assert.False(one.Equals(null));
    }

    /// <summary>The same as a format before this one would begin.</summary>
    private static string Older(string data) => data[0].ToString() + (char)(data[1] - 1) + data[2..];

    private static string Type(string access, string name, SystemTable table, string members = "") =>
        $"{access} struct {name} {{ public const string PackedTable = {Escape.Literal(table.Data)}; {members} }}";

    private static SystemTable Named(SystemTable table, string space, string name) => new()
    {
        System = table.System,
        Settings = new TypeSettings { TypeName = name, Namespace = space },
        Data = table.Data,
        Packed = table.Packed,
        Files = table.Files,
        FileOf = table.FileOf,
    };

    private static ReferencedTable[] Read(string name, params MetadataReference[] references) =>
        [.. ReferencedTables.Read(CSharpCompilation.Create(name, references: [.. Framework, Library, .. references]))];

    private static IEnumerable<string> Names(IEnumerable<ReferencedTable> tables) => tables.Select(table => $"{table.Table.System.Id} {table.FullName}");

    private static CSharpCompilation Compile(string name, string source, params MetadataReference[] references) => CSharpCompilation.Create(
        name, [CSharpSyntaxTree.ParseText(source)], [.. Framework, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static MetadataReference Built(CSharpCompilation compilation) => MetadataReference.CreateFromImage(Image(compilation));

    private static byte[] Image(CSharpCompilation compilation)
    {
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
