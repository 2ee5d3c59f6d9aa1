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
}
