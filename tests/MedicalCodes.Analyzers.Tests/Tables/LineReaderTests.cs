using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables;

public class LineReaderTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("\n\r\na\r\n", new[] { "", "", "a" })]
    [InlineData("a\rb\r\r\nc\r", new[] { "a\rb\r", "c" })]
    public void A_line_ends_at_a_line_feed_with_or_without_a_return_before_it(string text, string[] lines) =>
        Assert.Equal(lines, Lines(text).Select(line => line.Text));

    [Fact]
    public void Lines_keep_their_place_over_all_blocks_of_a_long_text()
    {
        var expected = Enumerable.Range(0, 5_000).Select(i => new string((char)('a' + i % 26), i % 97)).Append(new string('z', 100_000)).Append("end").ToArray();
        var text = string.Join("\r\n", expected);
        var lines = Lines(text);

        Assert.Equal(expected, lines.Select(line => line.Text));
        Assert.All(lines, line => Assert.Equal(line.Text, text.Substring(line.Start, line.Text.Length)));
        Assert.Equal(lines.Select(line => line.Start).Order(), lines.Select(line => line.Start));
    }

    [Fact]
    public void A_first_line_may_be_longer_than_any_block()
    {
        var first = new string('z', 100_000);

        Assert.Equal([(0, first), (100_001, "end")], Lines(first + "\nend"));
        Assert.Equal([(0, first)], Lines(first));
    }

    private static List<(int Start, string Text)> Lines(string text)
    {
        var lines = new List<(int, string)>();
        var reader = new LineReader(SourceText.From(text));
        while (reader.Read())
            lines.Add((reader.Start, reader.Line.ToString()));
        return lines;
    }
}
