using System.Globalization;
using MedicalCodes.Analyzers.Tests.Fuzzing;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What only a large table has, asked everything: counts and places that need more characters than one.</summary>
public class LargePackedCodesTests
{
    [Fact]
    public void Counts_of_more_codes_than_a_character_tells_are_kept()
    {
        string[] keys = [.. Enumerable.Range(0, 40_000).Select(number => number.ToString("00000", CultureInfo.InvariantCulture))];

        PackedModel.Check(PackedModel.Pack(keys, labels: 2), keys);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(300)]
    public void More_cells_than_a_character_tells_are_found(int labels)
    {
        var random = new Random(1);
        var keys = PackedModel.TabularOrder(
            Enumerable.Range(0, 12_000).Select(_ => string.Create(7, random, static (key, random) =>
            {
                for (var i = 0; i < key.Length; i++)
                    key[i] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[random.Next(36)];
            })).Distinct());
        var data = PackedModel.Pack(keys, labels);

        PackedModel.Check(data, keys);
        var packed = new PackedTable(data);
        var key = new char[packed.MaxLength];
        for (var row = 0; row < keys.Count; row++)
        {
            packed.Read(row, key, out _, out var label);
            Assert.Equal(PackedModel.LabelOf(row, labels), label);
        }
    }
}
