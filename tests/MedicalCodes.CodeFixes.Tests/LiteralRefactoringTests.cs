namespace MedicalCodes.CodeFixes.Tests;

public class LiteralRefactoringTests
{
    [Theory]
    [InlineData("Acme.Icd10Cm A = /* dx */ Acme.Icd10Cm.E11$$_9;", "Acme.Icd10Cm A = /* dx */ \"E11.9\";")]
    [InlineData("Acme.Icd10Cm A = Acme.Icd10$$Cm.I10;", "Acme.Icd10Cm A = \"I10\";")]
    [InlineData("[MedicalCodes.DiagnosisCode] string A = Acme.Icd10Cm.Literals.S82_52$$XA;", "[MedicalCodes.DiagnosisCode] string A = \"S82.52XA\";")]
    [InlineData("bool A(Acme.Icd10Cm dx) => dx == Acme.Icd10Cm.$$E11;", "bool A(Acme.Icd10Cm dx) => dx == \"E11\";")]
    public async Task A_constant_becomes_the_literal_again(string before, string after) =>
        Assert.Equal($"class C {{ {after} }}", await Refactoring.ApplyAsync<LiteralRefactoring>($"class C {{ {before} }}"));

    [Theory]
    [InlineData("object A = Acme.Icd10Cm.E11$$_9;")]
    [InlineData("bool A = Acme.Icd10Cm.E11$$_9.IsBillable;")]
    [InlineData("string A = nameof(Acme.Icd10Cm.E11$$_9);")]
    [InlineData("string A = Acme.Icd10Cm.Literals.E11$$_9;")]
    [InlineData("object A = Acme.Icd10Cm.Sys$$tem;")]
    [InlineData("Acme.Icd10Cm A = Acme.Icd10Cm.$$;")]
    [InlineData("Acme.Icd10Cm A = Acme.Icd10Cm.E99_$$9;")]
    [InlineData("Acme.Icd10Cm? A(bool b) => b ? Acme.Icd10Cm.E11$$_9 : null;")]
    [InlineData("Acme.Icd10Cm? A(int n) => n switch { 1 => Acme.Icd10Cm.E11$$_9, _ => null };")]
    [InlineData("void Use(Acme.Icd10Cm x) { } bool A() { var x = Acme.Icd10Cm.E11$$_9; Use(x); return x.IsBillable; }")]
    [InlineData("Acme.Icd10Cm[] A = new[] { Acme.Icd10Cm.E11$$_9 };")]
    [InlineData("void M(Acme.Icd10Cm x) { } void M([MedicalCodes.DiagnosisCode] string x) { } void A() => M(Acme.Icd10Cm.E11$$_9);")]
    [InlineData("void M(object x) { } void M([MedicalCodes.DiagnosisCode] string x) { } void A() => M(Acme.Icd10Cm.E11$$_9);")]
    [InlineData("System.Func<Acme.Icd10Cm> A = () => { var x = Acme.Icd10Cm.E11$$_9; return x; };")]
    [InlineData("Acme.Icd10Cm A = \"E11$$.9\";")]
    public async Task Nothing_is_offered_where_the_literal_would_say_something_else(string member) =>
        Assert.Null(await Refactoring.ApplyAsync<LiteralRefactoring>($"class C {{ {member} }}"));
}
