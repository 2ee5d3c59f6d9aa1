using System.ComponentModel.DataAnnotations;

namespace MedicalCodes.Tests;

/// <summary>The attributes of slots, as they validate what a program receives.</summary>
public class CodeSlotAttributeTests
{
    private sealed class Claim
    {
        [Required, DiagnosisCode, Display(Name = "Principal diagnosis")]
        public string? Principal { get; set; } = "E11.9";

        [DiagnosisCode(AllowHeaders = true)]
        public string? Family { get; set; }

        [DiagnosisCode(AnyEdition = true)]
        public string? History { get; set; }

        [ServiceCode]
        public IReadOnlyList<string> Services { get; set; } = [];

        [MedicalCode("place-of-service")]
        public string? Place { get; set; }

        [DiagnosisCode]
        public Icd10Cm Typed { get; set; }

        [DiagnosisCode]
        public Dictionary<string, int> Counts { get; set; } = [];

        [DiagnosisCode(Writing = "undotted")]
        public string? X12 { get; set; }
    }

    [Fact]
    public void Valid_codes_pass() => Assert.Empty(Validate(new Claim
    {
        Principal = "E11.9", Family = "E11", History = "U09.9", Services = ["99213", "J1885"], Place = "11", Typed = Icd10Cm.I10,
        Counts = new() { ["I10"] = 1 }, X12 = "E119",
    }));

    [Fact]
    public void Empty_passes_and_Required_is_for_that()
    {
        Assert.Empty(Validate(new Claim { Family = "", Typed = default }));
        Assert.Equal(["The Principal diagnosis field is required."], Validate(new Claim { Principal = null }));
    }

    [Theory]
    [InlineData("E11.99", "'E11.99' is not an ICD-10-CM 2026 code; did you mean 'E11.9'?")]
    [InlineData("E11", "'E11' is a header, not billable; its codes are 'E11.65' and 'E11.9'.")]
    [InlineData("G35", "'G35' is a header, not billable; its codes are 'G35.A' and 'G35.D'.")]
    [InlineData("U09.9", "'U09.9' is retired: last day 2025-09-30.")]
    [InlineData("99213", "'99213' is a CPT procedure code; a diagnosis (ICD-10-CM) is expected.")]
    [InlineData("e11.9", "'e11.9' must be written 'E11.9'.")]
    [InlineData(" E11.9", "' E11.9' must be written 'E11.9'.")]
    [InlineData("hello", "'hello' does not look like an ICD-10-CM code.")]
    public void A_bad_code_is_answered_with_the_reason_and_the_name_of_the_member(string code, string reason)
    {
        var claim = new Claim { Principal = code };
        var results = new List<ValidationResult>();

        Assert.False(Validator.TryValidateObject(claim, new ValidationContext(claim), results, validateAllProperties: true));

        var result = Assert.Single(results);
        Assert.Equal("Principal diagnosis: " + reason, result.ErrorMessage);
        Assert.Equal(["Principal"], result.MemberNames);
    }

    [Fact]
    public void Each_kind_of_place_is_validated_by_its_own_systems()
    {
        Assert.Equal(["History: 'E99.9' is not an ICD-10-CM 2026 code."], Validate(new Claim { History = "E99.9" }));
        Assert.Equal(
            ["Services: 'J1300' is retired: last day 2025-03-31."],
            Validate(new Claim { Services = ["99213", "J1300", "E11.9"] }));
        Assert.Equal(
            ["Services: 'E11.9' is an ICD-10-CM diagnosis code; a procedure (CPT or HCPCS Level II) is expected."],
            Validate(new Claim { Services = ["E11.9"] }));
        Assert.Equal(["Place: '99' is not a place-of-service code."], Validate(new Claim { Place = "99" }));
        Assert.Equal(["Typed: 'E11' is a header, not billable; its codes are 'E11.65' and 'E11.9'."], Validate(new Claim { Typed = "E11" }));
        Assert.Equal(["Counts: 'E11' is a header, not billable; its codes are 'E11.65' and 'E11.9'."], Validate(new Claim { Counts = new() { ["E11"] = 1 } }));
        Assert.Equal(["X12: 'E11.9' must be written 'E119'."], Validate(new Claim { X12 = "E11.9" }));
    }

    [Fact]
    public void A_code_of_another_type_does_not_pass_whatever_its_text() =>
        Assert.False(new DiagnosisCodeAttribute().IsValid(Cpt._99213));

    [Theory]
    [InlineData("E11.9", true)]
    [InlineData("E119", true)]
    [InlineData("E11", false)]
    public void Without_a_word_on_writing_both_pass(string code, bool valid) => Assert.Equal(valid, new DiagnosisCodeAttribute().IsValid(code));

    [Theory]
    [InlineData("D0120", true)]
    [InlineData("D012", false)]
    public void Of_a_system_without_a_table_only_the_shape_is_checked(string code, bool valid) =>
        Assert.Equal(valid, new MedicalCodeAttribute("cdt").IsValid(code));

    [Fact]
    public void A_message_of_the_user_s_own_may_name_the_reason() => Assert.Equal(
        "Bad Reason ('E11.99' is not an ICD-10-CM 2026 code; did you mean 'E11.9'?)",
        new DiagnosisCodeAttribute { ErrorMessage = "Bad {0} ({1})" }.GetValidationResult("E11.99", new(new object()) { DisplayName = "Reason" })!.ErrorMessage);

    [Fact]
    public void Without_the_value_the_message_says_what_is_expected() =>
        Assert.Equal("Reason: a diagnosis (ICD-10-CM) is expected.", new DiagnosisCodeAttribute().FormatErrorMessage("Reason"));

    [Fact]
    public void What_is_neither_text_nor_code_is_a_mistake_of_the_program() =>
        Assert.Throws<InvalidOperationException>(() => new DiagnosisCodeAttribute().IsValid(119));

    private static List<string> Validate(Claim claim)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(claim, new ValidationContext(claim), results, validateAllProperties: true);
        return [.. results.Select(result => result.ErrorMessage!)];
    }
}
