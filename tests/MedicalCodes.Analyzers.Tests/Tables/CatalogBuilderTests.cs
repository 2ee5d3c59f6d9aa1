using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>Which table is whose, what several of them make together, and what is said where they cannot.</summary>
public class CatalogBuilderTests
{
    private static readonly TestTable Own = new("/tables/own.csv", "code,name\r\ne11.z1,Our own diabetes\r\nE11.9,Theirs\r\n") { Metadata = ["Extends = icd-10-cm"] };

    [Fact]
    public void Systems_stand_in_the_order_of_their_ids()
    {
        var catalog = Catalogs.Small;

        Assert.Equal(
            ["clinic-complaint", "cpt", "hcpcs", "hcpcs-modifier", "icd-10-cm", "icd-10-pcs", "place-of-service"],
            catalog.Tables.Select(table => table.System.Id));
        Assert.All(SmallTables.All, table => Assert.Empty(catalog.ProblemsOf(table.Path)));
        Assert.Empty(catalog.ProblemsOf("/tables/none.txt"));
        Assert.NotNull(catalog.Find("ICD-10-CM"));
        Assert.Null(catalog.Find("cdt"));
    }

    [Fact]
    public void A_list_that_tells_no_system_needs_an_item_that_does()
    {
        var catalog = Catalogs.Of(SmallTables.Places with { System = "", TypeName = "" });

        Assert.Empty(catalog.Tables);
        Assert.Equal("nothing in it tells its code system; set System on its CodeTable item", Message(catalog, SmallTables.Places));
    }

    [Fact]
    public void A_known_system_is_understood_however_it_is_written_and_the_right_way_is_said()
    {
        var catalog = Catalogs.Of(SmallTables.Places with { System = "Place Of Service" }, SmallTables.Complaints with { System = "HCPCS Modifier", Kind = "", TypeName = "", Text = "code,name\r\nLT,Left\r\n" });

        Assert.Equal("'HCPCS Modifier' is not how this code system is called; write 'hcpcs-modifier'", Message(catalog, SmallTables.Complaints));
        Assert.Equal(1, catalog.Find("hcpcs-modifier")!.Count);
        Assert.Empty(catalog.ProblemsOf(SmallTables.Places.Path));
        Assert.NotNull(catalog.Find("place of service"));
    }

    [Fact]
    public void A_file_that_is_of_another_system_than_its_item_says_is_what_it_is()
    {
        var catalog = Catalogs.Of(SmallTables.Hcpcs with { System = "cpt" }, SmallTables.Pcs with { System = "place-of-service" });

        // A file of codes and modifiers is of two systems, and its item can say only one.
        Assert.Empty(catalog.ProblemsOf(SmallTables.Hcpcs.Path));
        Assert.Equal("System says 'place-of-service', but it is a table of ICD-10-PCS", Message(catalog, SmallTables.Pcs));
        Assert.Equal(["hcpcs", "hcpcs-modifier", "icd-10-pcs"], catalog.Tables.Select(table => table.System.Id));
    }

    [Theory]
    [InlineData("icd-10-cm")]
    [InlineData("hcpcs")]
    public void A_layout_that_systems_share_is_of_the_one_whose_codes_it_has(string said)
    {
        var catalog = Catalogs.Of(SmallTables.Pcs with { System = said });

        Assert.Equal($"System says '{said}', but it is a table of ICD-10-PCS", Message(catalog, SmallTables.Pcs));
        Assert.Equal("icd-10-pcs", Assert.Single(catalog.Tables).System.Id);
    }

    [Fact]
    public void What_an_item_says_holds_beside_rows_that_cannot_be_read()
    {
        var torn = SmallTables.Pcs with { System = "icd-10-pcs", Text = SmallTables.Order("0DTJ4   1 Torn") + SmallTables.Pcs.Text };

        Assert.Equal("'0DTJ4' does not look like a code of ICD-10-PCS", Message(Catalogs.Of(torn), torn));
    }

    [Fact]
    public void A_payer_s_own_codes_are_codes_of_the_system_that_they_extend_in_every_edition()
    {
        var catalog = Catalogs.Of(SmallTables.Icd2025, SmallTables.Icd2026, Own);
        var table = catalog.Find("icd-10-cm")!;
        var row = table.Packed.Find("E11Z1");

        Assert.Equal("icd-10-cm", Assert.Single(catalog.Tables).System.Id);
        Assert.Equal(2, table.Packed.Editions.Count);
        Assert.All([0, 1], edition => Assert.Equal(CodeStatus.Billable, table.Packed.StatusOf(row, edition)));
        Assert.Equal("Icd10Cm", table.Settings.TypeName);
        Assert.Empty(catalog.ProblemsOf(Own.Path));
    }

    [Fact]
    public void A_payer_s_own_codes_may_extend_a_system_that_another_table_declares()
    {
        var more = new TestTable("/tables/more.csv", "code,name\r\n99,Other place\r\n") { Metadata = ["Extends = Place-Of-Service"] };

        Assert.Equal(3, Catalogs.Of(SmallTables.Places, more).Find("place-of-service")!.Count);
    }

    [Fact]
    public void A_file_that_tells_its_system_is_of_the_one_that_its_item_extends()
    {
        var catalog = Catalogs.Of(SmallTables.Icd2026, SmallTables.Pcs with { Metadata = ["Extends = icd-10-cm"] });

        Assert.Empty(catalog.ProblemsOf(SmallTables.Pcs.Path));
        Assert.True(Assert.Single(catalog.Tables).Packed.Find("0DTJ0ZZ") >= 0);
    }

    [Fact]
    public void What_nobody_declares_cannot_be_extended()
    {
        var catalog = Catalogs.Of(SmallTables.Icd2026, Own with { Metadata = ["Extends = icd-99"] });

        Assert.Equal("Extends says 'icd-99', which is no known code system and none that another table declares", Message(catalog, Own));
        Assert.Equal(["icd-10-cm"], catalog.Tables.Select(table => table.System.Id));
    }

    [Fact]
    public void A_day_that_is_none_is_said_once_at_the_first_table()
    {
        var catalog = Catalogs.On("today", [SmallTables.Places, SmallTables.Icd2026]);

        Assert.Equal("MedicalCodesAsOf says 'today', which is no date; write it as 2025-10-01", Message(catalog, SmallTables.Icd2026));
        Assert.Empty(catalog.ProblemsOf(SmallTables.Places.Path));
        Assert.Equal(20251001, catalog.Find("icd-10-cm")!.Packed.AsOf);
        Assert.Empty(Catalogs.On("today", []).Tables);
    }

    [Theory]
    [InlineData("", 20251001, 1)]
    [InlineData("2025-09-30", 20250930, 0)]
    [InlineData("20251002", 20251002, 1)]
    public void The_day_decides_which_edition_is_in_force(string asOf, int day, int edition)
    {
        var packed = Catalogs.On(asOf, [SmallTables.Icd2025, SmallTables.Icd2026]).Find("icd-10-cm")!.Packed;

        Assert.Equal((day, edition), (packed.AsOf, packed.CurrentEdition));
    }

    [Fact]
    public void Two_systems_cannot_have_one_type()
    {
        var catalog = Catalogs.Of(SmallTables.Places, SmallTables.Complaints with { TypeName = "PlaceOfService" });

        // By id, the complaints come first.
        Assert.Equal(["clinic-complaint"], catalog.Tables.Select(table => table.System.Id));
        Assert.Equal("its type Acme.PlaceOfService is that of clinic-complaint too; set another TypeName", Message(catalog, SmallTables.Places));
        Assert.Empty(catalog.ProblemsOf(SmallTables.Complaints.Path));
    }

    [Fact]
    public void Two_systems_cannot_have_types_that_differ_only_in_case()
    {
        var catalog = Catalogs.Of(SmallTables.Cpt, SmallTables.Places with { TypeName = "CPT" });

        Assert.Equal(["cpt"], catalog.Tables.Select(table => table.System.Id));
        Assert.Equal("its type Acme.CPT is that of CPT too, but for its case; set another TypeName", Message(catalog, SmallTables.Places));
    }

    [Fact]
    public void Problems_of_a_file_come_in_the_order_of_their_places_each_once()
    {
        var table = SmallTables.Icd2026 with { Text = SmallTables.Order("A00     0 Cholera", "A00     1 Cholera") + "no row\r\n", Metadata = ["Embed = Some", "Visibility = none"] };

        Assert.Equal(
            [
                "Embed says 'Some'; it can be All, Used, None",
                "Visibility says 'none'; it can be public, internal",
                "'A00' is both a header and billable; the first is used",
            ],
            Catalogs.Of(table).ProblemsOf(table.Path).Select(problem => problem.Message).Take(3));
        Assert.Equal(4, Catalogs.Of(table).ProblemsOf(table.Path).Count);
    }

    [Fact]
    public void Problems_of_one_place_come_in_the_order_of_their_rules()
    {
        var changes = new TestTable("/tables/icd10cm_order_addenda_2026.txt", $"Add:         1 A001   {"Cholera",-60} Cholera\r\n") { Metadata = ["Embed = Some"] };

        Assert.Equal([RuleIds.UnknownTable, RuleIds.BadMetadata], Catalogs.Of(changes).ProblemsOf(changes.Path).Select(problem => problem.RuleId));
    }

    [Fact]
    public void A_referenced_table_counts_where_there_is_none_of_its_system()
    {
        var own = Catalogs.Of(SmallTables.Icd2026, SmallTables.Places with { Text = "no table" });
        var referenced = Catalogs.Small.Tables;

        var both = own.With(referenced.Concat(referenced));

        Assert.Equal(7, both.Tables.Count);
        Assert.Same(own.Find("icd-10-cm"), both.Find("icd-10-cm"));
        Assert.Same(referenced.First(table => table.System.Id == "cpt"), both.Find("cpt"));
        Assert.NotEmpty(both.ProblemsOf(SmallTables.Places.Path));
        Assert.Same(own, own.With(own.Tables));
    }

    private static string Message(CodeCatalog catalog, TestTable table) => Assert.Single(catalog.ProblemsOf(table.Path)).Message;
}
