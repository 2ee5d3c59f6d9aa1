namespace MedicalCodes.Tests;

public class CodeSystemTests
{
    [Theory]
    [InlineData("icd-10-cm", "ICD-10-CM", CodeKind.Diagnosis)]
    [InlineData("ICD-10-PCS", "ICD-10-PCS", CodeKind.Procedure)]
    [InlineData("cpt", "CPT", CodeKind.Procedure)]
    [InlineData("cpt-modifier", "CPT modifier", CodeKind.Other)]
    [InlineData("hcpcs", "HCPCS Level II", CodeKind.Procedure)]
    [InlineData("hcpcs-modifier", "HCPCS modifier", CodeKind.Other)]
    public void The_national_systems_are_known_by_id(string id, string name, CodeKind kind)
    {
        var system = CodeSystem.Find(id)!;

        Assert.Equal(name, system.Name);
        Assert.Equal(name, system.ToString());
        Assert.Equal(kind, system.Kind);
    }

    [Fact]
    public void An_unknown_id_is_no_system() => Assert.Null(CodeSystem.Find("icd-9"));

    [Fact]
    public void A_declared_system_is_equal_to_another_of_its_id_and_kind()
    {
        Assert.Equal(CodeSystem.Declare("own", "Own", CodeKind.Other), CodeSystem.Declare("own", "The own one", CodeKind.Other));
        Assert.NotEqual(CodeSystem.Declare("own", "Own", CodeKind.Other), CodeSystem.Declare("own", "Own", CodeKind.Diagnosis));
        Assert.Same(CodeSystem.Icd10Cm, CodeSystem.Declare("icd-10-cm", "Mine", CodeKind.Other));
    }

    [Fact]
    public void A_text_that_is_no_packed_table_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new PackedTable(null!));
        Assert.Throws<FormatException>(() => new PackedTable("something else"));
    }
}
