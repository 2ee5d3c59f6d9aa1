using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What is seen of a file before it is known what it is.</summary>
public class TableHeadTests
{
    private const int MaxLength = 64 * 1024;

    [Fact]
    public void A_line_that_the_end_of_the_head_cuts_is_left_out()
    {
        const string start = "first\r\nsecond\n";
        var whole = start + new string('x', MaxLength - start.Length);

        Assert.Equal(["first", "second", whole[start.Length..]], Head(whole).Lines);
        Assert.Equal(["first", "second"], Head(whole + "x").Lines);
        Assert.Equal(whole, Head(whole + "x").Text);
    }

    [Fact]
    public void A_line_that_is_all_of_the_head_is_kept() => Assert.Equal([new string('x', MaxLength)], Head(new string('x', MaxLength + 1)).Lines);

    [Theory]
    [InlineData("/a/b.txt", "b.txt")]
    [InlineData("C:\\a\\b.txt", "b.txt")]
    [InlineData("b.txt", "b.txt")]
    public void A_file_has_its_name_whatever_its_folder(string path, string name) => Assert.Equal(name, new TableHead(SourceText.From("a"), path, null).FileName);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("icd-10-cm", "icd-10-cm", true)]
    [InlineData("CPT", "cpt", false)]
    [InlineData("own", null, false)]
    public void A_file_may_be_of_a_system_if_its_item_names_none_or_that(string? item, string? system, bool mayBe)
    {
        var head = new TableHead(SourceText.From("a"), "a.txt", item);

        Assert.Equal((system, mayBe), (head.System?.Id, head.MayBe(CodeSystem.Icd10Cm)));
    }

    private static TableHead Head(string text) => new(SourceText.From(text), "a.txt", null);
}
