using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What items say of their tables, and what is made of it where they say nothing.</summary>
public class MetadataReaderTests
{
    private static readonly TestTable Undated = SmallTables.Icd2026 with { Path = "/tables/codes.txt" };

    [Fact]
    public void A_table_whose_item_says_nothing_has_a_public_type_in_the_root_namespace()
    {
        var settings = Catalogs.Of(SmallTables.Icd2026).Find("icd-10-cm")!.Settings;

        Assert.Equal(new TypeSettings { TypeName = "Icd10Cm", Namespace = "Acme", IsPublic = true, Embed = EmbedMode.All, Descriptions = DescriptionMode.Docs, Constants = "" }, settings);
    }

    [Theory]
    [InlineData("icd-10-cm", nameof(DescriptionMode.Docs))]
    [InlineData("cpt", nameof(DescriptionMode.None))]
    [InlineData("hcpcs", nameof(DescriptionMode.Docs))]
    public void Texts_of_the_AMA_go_nowhere_unless_the_item_says_so(string system, string mode)
    {
        Assert.Equal(mode, Catalogs.Small.Find(system)!.Settings.Descriptions.ToString());
        Assert.Equal(DescriptionMode.Docs, Catalogs.Of(SmallTables.Cpt with { Metadata = ["Descriptions = docs"] }).Find("cpt")!.Settings.Descriptions);
    }

    [Theory]
    [InlineData("cpt-modifier")]
    [InlineData("cdt")]
    public void Neither_do_those_of_its_modifiers_and_of_the_ADA(string system) => Assert.Equal(
        DescriptionMode.None, Catalogs.Of(new TestTable("/tables/a.csv", "code,name\r\n" + (system == "cdt" ? "D0120" : "22") + ",Invented\r\n") { System = system }).Find(system)!.Settings.Descriptions);

    [Fact]
    public void What_the_item_says_is_done()
    {
        var settings = Catalogs.Of(SmallTables.Icd2026 with
        {
            TypeName = "Diagnosis",
            Metadata = ["Namespace = Clinic.Codes", "Visibility = Internal", "Embed = used", "Descriptions = runtime", "Constants = E08-E13"],
        }).Find("icd-10-cm")!.Settings;

        Assert.Equal("Clinic.Codes.Diagnosis", settings.FullName);
        Assert.Equal((false, EmbedMode.Used, DescriptionMode.Runtime, "E08-E13"), (settings.IsPublic, settings.Embed, settings.Descriptions, settings.Constants));
    }

    [Fact]
    public void The_first_file_that_says_something_counts()
    {
        var settings = Catalogs.Of(
            SmallTables.Icd2025,
            SmallTables.Icd2026 with { TypeName = "Diagnosis", Metadata = ["Constants = E08", "Embed = None"] },
            SmallTables.Icd2026 with { Path = "/tables/icd10cm_order_2027.txt", TypeName = "Other", Metadata = ["Constants = E09", "Embed = Used"] }).Find("icd-10-cm")!.Settings;

        Assert.Equal(("Diagnosis", "E08", EmbedMode.None), (settings.TypeName, settings.Constants, settings.Embed));
    }

    [Theory]
    [InlineData("TypeName", "My.Type", "TypeName says 'My.Type', which is no C# name")]
    [InlineData("TypeName", "class", "TypeName says 'class', which is no C# name")]
    [InlineData("TypeName", "9", "TypeName says '9', which is no C# name")]
    [InlineData("TypeName", "required", "TypeName says 'required', which is a keyword of C#")]
    [InlineData("TypeName", "Description", "TypeName says 'Description', which is what a member of the type is called; set another")]
    [InlineData("Namespace", "A..B", "Namespace says 'A..B', which is no C# name")]
    [InlineData("Namespace", "A.class", "Namespace says 'A.class', which is no C# name")]
    [InlineData("Visibility", "private", "Visibility says 'private'; it can be public, internal")]
    [InlineData("Embed", "Some", "Embed says 'Some'; it can be All, Used, None")]
    [InlineData("Descriptions", "Some", "Descriptions says 'Some'; it can be Docs, None, Runtime")]
    [InlineData("EffectiveFrom", "soon", "EffectiveFrom says 'soon', which is no date; write it as 2025-10-01")]
    public void What_means_nothing_is_said_and_changes_nothing(string name, string value, string message)
    {
        var catalog = Catalogs.Of(SmallTables.Icd2026 with { Metadata = [$"{name} = {value}"] });

        Assert.Equal(new TableProblem(RuleIds.BadMetadata, 0, 0, message), Assert.Single(catalog.ProblemsOf(SmallTables.Icd2026.Path)));
        Assert.Equal(Catalogs.Of(SmallTables.Icd2026).Find("icd-10-cm")!.Settings, catalog.Find("icd-10-cm")!.Settings);
        Assert.Equal(new CodeEdition("2026", 20251001, 20260930), Assert.Single(catalog.Find("icd-10-cm")!.Packed.Editions));
    }

    [Theory]
    [InlineData("place-of-service", "PlaceOfService")]
    [InlineData("my.clinic_codes/v2:a b", "MyClinicCodesV2AB")]
    [InlineData("payer's", "Payers")]
    [InlineData("9-lives", "_9Lives")]
    [InlineData("Already-Done", "AlreadyDone")]
    [InlineData("category", "CategoryCode")]
    [InlineData("get-type", "GetTypeCode")]
    public void A_system_of_one_s_own_gives_its_type_the_name(string system, string typeName) =>
        Assert.Equal(typeName, Catalogs.Of(SmallTables.Places with { System = system, TypeName = "" }).Find(system)!.Settings.TypeName);

    [Theory]
    [InlineData("", "")]
    [InlineData("Acme.Claims", "Acme.Claims")]
    [InlineData("my-app.2nd.class", "my_app._2nd._class")]
    [InlineData("a..b", "a._.b")]
    public void A_project_of_any_name_has_a_namespace(string project, string space) =>
        Assert.Equal(space, Catalogs.On("", [SmallTables.Places], project).Find("place-of-service")!.Settings.Namespace);

    [Fact]
    public void The_name_on_a_file_of_codes_and_modifiers_is_that_of_the_codes()
    {
        var catalog = Catalogs.Of(SmallTables.Hcpcs with { TypeName = "LevelTwo", Metadata = ["Namespace = Payers", "Embed = Used"] });

        Assert.Equal("Payers.LevelTwo", catalog.Find("hcpcs")!.Settings.FullName);
        Assert.Equal("Payers.HcpcsModifier", catalog.Find("hcpcs-modifier")!.Settings.FullName);
        Assert.Equal(EmbedMode.Used, catalog.Find("hcpcs")!.Settings.Embed);
    }

    [Fact]
    public void The_name_on_a_file_of_codes_and_modifiers_is_that_of_the_modifiers_where_the_item_says_so()
    {
        var catalog = Catalogs.Of(SmallTables.Hcpcs with { System = "hcpcs-modifier", TypeName = "Modifier" });

        Assert.Equal("Modifier", catalog.Find("hcpcs-modifier")!.Settings.TypeName);
        Assert.Equal("Hcpcs", catalog.Find("hcpcs")!.Settings.TypeName);
    }

    [Theory]
    [InlineData("", nameof(CodeKind.Other))]
    [InlineData("Diagnosis", nameof(CodeKind.Diagnosis))]
    [InlineData("procedure", nameof(CodeKind.Procedure))]
    public void A_system_of_one_s_own_is_of_the_kind_that_its_item_says(string kind, string expected)
    {
        var system = Catalogs.Of(SmallTables.Places with { System = "Clinic-Place", Kind = kind }).Find("clinic-place")!.System;

        Assert.Equal((expected, "Clinic-Place", "clinic-place"), (system.Kind.ToString(), system.Name, system.Id));
    }

    [Fact]
    public void A_kind_that_there_is_not_is_said() => Assert.Equal(
        "Kind says 'surgery'; it can be other, diagnosis, procedure",
        Assert.Single(Catalogs.Of(SmallTables.Places with { Kind = "surgery" }).ProblemsOf(SmallTables.Places.Path)).Message);

    [Fact]
    public void The_day_on_the_item_counts_before_that_of_the_file_and_ends_nothing()
    {
        Assert.Equal(new CodeEdition("2026", 20251101, 0), EditionOf(SmallTables.Icd2026, "EffectiveFrom = 2025-11-01"));
        Assert.Equal(new CodeEdition("2026", 20251001, 20260930), EditionOf(SmallTables.Icd2026, "EffectiveFrom = 2025-10-01"));
        Assert.Equal(new CodeEdition("2025-11-01", 20251101, 0), EditionOf(Undated, "EffectiveFrom = 11/1/2025"));
        Assert.Equal(new CodeEdition("", 0, 0), EditionOf(Undated));
    }

    [Fact]
    public void The_edition_on_the_item_is_the_fiscal_year_where_the_file_tells_none()
    {
        Assert.Equal(new CodeEdition("2024", 20231001, 20240930), EditionOf(Undated, "Edition = 2024"));
        Assert.Equal(new CodeEdition("draft", 0, 0), EditionOf(Undated, "Edition = draft"));
        Assert.Equal(new CodeEdition("2024", 20251001, 20260930), EditionOf(SmallTables.Icd2026, "Edition = 2024"));
        Assert.Equal(new CodeEdition("2024", 20240101, 0), EditionOf(Undated, "Edition = 2024", "EffectiveFrom = 2024-01-01"));
        Assert.Equal(new CodeEdition("2024", 0, 0), Assert.Single(Catalogs.Of(SmallTables.Places with { Metadata = ["Edition = 2024"] }).Find("place-of-service")!.Packed.Editions));
    }

    private static CodeEdition EditionOf(TestTable table, params string[] metadata)
    {
        var catalog = Catalogs.Of(table with { Metadata = metadata });
        Assert.Empty(catalog.ProblemsOf(table.Path));
        return Assert.Single(catalog.Find("icd-10-cm")!.Packed.Editions);
    }
}
