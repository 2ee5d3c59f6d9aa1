using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>Where the codes of a table stand that need not be the one whose file tells the chapters.</summary>
public class TableOutlineTests
{
    [Fact]
    public void A_code_stands_in_the_chapter_and_the_section_that_have_begun()
    {
        var outline = new TableOutline();
        outline.Add("A00");
        outline.BeginChapter();
        outline.Add("B00");
        outline.BeginSection("C00-C99");
        outline.Add("C00");
        outline.BeginSection("D00-D99");
        outline.Add("D00");
        outline.BeginChapter();
        outline.Add("E00");
        outline.BeginSection("F00-F99");
        outline.Add("F00");
        var table = Packed("A00", "B00", "C00", "D00", "E00", "F00");

        Assert.Equal([0, 1, 1, 1, 2, 2], outline.ChaptersOf(table));
        Assert.Equal([0, 0, 1, 2, 0, 3], outline.SectionsOf(table));
        Assert.Equal(2, outline.Chapters.Count);
        Assert.Equal(["C00-C99", "D00-D99", "F00-F99"], outline.Sections.Select(section => section.Id));
    }

    [Fact]
    public void What_is_open_is_the_section_that_has_begun_else_the_chapter()
    {
        var outline = new TableOutline();
        Assert.Null(outline.Open);

        outline.BeginChapter();
        Assert.Same(outline.Chapters[0], outline.Open);
        Assert.Equal("", outline.Open!.Id);
        var section = outline.BeginSection("A00-A09");
        Assert.Same(section, outline.Open);
        Assert.Equal("A00-A09", section.Id);
        Assert.Same(outline.BeginSection("A15-A19"), outline.Open);
        Assert.Same(outline.Sections[1], outline.Open);

        outline.BeginChapter();
        Assert.Same(outline.Chapters[1], outline.Open);
        Assert.NotSame(outline.Chapters[0], outline.Open);
    }

    [Fact]
    public void A_section_may_begin_without_a_chapter()
    {
        var outline = new TableOutline();
        var section = outline.BeginSection("A00-A09");
        outline.Add("A00");

        Assert.Same(section, outline.Open);
        Assert.Equal([0], outline.ChaptersOf(Packed("A00")));
        Assert.Equal([1], outline.SectionsOf(Packed("A00")));
    }

    [Fact]
    public void A_code_that_is_not_told_of_stands_where_its_parent_does()
    {
        var outline = Outline(Chapter("A00", "B00"), Chapter("A001", "C00"));
        var table = Packed("A00", "A000", "A0001", "A001", "A0010", "A002", "B00", "B001", "C00", "C000");

        Assert.Equal([1, 1, 1, 2, 2, 1, 1, 1, 2, 2], outline.ChaptersOf(table));
        Assert.Equal([1, 1, 1, 2, 2, 1, 1, 1, 2, 2], outline.SectionsOf(table));
    }

    /// <summary>By row of a table: the block that a file tells, 0 outside all, or a question mark where it does not know the code; and what is made of it.</summary>
    [Theory]
    [InlineData("1?1", "111")]
    [InlineData("1???1", "11111")]
    [InlineData("1?1?1", "11111")]
    [InlineData("1?2", "102")]
    [InlineData("1??2", "1002")]
    [InlineData("1?1?2?2", "1110222")]
    [InlineData("12?2", "1222")]
    [InlineData("1?", "10")]
    [InlineData("1??", "100")]
    [InlineData("?1", "01")]
    [InlineData("??1?1", "00111")]
    [InlineData("?", "0")]
    [InlineData("??", "00")]
    [InlineData("0?0", "000")]
    [InlineData("0?1", "001")]
    [InlineData("1?0", "100")]
    [InlineData("1?1?", "1110")]
    [InlineData("1122", "1122")]
    public void A_code_that_only_a_newer_table_has_stands_between_two_of_one_place_or_nowhere(string told, string made)
    {
        var codes = told.Select((_, row) => $"A{row:00}").ToArray();
        var outline = OutlineAfter(Told('0'), Told('1'), Told('2'));

        Assert.Equal(made, string.Concat(outline.ChaptersOf(Packed(codes))));
        Assert.Equal(made, string.Concat(outline.SectionsOf(Packed(codes))));

        string[] Told(char block) => [.. codes.Where((_, row) => told[row] == block)];
    }

    [Fact]
    public void What_stands_below_such_a_code_is_placed_with_it()
    {
        var table = Packed("A00", "A01", "A010", "A0100", "A02", "A03", "A030", "B00");

        Assert.Equal([1, 1, 1, 1, 1, 0, 0, 2], Outline(Chapter("A00", "A02"), Chapter("B00")).ChaptersOf(table));
        Assert.Equal([1, 1, 2, 2, 2, 2, 2, 2], Outline(Chapter("A00", "A01"), Chapter("A010", "A02", "B00")).SectionsOf(table));
    }

    private static string[] Chapter(params string[] codes) => codes;

    private static TableOutline Outline(params string[][] chapters) => OutlineAfter([], chapters);

    /// <summary>Chapters of one section each, after codes that stand in none.</summary>
    private static TableOutline OutlineAfter(string[] before, params string[][] chapters)
    {
        var outline = new TableOutline();
        foreach (var code in before)
            outline.Add(code);
        foreach (var chapter in chapters)
        {
            outline.BeginChapter();
            outline.BeginSection("");
            foreach (var code in chapter)
                outline.Add(code);
        }

        return outline;
    }

    private static PackedTable Packed(params string[] codes)
    {
        var rows = SmallTables.Order([.. codes.Select(code => $"{code,-8}1 Title")]);
        var table = Assert.Single(Catalogs.Of(new TestTable("/tables/icd10cm_order_2026.txt", rows)).Tables);
        Assert.Equal(codes, Enumerable.Range(0, table.Count).Select(table.KeyOf));
        return table.Packed;
    }
}
