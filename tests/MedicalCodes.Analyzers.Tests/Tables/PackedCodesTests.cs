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

    [Fact]
    public void A_table_that_was_cut_short_is_refused()
    {
        var data = PackedModel.Pack(["A1", "A2", "AB9", "B"], labels: 2);

        Assert.Throws<FormatException>(() => new PackedTable(data[..^1]));
    }
}
