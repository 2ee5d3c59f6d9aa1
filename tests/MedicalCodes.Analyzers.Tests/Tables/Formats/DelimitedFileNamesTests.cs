using MedicalCodes.Tables.Formats;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

/// <summary>The name column as a fix reads and writes it; the place of a code is where its row has been read.</summary>
public class DelimitedFileNamesTests
{
    [Theory]
    [InlineData("code,name\nA,First\nB,Second\n", "B", "Second")]
    [InlineData("name,code\nFirst,A\nSecond,B\n", "B", "Second")]
    [InlineData("code,name\nB,\n", "B", "")]
    [InlineData("code,name\nB\n", "B", "")]
    [InlineData("code,title\nB,Second\n", "B", "")]
    [InlineData("code,name\n\" B \",\"Sec \"\"o\"\"nd\"\n", "B", "Sec \"o\"nd")]
    [InlineData("title,code,name\nx\n\"open\nOne,B,Second\n", "B", "Second")]
    public void The_name_of_a_code_is_what_its_column_says(string text, string code, string name) =>
        Assert.Equal(name, DelimitedFile.NameAt(SourceText.From(text), "own.csv", Place(text, code)));

    [Theory]
    [InlineData("code,name\nA,First\n", "First")]
    [InlineData("code,name\nA,First\n", "code")]
    [InlineData("code,name\n\"A\",First\n", "\"A")]
    [InlineData("no,header\nA,First\n", "A")]
    public void Where_no_code_stands_there_is_no_name_and_none_is_written(string text, string place)
    {
        var source = SourceText.From(text);
        var start = text.IndexOf(place, StringComparison.Ordinal);

        Assert.Null(DelimitedFile.NameAt(source, "own.csv", start));
        Assert.Null(DelimitedFile.WithName(source, "own.csv", start, "Named"));
    }

    [Theory]
    [InlineData("code,name\nA,First\nB,Second\n", "code,name\nA,First\nB,Named\n")]
    [InlineData("name,code\r\nFirst,A\r\n\"Sec\"\"ond\",B\r\n", "name,code\r\nFirst,A\r\nNamed,B\r\n")]
    [InlineData("code;constant;title\nB;;Two\n", "code;constant;title\nB;Named;Two\n")]
    [InlineData("title,code,name\nx\n\"open\nOne,B,\n", "title,code,name\nx\n\"open\nOne,B,Named\n")]
    public void A_name_takes_the_place_of_the_one_in_the_column(string text, string expected) =>
        Assert.Equal(expected, WithName(text, "Named"));

    [Fact]
    public void A_row_that_ends_before_the_column_of_names_gets_none() =>
        Assert.Null(WithName("code,name\nB\n", "Named"));

    [Theory]
    [InlineData("code,title\nA,One\nB,Two\nC,Three", "code,title,name\nA,One,\nB,Two,Named\nC,Three,")]
    [InlineData("code\ttitle\r\nA\tOne\r\nB\tTwo\r\n", "code\ttitle\tname\r\nA\tOne\t\r\nB\tTwo\tNamed\r\n")]
    [InlineData("code;title\nB;\"Two\nlines\"\n", "code;title;name\nB;\"Two\nlines\";Named\n")]
    public void Without_a_column_of_names_the_header_and_each_row_get_a_cell(string text, string expected) =>
        Assert.Equal(expected, WithName(text, "Named"));

    [Theory]
    [InlineData("code,title\nA,One,,\nB,Two,\n", "code,title,name\nA,One,,,\nB,Two,Named,\n")]
    [InlineData("code,title\nA\nB\n", "code,title,name\nA,,\nB,,Named\n")]
    public void A_name_stands_below_its_header_however_many_cells_a_row_has(string text, string expected)
    {
        Assert.Equal(expected, WithName(text, "Named"));
        Assert.Equal("Named", DelimitedFile.NameAt(SourceText.From(expected), "own.csv", Place(expected, "B")));
    }

    [Theory]
    [InlineData("Places of 2026\ncode,title\nB,Two\n", "Places of 2026\ncode,title,name\nB,Two,Named\n")]
    [InlineData("code,title\n\nB,Two\n,\n", "code,title,name\n\nB,Two,Named\n,\n")]
    [InlineData("code,title\n\"open,One\nB,Two\n", "code,title,name\n\"open,One\nB,Two,Named\n")]
    public void Notes_blank_rows_and_broken_ones_stay_as_they_are(string text, string expected) =>
        Assert.Equal(expected, WithName(text, "Named"));

    [Theory]
    [InlineData("Plain name", ',', "Plain name")]
    [InlineData("a,b", ',', "\"a,b\"")]
    [InlineData("a,b", ';', "a,b")]
    [InlineData(";b", ';', "\";b\"")]
    [InlineData("\"a\" b", ',', "\"\"\"a\"\" b\"")]
    [InlineData("a\nb", ',', "\"a\nb\"")]
    [InlineData("a\rb", ',', "\"a\rb\"")]
    public void A_name_is_quoted_where_the_file_needs_it(string name, char separator, string written)
    {
        Assert.Equal($"code{separator}name\nB{separator}{written}\n", WithName($"code{separator}name\nB{separator}\n", name));
        Assert.Equal($"code{separator}title{separator}name\nB{separator}Two{separator}{written}\n", WithName($"code{separator}title\nB{separator}Two\n", name));
    }

    private static string? WithName(string text, string name) =>
        DelimitedFile.WithName(SourceText.From(text), "own.csv", Place(text, "B"), name)?.ToString();

    private static int Place(string text, string code) => text.IndexOf(code, StringComparison.Ordinal);
}
