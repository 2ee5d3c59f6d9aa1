using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What several lists of one system make together.</summary>
public class SystemTableBuilderTests
{
    private const string Changes = "/tables/icd10cm_order_addenda_2026.txt";

    private static readonly TestTable Older = new("/tables/icd10cm_order_2025.txt", SmallTables.Order("A00     0 Cholera", "A000    1 Cholera, classical", "G35     1 Multiple sclerosis"));

    private static readonly TestTable Newer = new("/tables/icd10cm_order_2026.txt", SmallTables.Order(
        "A00     0 Cholera", "A001    1 Cholera, eltor", "G35     0 Multiple sclerosis", "G35A    1 Relapsing multiple sclerosis"));

    private static readonly TestTable Addenda = new(Changes,
        Row("Delete:      1 A000   ", "Cholera, classical") + Row("Add:         1 A001   ", "Cholera, eltor")
        + Row("Add:         0 G35    ", "Multiple sclerosis") + Row("Delete:      1 G35    ", "Multiple sclerosis")
        + Row("Add:         1 G35A   ", "Relapsing multiple sclerosis") + Row("Revise to:   0 A00    ", "Cholera"));

    [Fact]
    public void Two_editions_tell_the_codes_of_each()
    {
        var table = Table(Older, Newer);

        Assert.Equal(["A00", "A000*", "G35*"], Rows(table, 0));
        Assert.Equal(["A00", "A001*", "G35", "G35A*"], Rows(table, 1));
        Assert.Equal([Newer.Path, Older.Path], table.Files.Select(file => file.Path).OrderDescending());
    }

    [Fact]
    public void The_newest_edition_s_order_counts_and_what_it_dropped_stands_among_its_neighbours()
    {
        var table = Table(Older, Newer with { Text = SmallTables.Order("G35     1 Multiple sclerosis", "A00     0 Cholera", "A001    1 Cholera, eltor") });

        Assert.Equal(["G35", "A00", "A000", "A001"], Enumerable.Range(0, table.Count).Select(table.KeyOf));
    }

    [Fact]
    public void An_addenda_turns_the_edition_before_into_its_own()
    {
        var table = Table(Older, Addenda);

        Assert.Equal(["A00", "A000*", "G35*"], Rows(table, 0));
        Assert.Equal(["A00", "A001*", "G35", "G35A*"], Rows(table, 1));
    }

    [Fact]
    public void What_a_list_of_some_codes_brings_stands_where_its_characters_place_it()
    {
        var older = Older with { Text = SmallTables.Order("C43     0 Melanoma", "C430    1 Of lip", "C439    1 Of skin", "C4A     1 Merkel cell carcinoma", "C44     1 Other") };
        var addenda = Addenda with { Text = Row("Add:         1 C43A   ", "New") + Row("Add:         1 C435   ", "Of trunk") + Row("Add:         1 C45    ", "Mesothelioma") + Row("Add:         1 B99    ", "Other") };
        var own = new TestTable("/tables/own.csv", "code,name\r\nC43.Z,Ours\r\nC43.1,Our other\r\n") { Metadata = ["Extends = icd-10-cm"] };

        Assert.Equal(["B99*", "C43", "C430*", "C435*", "C439*", "C43A*", "C4A*", "C44*", "C45*"], Rows(Table(older, addenda), 1));
        Assert.Equal(["C43", "C430*", "C431*", "C439*", "C43Z*", "C4A*", "C44*"], Rows(Table(older, own), 0));
    }

    [Fact]
    public void An_addenda_beside_its_own_edition_tells_the_one_before()
    {
        var table = Table(Newer, Addenda);

        Assert.Equal(["2025", "2026"], table.EditionNames);
        Assert.Equal(["A00", "A000*", "G35*"], Rows(table, 0));
        Assert.Equal(["A00", "A001*", "G35", "G35A*"], Rows(table, 1));
    }

    [Theory]
    [InlineData("a", false)]
    [InlineData("z", false)]
    [InlineData("A", true)]
    [InlineData("Z", true)]
    public void Any_small_letter_makes_small_letters_count(string letter, bool foldsCase) => Assert.Equal(
        foldsCase, Catalogs.Of(SmallTables.Complaints with { Text = $"code,name\r\n{letter}-1,Tired\r\n" }).Find("clinic-complaint")!.Packed.FoldsCase);

    [Fact]
    public void What_replaced_what_in_the_edition_before_does_not_stand_for_its_table()
    {
        var conversion = new TestTable("/tables/icd10cm_conversion_table_FY2025.csv", "Current code assignment,Effective October 1,Previous Code(s) Assignment\nG35,2024,A00.0\n");

        Assert.Equal(["A00", "A000*", "G35*"], Rows(Table(Newer, Addenda, conversion), 0));
    }

    [Fact]
    public void An_addenda_between_both_of_its_editions_says_nothing_new()
    {
        var table = Table(Older, Newer, Addenda with { Text = Row("Add:         1 Z999   ", "Nothing") });

        Assert.Equal(-1, table.Packed.Find("Z999"));
        Assert.Equal(["A00", "A000*", "G35*"], Rows(table, 0));
    }

    [Fact]
    public void An_addenda_of_nothing_is_said_to_be_one()
    {
        var catalog = Catalogs.Of(Addenda);

        Assert.Empty(catalog.Tables);
        Assert.Equal(
            new TableProblem(RuleIds.UnknownTable, 0, 0, "it lists only changes, and the edition that they change is not among the tables; add its order file"),
            Assert.Single(catalog.ProblemsOf(Changes)));
    }

    [Fact]
    public void What_replaced_what_is_no_table_by_itself()
    {
        var conversion = new TestTable("/tables/icd10cm_conversion_table_FY2026.csv", "Current code assignment,Effective October 1,Previous Code(s) Assignment\nG35.A,2025,G35\n");
        var catalog = Catalogs.Of(conversion);

        Assert.Empty(catalog.Tables);
        Assert.Equal(
            new TableProblem(RuleIds.UnknownTable, 0, 0, "it only tells what replaced what, and no table lists the codes of ICD-10-CM; add one"),
            Assert.Single(catalog.ProblemsOf(conversion.Path)));
    }

    [Fact]
    public void What_replaced_a_code_is_kept_for_codes_that_may_no_longer_be_used()
    {
        var conversion = new TestTable(
            "/tables/icd10cm_conversion_table_FY2026.csv",
            "Current code assignment,Effective October 1,Previous Code(s) Assignment\nG35.A,2025,G35\nA00.1,2025,A00.0\nG35.A,2025,A00.1\nG35.A,2025,Z99.9\n");
        var table = Table(Older, Newer, conversion);

        Assert.Equal(["", "A001", "", "G35A", ""], new[] { "A00", "A000", "A001", "G35", "G35A" }.Select(key => table.Packed.ReplacementsOf(table.Packed.Find(key))));
    }

    [Fact]
    public void Codes_that_stand_twice_and_differ_contradict_each_other()
    {
        Assert.Equal(
            (RuleIds.ContradictoryRow, "'A00.0' stands twice, as 'Cholera, classical' and as 'Cholera, old'; the first is used", 6, 4),
            Problem(SmallTables.Order("A000    1 Cholera, classical", "A000    1 Cholera, old")));
        Assert.Equal(
            (RuleIds.ContradictoryRow, "'A00' is both a header and billable; the first is used", 6, 3),
            Problem(SmallTables.Order("A00     0 Cholera", "A00     1 Cholera")));
        Assert.Equal("'A00.0' is both billable and a header; the first is used", Problem(SmallTables.Order("A000    1 Cholera", "A000    0 Cholera")).Message);

        static (string, string Message, int, int) Problem(string text)
        {
            var problem = Assert.Single(Catalogs.Of(Newer with { Text = text }).ProblemsOf(Newer.Path));
            return (problem.RuleId, problem.Message, problem.Start - text.LastIndexOf("00002", StringComparison.Ordinal), problem.Length);
        }
    }

    [Fact]
    public void Each_row_is_compared_with_the_first_of_its_code_in_its_own_list()
    {
        var problems = Catalogs.Of(Newer, Older with { Text = SmallTables.Order("A00     0 Cholera", "A000    1 One", "A000    1 Two", "A000    1 One", "A00     0 Three") })
            .ProblemsOf(Older.Path);

        Assert.Equal(
            ["'A00.0' stands twice, as 'One' and as 'Two'; the first is used", "'A00' stands twice, as 'Cholera' and as 'Three'; the first is used"],
            problems.Select(problem => problem.Message));
    }

    [Fact]
    public void A_payer_may_name_a_code_that_an_addenda_brought()
    {
        var own = new TestTable("/tables/own.csv", "code,name\r\nA00.1,Our cholera\r\n") { Metadata = ["Extends = icd-10-cm"] };

        Assert.Contains("A001*", Rows(Table(Older, Addenda, own), 1));
    }

    [Fact]
    public void The_first_of_two_rows_that_contradict_each_other_is_used()
    {
        var table = Table(Newer with { Text = SmallTables.Order("A00     0 Cholera", "A00     1 Cholera") });

        Assert.Equal(["A00"], Rows(table, 0));
    }

    [Fact]
    public void The_same_code_twice_with_one_title_says_nothing_new_and_neither_does_another_file()
    {
        Assert.Empty(Catalogs.Of(Newer with { Text = SmallTables.Order("A000    1 Cholera", "A001    1 Cholera, eltor", "A000    1 Cholera") }).ProblemsOf(Newer.Path));
        var other = new TestTable("/tables/icd10cm_codes_2026.txt", "A001    Another title of cholera\r\nG35A    And of sclerosis\r\n");

        var catalog = Catalogs.Of(Newer, other);

        Assert.Empty(catalog.ProblemsOf(Newer.Path).Concat(catalog.ProblemsOf(other.Path)));
        Assert.Equal(4, catalog.Find("icd-10-cm")!.Count);
    }

    [Theory]
    [InlineData(300, 300, "")]
    [InlineData(301, 300, "...")]
    public void A_title_of_any_length_is_shown_as_far_as_a_message_goes(int length, int shown, string end)
    {
        var text = "code,name\r\n11,Office\r\n11," + new string('x', length) + "\r\n";

        Assert.Equal(
            $"'11' stands twice, as 'Office' and as '{new string('x', shown)}{end}'; the first is used",
            Assert.Single(Catalogs.Of(SmallTables.Places with { Text = text }).ProblemsOf(SmallTables.Places.Path)).Message);
    }

    [Fact]
    public void An_expansion_counts_only_where_the_plain_list_is_not_there()
    {
        var tabular = new TestTable(
            "/tables/icd10cm_tabular_2026.xml",
            "<?xml version=\"1.0\"?><ICD10CM.tabular><version>2026</version><chapter><section id=\"A00-A09\"><diag><name>A00</name><desc>Cholera</desc>"
            + "<diag><name>A00.9</name><desc>Cholera of prose</desc></diag></diag></section></chapter></ICD10CM.tabular>");

        Assert.Equal(["A00", "A009*"], Rows(Table(tabular), 0));
        Assert.NotNull(Table(tabular).Outlined);
        Assert.Null(Table(Newer).Outlined);
        Assert.Equal(["A00", "A001*", "G35", "G35A*"], Rows(Table(tabular, Newer), 0));
        Assert.Equal(["A00", "A009*"], Rows(Table(tabular, Older), 1));
    }

    [Fact]
    public void Small_letters_count_where_codes_have_them()
    {
        var mixed = Catalogs.Of(SmallTables.Complaints with { Text = "code,name\r\nfat-1,Tired\r\nFAT-1,More tired\r\nFAT-123,Very\r\n" }).Find("clinic-complaint")!;
        var capitals = Catalogs.Of(SmallTables.Complaints).Find("clinic-complaint")!;

        Assert.Equal(3, mixed.Count);
        Assert.False(mixed.Packed.FoldsCase);
        Assert.Equal((5, 7), (mixed.Packed.MinLength, mixed.Packed.MaxLength));
        Assert.True(capitals.Packed.FoldsCase);
    }

    [Theory]
    [InlineData("e1z", "E1Z")]
    [InlineData("E11Z1", "E11Z1")]
    [InlineData("e11.z1", "E11Z1")]
    [InlineData("E1.1Z", "E1.1Z")]
    public void A_payer_s_own_codes_may_be_written_as_the_system_writes_them(string written, string key)
    {
        var own = new TestTable("/tables/own.csv", $"code,name\r\n{written},Our own\r\n") { Metadata = ["Extends = icd-10-cm"] };

        Assert.Contains(key, Rows(Table(Newer, own), 0).Select(row => row.TrimEnd('*')));
    }

    [Fact]
    public void A_payer_s_own_code_of_a_system_without_a_dot_keeps_the_dot_that_it_begins_with()
    {
        var own = new TestTable("/tables/own.csv", "code,name\r\n.LOC,Our own\r\n") { Metadata = ["Extends = hcpcs"] };
        var table = Catalogs.Of(SmallTables.Hcpcs, own).Find("hcpcs")!;

        Assert.True(table.Packed.Find(".LOC") >= 0);
        Assert.True(table.Packed.Find("LOC") < 0);
    }

    [Fact]
    public void A_name_column_names_the_constants_of_its_rows()
    {
        var names = Catalogs.Of(new TestTable("/tables/a.csv", "code,name,description\r\n11,Office,A room\r\n12,,A home\r\n") { System = "place", TypeName = "Place" }).Find("place")!;

        Assert.Equal([new KeyValuePair<int, string>(0, "Office")], names.Names!);
        Assert.Null(Table(Newer).Names);
    }

    private static SystemTable Table(params TestTable[] tables)
    {
        var catalog = Catalogs.Of(tables);
        Assert.All(tables, table => Assert.DoesNotContain(catalog.ProblemsOf(table.Path), problem => problem.RuleId != RuleIds.ContradictoryRow));
        return Assert.Single(catalog.Tables);
    }

    /// <summary>The codes of an edition in the table's order, with a star if billable.</summary>
    private static IEnumerable<string> Rows(SystemTable table, int edition) => Enumerable.Range(0, table.Count)
        .Where(row => table.Packed.StatusOf(row, edition) != CodeStatus.Absent)
        .Select(row => table.KeyOf(row) + (table.Packed.StatusOf(row, edition) == CodeStatus.Billable ? "*" : ""));

    private static string Row(string start, string title) => $"{start}{title,-60} {title}\r\n";
}
