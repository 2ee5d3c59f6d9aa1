using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

/// <summary>What is no code, seventh character or list of ICD-10-CM, and what is said of it.</summary>
public class TabularXmlBoundsTests
{
    private const string Root = "<ICD10CM.tabular>";

    private const string End = "</ICD10CM.tabular>";

    private const string Version = "<version>2026</version>";

    private const string Cholera = "<diag><name>A00</name><desc>Cholera</desc></diag>";

    [Theory]
    [InlineData(Root + Version + End)]
    [InlineData("<ICD10CM.tabular isAddenda=\"false\"></ICD10CM.tabular>")]
    [InlineData(Root + "<other isAddenda=\"true\"/>" + End)]
    public void A_file_without_a_code_says_what_it_looks_like(string text) =>
        Assert.Equal(
            new TableProblem(RuleIds.UnknownTable, 0, 0, "it has no row, though it looks like: tabular list"),
            Assert.Single(TestTables.Read(text, "a.xml").Problems));

    [Theory]
    [InlineData("true")]
    [InlineData("1")]
    public void An_addenda_says_that_it_lists_no_codes_and_none_is_read(string isAddenda)
    {
        var table = TestTables.Read($"<ICD10CM.tabular isAddenda=\"{isAddenda}\">{Cholera}{End}", "a.xml");

        Assert.Equal(
            new TableProblem(RuleIds.UnknownTable, 1, 15, "it is an addenda as XML, which lists no codes; use the addenda as text"),
            Assert.Single(table.Problems));
        Assert.Equal(0, Assert.Single(table.Lists).Count);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("")]
    public void A_file_that_says_it_is_no_addenda_is_read(string isAddenda) =>
        Assert.Equal(["A00"], TestTables.Read($"<ICD10CM.tabular isAddenda=\"{isAddenda}\">{Cholera}{End}", "a.xml").Lists[0].Keys());

    [Theory]
    [InlineData("<diag><desc>x</desc></diag>")]
    [InlineData("<diag><name></name></diag>")]
    [InlineData("<diag><name/></diag>")]
    [InlineData("<diag><x><name>A01</name></x></diag>")]
    [InlineData("<diag></diag>")]
    [InlineData("<diag/>")]
    public void An_entry_without_a_code_is_a_problem_at_its_place(string diag)
    {
        var table = TestTables.Read(Root + diag + Cholera + End, "a.xml");

        Assert.Equal(
            new TableProblem(RuleIds.UnreadableRow, Root.Length + 1, 4, "it has no code"), Assert.Single(table.Problems));
        Assert.Equal(["A00"], Assert.Single(table.Lists).Keys());
    }

    [Fact]
    public void An_empty_entry_in_another_does_not_make_that_a_header()
    {
        var table = TestTables.Read(Root + Cholera.Replace("</diag>", "<diag/></diag>") + Cholera.Replace("A00", "A01") + End, "a.xml");

        Assert.Equal("it has no code", Assert.Single(table.Problems).Message);
        Assert.Equal(["A00", "A01"], table.Lists[0].Keys(CodeStatus.Billable));
    }

    [Fact]
    public void The_place_of_an_entry_is_its_code()
    {
        const string text = Root + "<diag>\r\n<name> A00</name></diag><diag><name>A01</name><diag><name>A01.0</name></diag></diag>" + End;
        var list = Assert.Single(TestTables.Read(text, "a.xml").Lists);

        Assert.Equal(
            [text.IndexOf(" A00", StringComparison.Ordinal), text.IndexOf("A01", StringComparison.Ordinal), text.IndexOf("A01.0", StringComparison.Ordinal)],
            Enumerable.Range(0, list.Count).Select(list.StartAt));
    }

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    [InlineData(17, true)]
    public void An_entry_nested_deeper_than_sixteen_is_a_problem_at_its_place_and_what_follows_is_read(int within, bool isTooDeep)
    {
        var outer = string.Concat(Enumerable.Range(0, within).Select(i => $"<diag><name>B{i:00}</name>"));
        var text = Root + outer + Cholera + string.Concat(Enumerable.Repeat("</diag>", within)) + Cholera.Replace("A00", "C00") + End;
        var table = TestTables.Read(text, "a.xml");

        Assert.Equal(
            isTooDeep ? [new TableProblem(
                RuleIds.UnreadableRow, text.IndexOf(within == 16 ? "diag><name>A00" : "diag><name>B16", StringComparison.Ordinal), 4,
                "it is nested deeper than a code can be")] : [],
            table.Problems);
        Assert.Equal(isTooDeep ? ["B15", "C00"] : ["A00", "C00"], table.Lists[0].Keys(CodeStatus.Billable));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("A")]
    [InlineData("Z")]
    [InlineData(" D ")]
    public void A_seventh_character_is_a_digit_or_a_capital(string symbol)
    {
        var table = TestTables.Read(Root + Extended("A00", symbol) + End, "a.xml");

        Assert.Empty(table.Problems);
        Assert.Equal(["A00", "A00XXX" + symbol.Trim()], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("/")]
    [InlineData(":")]
    [InlineData("@")]
    [InlineData("[")]
    [InlineData("a")]
    [InlineData("AB")]
    [InlineData("")]
    [InlineData("\u00C4")]
    public void Anything_else_is_a_problem_at_its_place(string symbol)
    {
        var text = Root + Extended("A00", symbol) + End;
        var table = TestTables.Read(text, "a.xml");

        Assert.Equal(
            new TableProblem(
                RuleIds.UnreadableRow, text.IndexOf("extension", StringComparison.Ordinal), 9, $"'{symbol}' is no seventh character"),
            Assert.Single(table.Problems));
        Assert.Equal(["A00"], table.Lists[0].Keys());
    }

    [Fact]
    public void An_extension_that_tells_no_character_is_a_problem() =>
        Assert.Equal(
            "'' is no seventh character",
            Assert.Single(TestTables.Read(Root + Extended("A00", "A").Replace(" char=\"A\"", "") + End, "a.xml").Problems).Message);

    [Fact]
    public void A_seventh_character_that_is_repeated_makes_one_code()
    {
        var table = TestTables.Read(Root + Extended("A00", "A", "B", "A") + End, "a.xml");

        Assert.Empty(table.Problems);
        Assert.Equal(["A00", "A00XXXA", "A00XXXB"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("A00.123", "A00123,A00123D")]
    [InlineData("A00.1234", "A001234")]
    public void A_code_that_has_seven_characters_takes_no_extension(string code, string keys)
    {
        var table = TestTables.Read(Root + Extended("A00", "D").Replace("</diag>", $"<diag><name>{code}</name></diag></diag>") + End, "a.xml");

        Assert.Empty(table.Problems);
        Assert.Equal(["A00", .. keys.Split(',')], table.Lists[0].Keys());
        Assert.Equal([keys.Split(',')[^1]], table.Lists[0].Keys(CodeStatus.Billable));
    }

    [Fact]
    public void A_bad_code_is_one_problem_however_many_extensions_it_has_and_its_children_are_read()
    {
        var bad = Extended("7A0", "A", "D");
        var text = Root + bad + bad.Replace("7A0", "8A0").Replace("</diag>", "<diag><name>A00</name></diag></diag>") + End;
        var table = TestTables.Read(text, "a.xml");

        Assert.Equal(
            ["'7A0' does not look like a code of ICD-10-CM", "'8A0' does not look like a code of ICD-10-CM"],
            table.Problems.Select(problem => problem.Message));
        Assert.Equal(["A00", "A00XXXA", "A00XXXD"], table.Lists[0].Keys());
    }

    [Fact]
    public void A_section_without_a_name_has_none()
    {
        var text = SourceText.From(Root + "<chapter><section><desc>Some</desc></section><section id=\" A00-A09 \"/></chapter>" + Cholera + End);
        var outline = TableReader.Read(text, "a.xml", null).Lists[0].Outline!;

        Assert.Equal([("", "Some"), ("A00-A09", "")], outline.Sections.Select(section => (section.Id, text.ToString(section.Title))));
    }

    [Fact]
    public void Every_code_stands_in_its_chapter_and_section()
    {
        const string text = Root + Version
            + "<chapter><name>1</name><section id=\"A00-A09\"><diag><name>A00</name><diag><name>A00.0</name></diag></diag></section>"
            + "<section id=\"A15-A19\"><diag><name>A15</name></diag></section></chapter>"
            + "<chapter><name>2</name><section id=\"C00-C14\"><diag><name>C00</name></diag></section></chapter>" + End;
        var table = Assert.Single(Catalogs.Of(new TestTable("/tables/icd10cm_tabular_2026.xml", text)).Tables);

        Assert.Equal(["A00", "A000", "A15", "C00"], Enumerable.Range(0, table.Count).Select(table.KeyOf));
        Assert.Equal([1, 1, 1, 2], table.Outlined!.Outline!.ChaptersOf(table.Packed));
        Assert.Equal([1, 1, 2, 3], table.Outlined.Outline.SectionsOf(table.Packed));
    }

    private static string Extended(string code, params string[] symbols) =>
        $"<diag><name>{code}</name><sevenChrDef>" + string.Concat(symbols.Select(symbol => $"<extension char=\"{symbol}\">note</extension>"))
        + "</sevenChrDef></diag>";
}
