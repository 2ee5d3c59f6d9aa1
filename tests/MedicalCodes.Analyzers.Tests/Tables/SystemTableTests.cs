using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;

namespace MedicalCodes.Analyzers.Tests.Tables;

public class SystemTableTests
{
    private static readonly TestTable[] Editions = [SmallTables.Icd2025, SmallTables.Icd2026 with { Text = SmallTables.Icd2026.Text.Replace("Cholera", "Cholera again") }];

    private static readonly TableTexts Texts = new([.. Editions.Select(Analysis.Additional).Cast<AdditionalText>()]);

    [Fact]
    public void A_row_knows_its_code_its_status_and_what_is_above_it()
    {
        var table = Catalogs.Of(Editions).Find("icd-10-cm")!;
        var row = table.Packed.Find("E1165");

        Assert.Equal(("E1165", "E11.65", CodeStatus.Billable), (table.KeyOf(row), table.CodeOf(row), table.StatusOf(row)));
        Assert.Equal("E116", table.KeyOf(table.ParentOf(row)));
        Assert.Equal("E11", table.KeyOf(table.ParentOf(table.ParentOf(row))));
        Assert.Equal(-1, table.ParentOf(table.Packed.Find("E11")));
        Assert.Equal(CodeStatus.Absent, table.StatusOf(table.Packed.Find("S301")));
    }

    [Fact]
    public void The_newest_edition_gives_a_row_its_title_and_an_older_one_where_there_is_no_newer()
    {
        var table = Catalogs.Of(Editions).Find("icd-10-cm")!;

        Assert.Equal("Cholera again", table.TitleOf(table.Packed.Find("A00"), Texts));
        Assert.Equal("Contusion of abdominal wall", table.TitleOf(table.Packed.Find("S301"), Texts));
        Assert.Equal(Enumerable.Range(0, table.Count).Select(row => table.TitleOf(row, Texts)), All(new TableTitles(table, Texts)));
        Assert.Equal("", table.TitleOf(0, TableTexts.None));
        Assert.All(All(new TableTitles(table, TableTexts.None)), title => Assert.Equal("", title));

        static IEnumerable<string> All(TableTitles titles) => Enumerable.Range(0, titles.Count).Select(row => titles[row]);
    }

    [Fact]
    public void All_titles_of_a_row_are_those_of_every_edition_long_and_short()
    {
        var table = Catalogs.Of(Editions).Find("icd-10-cm")!;

        Assert.Equal(["Cholera", "Cholera", "Cholera again", "Cholera again"], table.TitlesOf(table.Packed.Find("A00"), Texts).Order());
        Assert.Equal(["Contusion of abdominal wall", "Contusion of abdominal wall"], table.TitlesOf(table.Packed.Find("S301"), Texts));
        Assert.Empty(table.TitlesOf(0, TableTexts.None));
    }

    [Fact]
    public void A_code_that_stands_twice_in_a_file_has_both_titles()
    {
        var places = SmallTables.Places with { Text = SmallTables.Places.Text + "11,Home\r\n" };
        var table = Catalogs.Of(places).Find("place-of-service")!;

        Assert.Equal(["Office", "Home"], table.TitlesOf(table.Packed.Find("11"), new TableTexts([Analysis.Additional(places)])).Where(title => title.Length > 0));
    }

    [Fact]
    public void Rows_of_a_file_that_the_table_does_not_have_have_no_titles()
    {
        var conversions = new TestTable("/tables/icd10cm_conversion_table_FY2026.csv", "Current code assignment,Effective,Previous Code(s) Assignment\r\nG35.A,2026,G35.Z\r\n");
        var table = Catalogs.Of([.. Editions, conversions]).Find("icd-10-cm")!;

        Assert.True(table.Packed.Find("G35Z") < 0);
        Assert.Contains(table.FileOf.Keys, list => list.Keys().Contains("G35Z"));
        Assert.Equal(["Multiple sclerosis, unspecified", "Multiple sclerosis, unspecified"], table.TitlesOf(table.Packed.Find("G35D"), Texts));
    }

    [Fact]
    public void A_table_that_came_by_reference_has_no_titles()
    {
        var own = Catalogs.Of(Editions).Find("icd-10-cm")!;
        var table = new SystemTable
        {
            System = own.System,
            Settings = own.Settings,
            Data = own.Data,
            Packed = own.Packed,
            Files = [],
            FileOf = new Dictionary<CodeList, TableFile>(),
        };

        Assert.Equal(own.Count, table.Count);
        Assert.Equal(own.ContentHash, table.ContentHash);
        Assert.Equal("", table.TitleOf(0, Texts));
        Assert.Empty(table.TitlesOf(0, Texts));
        Assert.Equal(0, new TableTitles(table, Texts).Count);
    }

    [Fact]
    public void Editions_have_names_where_the_files_tell_them()
    {
        Assert.Equal(["2025", "2026"], Catalogs.Of(Editions).Find("icd-10-cm")!.EditionNames);
        Assert.Empty(Catalogs.Of(SmallTables.Places).Find("place-of-service")!.EditionNames);
    }

    [Fact]
    public void Another_content_has_another_hash()
    {
        var hashes = new[] { Editions, [SmallTables.Icd2025], [SmallTables.Icd2025] }.Select(tables => Catalogs.Of(tables).Find("icd-10-cm")!.ContentHash).ToArray();

        Assert.Matches("^[0-9a-f]{64}$", hashes[0]);
        Assert.NotEqual(hashes[0], hashes[1]);
        Assert.Equal(hashes[1], hashes[2]);

        var table = Catalogs.Of(Editions).Find("icd-10-cm")!;
        Assert.Same(table.ContentHash, table.ContentHash);
    }

    [Theory]
    [InlineData("essential (PRIMARY)  hypertension", "I10")]
    [InlineData("Multiple sclerosis", "G35")]
    [InlineData("Type 2 diabetes mellitus with hyperglycemia.", "E1165")]
    [InlineData("Hypertension", null)]
    [InlineData("", null)]
    [InlineData("10", null)]
    public void A_title_leads_to_its_row_whatever_its_case_blanks_and_punctuation(string title, string? key)
    {
        var table = Catalogs.Of(Editions).Find("icd-10-cm")!;
        var row = TitleIndex.Find(table, title, Texts);

        Assert.Equal(key, row < 0 ? null : table.KeyOf(row));
    }

    [Fact]
    public void Of_a_header_and_a_code_of_one_title_the_code_is_meant()
    {
        var same = SmallTables.Icd2026 with { Text = SmallTables.Order("A00     0 Cholera", "A000    1 Cholera", "A01     0 Fever", "A011    1 Typhoid") };
        var table = Catalogs.Of(same).Find("icd-10-cm")!;
        var texts = new TableTexts([Analysis.Additional(same)]);

        Assert.Equal("A000", table.KeyOf(TitleIndex.Find(table, "Cholera", texts)));
        Assert.Equal("A01", table.KeyOf(TitleIndex.Find(table, "Fever", texts)));
    }

    [Theory]
    [InlineData("Type 2, with: X", "TYPE 2 WITH X", true)]
    [InlineData("Type 2", "Type 3", false)]
    [InlineData("ab", "ba", false)]
    public void Titles_are_the_same_by_their_letters_and_digits(string left, string right, bool same) => Assert.Equal(same, TitleIndex.AreSame(left, right));
}
