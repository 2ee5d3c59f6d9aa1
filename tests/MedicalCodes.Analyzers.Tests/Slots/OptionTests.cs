using MedicalCodes.Analyzers.Tests.Generation;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Slots;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>What the <c>.editorconfig</c> of a folder says of slots.</summary>
public class OptionTests
{
    [Fact]
    public Task The_procedures_of_a_hospital() => new CodeTest(
        """
        class C
        {
            [ProcedureCode] string procedure = "0DTJ4ZZ", service = {|MED2001:"99213"|};
            [ServiceCode] string billed = "99213";
            void M(Cpt px) { procedure = {|MED2002:px.Value|}; procedure = {|MED2002:billed|}; billed = {|MED2002:procedure|}; }
            void Late(bool late) { var chosen = procedure; if (late) chosen = service; billed = {|MED2002:chosen|}; }
        }
        """) { EditorConfig = "medical_codes.procedure_systems = icd-10-pcs" }.RunAsync();

    private const string Vendor =
        """
        namespace Vendor { public class Claim { public Claim(string principal) { } public void Add(string code, string note) { } public string Service { get; set; } public string Field; public string this[string key] => key; public static string Read() => null; } }

        """;

    [Fact]
    public Task Slots_of_code_that_cannot_be_edited() => new CodeTest(Vendor +
        """
        class C
        {
            void M(Vendor.Claim claim, Icd10Cm dx)
            {
                claim.Add({|MED2001:"99213"|}, "99213");
                claim.Add("E11", "E11.99");
                claim.Service = {|MED2002:dx.Value|};
                claim.Field = {|MED1006:"E11.9"|};
                _ = new Vendor.Claim({|MED1003:"E11"|});
                _ = claim[{|MED1001:"E11.99"|}];
                claim.Service = {|MED2002:Vendor.Claim.Read()|};
            }
        }
        """)
        {
            EditorConfig = "medical_codes.slots = M:Vendor.Claim.Add(System.String,System.String)@0 : icd-10-cm headers | M:Vendor.Claim.ctor(System.String)@0 : icd-10-cm"
                + " | P:Vendor.Claim.Service : cpt, hcpcs-level-ii | F:Vendor.Claim.Field : icd-10-cm undotted | P:Vendor.Claim.Item(System.String)@0:icd-10-cm"
                + " | M:Vendor.Claim.Read : icd-10-cm | M:Absent.Codes.Method(System.String)@0 : cpt",
        }.RunAsync();

    [Fact]
    public Task The_values_of_a_dictionary_that_cannot_be_edited() => new CodeTest(
        """
        namespace Vendor { public class Claim { public System.Collections.Generic.Dictionary<string, string> Services { get; } = new(); public void Add(System.Collections.Generic.IDictionary<string, string> services) { } } }
        class C
        {
            void M(Vendor.Claim claim, [DiagnosisCode] string dx)
            {
                claim.Services["I10"] = {|MED2001:"E11.9"|};
                claim.Services.Add("I10", {|MED2002:dx|});
                claim.Services.Add("99213", "99213");
                claim.Add(new Dictionary<string, string> { ["I10"] = {|MED2001:"E11.9"|}, ["E11.99"] = "99213" });
            }
        }
        """)
        {
            EditorConfig = "medical_codes.slots = P:Vendor.Claim.Services : cpt of-values"
                + " | M:Vendor.Claim.Add(System.Collections.Generic.IDictionary{System.String,System.String})@0 : cpt of-values",
        }.RunAsync();

    [Fact]
    public Task Without_the_option_they_are_none() => CodeTest.Run(Vendor + """class C { void M(Vendor.Claim claim, Icd10Cm dx) { claim.Add("99213", ""); claim.Service = dx.Value; } }""");

    [Fact]
    public Task Names_count_where_the_option_says_so() => new CodeTest(
        """
        class Encounter
        {
            public string Icd10Code = {|MED1003:"M54.5"|}, icd10_cm_code = {|MED1001:"E11.99"|}, DXCode = {|MED2001:"99213"|}, PrimaryDiagnosisCode = {|MED1001:"E11.98"|};
            public List<string> CptCodes { get; } = ["99213", "J1885", {|MED2001:"E11.9"|}];
            public string ProcedureCode { get; set; } = {|MED2001:"E11.9"|};
            public string Icd9Code = "250.00", DentalCode = "D0120", CdtProcedureCode = "D0120", WhoIcd10Code = "E11.99", Code = "E11.99", ZipCode = "99215", DiagnosisCodeType = "ABK",
                CptCodeDescription = "visit", Diagnosis = "E11.99", ProcedureModifierCode = "XX";
            public int CptCode = 1;
            void M(string hcpcsCode = {|MED1001:"J1886"|}) { }
        }
        class IcdCode { public string Code { get; set; } = {|MED1001:"E11.99"|}; public string Name = "E11.99"; }
        """) { EditorConfig = "medical_codes.infer_from_names = true" }.RunAsync();

    [Fact]
    public Task A_text_that_looks_like_no_code_shows_that_a_name_misleads() => new CodeTest(
        """
        class Test
        {
            public string ProcedureCode = "PROC001", CptCode = "AUTOPSYBLOCK", Icd10Code = "none", DiagnosisCode = "LT", PlaceOfDiagnosisCode = "11", HcpcsCode = {|MED1001:"J1886"|};
            [ServiceCode] public string BilledCptCode = {|MED1002:"AUTOPSYBLOCK"|};
        }
        """) { EditorConfig = "medical_codes.infer_from_names = true" }.RunAsync();

    [Fact]
    public Task A_code_of_ICD_9_shows_that_a_name_misleads() => new CodeTest(
        """
        class Test
        {
            public string DiagnosisCode = "V58.11", AdmittingDiagnosisCode = "V3000", IcdCode = "E885.9", ExternalIcdCode = "E9688", PrincipalDiagnosisCode = "250.00",
                Icd10Code = {|MED1001:"E88.99"|}, OtherIcd10Code = {|MED1001:"V58.11XY"|}, RoutineIcdCode = "V70", LongIcd10Code = {|MED1001:"V12345"|}, LetteredIcd10Code = {|MED1001:"V01X"|};
            [DiagnosisCode] public string BilledDiagnosisCode = {|MED1001:"V58.11"|};
        }
        """) { EditorConfig = "medical_codes.infer_from_names = true" }.RunAsync();

    [Fact]
    public Task A_name_does_not_tell_whose_ICD_10_it_is() => new CodeTest(
        """
        class Coding { public Coding(string system, string code) { } }
        class Test
        {
            string Icd10Code = "", CptCode = "";
            [DiagnosisCode] string Diagnosis = "";
            object[] M() =>
            [
                new Coding("http://hl7.org/fhir/sid/icd-10", Icd10Code), new Coding("http://hl7.org/fhir/sid/icd-10", {|MED2004:CptCode|}),
                new Coding("http://hl7.org/fhir/sid/icd-10", {|MED2004:Diagnosis|}),
            ];
        }
        """) { EditorConfig = "medical_codes.infer_from_names = true" }.RunAsync();

    [Theory]
    [InlineData("", """ "E119" """, """ "E11.9" """)]
    [InlineData("medical_codes.icd_10_cm_writing = dotted", """ {|MED1006:"E119"|} """, """ "E11.9" """)]
    [InlineData("medical_codes.icd_10_cm_writing = undotted", """ "E119" """, """ {|MED1006:"E11.9"|} """)]
    public Task A_name_does_not_tell_how_codes_are_written(string option, string undotted, string dotted) => new CodeTest(
        $$"""class Test { public string ClaimDiagnosisCode = {{undotted}}, DiagnosisCode = {{dotted}}, SmallDiagnosisCode = {|MED1006:"i10"|}; }""")
    {
        EditorConfig = "medical_codes.infer_from_names = true\n" + option,
    }.RunAsync();

    [Theory]
    [InlineData("doted", true, "Any")]
    [InlineData("doted", false, "Dotted")]
    [InlineData(" Dotted ", true, "Dotted")]
    [InlineData("any", false, "Any")]
    public void A_writing_that_means_nothing_counts_as_not_said(string said, bool isGuess, string writing)
    {
        var slot = new CodeSlot { Systems = EquatableArray.Of("icd-10-cm"), IsGuess = isGuess };

        Assert.Equal(writing, WritingOption.Apply(slot, new GeneratorRun.Values([(WritingOption.Key, said)])).Writing.ToString());
    }

    [Fact]
    public Task A_row_of_a_list_of_codes_may_be_a_header() => new CodeTest(
        """
        class Icd10 { public string Icd10Code = "E11", Icd10ParentCode = {|MED1001:"E11.99"|}; }
        class DiagnosisCode { public string Code { get; set; } = "E11"; public string Title { get; set; } = ""; }
        class ClaimDiagnosisCode { public string Code { get; set; } = {|MED1003:"E11"|}; public bool IsPrimary { get; set; } }
        class Encounter { public string DiagnosisCode = {|MED1003:"E11"|}; void M(string icd10Code = {|MED1003:"E11"|}) { } }
        """) { EditorConfig = "medical_codes.infer_from_names = true" }.RunAsync();

    [Fact]
    public Task A_type_named_after_a_code_is_made_of_one() => new CodeTest(
        """
        record struct Icd10Code(string Value) { public static bool IsValid(string value) => value.Length > 2; }
        record DiagnosisCode(string Code, string Title);
        class CptCode
        {
            public CptCode(string code) => Text = code.ToUpperInvariant();
            public string Text { get; }
            public static CptCode Parse(string code) => new(code);
        }
        class Setting { public Setting(string code, string value) { } }
        class Test
        {
            object[] M() =>
            [
                new Icd10Code({|MED1003:"M54.5"|}), new Icd10Code("E119"), new Icd10Code { Value = {|MED1001:"E11.99"|} }, new Icd10Code("e11.9"), new Icd10Code("ABCDEFGH"),
                new DiagnosisCode("M54.5", "E11.99"), new DiagnosisCode({|MED2001:"99213"|}, ""), new CptCode("j1885"), new CptCode({|MED2001:"E11.9"|}),
            ];
            bool Asked() => Icd10Code.IsValid("E11.99") && CptCode.Parse("E11.99") is not null && new Setting("E11.99", "E11.99") is not null;
        }
        """) { EditorConfig = "medical_codes.infer_from_names = true" }.RunAsync();

    [Fact]
    public Task Without_it_all_procedures_are_right() => CodeTest.Run(
        """
        class C
        {
            [ProcedureCode] string procedure = "0DTJ4ZZ", service = "99213";
            [ServiceCode] string billed = "99213";
            void M(Cpt px) { procedure = px.Value; procedure = billed; billed = procedure; }
        }
        """);
}
