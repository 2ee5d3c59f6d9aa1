using Newtonsoft.Json;

namespace MedicalCodes.Integration.Tests;

public class NewtonsoftJsonTests
{
    private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings().UseMedicalCodes();

    [Fact]
    public void Codes_are_strings_in_their_systems_writing()
    {
        var visit = new Visit { Diagnosis = "e1165", Supply = Hcpcs.J1885, Charges = { ["99213"] = 92, ["99214"] = 130 } };

        var json = JsonConvert.SerializeObject(visit, Settings);

        Assert.Equal("""{"Diagnosis":"E11.65","Supply":"J1885","Charges":{"99213":92,"99214":130}}""", json);
        var read = JsonConvert.DeserializeObject<Visit>(json, Settings)!;
        Assert.Equal((visit.Diagnosis, visit.Supply), (read.Diagnosis, read.Supply));
        Assert.Equal(visit.Charges, read.Charges);
    }

    [Fact]
    public void Null_is_none_where_the_type_allows_it()
    {
        Assert.Null(JsonConvert.DeserializeObject<Visit>("""{"Supply":null}""", Settings)!.Supply);
        Assert.Equal("""{"Diagnosis":null,"Supply":null,"Charges":{}}""", JsonConvert.SerializeObject(new Visit(), Settings));
    }

    [Theory]
    [MemberData(nameof(BadTexts.All), MemberType = typeof(BadTexts))]
    public void What_is_no_code_is_refused_with_the_reason_and_the_place(string text)
    {
        var json = JsonConvert.SerializeObject(new { Diagnosis = text });

        var error = Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<Visit>(json, Settings));

        Assert.Equal($"{BadTexts.Reason(text)} Path 'Diagnosis'.", error.Message);
        Assert.IsType<FormatException>(error.InnerException);
    }

    [Theory]
    [InlineData("null", "Null")]
    [InlineData("119", "Integer")]
    [InlineData("11.9", "Float")]
    [InlineData("true", "Boolean")]
    [InlineData("[\"E11.9\"]", "StartArray")]
    [InlineData("{\"Value\":\"E11.9\"}", "StartObject")]
    public void What_is_no_string_is_refused(string token, string name)
    {
        var error = Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<Visit>($$"""{"Diagnosis":{{token}}}""", Settings));

        Assert.Equal($"A code of ICD-10-CM is a string, but here is {name}. Path 'Diagnosis'.", error.Message);
    }

    [Fact]
    public void A_key_that_is_no_code_is_refused_with_the_reason()
    {
        var error = Assert.ThrowsAny<JsonException>(() => JsonConvert.DeserializeObject<Visit>("""{"Charges":{"E11.9":92}}""", Settings));

        Assert.Contains(Assert.Throws<FormatException>(() => Cpt.Parse("E11.9")).Message, error.ToString(), StringComparison.Ordinal);
    }

    private sealed class Visit
    {
        public Icd10Cm Diagnosis { get; set; }

        public Hcpcs? Supply { get; set; }

        public Dictionary<Cpt, int> Charges { get; } = [];
    }
}
