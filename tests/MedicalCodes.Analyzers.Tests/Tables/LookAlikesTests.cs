using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

public class LookAlikesTests
{
    [Theory]
    [InlineData("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX")]
    [InlineData("АВЕКМНОРСТХІЈЅ", "ABEKMHOPCTXIJS")]
    [InlineData("е11", "E11")]
    [InlineData("Ｅ１１．９～", "E11.9~")]
    [InlineData("E11\u20249\u00B79\u22199\u30029", "E11.9.9.9.9")]
    [InlineData("٩٩٢١٣", "99213")]
    [InlineData("E11.9\u200B\u00AD\u0007\u00A0", "E11.9")]
    [InlineData("E08\u2010\u2015\u2212E13\u2003", "E08E13")]
    [InlineData("é", null)]
    [InlineData("A\uFF00\uFF5F", null)]
    [InlineData("E11.9 ~", null)]
    [InlineData("", null)]
    public void What_looks_like_a_code_is_read_as_one(string text, string? clean) => Assert.Equal(clean, LookAlikes.Clean(text));

    [Theory]
    [InlineData('-', true)]
    [InlineData('\u2010', true)]
    [InlineData('\u2015', true)]
    [InlineData('\u2212', true)]
    [InlineData('\u200F', false)]
    [InlineData('\u2016', false)]
    [InlineData('_', false)]
    public void A_dash_is_what_prints_like_a_hyphen(char c, bool isDash) => Assert.Equal(isDash, LookAlikes.IsDash(c));

    [Theory]
    [InlineData("A", "")]
    [InlineData("O80", "O8O 080 08O")]
    [InlineData("I1", "II 11 1I")]
    [InlineData("L", "1 I")]
    public void The_readings_that_differ_least_come_first(string key, string readings) =>
        Assert.Equal(readings, string.Join(' ', LookAlikes.Swapped(key)));

    [Fact]
    public void Only_the_first_five_places_are_read_in_another_way()
    {
        var readings = LookAlikes.Swapped("0000000").ToArray();

        Assert.Equal(31, readings.Length);
        Assert.All(readings, reading => Assert.EndsWith("00", reading, StringComparison.Ordinal));
    }
}
