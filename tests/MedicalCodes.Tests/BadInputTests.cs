using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace MedicalCodes.Tests;

/// <summary>What is no code gets in nowhere, and is answered by the usual exception of the place with a short reason.</summary>
public class BadInputTests
{
    private static readonly TypeConverter Converter = TypeDescriptor.GetConverter(typeof(Icd10Cm));

    [Theory]
    [MemberData(nameof(BadTexts.All), MemberType = typeof(BadTexts), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(BadTexts.Surrogates), MemberType = typeof(BadTexts), DisableDiscoveryEnumeration = true)]
    public void Parsing_refuses_it(string text)
    {
        Assert.False(Icd10Cm.TryParse(text, out var code));
        Assert.True(code.IsEmpty);
        Assert.False(Icd10Cm.TryParse(text.AsSpan(), out _));
        Assert.False(Icd10Cm.IsDefined(text));
        AssertShort(Assert.Throws<FormatException>(() => Icd10Cm.Parse(text)));
        AssertShort(Assert.Throws<FormatException>(() => Icd10Cm.Parse(text.AsSpan())));
        AssertShort(Assert.Throws<FormatException>(() => (Icd10Cm)text));
    }

    [Theory]
    [MemberData(nameof(BadTexts.All), MemberType = typeof(BadTexts), DisableDiscoveryEnumeration = true)]
    public void Parsing_UTF8_refuses_it(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);

        Assert.False(TryParse<Icd10Cm>(utf8, out var code));
        Assert.True(code.IsEmpty);
        AssertShort(Assert.Throws<FormatException>(() => Parse<Icd10Cm>(utf8)));
    }

    [Theory]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { (byte)'I', (byte)'1', (byte)'0', 0xC3 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    public void Bytes_that_are_no_UTF8_are_refused(byte[] utf8)
    {
        Assert.False(TryParse<Icd10Cm>(utf8, out _));
        AssertShort(Assert.Throws<FormatException>(() => Parse<Icd10Cm>(utf8)));
    }

    [Theory]
    [MemberData(nameof(BadTexts.All), MemberType = typeof(BadTexts), DisableDiscoveryEnumeration = true)]
    public void Json_refuses_it(string text)
    {
        var json = JsonSerializer.Serialize(text);

        AssertShort(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Icd10Cm>(json)));
        AssertShort(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Icd10Cm?>(json)));
        AssertShort(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<Icd10Cm, int>>($"{{{json}:1}}")));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("119")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[\"I10\"]")]
    [InlineData("{\"Value\":\"I10\"}")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"I10")]
    [InlineData("")]
    public void Json_of_another_form_is_refused(string json) => AssertShort(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Icd10Cm>(json)));

    [Theory]
    [MemberData(nameof(BadTexts.All), MemberType = typeof(BadTexts), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(BadTexts.Surrogates), MemberType = typeof(BadTexts), DisableDiscoveryEnumeration = true)]
    public void The_type_converter_refuses_it(string text)
    {
        AssertShort(Assert.Throws<FormatException>(() => Converter.ConvertFromInvariantString(text)));
        Assert.False(Converter.IsValid(text));
    }

    [Theory]
    [MemberData(nameof(BadTexts.All), MemberType = typeof(BadTexts), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(BadTexts.Surrogates), MemberType = typeof(BadTexts), DisableDiscoveryEnumeration = true)]
    public void Validation_refuses_it_unless_it_is_empty(string text)
    {
        var validates = new DiagnosisCodeAttribute().GetValidationResult(text, new(new object()) { DisplayName = "Reason" });

        Assert.Equal(text.Length > 0, validates is not null);
        Assert.True(validates is null || validates.ErrorMessage!.Length < 200);
    }

    [Fact]
    public void Null_is_answered_as_the_framework_does()
    {
        Assert.Throws<ArgumentNullException>(() => Icd10Cm.Parse((string)null!));
        Assert.Throws<ArgumentNullException>(() => (Icd10Cm)(string)null!);
        Assert.False(Icd10Cm.TryParse((string?)null, out _));
        Assert.Throws<NotSupportedException>(() => Converter.ConvertFrom(null!));
        Assert.Null(JsonSerializer.Deserialize<Icd10Cm?>("null"));
        Assert.Throws<ArgumentNullException>(() => Icd10Cm.I10.IsIn(null!));
    }

    [Fact]
    public void Retired_codes_are_codes_in_every_way_in()
    {
        Assert.Equal("U09.9", Icd10Cm.Parse("U09.9").Value);
        Assert.Equal("U09.9", JsonSerializer.Deserialize<Icd10Cm>("\"U099\"").Value);
        Assert.Equal("U09.9", Converter.ConvertFromInvariantString("u09.9")!.ToString());
    }

    private static void AssertShort(Exception error)
    {
        Assert.InRange(error.Message.Length, 1, 400);
        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    private static T Parse<T>(byte[] utf8)
        where T : IUtf8SpanParsable<T> => T.Parse(utf8, null);

    private static bool TryParse<T>(byte[] utf8, out T? code)
        where T : IUtf8SpanParsable<T> => T.TryParse(utf8, null, out code);
}
