using System.Globalization;
using MedicalCodes.Analyzers.Tests.Fuzzing;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What only a large table has: counts and places that need more characters than one. The rest is <see cref="PackedTableFuzzTests"/>'s.</summary>
public class PackedCodesTests
{
    [Fact]
    public void Counts_of_more_codes_than_a_character_tells_are_kept()
    {
        string[] keys = [.. Enumerable.Range(0, 40_000).Select(number => number.ToString("00000", CultureInfo.InvariantCulture))];

        PackedModel.Check(new PackedTable(Pack(keys, labels: 2)), keys);
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
        var packed = new PackedTable(Pack(keys, labels));

        PackedModel.Check(packed, keys);
        var key = new char[packed.MaxLength];
        for (var row = 0; row < keys.Count; row++)
        {
            packed.Read(row, key, out _, out var label);
            Assert.Equal(LabelOf(row, labels), label);
        }
    }

    [Fact]
    public void A_text_that_goes_on_behind_a_code_or_is_none_of_ASCII_is_no_code()
    {
        var packed = new PackedTable(Pack(["A1", "A2", "AB9", "B"], labels: 2));

        foreach (var text in new[] { "A", "A1\0", "A11", "A12", "AB", "AB9\x7F", "B\uFFFF", "\uFFFF", "\0", "A\u00B1", "C", "" })
            Assert.True(packed.Find(text) < 0 && packed.FindText(text) < 0, text);
    }

    [Fact]
    public void A_table_that_was_cut_short_is_refused()
    {
        var data = Pack(["A1", "A2", "AB9", "B"], labels: 2);

        Assert.Throws<FormatException>(() => new PackedTable(data[..^1]));
    }

    private static string Pack(IReadOnlyList<string> keys, int labels)
    {
        var trie = new CodeTrie(16);
        trie.BeginList();
        for (var row = 0; row < keys.Count; row++)
            trie.SetLabel(trie.Insert(keys[row]), LabelOf(row, labels));
        return PackedTableWriter.Write(new PackedTableContent
        {
            System = CodeSystem.Declare("own", "Own", CodeKind.Other),
            Trie = trie,
            Editions = [new CodeEdition("2026", 0, 0)],
            AsOf = 0,
            Labels = [.. Enumerable.Range(0, labels).Select(_ => new byte[1])],
            FoldsCase = false,
            MinLength = keys.Min(key => key.Length),
            MaxLength = keys.Max(key => key.Length),
        });
    }

    private static int LabelOf(int row, int labels) => 1 + row % (labels - 1);
}
