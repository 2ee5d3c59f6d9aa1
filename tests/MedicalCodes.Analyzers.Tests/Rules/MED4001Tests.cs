using MedicalCodes.Analyzers.Tests.Verify;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED4001Tests
{
    [Fact]
    [RuleTest("MED4001", Reports = true)]
    public Task A_literal_that_becomes_a_code_could_be_its_constant() => Run(
        """
        class C
        {
            Icd10Cm A = {|#0:"E11.9"|};
            Icd10Cm? B = ({|#1:"I10"|});
            PlaceOfService P = {|#2:"11"|};
        }
        """,
        Hidden("E11.9", "Icd10Cm.E11_9", 0), Hidden("I10", "Icd10Cm.I10", 1), Hidden("11", "PlaceOfService.Office", 2));

    [Fact]
    [RuleTest("MED4001", Reports = true)]
    public Task A_literal_that_stays_text_could_be_one_of_the_Literals() => Run(
        """
        class Mark : Attribute { public Mark([DiagnosisCode] string code) { } }
        [Mark({|#0:"E11.9"|})]
        class C
        {
            void Add([DiagnosisCode] string code) { }
            void M(bool b, Icd10Cm dx)
            {
                Add({|#1:"I10"|});
                Icd10Cm c = b ? {|#2:"A00.0"|} : {|#3:"A00.1"|};
                _ = dx.Value is {|#4:"A00.9"|};
            }
        }
        """,
        Hidden("E11.9", "Icd10Cm.Literals.E11_9", 0), Hidden("I10", "Icd10Cm.Literals.I10", 1), Hidden("A00.0", "Icd10Cm.Literals.A00_0", 2),
        Hidden("A00.1", "Icd10Cm.Literals.A00_1", 3), Hidden("A00.9", "Icd10Cm.Literals.A00_9", 4));

    [Fact]
    [RuleTest("MED4001", Reports = true)]
    public Task A_constant_is_named_as_its_place_knows_it() => Run(
        """
        class Same { Icd10Cm Icd10Cm = {|#0:"E11.9"|}; }
        class Other { string Icd10Cm; Acme.Icd10Cm A = {|#1:"I10"|}; }
        namespace Health { class Acme { class Icd10Cm { } global::Acme.Icd10Cm A = {|#2:"A00.0"|}; } }
        """,
        Hidden("E11.9", "Icd10Cm.E11_9", 0), Hidden("I10", "Acme.Icd10Cm.I10", 1), Hidden("A00.0", "global::Acme.Icd10Cm.A00_0", 2));

    [Fact]
    [RuleTest("MED4001", Reports = false)]
    public Task Where_no_constant_says_the_same_a_literal_stays() => Run(
        """
        class C
        {
            string Free = "E11.9";
            Icd10Cm Used = Icd10Cm.E11_9;
            [MedicalCode("icd-10-cm", Writing = "undotted")] string Undotted = "E119";
            [MedicalCode("icd-10-cm", AnyEdition = true)] string Old = "S30.1XXA";
            [MedicalCode("cdt")] string WithoutTable = {|MED0006:"D0120"|};
            Icd10Cm Wrong = {|MED1001:"E11.99"|};
            bool M([DiagnosisCode] string code, Icd10Cm dx) => code.StartsWith("E11") && dx.IsIn("E08-E13") && code == "";
            bool Small([DiagnosisCode] string code) => code.ToLower() == "e11.9" || code.ToLower() == {|MED1006:"e119"|};
            [DiagnosisCode] const string Parts = "E11" + ".9";
        }
        """);

    private static Task Run(string source, params DiagnosticResult[] expected)
    {
        var test = new CodeTest(source) { QuietRule = "MED4001" };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static DiagnosticResult Hidden(string code, string constant, int place) =>
        new DiagnosticResult("MED4001", DiagnosticSeverity.Hidden).WithLocation(place).WithMessage($"'{code}' could be the constant {constant}");
}
