using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>What is said of a symbol counts more than what is said of its kin, that more than its name, and an attribute more than an option.</summary>
public class SymbolSlotsTests
{
    [Fact]
    public Task The_nearest_word_counts() => new CodeTest(
        """
        interface IHasReason { [DiagnosisCode] string Reason { get; } }
        interface IHasService { [ServiceCode] string Icd10Code { get; } }
        record Admission([property: ServiceCode] string Reason) : IHasReason;
        record Procedure([property: ServiceCode] string Icd10Code);
        class Billed : IHasService { public string Icd10Code => {|MED2001:"I10"|}; }
        class Right : IHasService { public string Icd10Code => "99213"; }
        class C
        {
            [DiagnosisCode] string Own = "I10", Other = {|MED2001:"99213"|};
            string Vendor = "99213", OtherVendor = "E11.99";
            Dictionary<string, string> Icd10Codes = new() { ["I10"] = "99213", [{|MED2001:"99213"|}] = "E11.99" };
            object M() => new object[] { new Admission("99213"), new Admission({|MED2001:"I10"|}), new Procedure("99213"), new Procedure({|MED2001:"I10"|}) };
        }
        """)
        {
            EditorConfig = "medical_codes.infer_from_names = true\nmedical_codes.slots = F:C.Own : cpt | F:C.Other : cpt | F:C.Vendor : cpt",
        }.RunAsync();

    [Fact]
    public Task Words_of_attributes() => CodeTest.Run(
        """
        namespace Stranger { class MedicalCodeAttribute(params string[] systems) : Attribute { public string[] Systems => systems; } }
        class C
        {
            [DiagnosisCode] string Read() => {|MED1001:"E11.99"|};
            [return: DiagnosisCode] string Return() => {|MED1001:"E11.99"|};
            [MedicalCode] string none = "E11.99";
            [MedicalCode(null)] string nothing = "E11.99";
            [Stranger.MedicalCode("unheard-of")] string strange = "E11.99";
            [MedicalCode({|#2:"unheard-of"|})] string unknown = "E11.99";
            [StringSyntax("unheard-of")] string syntax = "E11.99";
            void Either([MedicalCode("icd-10-pcs", "cpt")] string code) { }
            void Turned([MedicalCode("cpt", "icd-10-pcs")] string code) { }
            void M(Icd10Cm dx)
            {
                none = dx.Value; nothing = dx.Value;
                Either({|#0:dx.Value|});
                Turned({|#1:dx.Value|});
            }
        }
        """,
        CodeTest.Warning("MED2002", "This value is a diagnosis (ICD-10-CM); a procedure (ICD-10-PCS or CPT) is expected here"),
        CodeTest.Warning("MED2002", "This value is a diagnosis (ICD-10-CM); a procedure (CPT or ICD-10-PCS) is expected here", 1),
        CodeTest.Warning("MED0005", "'unheard-of' is no known code system and none that a table declares, so nothing is checked here", 2));

    [Fact]
    public Task A_copy_of_an_attribute_may_take_its_words_one_by_one() => CodeTest.Run(
        """
        #pragma warning disable CS0436
        namespace MedicalCodes { [AttributeUsage(AttributeTargets.All)] class MedicalCodeAttribute(string system, string other = null) : Attribute { public string System => system + other; } }
        class C
        {
            [MedicalCode("icd-10-cm")] string one = "I10", wrong = {|MED2001:"99213"|};
            [MedicalCode("icd-10-cm", "cpt")] string either = "I10", or = "99213", neither = {|MED2001:"J1885"|};
            [MedicalCode(null)] string nothing = "E11.99";
        }
        """);
}
