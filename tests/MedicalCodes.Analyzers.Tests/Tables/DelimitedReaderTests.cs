using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables;

public class DelimitedReaderTests
{
    [Fact]
    public void Cells_keep_their_place_over_all_blocks_of_a_long_text()
    {
        var content = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i} ,\" \"\"{i}\"\",\n {i} \" , x\r\n"));
        var text = SourceText.From(content);
        var reader = new DelimitedReader(text, ',');

        for (var i = 0; i < 20_000; i++)
        {
            Assert.True(reader.Read());
            Assert.Equal(3, reader.Count);
            Assert.Equal($"{i}", reader[0].ToString());
            Assert.Equal($"\"\"{i}\"\",\n {i}", reader[1].ToString());
            Assert.Equal(reader[1].ToString(), text.ToString(reader.ContentAt(1)));
            Assert.Equal($"\"{i}\", {i}", DelimitedReader.Decode(text.ToString(reader.CellAt(1))));
            Assert.Equal("x\r\n", text.ToString(TextSpan.FromBounds(reader.Start + reader.Length - 1, reader.Start + reader.Length + 2)));
        }

        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData("a,b\nc", 2, 1)]
    [InlineData("a,\n\n", 2, 1)]
    [InlineData("\"a\"\"\"", 1, 0)]
    [InlineData(",", 2, 0)]
    public void The_end_of_the_text_ends_a_row(string content, int cells, int moreRows)
    {
        var reader = new DelimitedReader(SourceText.From(content), ',');

        Assert.True(reader.Read());
        Assert.Equal(cells, reader.Count);
        for (var i = 0; i < moreRows; i++)
            Assert.True(reader.Read());
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData("a,b\rc,\r\"d\" ,e\r")]
    [InlineData("a,b\nc,\n\"d\" ,e\n")]
    [InlineData("a,b\r\nc,\r\n\"d\" ,e")]
    public void A_row_ends_at_a_return_a_line_feed_or_both(string content)
    {
        var reader = new DelimitedReader(SourceText.From(content), ',');

        Assert.True(reader.Read());
        Assert.Equal(["a", "b"], Cells(reader));
        Assert.True(reader.Read());
        Assert.Equal(["c", ""], Cells(reader));
        Assert.True(reader.Read());
        Assert.Equal(["d", "e"], Cells(reader));
        Assert.False(reader.Read());
    }

    [Fact]
    public void A_return_in_a_cell_of_a_text_with_line_feeds_ends_nothing()
    {
        var reader = new DelimitedReader(SourceText.From("a,Ho\rme\r\nb,c"), ',');

        Assert.True(reader.Read());
        Assert.Equal(["a", "Ho\rme"], Cells(reader));
        Assert.True(reader.Read());
        Assert.Equal(["b", "c"], Cells(reader));
    }

    [Fact]
    public void A_first_row_may_be_longer_than_any_block()
    {
        var cell = new string('z', 50_000);
        var reader = new DelimitedReader(SourceText.From($"{cell},{cell}\na,b"), ',');

        Assert.True(reader.Read());
        Assert.Equal([cell, cell], Cells(reader));
        Assert.Equal(100_001, reader.Length);
        Assert.True(reader.Read());
        Assert.Equal(["a", "b"], Cells(reader));
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData("\na", 0)]
    [InlineData("\r\na", 0)]
    [InlineData(" \na", 1)]
    public void A_text_may_begin_with_a_blank_row(string content, int length)
    {
        var reader = new DelimitedReader(SourceText.From(content), ',');

        Assert.True(reader.Read());
        Assert.True(reader.IsBlank);
        Assert.Equal((0, length), (reader.Start, reader.Length));
        Assert.True(reader.Read());
        Assert.False(reader.IsBlank);
        Assert.Equal(["a"], Cells(reader));
    }

    [Theory]
    [InlineData("\"\"", 1)]
    [InlineData("\" \"", 2)]
    [InlineData("\" \t \"", 4)]
    public void A_quoted_cell_of_blanks_is_empty(string content, int start)
    {
        var reader = new DelimitedReader(SourceText.From(content + ",a"), ',');

        Assert.True(reader.Read());
        Assert.Equal(["", "a"], Cells(reader));
        Assert.Equal(new TextSpan(start, 0), reader.ContentAt(0));
        Assert.Equal(new TextSpan(0, content.Length), reader.CellAt(0));
    }

    [Theory]
    [InlineData("a,\"b\nc,d")]
    [InlineData("a,\"b\"x\nc,d")]
    [InlineData("a,\"b\"x,\"y\"\r\nc,d")]
    public void A_row_whose_quotes_do_not_fit_has_no_cells_and_ends_with_its_line(string content)
    {
        var reader = new DelimitedReader(SourceText.From(content), ',');

        Assert.True(reader.Read());
        Assert.Equal((true, false, 0), (reader.IsBroken, reader.IsBlank, reader.Count));
        Assert.Equal(content.Split('\n')[0].TrimEnd('\r').Length, reader.Length);
        Assert.True(reader.Read());
        Assert.Equal((false, 2), (reader.IsBroken, reader.Count));
        Assert.Equal(["c", "d"], Cells(reader));
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData(32 * 1024 - 1, false)]
    [InlineData(32 * 1024, true)]
    public void A_quote_that_is_closed_after_very_much_does_not_fit(int length, bool isBroken)
    {
        var reader = new DelimitedReader(SourceText.From($"\"{new string('x', length)}\"\na"), ',');

        Assert.True(reader.Read());
        Assert.Equal(isBroken, reader.IsBroken);
        Assert.Equal(length + 2, reader.Length);
        Assert.True(reader.Read());
        Assert.Equal(["a"], Cells(reader));
    }

    [Theory]
    [InlineData("\"", "\"")]
    [InlineData("\"\"", "")]
    [InlineData("\"a \"\"b\"\"\r\n c\"", "a \"b\" c")]
    [InlineData("a\"", "a\"")]
    [InlineData("\"a", "\"a")]
    [InlineData(" a\u00A0b ", "a b")]
    public void A_cell_is_meant_without_the_quotes_around_it_and_with_single_blanks(string cell, string text) => Assert.Equal(text, DelimitedReader.Decode(cell));

    private static IEnumerable<string> Cells(DelimitedReader reader) => Enumerable.Range(0, reader.Count).Select(cell => reader[cell].ToString()).ToArray();
}
