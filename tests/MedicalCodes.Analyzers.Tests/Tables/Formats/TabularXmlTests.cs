using MedicalCodes.Tables;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

public class TabularXmlTests
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<ICD10CM.tabular>\r\n  <version>2026</version>\r\n  <chapter>\r\n"
        + "    <name>4</name><desc>Endocrine diseases</desc>\r\n    <section id=\"E08-E13\"><desc>Diabetes</desc>\r\n";

    private const string Cholera = "<diag><name>A00</name><desc>Cholera</desc>\r\n"
        + "<diag><name>A00.0</name><desc>Cholera &amp; vibrio,\r\n   biovar &lt;cholerae&gt;</desc></diag></diag>\r\n";

    private const string Retinopathy = "<diag><name>E08.3</name><desc>Eye</desc><sevenChrDef><extension char=\"1\">right eye</extension>"
        + "<extension char=\"9\">unspecified eye</extension></sevenChrDef>"
        + "<diag><name>E08.37</name><desc>Resolved</desc></diag><diag><name>E08.391</name><desc>Other</desc>"
        + "<sevenChrDef><extension char=\"A\">early</extension></sevenChrDef></diag></diag>\r\n";

    private const string Tail = "</section></chapter></ICD10CM.tabular>";

    [Fact]
    public void Codes_of_seven_characters_are_made_of_the_nearest_extensions()
    {
        var text = SourceText.From(Head + Cholera + Retinopathy + Tail);
        var table = TableReader.Read(text, "icd10cm_tabular.xml", null);

        var list = Assert.Single(table.Lists);
        Assert.Empty(table.Problems);
        Assert.True(list.IsDerived);
        Assert.Equal(("2026", 20251001, 20260930), (list.Edition.Name, list.Edition.From, list.Edition.To));
        Assert.Equal(["A00", "E083", "E0837", "E08391"], list.Keys(CodeStatus.Header));
        Assert.Equal(["A000", "E0837X1", "E0837X9", "E08391A"], list.Keys(CodeStatus.Billable));
    }

    [Fact]
    public void A_title_is_the_description_and_the_extensions_note()
    {
        var text = SourceText.From(Head + Cholera + Retinopathy + Tail);
        var table = TableReader.Read(text, "icd10cm_tabular.xml", null);

        var titles = table.Lists[0].Keys().Select((key, row) => (key, table.TitleOf(text, table.Lists[0], row))).ToDictionary();
        Assert.Equal("Cholera & vibrio, biovar <cholerae>", titles["A000"]);
        Assert.Equal("Resolved, unspecified eye", titles["E0837X9"]);
        Assert.Equal("Other, early", titles["E08391A"]);
    }

    [Fact]
    public void A_title_may_stand_in_sections_of_character_data()
    {
        var text = SourceText.From(Head + "<diag><name><![CDATA[]]>A00</name><desc><![CDATA[Cholera <new>]]>, and <![CDATA[more]]></desc></diag>" + Tail);
        var table = TableReader.Read(text, "icd10cm_tabular.xml", null);

        Assert.Empty(table.Problems);
        Assert.Equal(["A00"], table.Lists[0].Keys());
        Assert.Equal("Cholera <new>, and more", table.TitleOf(text, table.Lists[0], 0));
    }

    [Fact]
    public void Chapters_and_sections_are_told_with_their_titles()
    {
        var text = SourceText.From(Head + Cholera + "</section><section id=\"E15-E16\"></section></chapter><chapter><name>5</name><desc>Mental &amp; other</desc></chapter></ICD10CM.tabular>");
        var outline = TableReader.Read(text, "icd10cm_tabular.xml", null).Lists[0].Outline!;

        Assert.Equal([("4", "Endocrine diseases"), ("5", "Mental &amp; other")], outline.Chapters.Select(chapter => (chapter.Id, text.ToString(chapter.Title))));
        Assert.Equal([("E08-E13", "Diabetes"), ("E15-E16", "")], outline.Sections.Select(section => (section.Id, text.ToString(section.Title))));
    }

    [Theory]
    [InlineData("<section id=\"A\"><desc>x</desc></section><diag><name>A00</name></diag>")]
    [InlineData("<desc>x</desc><name>1</name><chapter><section><section id=\"A\"/><diag><name>A00</name></diag></section></chapter><chapter/>")]
    [InlineData("<chapter><desc>x</desc><desc/><name/><diag><name>A00</name></diag><name>1</name></chapter><section/><desc/>")]
    public void Headings_in_the_wrong_place_cost_no_code(string content)
    {
        var table = TestTables.Read($"<ICD10CM.tabular><version>2026</version>{content}</ICD10CM.tabular>", "icd10cm_tabular_2026.xml");

        Assert.Empty(table.Problems);
        Assert.Equal(["A00"], table.Lists[0].Keys());
    }

    [Fact]
    public void An_update_of_the_year_is_told_by_the_name() =>
        Assert.Equal("2026-04", TestTables.Read(Head + Cholera + Tail, "icd10c-tabular-April-1-2026.xml").Lists[0].Edition.Name);

    [Fact]
    public void The_name_of_another_year_does_not_outdo_the_version() =>
        Assert.Equal("2026", TestTables.Read(Head + Cholera + Tail, "icd10cm_tabular_2024.xml").Lists[0].Edition.Name);

    [Fact]
    public void A_file_that_is_cut_is_a_problem_at_its_end_and_whole_entries_are_kept()
    {
        var text = Head + Cholera + Retinopathy[..(Retinopathy.IndexOf("<diag><name>E08.391", StringComparison.Ordinal) + 12)];
        var table = TestTables.Read(text, "icd10cm_tabular_2026.xml");

        var problem = Assert.Single(table.Problems);
        Assert.Equal(RuleIds.UnreadableRow, problem.RuleId);
        Assert.InRange(problem.Start, text.Length - 1, text.Length);
        Assert.Equal(["A00", "A000", "E083", "E0837", "E0837X1", "E0837X9"], table.Lists[0].Keys());
    }

    [Fact]
    public void Any_cut_is_survived_and_makes_no_code_that_the_whole_has_not()
    {
        var text = Head + Cholera + Retinopathy + Tail;
        var all = TestTables.Read(text, "icd10cm_tabular_2026.xml").Lists[0];
        var rows = all.Keys().Select((key, row) => (key, all.StatusAt(row))).ToHashSet();

        for (var length = Head.Length; length < text.Length; length++)
        {
            var table = TestTables.Read(text.Substring(0, length), "icd10cm_tabular_2026.xml");
            Assert.Single(table.Problems);
            Assert.Subset(rows, table.Lists[0].Keys().Select((key, row) => (key, table.Lists[0].StatusAt(row))).ToHashSet());
        }
    }

    [Fact]
    public void Broken_entries_are_problems_at_their_place_and_the_others_are_read()
    {
        const string broken = "<diag><name>A0\u20131</name><desc>En dash</desc></diag><diag/><diag><desc>No code</desc></diag>"
            + "<diag><name>B00</name><sevenChrDef><extension char=\"AB\">both</extension></sevenChrDef></diag>";
        var table = TestTables.Read(Head + broken + Cholera + Tail, "icd10cm_tabular_2026.xml");

        Assert.Equal(
            [broken.IndexOf("A0\u2013", StringComparison.Ordinal), broken.IndexOf("diag/", StringComparison.Ordinal),
                broken.IndexOf("diag><desc", StringComparison.Ordinal), broken.IndexOf("extension", StringComparison.Ordinal)],
            table.Problems.Select(problem => problem.Start - Head.Length).Order());
        Assert.All(table.Problems, problem => Assert.Equal(RuleIds.UnreadableRow, problem.RuleId));
        Assert.Equal(["B00", "A00", "A000"], table.Lists[0].Keys());
    }

    [Theory]
    [InlineData("\u0001", 0)]
    [InlineData("&unknown;", 1)]
    public void Characters_that_XML_forbids_are_a_problem_at_their_place(string bad, int offset)
    {
        var before = Head + Cholera + "<diag><name>B00</name><desc>\u2028\u0085 ";
        var table = TestTables.Read(before + bad + "</desc></diag>" + Tail, "icd10cm_tabular_2026.xml");

        Assert.Equal(before.Length + offset, Assert.Single(table.Problems).Start);
        Assert.Equal(["A00", "A000"], table.Lists[0].Keys());
    }

    [Fact]
    public void A_document_type_is_not_read()
    {
        var table = TestTables.Read(Head.Replace("<ICD", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hosts\">]><ICD") + Cholera + Tail, "icd10cm_tabular_2026.xml");

        Assert.Equal(RuleIds.UnreadableRow, Assert.Single(table.Problems).RuleId);
    }

    [Fact]
    public void Nesting_without_end_is_a_problem_and_no_overflow()
    {
        var text = Head + string.Concat(Enumerable.Repeat("<diag><name>A00</name>", 50_000)) + string.Concat(Enumerable.Repeat("</diag>", 50_000)) + Tail;

        Assert.Single(TestTables.Read(text, "icd10cm_tabular_2026.xml").Problems);
    }

    [Fact]
    public void An_addenda_is_no_list_of_codes()
    {
        var table = TestTables.Read((Head + Cholera + Tail).Replace("<ICD10CM.tabular>", "<ICD10CM.tabular isAddenda=\"true\">"), "addenda.xml");

        Assert.Equal(RuleIds.UnknownTable, Assert.Single(table.Problems).RuleId);
    }

    [SkippableFact]
    public void The_publishers_list_expands_to_the_order_file_but_for_what_its_prose_excludes()
    {
        var table = TestTables.ReadReal(RealTables.Icd10CmTabular2021);
        var order = TestTables.ReadReal(RealTables.Icd10Cm2021).Lists[0];

        Assert.Empty(table.Problems);
        var list = Assert.Single(table.Lists);
        Assert.Equal("2021", list.Edition.Name);
        var keys = list.Keys(CodeStatus.Billable);
        var excess = keys.Except(order.Keys(CodeStatus.Billable)).ToArray();
        Assert.Equal(72, excess.Length);
        Assert.All(excess, key => Assert.True(key.StartsWith("S06", StringComparison.Ordinal) && key[5] is '7' or '8' && key[6] is 'D' or 'S'));
        Assert.Empty(order.Keys(CodeStatus.Billable).Except(keys));
        Assert.Equal(order.Keys(CodeStatus.Header).Order(), list.Keys(CodeStatus.Header).Order());
    }
}
