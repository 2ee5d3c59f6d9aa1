namespace MedicalCodes.Tests;

public class MedicalCodeTests
{
    [Theory]
    [InlineData("E11.9", "icd-10-cm")]
    [InlineData("e119", "icd-10-cm")]
    [InlineData("99213", "cpt")]
    [InlineData("J1885", "hcpcs")]
    [InlineData("0DTJ4ZZ", "icd-10-pcs")]
    [InlineData("11", "place-of-service")]
    [InlineData("E11.99", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_text_is_identified_by_the_tables_of_the_program(string? text, string? system) =>
        Assert.Equal(system is null ? [] : [system], MedicalCode.Identify(text).Select(code => code.System.Id));

    [Fact]
    public void The_program_knows_its_systems_before_any_is_used() => Assert.Equal(
        ["cpt", "hcpcs", "hcpcs-modifier", "icd-10-cm", "icd-10-pcs", "laboratory", "place-of-service"],
        MedicalCode.Systems.Select(system => system.Id));

    [Fact]
    public void What_is_asked_of_a_code_can_be_asked_without_its_type()
    {
        var code = Assert.Single(MedicalCode.Identify("J1300"));

        Assert.Equal("J1300", code.Value);
        Assert.True(code.IsValidOn(new DateTime(2025, 3, 31)));
        Assert.False(code.IsValidOn(new DateTime(2025, 4, 1)));
        Assert.True(code.IsIn("J1000-J2000"));
        Assert.True(code.StartsWith("J13"));
        Assert.False(code.IsEmpty || code.IsHeader);
    }

    [Fact]
    public void A_type_is_known_once_however_often_it_is_registered()
    {
        MedicalCode.Register<Icd10Cm>();

        Assert.Single(MedicalCode.Identify("I10"));
    }
}
