using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables;

public class JsonReaderTests
{
    [Fact]
    public void Tokens_come_in_their_order_with_their_places()
    {
        const string text = " {\"a\" : [1, -2.5e+3,true ,null],\t\"b\":{\"c\":\"d\"}}\r\n";

        Assert.Equal(
            [
                "StartObject {", "Name a", "StartArray [", "Literal 1", "Literal -2.5e+3", "Literal true", "Literal null", "EndArray ]",
                "Name b", "StartObject {", "Name c", "Text d", "EndObject }", "EndObject }",
            ],
            Tokens(text, out var reader));
        Assert.Equal(JsonToken.End, reader.Token);
        Assert.False(reader.Read());
        Assert.Equal(text.Length, reader.Start);
    }

    [Theory]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u0041\\u00e9\\u00E9x\"", "Aééx")]
    [InlineData("\"\"", "")]
    [InlineData("\"\\u00af\\u00FA\\u0000\"", "\u00AF\u00FA\0")]
    [InlineData("-0.5E-7", "-0.5E-7")]
    [InlineData("false", "false")]
    public void A_value_is_read_as_it_is_meant(string text, string value)
    {
        var reader = new JsonReader(SourceText.From(text));

        Assert.True(reader.Read());
        Assert.Equal(value, reader.Value.ToString());
        Assert.False(reader.Read());
        Assert.Equal(JsonToken.End, reader.Token);
    }

    [Theory]
    [InlineData("", "it ends in the middle; perhaps the file was cut", 0)]
    [InlineData("[1", "it ends in the middle; perhaps the file was cut", 2)]
    [InlineData("{\"a\":1} {", "something follows the end", 8)]
    [InlineData("[1 2]", "a comma or a closing bracket is missing", 3)]
    [InlineData("[1}", "the brackets do not fit", 2)]
    [InlineData("{\"a\":1]", "the brackets do not fit", 6)]
    [InlineData("[1,]", "the brackets do not fit", 3)]
    [InlineData("]", "the brackets do not fit", 0)]
    [InlineData("{\"a\":}", "the brackets do not fit", 5)]
    [InlineData("{1:2}", "a name in quotes is missing", 1)]
    [InlineData("{\"a\" 1}", "a colon is missing", 5)]
    [InlineData("[tru]", "a value is missing", 1)]
    [InlineData("[,1]", "a value is missing", 1)]
    [InlineData("\"a", "a text does not end", 0)]
    [InlineData("{\"a", "a text does not end", 1)]
    [InlineData("\"a\nb\"", "a text does not end", 0)]
    [InlineData("\"a\rb\"", "a text does not end", 0)]
    [InlineData("\"a\tb\"", "a control character stands in a text", 2)]
    [InlineData("\"a\\xb\"", "a backslash begins nothing that JSON knows", 2)]
    [InlineData("\"a\\u12g4\"", "a backslash begins nothing that JSON knows", 2)]
    [InlineData("\"a\\u123\"", "a backslash begins nothing that JSON knows", 2)]
    public void What_is_no_JSON_is_said_at_its_place(string text, string error, int place)
    {
        _ = Tokens(text, out var reader);

        Assert.Equal(JsonToken.Broken, reader.Token);
        Assert.Equal((error, place, Math.Min(1, text.Length - place)), (reader.Error, reader.Start, reader.Length));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Nesting_ends_at_64()
    {
        _ = Tokens(new string('[', 64) + new string(']', 64), out var fits);
        _ = Tokens(new string('[', 65), out var deeper);

        Assert.Equal(JsonToken.End, fits.Token);
        Assert.Equal((JsonToken.Broken, 64, "it is nested more than 64 deep"), (deeper.Token, deeper.Start, deeper.Error));
    }

    [Fact]
    public void Places_and_values_are_right_over_all_blocks_of_a_long_text()
    {
        var texts = Enumerable.Range(0, 4_000).Select(i => new string((char)('a' + i % 26), i % 300)).ToArray();
        var json = "[" + string.Join(" ,\n ", texts.Select(text => $"\"\\u0041{text}\"")) + "]";
        var reader = new JsonReader(SourceText.From(json));

        Assert.True(reader.Read());
        foreach (var text in texts)
        {
            Assert.True(reader.NextItem());
            Assert.Equal("A" + text, reader.Value.ToString());
            Assert.Equal("\\u0041" + text, json.Substring(reader.Start, reader.Length));
        }

        Assert.False(reader.NextItem());
    }

    [Fact]
    public void An_escape_that_the_end_of_a_block_divides_is_found_again_where_it_begins()
    {
        var json = "\"" + new string('a', (32 * 1024) - 4) + "\\u12x4\"";
        var reader = new JsonReader(SourceText.From(json));

        Assert.False(reader.Read());
        Assert.Equal((32 * 1024) - 3, reader.Start);
    }

    [Fact]
    public void What_is_passed_over_is_passed_over_whole()
    {
        var reader = new JsonReader(SourceText.From("{\"a\":[{\"x\":[1]},2],\"b\":\"t\",\"c\":null,\"d\":12,\"e\":[3],\"f\":\"u\"}"));

        Assert.True(reader.Read());
        Assert.True(reader.NextName());
        reader.Skip();
        Assert.True(reader.NextName());
        Assert.Equal("b", reader.Value.ToString());
        Assert.Equal("t", reader.ReadText());
        Assert.True(reader.NextName());
        Assert.Null(reader.ReadText());
        Assert.True(reader.NextName());
        Assert.Equal("12", reader.ReadText());
        Assert.True(reader.NextName());
        Assert.Null(reader.ReadText());
        Assert.True(reader.NextName());
        Assert.Equal("f", reader.Value.ToString());
        reader.Skip();
        Assert.False(reader.NextName());
        Assert.Null(reader.ReadText());
    }

    [Theory]
    [InlineData("as \\u0069t is", "as it is")]
    [InlineData("plain", "plain")]
    [InlineData("\\u0041", "A")]
    [InlineData("bad \\q", "bad \\q")]
    public void A_text_is_decoded_where_it_can_be(string written, string meant) => Assert.Equal(meant, JsonReader.Decode(written));

    private static List<string> Tokens(string text, out JsonReader reader)
    {
        var tokens = new List<string>();
        reader = new JsonReader(SourceText.From(text));
        while (reader.Read())
            tokens.Add($"{reader.Token} {text.Substring(reader.Start, reader.Length)}");
        return tokens;
    }
}
