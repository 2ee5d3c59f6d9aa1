using System.Buffers;
using System.Text.Json;

namespace MedicalCodes.Tests.Converters;

public class CodeJsonConverterTests
{
    private sealed record Visit(Icd10Cm Reason, Icd10Cm? Secondary, IReadOnlyList<Cpt> Services, Dictionary<Icd10Cm, int> Counts);

    [Fact]
    public void Codes_go_through_JSON_as_values_and_keys()
    {
        var visit = new Visit(Icd10Cm.E11_9, null, [Cpt._99213], new() { [Icd10Cm.I10] = 2 });

        var json = JsonSerializer.Serialize(visit);
        var back = JsonSerializer.Deserialize<Visit>(json)!;

        Assert.Equal("""{"Reason":"E11.9","Secondary":null,"Services":["99213"],"Counts":{"I10":2}}""", json);
        Assert.Equal((visit.Reason, visit.Secondary), (back.Reason, back.Secondary));
        Assert.Equal(visit.Services, back.Services);
        Assert.Equal(visit.Counts, back.Counts);
    }

    [Theory]
    [InlineData("\"E11.9\"")]
    [InlineData("\"e119\"")]
    [InlineData("\" E11.9 \"")]
    [InlineData("\"E11\\u002e9\"")]
    [InlineData("\"\\u00a0E11.9\"")]
    public void A_code_is_read_in_every_writing(string json) => Assert.Equal(Icd10Cm.E11_9, JsonSerializer.Deserialize<Icd10Cm>(json));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_code_that_lies_in_two_buffers_is_read_whole(int cut)
    {
        var json = "\"E11.9\""u8.ToArray();
        var second = new Segment(json.AsMemory(cut), null, cut);
        var first = new Segment(json.AsMemory(0, cut), second, 0);
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, second, second.Memory.Length));

        Assert.Equal(Icd10Cm.E11_9, JsonSerializer.Deserialize<Icd10Cm>(ref reader));
    }

    [Fact]
    public void The_exception_names_the_place_and_the_reason()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Visit>("""{"Reason":"E11.99"}"""));

        Assert.Equal("$.Reason", error.Path);
        Assert.Equal("'E11.99' is not an ICD-10-CM 2026 code; did you mean 'E11.9'?", error.Message);
    }

    [Fact]
    public void What_is_no_text_is_named() => Assert.Equal(
        "A JSON string is expected for an ICD-10-CM code; here stands a number.",
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Icd10Cm>("119")).Message);

    [Fact]
    public void The_default_value_is_written_as_null_and_is_no_key()
    {
        Assert.Equal("null", JsonSerializer.Serialize(default(Icd10Cm)));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<Icd10Cm, int> { [default] = 1 }));
    }

    [Fact]
    public void The_factory_makes_the_converters_of_the_program_s_types_and_of_no_other()
    {
        var factory = new CodeJsonConverterFactory();

        Assert.IsType<CodeJsonConverter<Cpt>>(factory.CreateConverter(typeof(Cpt), new()));
        Assert.True(factory.CanConvert(typeof(Icd10Cm)));
        Assert.False(factory.CanConvert(typeof(Icd10Cm?)));
        Assert.False(factory.CanConvert(typeof(string)));
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? next, int index)
        {
            Memory = memory;
            Next = next;
            RunningIndex = index;
        }
    }
}
