using System.Text;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>Keys in a packed table, one over the other.</summary>
public class PackedKeysTests
{
    [Theory]
    [InlineData("A00", "A000", "A001", "A01")]
    [InlineData("A0011", "A001", "A00", "A")] // each a beginning of the one before
    [InlineData("A00", "A00", "B00", "B00")]
    [InlineData("ABCDEFGHIJKLMNO", "ABCDEFGHIJKLMNOP", "ABCDEFGHIJKLMNOQ")] // as much in common as can be told
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0", "ABCDEFGHIJKLMNOPQRST")] // and more
    public void Keys_are_read_as_they_were_written_with_their_marks(params string[] keys)
    {
        var packed = new StringBuilder();
        for (var i = 0; i < keys.Length; i++)
            PackedKeys.Write(packed, keys[i], i == 0 ? "" : keys[i - 1], mark: 15 - i);

        var (text, at, key) = (packed.ToString(), 0, new char[128]);
        for (var i = 0; i < keys.Length; i++)
        {
            var length = PackedKeys.Read(text, ref at, key, out var mark);
            Assert.Equal((keys[i], 15 - i), (new string(key, 0, length), mark));
        }

        Assert.Equal(text.Length, at);
        Assert.All(text, c => Assert.InRange(c, PackedText.Zero, (char)(PackedText.Zero + PackedText.Mask)));
    }

    [Theory]
    [InlineData("E119", "", 3)]
    [InlineData("E119", "E118", 2)]
    [InlineData("E119", "E10", 2)]
    [InlineData("E119", "E119", 1)]
    [InlineData("E1165", "E11", 2)]
    [InlineData("E11", "E1165", 1)]
    [InlineData("ABCDEFGHIJKLMNOPQ", "ABCDEFGHIJKLMNOPZ", 2)]
    public void A_key_takes_a_character_and_one_for_two_that_it_does_not_share_with_the_one_before(string key, string last, int characters)
    {
        var packed = new StringBuilder();
        PackedKeys.Write(packed, key, last, mark: 0);

        Assert.Equal(characters, packed.Length);
    }
}
