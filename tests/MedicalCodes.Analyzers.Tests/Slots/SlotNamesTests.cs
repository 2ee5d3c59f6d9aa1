using Basic.Reference.Assemblies;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Slots;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>What a name alone tells of the codes in a string.</summary>
public class SlotNamesTests
{
    private const string Services = "cpt hcpcs", Inpatient = "icd-10-pcs", Diagnoses = "icd-10-cm", Procedures = "cdt cpt hcpcs icd-10-pcs";

    private static readonly CodeCatalog National = Catalogs.Of(SmallTables.Icd2026, SmallTables.Hcpcs);

    [Theory]
    [InlineData("Icd10PcsCode", Inpatient)]
    [InlineData("icd10_pcs_codes", Inpatient)]
    [InlineData("IcdProcedureCode", Inpatient)]
    [InlineData("Icd10ProcedureCodes", Inpatient)]
    [InlineData("IcdPxCode", Inpatient)]
    [InlineData("Icd10Code", Diagnoses)]
    [InlineData("ICD10CMCode", Diagnoses)]
    [InlineData("Cpt4Code", Services)]
    [InlineData("CptCode", Services)]
    [InlineData("HcpcsCodes", Services)]
    [InlineData("DxCode", Diagnoses)]
    [InlineData("DiagnosisCodes", Diagnoses)]
    [InlineData("DIAGNOSISCode", Diagnoses)]
    [InlineData("DiagnosisCODE", Diagnoses)]
    [InlineData("admitting_diagnosis_code", Diagnoses)]
    [InlineData("_dx_code", Diagnoses)]
    [InlineData("ProcedureCode", Procedures)]
    [InlineData("PxCode", Procedures)]
    [InlineData("principal_px_codes", Procedures)]
    public void The_words_before_code_name_the_systems(string name, string systems) => Assert.Equal(systems, Systems($"class Visit {{ public string {name}; }}", name));

    [Theory]
    [InlineData("DentalCptCode")]
    [InlineData("CdtCptCode")]
    [InlineData("WhoIcd10Code")]
    [InlineData("CptModifierCode")]
    [InlineData("Icd10QualifierCode")]
    [InlineData("CptTypeCode")]
    [InlineData("CptStatusCode")]
    [InlineData("Icd10PointerCode")]
    [InlineData("Icd9DiagnosisCode")]
    [InlineData("Icd9CmCode")]
    [InlineData("DIAGNOSISCODE")]
    [InlineData("Diagnosiscode")]
    [InlineData("Code")]
    [InlineData("Codes")]
    [InlineData("DiagnosisCodeText")]
    [InlineData("DxGroupCode")]
    [InlineData("_")]
    public void Names_of_something_else_and_names_that_tell_too_little_make_no_slot(string name) => Assert.Null(Systems($"class Visit {{ public string {name}; }}", name));

    [Theory]
    [InlineData("class CptCode { public string Code; }", "Code")]
    [InlineData("class CptCode { public string[] Codes; }", "Codes")]
    [InlineData("class CptCode { public string Value { get; set; } }", "Value")]
    [InlineData("class CptCode { private string _code; }", "_code")]
    public void A_type_says_what_its_code_is(string source, string name) => Assert.Equal(Services, Systems(source, name));

    [Theory]
    [InlineData("string", Services)]
    [InlineData("string[]", Services)]
    [InlineData("System.Func<string[]>", Services)]
    [InlineData("System.Func<System.Func<string[]>>", null)]
    [InlineData("int", null)]
    [InlineData("int[]", null)]
    [InlineData("object", null)]
    public void Texts_and_what_holds_them_closely_can_be_slots(string type, string? systems) => Assert.Equal(systems, Systems($"class Visit {{ public {type} CptCode; }}", "CptCode"));

    [Fact]
    public void A_method_is_no_place_for_a_text() => Assert.Null(Systems("class Visit { public string CptCode() => null; }", "CptCode"));

    [Theory]
    [InlineData("V58", true)]
    [InlineData("V3000", true)]
    [InlineData("V58.11", true)]
    [InlineData("V5", false)]
    [InlineData("V58.115", false)]
    [InlineData("V58A", false)]
    [InlineData("VA1", false)]
    [InlineData("E901", true)]
    [InlineData("E9688", true)]
    [InlineData("E885.9", true)]
    [InlineData("E88.59", false)]
    [InlineData("E901A", false)]
    [InlineData("E96881", false)]
    [InlineData("E111", false)]
    [InlineData("S58", false)]
    public void The_V_and_E_codes_of_ICD_9_show_that_a_name_misleads(string text, bool misleads)
    {
        Assert.Equal(misleads, SlotNames.Misleads(text, Unknown(text, "icd-10-cm")));
        Assert.False(SlotNames.Misleads(text, Unknown(text, "hcpcs")));
    }

    private static Verdict Unknown(string text, string system) => new() { Kind = VerdictKind.NotACode, Table = National.Find(system)!, Part = text };

    private static string? Systems(string source, string member)
    {
        var compilation = CSharpCompilation.Create("Names", [CSharpSyntaxTree.ParseText(source)], [Net100.References.SystemRuntime]);
        var symbol = Assert.Single(compilation.GetSymbolsWithName(member, SymbolFilter.Member));
        return SlotNames.Find(symbol, National) is { } slot ? string.Join(' ', slot.Systems) : null;
    }
}
