using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>Titles that are packed, and read one by one.</summary>
public class PackedDescriptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void A_title_is_read_as_it_was_packed_wherever_it_stands(int count)
    {
        string[] titles = [.. Enumerable.Range(0, count).Select(i => i % 5 == 3 ? "" : $"Fracture of {string.Join(' ', Enumerable.Repeat("größe", i * 2))} arm, {i / 3}  ")];
        var packed = new PackedDescriptions(PackedDescriptionsWriter.Pack(titles));

        Assert.Equal(titles, Enumerable.Range(0, count).Select(row => packed[row]));
    }

    [Fact]
    public void A_table_may_have_more_words_than_a_character_has_numbers()
    {
        string[] titles = [.. Enumerable.Range(0, 40_000).Select(i => $"Word{i} of {i % 7}")];
        var packed = new PackedDescriptions(PackedDescriptionsWriter.Pack(titles));

        Assert.Equal(titles, Enumerable.Range(0, titles.Length).Select(row => packed[row]));
        Assert.Equal([39_999], packed.Search("word39999"));
    }

    [Fact]
    public void Words_are_found_in_any_block_by_how_they_begin()
    {
        string[] titles = [.. Enumerable.Range(0, 100).Select(i => i is 3 or 64 or 99 ? $"Fracture of left arm {i}" : $"Sprain of right knee {i}")];

        Assert.Equal([3, 64, 99], new PackedDescriptions(PackedDescriptionsWriter.Pack(titles)).Search("ARM frac"));
    }

    [Fact]
    public void What_ends_a_line_is_a_blank_in_a_title() =>
        Assert.Equal("a  b c", new PackedDescriptions(PackedDescriptionsWriter.Pack(["a\r\nb\nc"]))[0]);
}
