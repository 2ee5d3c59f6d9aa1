using Basic.Reference.Assemblies;
using MedicalCodes.Analyzers.Tests.Generation;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Generation;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmallTables = MedicalCodes.Analyzers.Tests.Verify.SmallTables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>
/// Which code types of its references, built or as an editor holds them, a project can use. What generated ones look like to another project
/// is in <see cref="ReferenceTests"/>.
/// </summary>
public class ReferencedTablesTests
{
    private static readonly MetadataReference Library = MetadataReference.CreateFromFile(GeneratorRun.RuntimePath);

    private static readonly MetadataReference[] Framework = [Net100.References.SystemRuntime, Net100.References.netstandard];

    public static TheoryData<bool> Forms => [true, false];

    private SystemTable Places { get; } = Assert.Single(Catalogs.Of(SmallTables.Places).Tables);

    private SystemTable Complaints { get; } = Assert.Single(Catalogs.Of(SmallTables.Complaints).Tables);

    /// <summary>In no order; the last ones name what is no code type of this version. Compiled anew for each test, as its tables are.</summary>
    private CSharpCompilation Owner => Compile(
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
        Library);

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_public_types_of_an_owner_are_there_for_everyone_ordered_by_system_and_name(bool built) => Assert.Equal(
        ["clinic-complaint Acme.Complaint", "place-of-service Acme.Health.Ward", "place-of-service Place"],
        Names(Tables("Consumer", Reference(Owner, built))));

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_internal_type_is_there_for_the_friends_of_its_owner(bool built)
    {
        var tables = Tables("Friend", Reference(Owner, built));

        Assert.Equal(["clinic-complaint Acme.Complaint", "place-of-service Acme.Health.Ward", "place-of-service Acme.Inner", "place-of-service Place"], Names(tables));
        Assert.Equal([true, true, false, true], tables.Select(table => table.IsPublic));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_type_is_read_with_its_table_and_what_a_program_can_ask_of_it(bool built)
    {
        var tables = Tables("Consumer", Reference(Owner, built));
        var (complaint, place) = (tables[0], tables[2]);

        Assert.Equal(("Place", ""), (place.Table.Settings.TypeName, place.Table.Settings.Namespace));
        Assert.Equal(("Ward", "Acme.Health"), (tables[1].Table.Settings.TypeName, tables[1].Table.Settings.Namespace));
        Assert.Equal(Places.System, place.Table.System);
        Assert.Equal(Places.Data, place.Table.Data);
        Assert.Equal(["11", "21"], Enumerable.Range(0, place.Table.Count).Select(place.Table.KeyOf));
        Assert.Superset(new HashSet<string> { "Office", "Inpatient_Hospital" }, place.Members);
        Assert.DoesNotContain("Office", complaint.Members);
        Assert.Equal((true, false), (complaint.HasDescription, place.HasDescription));
        Assert.Empty(place.Table.Files);
        Assert.Equal("", place.Table.TitleOf(0, TableTexts.None));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("codes", true)]
    [InlineData("codes global", false)]
    public void A_type_of_a_reference_that_has_only_aliases_is_known_to_need_one(string aliases, bool isAliased) => Assert.All(
        new[] { true, false },
        built => Assert.Equal(
            [isAliased, isAliased, isAliased],
            Tables("Consumer", Reference(Owner, built).WithAliases(aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Select(table => table.IsAliased)));

    [Fact]
    public void An_assembly_that_is_referenced_twice_needs_no_alias_where_one_reference_has_none()
    {
        var owner = Reference(Owner, built: true);

        Assert.Equal([false, false, false], Tables("Consumer", owner.WithAliases(["codes"]), owner).Select(table => table.IsAliased));
        Assert.Equal([true, true, true], Tables("Consumer", owner.WithAliases(["codes"]), owner.WithAliases(["tables"])).Select(table => table.IsAliased));
        Assert.Equal(4, Tables("Friend", owner.WithAliases(["codes"]), owner).Length);
        Assert.Equal(4, Tables("Friend", owner, owner.WithAliases(["codes"])).Length);
    }

    [Theory]
    [InlineData(true, "place-of-service Acme.Place")]
    [InlineData(false, "clinic-complaint Acme.Complaint")]
    public void Of_two_versions_of_an_assembly_that_one_counts_which_the_compiler_takes(bool newerFirst, string type)
    {
        var older = Reference(Version("1.0.0.0", "Place", Places), built: true);
        var newer = Reference(Version("2.0.0.0", "Complaint", Complaints), built: true);

        // The last of them, for they have no keys.
        Assert.Equal([type], Names(newerFirst ? Tables("Consumer", newer, older) : Tables("Consumer", older, newer)));
    }

    [Fact]
    public void The_types_of_several_references_are_ordered_together()
    {
        var other = Reference(Compile("Other", $"[assembly: MedicalCodes.CodeTypeOwner(typeof(Beta.Place))] namespace Beta {{ {Type("public", "Place", Places)} }}", Library), built: false);
        var owner = Reference(Owner, built: true);
        string[] names = ["clinic-complaint Acme.Complaint", "place-of-service Acme.Health.Ward", "place-of-service Beta.Place", "place-of-service Place"];

        Assert.Equal(names, Names(Tables("Consumer", owner, other)));
        Assert.Equal(names, Names(Tables("Consumer", other, owner)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_does_not_reference_the_library_owns_no_code_types(bool built)
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

        Assert.Empty(Tables("Consumer", Reference(unrelated, built)));
    }

    [Fact]
    public void One_module_of_an_owner_that_references_the_library_is_enough()
    {
        var part = Compile("Part", "public class Part { }").WithOptions(new CSharpCompilationOptions(OutputKind.NetModule));
        var owner = Compile(
            "Modular", $"[assembly: MedicalCodes.CodeTypeOwner(typeof(Place))] {Type("public", "Place", Places)}",
            Library, ModuleMetadata.CreateFromImage(Image(part)).GetReference());

        Assert.Equal(["place-of-service Place"], Names(Tables("Consumer", Reference(owner, built: false))));
    }

    [Fact]
    public void What_cannot_be_read_brings_nothing()
    {
        var image = Image(Owner);
        MetadataReference[] references =
        [
            MetadataReference.CreateFromImage([1, 2, 3]),
            MetadataReference.CreateFromImage(image[..(image.Length / 2)]),
            MetadataReference.CreateFromFile(GeneratorRun.RuntimePath, MetadataReferenceProperties.Module),
            ModuleMetadata.CreateFromImage(Image(Compile("Part", "public class Part { }").WithOptions(new CSharpCompilationOptions(OutputKind.NetModule)))).GetReference(),
        ];

        Assert.Empty(Tables("Consumer", references));
        Assert.Equal(3, Tables("Consumer", [.. references, Reference(Owner, built: true)]).Length);
    }

    [Fact]
    public void Two_readings_of_a_type_are_equal_where_they_say_the_same()
    {
        var one = new ReferencedTable(Named(Places, "Acme", "Place"), true, ["Office"]);

        Assert.Equal(one, new ReferencedTable(Named(Places, "Acme", "Place"), true, ["Office"]));
        Assert.Equal(one.GetHashCode(), new ReferencedTable(Named(Places, "Acme", "Place"), true, ["Office"]).GetHashCode());
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
                one with { Members = ["Office", "Description"] },
                one with { Members = ["Home"] },
                one with { Members = [] },
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

    private static CSharpCompilation Version(string version, string name, SystemTable table) => Compile(
        "Versioned",
        $$"""
        [assembly: System.Reflection.AssemblyVersion("{{version}}")]
        [assembly: MedicalCodes.CodeTypeOwner(typeof(Acme.{{name}}))]
        namespace Acme { {{Type("public", name, table)}} }
        """,
        Library);

    private static SystemTable Named(SystemTable table, string space, string name) => new()
    {
        System = table.System,
        Settings = new TypeSettings { TypeName = name, Namespace = space },
        Data = table.Data,
        Packed = table.Packed,
        Files = table.Files,
        FileOf = table.FileOf,
    };

    private static ReferencedTable[] Tables(string name, params MetadataReference[] references) =>
        [.. ReferencedTables.Read(CSharpCompilation.Create(name, references: [.. Framework, Library, .. references]))];

    private static IEnumerable<string> Names(IEnumerable<ReferencedTable> tables) => tables.Select(table => $"{table.Table.System.Id} {table.FullName}");

    private static CSharpCompilation Compile(string name, string source, params MetadataReference[] references) => CSharpCompilation.Create(
        name, [CSharpSyntaxTree.ParseText(source)], [.. Framework, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static MetadataReference Reference(CSharpCompilation compilation, bool built) =>
        built ? MetadataReference.CreateFromImage(Image(compilation)) : compilation.ToMetadataReference();

    private static byte[] Image(CSharpCompilation compilation)
    {
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
