using Basic.Reference.Assemblies;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Slots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>What a name alone tells. What is made of it, and when it misleads, is in <see cref="OptionTests"/>.</summary>
public class SlotNamesTests
{
    [Theory]
    [InlineData("icd10Code", "icd-10-cm")]
    [InlineData("icd10code", "icd-10-cm")]
    [InlineData("ICD10CMCode", "icd-10-cm")]
    [InlineData("icd_codes", "icd-10-cm")]
    [InlineData("PrimaryIcdCode", "icd-10-cm")]
    [InlineData("Icd10PcsCode", "icd-10-pcs")]
    [InlineData("ICD10PCSCode", "icd-10-pcs")]
    [InlineData("IcdProcedureCode", "icd-10-pcs")]
    [InlineData("IcdPxCode", "icd-10-pcs")]
    [InlineData("PxIcdCode", "icd-10-pcs")]
    [InlineData("cptCode", "cpt hcpcs")]
    [InlineData("Cpt4Code", "cpt hcpcs")]
    [InlineData("HcpcsCodes", "cpt hcpcs")]
    [InlineData("CptBillingCode", "cpt hcpcs")]
    [InlineData("DiagnosisCode", "icd-10-cm")]
    [InlineData("DIAGNOSISCode", "icd-10-cm")]
    [InlineData("DiagnosisCODE", "icd-10-cm")]
    [InlineData("DxCode", "icd-10-cm")]
    [InlineData("ProcedureCode", "cpt hcpcs icd-10-pcs cdt")]
    [InlineData("PxCodes", "cpt hcpcs icd-10-pcs cdt")]
    public void A_name_that_ends_with_the_word_code_tells_its_systems(string name, string systems) =>
        Assert.Equal(systems.Split(' ').Order(), Systems($"class C {{ string {name}; }}")?.Order());

    [Theory]
    [InlineData("Code")]
    [InlineData("icd10")]
    [InlineData("DiagnosisText")]
    [InlineData("DiagnosisGroupCode")]
    [InlineData("Diagnosiscode")]
    [InlineData("ZipCode")]
    [InlineData("DentalCptCode")]
    [InlineData("CdtProcedureCode")]
    [InlineData("WhoIcd10Code")]
    [InlineData("CptModifierCode")]
    [InlineData("IcdQualifierCode")]
    [InlineData("DiagnosisTypeIcdCode")]
    [InlineData("CptStatusCode")]
    [InlineData("PointerDiagnosisCode")]
    [InlineData("Icd9Code")]
    [InlineData("ICD9CMCode")]
    public void Of_other_names_nothing_is_known(string name) => Assert.Null(Systems($"class C {{ string {name}; }}"));

    [Theory]
    [InlineData("class DiagnosisCode { string Code; }")]
    [InlineData("class DiagnosisCode { string[] Codes; }")]
    [InlineData("class DiagnosisCode { string Value; }")]
    [InlineData("class DiagnosisCode { string Value { get; } }")]
    public void A_bare_code_is_one_of_what_its_type_is(string source) => Assert.Equal(["icd-10-cm"], Systems(source));

    [Theory]
    [InlineData("string", true)]
    [InlineData("string[]", true)]
    [InlineData("System.Collections.Generic.IEnumerable<string>", true)]
    [InlineData("System.Collections.Generic.IEnumerable<string[]>", true)]
    [InlineData("System.Collections.Generic.IEnumerable<System.Collections.Generic.IEnumerable<string[]>>", false)]
    [InlineData("int", false)]
    [InlineData("System.Collections.Generic.IEnumerable<int>", false)]
    [InlineData("object", false)]
    public void Only_what_holds_text_has_codes_by_name(string type, bool holds) =>
        Assert.Equal(holds, Systems($"class C {{ {type} DiagnosisCodes; }}") is not null);

    private static IEnumerable<string>? Systems(string source)
    {
        var compilation = CSharpCompilation.Create("Names", [CSharpSyntaxTree.ParseText(source)], [Net100.References.SystemRuntime]);
        var type = compilation.GlobalNamespace.GetTypeMembers().Single(type => type.Locations[0].IsInSource);
        var member = type.GetMembers().First(member => member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false });
        return SlotNames.Find(member, Catalogs.Of(SmallTables.Icd2026, SmallTables.Pcs, SmallTables.Hcpcs, SmallTables.Cpt))?.Systems;
    }
}
