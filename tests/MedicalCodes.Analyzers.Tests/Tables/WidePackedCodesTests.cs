using MedicalCodes.Analyzers.Tests.Fuzzing;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>A table whose counts and places need more characters than one, asked no more than what takes no time.</summary>
public class WidePackedCodesTests
{
    // Each beginning goes on with another choice of thirteen characters out of pairs, too far apart for a set.
    private static readonly string[] Keys = [.. Enumerable.Range(0, 2_600).SelectMany(number => Enumerable.Range(0, 13).Select(pair =>
        $"{(char)('0' + number / 60)}{(char)('0' + number % 60)}{(char)('!' + 7 * pair + (number >> pair & 1))}"))];

    [Theory]
    [InlineData(2)]
    [InlineData(300)]
    public void Every_code_is_found_and_some_are_read(int labels)
    {
        var packed = new PackedTable(PackedModel.Pack(Keys, labels));
        var key = new char[packed.MaxLength];
        for (var row = 0; row < Keys.Length; row++)
        {
            if (packed.Find(Keys[row]) != row)
                Assert.Fail($"Row {row}, '{Keys[row]}', is found at {packed.Find(Keys[row])}.");
            if (row % 64 != 0)
                continue;
            Assert.Equal(Keys[row], new string(key, 0, packed.Read(row, key, out _, out var label)));
            Assert.Equal(PackedModel.LabelOf(row, labels), label);
        }
    }

    [Fact]
    public void It_has_more_codes_and_cells_than_a_character_tells()
    {
        var text = new CodesText(Keys, 2);

        Assert.True(Keys.Length > PackedText.Mask && text.Cells.Count > PackedText.Mask);
        Assert.Equal(0, text.Sets);
    }
}
