using Basic.Reference.Assemblies;
using MedicalCodes.Analyzers.Tests.Generation;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Slots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>What the options make of members, and what of them means nothing.</summary>
public class FolderOptionsTests
{
    private const string Claim =
        """
        namespace Vendor
        {
            public class Claim
            {
                public Claim(string principal) { }
                public string Add(string code, string note) => note;
                public string Swap(ref string code) => code;
                public string Field;
                public string DiagnosisCode { get; set; }
            }
        }
        """;

    [Theory]
    [InlineData("F:Vendor.Claim.Field : icd-10-cm", "Field")]
    [InlineData(" | F:Vendor.Claim.Field : icd-10-cm | ", "Field")]
    [InlineData("P:Vendor.Claim.DiagnosisCode : icd-10-cm", "DiagnosisCode")]
    [InlineData("M:Vendor.Claim.Add(System.String,System.String) : icd-10-cm", "Add")]
    [InlineData("M:Vendor.Claim.Add(System.String,System.String)@0 : icd-10-cm", "Add 0")]
    [InlineData("M:Vendor.Claim.Add(System.String,System.String)@1 : icd-10-cm", "Add 1")]
    [InlineData("M:Vendor.Claim.ctor(System.String)@0 : icd-10-cm", ".ctor 0")]
    [InlineData("M:Vendor.Claim.#ctor(System.String)@0 : icd-10-cm", ".ctor 0")]
    [InlineData("M:Vendor.Claim.Swap(System.String@)@0 : icd-10-cm", "Swap 0")]
    [InlineData("M:Vendor.Claim.Swap(System.String@) : icd-10-cm", "Swap")]
    public void A_slot_is_of_a_member_or_of_a_parameter(string said, string place)
    {
        var compilation = Compile(Claim);
        var options = Read(compilation, (FolderOptions.SlotsKey, said));

        Assert.Empty(options.Problems);
        var type = compilation.GetTypeByMetadataName("Vendor.Claim")!;
        var members = type.GetMembers().Where(member => member is not IMethodSymbol { AssociatedSymbol: not null });
        var places = members.Select(member => (Name: member.Name, Symbol: member))
            .Concat(members.OfType<IMethodSymbol>().SelectMany(method => method.Parameters.Select(parameter => (Name: $"{method.Name} {parameter.Ordinal}", Symbol: (ISymbol)parameter))));
        Assert.Equal([place], places.Where(at => options.Of(at.Symbol, ofValues: false) is not null).Select(at => at.Name));
    }

    [Theory]
    [InlineData("icd-10-cm", "Default", false, false)]
    [InlineData("icd-10-cm any-edition", "Default", false, true)]
    [InlineData("headers icd-10-cm", "Default", true, false)]
    [InlineData("icd-10-cm, Dotted", "Dotted", false, false)]
    [InlineData("icd-10-cm undotted headers any-edition", "Undotted", true, true)]
    public void Words_after_the_systems_say_what_else_may_stand_there(string words, string writing, bool headers, bool anyEdition)
    {
        var compilation = Compile(Claim);
        var options = Read(compilation, (FolderOptions.SlotsKey, "F:Vendor.Claim.Field : " + words));

        var field = Member(compilation, "Field");
        var slot = options.Of(field, ofValues: false)!;
        Assert.Equal(["icd-10-cm"], slot.Systems);
        Assert.Equal((writing, headers, anyEdition), (slot.Writing.ToString(), slot.AllowHeaders, slot.AnyEdition));
        Assert.Null(options.Of(field, ofValues: true));
    }

    [Theory]
    [InlineData("M:Vendor.Claim.Swap(System.String@)@2 : cpt", "M:Vendor.Claim.Swap(System.String@)@2', which has no such parameter; the first one is @0")]
    [InlineData("M:Vendor.Claim.Swap(System.String@)@-1 : cpt", "M:Vendor.Claim.Swap(System.String@)@-1', which has no such parameter; the first one is @0")]
    [InlineData("M:Vendor.Claim.Swap(System.String@)@x : cpt", "M:Vendor.Claim.Swap(System.String@)@x', which has no such parameter; the first one is @0")]
    [InlineData("M:Vendor.Claim.Swap(System.String@)@ : cpt", "M:Vendor.Claim.Swap(System.String@)@', which has no such parameter; the first one is @0")]
    [InlineData("F:Vendor.Claim.Field@0 : cpt", "F:Vendor.Claim.Field@0', which has no such parameter; the first one is @0")]
    [InlineData("T:Vendor.Claim : cpt", "T:Vendor.Claim', which names no method, property or field here")]
    [InlineData("T:Absent.Claim : cpt", "T:Absent.Claim', which names no method, property or field here")]
    [InlineData("Vendor.Claim.Field : cpt", "Vendor.Claim.Field', which names no method, property or field here")]
    [InlineData("Missing.Claim.Field : cpt", "Missing.Claim.Field', which names no method, property or field here")]
    [InlineData("P:Gone : cpt", "P:Gone', which names no method, property or field here")]
    [InlineData("M@0 : cpt", "M@0', which names no method, property or field here")]
    [InlineData("@0 : cpt", "@0', which names no method, property or field here")]
    [InlineData("Ab:cpt", "Ab', which names no method, property or field here")]
    [InlineData("M:cpt", "M:cpt'; a slot is written 'M:Namespace.Type.Method(System.String)@0 : icd-10-cm'")]
    public void An_entry_that_names_nothing_is_a_problem(string said, string problem)
    {
        var options = Read(Compile(Claim), (FolderOptions.SlotsKey, said));

        Assert.Equal([$"medical_codes.slots in .editorconfig says '{problem}"], options.Problems);
        Assert.True(options.IsEmpty);
    }

    [Theory]
    [InlineData("M:Absent.Claim.Add(System.String)@0 : cpt")]
    [InlineData(" | ")]
    [InlineData("")]
    public void What_is_of_a_library_that_is_not_referenced_or_says_nothing_is_no_problem(string said)
    {
        var options = Read(Compile(Claim), (FolderOptions.SlotsKey, said));

        Assert.Empty(options.Problems);
        Assert.True(options.IsEmpty);
    }

    [Theory]
    [InlineData(FolderOptions.NamesKey, " True ", true)]
    [InlineData(FolderOptions.NamesKey, "false", false)]
    [InlineData(WritingOption.Key, "any", false)]
    public void Only_where_it_is_true_do_names_count(string key, string value, bool counts)
    {
        var compilation = Compile(Claim);
        var options = Read(compilation, (key, value));

        Assert.Empty(options.Problems);
        Assert.Equal(!counts, options.IsEmpty);
        Assert.Equal(counts, options.OfName(Member(compilation, "DiagnosisCode")) is not null);
    }

    [Fact]
    public void A_value_of_another_key_does_not_make_names_count()
    {
        var compilation = Compile(Claim);
        var options = Read(compilation, (WritingOption.Key, "true"));

        Assert.Equal(["medical_codes.icd_10_cm_writing in .editorconfig says 'true'; it can be dotted, undotted, any"], options.Problems);
        Assert.True(options.IsEmpty);
        Assert.Null(options.OfName(Member(compilation, "DiagnosisCode")));
    }

    [Fact]
    public void Names_count_in_the_files_that_say_so_and_in_what_is_referenced_if_any_does()
    {
        var image = new MemoryStream();
        Assert.True(Compile(Claim).Emit(image).Success);
        var compilation = Compile("class Here { string CptCode; }", MetadataReference.CreateFromImage(image.ToArray()))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText("class There { string CptCode; }"));
        ISymbol here = compilation.GetTypeByMetadataName("Here")!.GetMembers("CptCode").Single(), there = compilation.GetTypeByMetadataName("There")!.GetMembers("CptCode").Single();

        var options = FolderOptions.Read(compilation, new Sections(compilation.SyntaxTrees[0], (FolderOptions.NamesKey, "true")), Catalogs.Of());
        Assert.NotNull(options.OfName(here));
        Assert.Null(options.OfName(there));
        Assert.NotNull(options.OfName(Member(compilation, "DiagnosisCode")));

        var none = FolderOptions.Read(compilation, new Sections(compilation.SyntaxTrees[0]), Catalogs.Of());
        Assert.Null(none.OfName(here));
        Assert.Null(none.OfName(Member(compilation, "DiagnosisCode")));
    }

    [Fact]
    public void What_a_section_says_of_a_member_counts_whatever_is_said_for_all()
    {
        var compilation = Compile(Claim);
        var sections = new Sections(compilation.SyntaxTrees[0], (FolderOptions.SlotsKey, "F:Vendor.Claim.Field : icd-10-cm"))
        {
            ForAll = [(FolderOptions.SlotsKey, "F:Vendor.Claim.Field : cpt | P:Vendor.Claim.DiagnosisCode : cpt")],
        };
        var options = FolderOptions.Read(compilation, sections, Catalogs.Of());

        Assert.Equal(["icd-10-cm"], options.Of(Member(compilation, "Field"), ofValues: false)!.Systems);
        Assert.Equal(["cpt"], options.Of(Member(compilation, "DiagnosisCode"), ofValues: false)!.Systems);
    }

    private static ISymbol Member(Compilation compilation, string name) => compilation.GetTypeByMetadataName("Vendor.Claim")!.GetMembers(name).Single();

    private static CSharpCompilation Compile(string source, params MetadataReference[] references) => CSharpCompilation.Create(
        "Vendor", [CSharpSyntaxTree.ParseText(source)], [Net100.References.SystemRuntime, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static FolderOptions Read(CSharpCompilation compilation, params (string, string)[] said) =>
        FolderOptions.Read(compilation, new Sections(compilation.SyntaxTrees[0], said), Catalogs.Of());

    /// <summary>The options of one file, and for all; the other files have none.</summary>
    private sealed class Sections(SyntaxTree file, params (string, string)[] said) : AnalyzerConfigOptionsProvider
    {
        public (string, string)[] ForAll { get; init; } = [];

        public override AnalyzerConfigOptions GlobalOptions => new GeneratorRun.Values(ForAll);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new GeneratorRun.Values(tree == file ? said : []);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new GeneratorRun.Values([]);
    }
}
