using MedicalCodes.Tables;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

public class PcsTablesXmlTests
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<ICD10PCS.tabular>\r\n  <version>2026</version>\r\n  <title>Tables</title>\r\n";

    private const string Tail = "</ICD10PCS.tabular>";

    private static readonly string Bypass =
        "<pcsTable>" + Axis(1, "0") + Axis(2, "0") + Axis(3, "1")
        + "<pcsRow codes=\"4\">" + Axis(4, "6") + Axis(5, "03") + Axis(6, "7") + Axis(7, "0B") + "</pcsRow>\r\n"
        + "<pcsRow codes=\"1\">" + Axis(4, "6") + Axis(5, "0") + Axis(6, "7") + Axis(7, "5") + "</pcsRow>\r\n</pcsTable>\r\n";

    [Fact]
    public void A_row_is_all_combinations_of_its_axes_in_the_order_of_codes()
    {
        var text = SourceText.From(Head + Bypass + Tail);
        var table = TableReader.Read(text, "icd10pcs_tables.xml", null);

        var list = Assert.Single(table.Lists);
        Assert.Empty(table.Problems);
        Assert.Equal(("2026", 20251001), (list.Edition.Name, list.Edition.From));
        Assert.Equal(["001", "0016070", "0016075", "001607B", "0016370", "001637B"], list.Keys());
        Assert.Equal(["001"], list.Keys(CodeStatus.Header));
        Assert.Equal("Axis 2 is 0, Axis 3 is 1", table.TitleOf(text, list, 0));
    }

    [Fact]
    public void The_first_axis_is_the_section_of_all_tables_that_have_it()
    {
        var obstetrics = Bypass.Replace(Axis(1, "0"), Axis(1, "1"));
        var text = SourceText.From(Head + Bypass + Bypass.Replace(Axis(3, "1"), Axis(3, "2")) + obstetrics + Tail);
        var outline = TableReader.Read(text, "icd10pcs_tables.xml", null).Lists[0].Outline!;

        Assert.Empty(outline.Chapters);
        Assert.Equal([("0", "Axis 1 is 0"), ("1", "Axis 1 is 1")], outline.Sections.Select(section => (section.Id, text.ToString(section.Title))));
    }

    [Fact]
    public void A_row_whose_count_is_another_is_a_problem_at_its_place_and_the_others_are_read()
    {
        var text = Head + Bypass.Replace("codes=\"4\"", "codes=\"5\"") + Bypass.Replace("Axis 3 is", "is").Replace("code=\"1\"", "code=\"5\"") + Tail;
        var table = TestTables.Read(text, "icd10pcs_tables_2026.xml");

        var problem = Assert.Single(table.Problems);
        Assert.Equal(RuleIds.UnreadableRow, problem.RuleId);
        Assert.Equal("pcsRow", text.Substring(problem.Start, problem.Length));
        Assert.Equal(text.IndexOf("pcsRow", StringComparison.Ordinal), problem.Start);
        Assert.Equal(["001", "0016075", "005", "0056070", "0056075", "005607B", "0056370", "005637B"], table.Lists[0].Keys());
    }

    [Fact]
    public void A_label_that_is_no_character_is_a_problem_at_its_place()
    {
        var bad = Bypass.Replace("code=\"B\"", "code=\"O\"");
        var table = TestTables.Read(Head + bad + Tail, "icd10pcs_tables_2026.xml");

        Assert.Equal(Head.Length + bad.IndexOf("label code=\"O\"", StringComparison.Ordinal), table.Problems[0].Start);
        Assert.Equal(["001", "0016075"], table.Lists[0].Keys());
    }

    [Fact]
    public void Any_cut_is_a_problem_and_makes_no_code_that_the_whole_has_not()
    {
        var text = Head + Bypass + Tail;
        var all = TestTables.Read(text, "icd10pcs_tables_2026.xml").Lists[0].Keys().ToHashSet();

        for (var length = Head.Length; length < text.Length; length++)
        {
            var table = TestTables.Read(text.Substring(0, length), "icd10pcs_tables_2026.xml");
            Assert.InRange(Assert.Single(table.Problems).Start, 0, length);
            Assert.Subset(all, table.Lists[0].Keys().ToHashSet());
        }
    }

    [SkippableFact]
    public void The_publishers_tables_expand_to_exactly_the_order_file()
    {
        var table = TestTables.ReadReal(RealTables.Icd10PcsTables2022);
        var order = TestTables.ReadReal(RealTables.Icd10Pcs2022).Lists[0];

        Assert.Empty(table.Problems);
        var list = Assert.Single(table.Lists);
        Assert.Equal("2022", list.Edition.Name);
        Assert.Equal(order.Keys(), list.Keys());
        Assert.Equal(order.Keys(CodeStatus.Header), list.Keys(CodeStatus.Header));
    }

    [SkippableFact]
    public void A_header_has_the_title_of_the_order_file()
    {
        var text = TestTables.RealText(RealTables.Icd10PcsTables2022);
        var table = TableReader.Read(text, "icd10pcs_tables_2022.xml", null);
        var orderText = TestTables.RealText(RealTables.Icd10Pcs2022);
        var order = TableReader.Read(orderText, "icd10pcs_order_2022.txt", null);

        var list = table.Lists[0];
        for (var row = 0; row < list.Count; row++)
        {
            if (list.StatusAt(row) == CodeStatus.Header)
                Assert.Equal(order.TitleOf(orderText, order.Lists[0], row), table.TitleOf(text, list, row));
        }
    }

    private static string Axis(int pos, string labels) =>
        $"<axis pos=\"{pos}\" values=\"{labels.Length}\"><title>Axis {pos}</title>"
        + string.Concat(labels.Select(label => $"<label code=\"{label}\">Axis {pos} is {label}</label>")) + "</axis>\r\n";
}
