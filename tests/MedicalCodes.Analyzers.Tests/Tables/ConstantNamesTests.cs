using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

public class ConstantNamesTests
{
    [Theory]
    [InlineData("icd-10-cm", "E11_9", "E119")]
    [InlineData("icd-10-cm", "E11", "E11")]
    [InlineData("icd-10-cm", "S82_52XA", "S8252XA")]
    [InlineData("icd-10-pcs", "_0DTJ4ZZ", "0DTJ4ZZ")]
    [InlineData("cpt", "_99213", "99213")]
    [InlineData("hcpcs", "J1885", "J1885")]
    public void A_code_and_its_name_lead_to_each_other(string system, string name, string key)
    {
        var table = Catalogs.Small.Find(system)!;
        var row = table.Packed.Find(key);

        Assert.Equal(name, ConstantNames.NameOf(table, row));
        Assert.Equal(row, ConstantNames.Of(table).Find(name));
    }

    [Theory]
    [InlineData("E119")]
    [InlineData("_E11_9")]
    [InlineData("E1_19")]
    [InlineData("e11_9")]
    [InlineData("E11_")]
    [InlineData("E17_9")]
    [InlineData("_")]
    [InlineData("")]
    public void Another_way_to_write_a_code_is_no_name_of_it(string name) =>
        Assert.Equal(-1, ConstantNames.Of(Catalogs.Small.Find("icd-10-cm")!).Find(name));

    [Theory]
    [InlineData("Inpatient Hospital", "InpatientHospital")]
    [InlineData("Emergency room - hospital", "EmergencyRoomHospital")]
    [InlineData("Patient's home", "PatientsHome")]
    [InlineData("24 hour", "_24Hour")]
    [InlineData("own home", "OwnHome")]
    [InlineData("Place", "Place_")]
    [InlineData("Value", "Value_")]
    [InlineData("---", "_11")]
    public void A_text_in_the_name_column_becomes_a_name_in_Pascal_case(string text, string name)
    {
        var table = Catalogs.Of(new TestTable("/tables/a.csv", $"code,name,description\r\n11,{text},x\r\n") { System = "place", TypeName = "Place" }).Find("place")!;

        Assert.Equal(name, ConstantNames.NameOf(table, 0));
        Assert.Equal(0, ConstantNames.Of(table).Find(name));
        Assert.Equal(-1, ConstantNames.Of(table).Find("Nothing"));
        Assert.Equal(text == "---" ? "" : name, ConstantNames.NameFor(table, text));
    }

    [Theory]
    [InlineData("FAT-1", "FAT_1")]
    [InlineData("a.b c", "a_b_c")]
    [InlineData("1A", "_1A")]
    [InlineData("azAZ09", "azAZ09")]
    [InlineData("+", "_")]
    [InlineData("new", "new_")]
    [InlineData("required", "required")]
    [InlineData("New", "New")]
    [InlineData("_number", "_number_")]
    [InlineData("Value", "Value_")]
    public void A_code_of_other_characters_has_underscores_for_them(string code, string name)
    {
        var table = Catalogs.Of(new TestTable("/tables/a.csv", $"code\r\n{code}\r\n") { System = "place", TypeName = "Place" }).Find("place")!;

        Assert.Equal(name, ConstantNames.NameOf(table, 0));
        Assert.Equal(0, ConstantNames.Of(table).Find(name));
    }

    [Fact]
    public void Of_two_codes_that_need_one_name_the_first_has_it_and_the_second_is_said_at_its_place()
    {
        const string text = "code,description\r\nFAT-1,Tired\r\nFAT.1,Tired again\r\nFAT 1,Once more\r\n";
        var catalog = Catalogs.Of(SmallTables.Complaints with { Text = text });
        var table = catalog.Find("clinic-complaint")!;

        Assert.Equal(
            [
                new TableProblem(RuleIds.ConstantNameClash, text.IndexOf("FAT.1", StringComparison.Ordinal), 5,
                    "'FAT-1' and 'FAT.1' both need the constant FAT_1; give one of them another name in a name column"),
                new TableProblem(RuleIds.ConstantNameClash, text.IndexOf("FAT 1", StringComparison.Ordinal), 5,
                    "'FAT-1' and 'FAT 1' both need the constant FAT_1; give one of them another name in a name column"),
            ],
            catalog.ProblemsOf(SmallTables.Complaints.Path));
        Assert.Equal("FAT-1", table.KeyOf(ConstantNames.Of(table).Find("FAT_1")));
    }

    [Fact]
    public void A_payer_s_own_code_has_the_name_that_its_file_gives_it_beside_those_that_name_themselves()
    {
        var own = new TestTable("/tables/own.csv", "code,name,description\r\nE11.Z1,Our diabetes,Ours\r\n") { Metadata = ["Extends = icd-10-cm"] };
        var table = Catalogs.Of(SmallTables.Icd2026, own).Find("icd-10-cm")!;

        Assert.Equal("E11Z1", table.KeyOf(ConstantNames.Of(table).Find("OurDiabetes")));
        Assert.Equal("E119", table.KeyOf(ConstantNames.Of(table).Find("E11_9")));
        Assert.Equal(-1, ConstantNames.Of(table).Find("E11_Z1"));
    }

    [Theory]
    [InlineData("icd-10-cm")]
    [InlineData("icd-10-pcs")]
    [InlineData("cpt")]
    [InlineData("hcpcs")]
    public void Every_row_is_found_by_its_name_from_the_first_to_the_last(string system)
    {
        var table = Catalogs.Small.Find(system)!;
        var names = ConstantNames.Of(table);

        Assert.All(Enumerable.Range(0, table.Count), row => Assert.Equal(row, names.Find(ConstantNames.NameOf(table, row))));
    }

    [Fact]
    public void A_name_column_names_the_codes_of_a_national_system_too_and_its_clashes_are_said()
    {
        const string text = "code,name,description\r\nJ1885,Pain jab,x\r\nJ1886,pain jab,x\r\n";
        var catalog = Catalogs.Of(new TestTable("/tables/jabs.csv", text) { System = "hcpcs" });
        var table = catalog.Find("hcpcs")!;

        Assert.Equal("J1885", table.KeyOf(ConstantNames.Of(table).Find("PainJab")));
        Assert.Equal(-1, ConstantNames.Of(table).Find("J1885"));
        Assert.Equal(
            [new TableProblem(RuleIds.ConstantNameClash, text.IndexOf("J1886", StringComparison.Ordinal), 5,
                "'J1885' and 'J1886' both need the constant PainJab; give one of them another name in a name column")],
            catalog.ProblemsOf("/tables/jabs.csv"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_payer_s_own_code_of_other_characters_is_found_by_its_name(bool hasNationalTable)
    {
        var own = new TestTable("/tables/own.csv", "code,description\r\nX-1.Z,Ours\r\n") { Metadata = ["Extends = icd-10-cm"] };
        var table = Catalogs.Of([.. hasNationalTable ? [SmallTables.Icd2026] : Array.Empty<TestTable>(), own]).Find("icd-10-cm")!;
        var row = ConstantNames.Of(table).Find("X_1_Z");

        Assert.True(row >= 0);
        Assert.Equal("X_1_Z", ConstantNames.NameOf(table, row));
    }
}
