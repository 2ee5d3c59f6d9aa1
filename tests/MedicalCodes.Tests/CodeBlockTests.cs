namespace MedicalCodes.Tests;

public class CodeBlockTests
{
    [Theory]
    [InlineData("E08", "4", "E08-E13")]
    [InlineData("E0837X1", "4", "E08-E13")]
    [InlineData("C43.0", "2", "C43-C44")]
    public void A_code_says_its_chapter_and_section(string code, string chapter, string section)
    {
        Assert.Equal(chapter, Icd10Cm.Parse(code).Chapter!.Id);
        Assert.Equal(section, Icd10Cm.Parse(code).Section!.ToString());
    }

    [Theory]
    [InlineData("C4A.0", "C43-C44")]
    [InlineData("E11.9", "E08-E13")]
    public void A_code_that_only_a_newer_table_has_is_where_its_neighbours_are(string code, string section) =>
        Assert.Equal(section, Icd10Cm.Parse(code).Section!.Id);

    [Fact]
    public void A_chapter_may_have_no_sections()
    {
        Assert.Equal("6", Icd10Cm.G35_A.Chapter!.Id);
        Assert.Null(Icd10Cm.G35_A.Section);
    }

    [Theory]
    [InlineData("U07.1")]
    [InlineData("I10")]
    public void What_the_table_does_not_tell_is_null(string code)
    {
        Assert.Null(Icd10Cm.Parse(code).Chapter);
        Assert.Null(Icd10Cm.Parse(code).Section);
    }

    [Fact]
    public void The_default_value_stands_in_none()
    {
        Assert.Null(default(Icd10Cm).Chapter);
        Assert.Null(default(Icd10Cm).Section);
    }

    [Fact]
    public void Titles_are_those_of_the_table()
    {
        Assert.Equal("Endocrine, nutritional and metabolic diseases (E00-E89)", Icd10Cm.E11_9.Chapter!.Title);
        Assert.Equal("Melanoma & other malignant neoplasms of skin (C43-C44)", Icd10Cm.Parse("C44").Section!.Title);
    }

    [Fact]
    public void Codes_can_be_grouped_by_chapter() => Assert.Equal(
        ["2 6", "4 10", "6 3"],
        Icd10Cm.All.Where(code => code.Chapter is not null).GroupBy(code => code.Chapter).Select(chapter => $"{chapter.Key} {chapter.Count()}"));
}
