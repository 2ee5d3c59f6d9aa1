using System.Globalization;
using MedicalCodes.Analyzers.Tests.Fuzzing;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What a lookup must refuse; what it must find is asked where tables are written.</summary>
public class PackedCodesTests
{
    [Fact]
    public void A_text_that_goes_on_behind_a_code_or_is_none_of_ASCII_is_no_code()
    {
        var packed = new PackedTable(PackedModel.Pack(["A1", "A2", "AB9", "B"], labels: 2));

        foreach (var text in new[] { "A", "A1\0", "A11", "A12", "AB", "AB9\x7F", "B\uFFFF", "\uFFFF", "\0", "A\u00B1", "C", "" })
            Assert.True(packed.Find(text) < 0 && packed.FindText(text) < 0, text);
    }

    [Theory]
    [InlineData("A1", 1)]
    [InlineData("A1 ", 1)]
    [InlineData(" A1", 1)]
    [InlineData("\u00A0A1\t", 1)]
    [InlineData("A", 0)]
    [InlineData("A ", 0)]
    [InlineData("A  ", 0)]
    [InlineData("A B", 2)]
    [InlineData("A B \u2003", 2)]
    [InlineData("A C ", -1)]
    [InlineData("A B2 ", -1)]
    [InlineData("A1 2", -1)]
    [InlineData(" ", -1)]
    [InlineData("\u00E9", -1)]
    [InlineData("A1\u00E9", -1)]
    [InlineData("                                 A1                                 ", 1)]
    public void Blanks_around_a_code_are_passed_over_and_those_within_it_are_not(string text, int row)
    {
        var packed = new PackedTable(PackedModel.Pack(["A", "A1", "A B"], labels: 2));

        Assert.Equal(row, packed.FindText(text));
        Assert.Equal(text is "A" or "A1" or "A B" ? row : -1, packed.Find(text));
    }

    [Fact]
    public void A_table_that_was_cut_short_is_refused()
    {
        var data = PackedModel.Pack(["A1", "A2", "AB9", "B"], labels: 2);

        Assert.Throws<FormatException>(() => new PackedTable(data[..^1]));
    }

    [Theory]
    [InlineData("A1234 B1234", true)]
    [InlineData("A1234 B1234 AB234", false)]
    [InlineData("A1234 B1234 BX234 1X234", false)]
    [InlineData("A1234 A123", false)]
    [InlineData("A1234 A12345", false)]
    [InlineData("A1234 1A1234", false)]
    [InlineData("LOCAL", false)]
    public void One_code_of_another_shape_is_noticed_wherever_it_is_different(string codes, bool fit) =>
        Assert.Equal(fit, new PackedTable(PackedModel.Pack(codes.Split(' '), labels: 2)).AllFit(CodeShape.Hcpcs));

    [Fact]
    public void Whether_all_codes_have_a_shape_is_asked_without_reading_them()
    {
        var codes = Enumerable.Range(0, 10_000).Select(number => "A" + number.ToString("D4", CultureInfo.InvariantCulture)).ToArray();
        var shape = new CountingShape();

        Assert.True(new PackedTable(PackedModel.Pack(codes, labels: 2)).AllFit(shape));
        Assert.InRange(shape.Asked, 1, 100);
    }

    private sealed class CountingShape : CodeShape
    {
        public int Asked { get; private set; }

        public override bool Fits(ReadOnlySpan<char> key)
        {
            Asked++;
            return Hcpcs.Fits(key);
        }

        public override bool Begins(ReadOnlySpan<char> key)
        {
            Asked++;
            return Hcpcs.Begins(key);
        }
    }
}
