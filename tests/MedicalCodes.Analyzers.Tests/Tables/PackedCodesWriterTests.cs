using MedicalCodes.Analyzers.Tests.Fuzzing;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>How the codes of a table stand in its text: what is shared, what stands in cells and what in sets, and that all is found again.</summary>
public class PackedCodesWriterTests
{
    [Theory]
    [InlineData("supplies", 2)]
    [InlineData("supplies", 300)]
    [InlineData("diagnoses", 2)]
    [InlineData("diagnoses", 3)]
    [InlineData("diagnoses", 128)]
    [InlineData("diagnoses", 129)]
    [InlineData("words", 2)]
    [InlineData("words", 300)]
    public void Every_code_is_found_with_its_label(string table, int labels)
    {
        var keys = Keys(table);

        Check(keys.Select((key, row) => (key, PackedModel.LabelOf(row, labels))), labels);
    }

    // Each assembly that owns a type of codes has the text in it, so it may not grow unnoticed.
    [Theory]
    [InlineData("supplies", 2, 225, 46, 729)]
    [InlineData("supplies", 3, 487, 0, 1_469)]
    [InlineData("supplies", 300, 726, 0, 3_638)]
    [InlineData("diagnoses", 2, 227, 15, 734)]
    [InlineData("diagnoses", 3, 258, 0, 782)]
    [InlineData("words", 2, 1_242, 0, 3_734)]
    [InlineData("words", 300, 1_239, 300, 7_403)]
    public void A_table_takes_so_many_cells_sets_and_characters(string table, int labels, int cells, int sets, int length)
    {
        var text = new CodesText(Keys(table), labels);

        Assert.Equal((cells, sets, length), (text.Cells.Count, text.Sets, text.Length));
    }

    [Theory]
    [InlineData("1", "1", true)]
    [InlineData("1", "2", false)]
    [InlineData("1 2", "1 2", true)]
    [InlineData("1 2", "1 2 3", false)]
    [InlineData("1X 2X", "1X 2X", true)]
    [InlineData("1X 2X", "1X 3X", false)]
    [InlineData("1 12 13Z", "1 12 13Z", true)]
    [InlineData("1 12 13Z", "1 12 13Y", false)]
    [InlineData("1 11", "11", false)]
    [InlineData("2 1", "2 1", true)]
    [InlineData("2 1", "1 2", false)]
    [InlineData("1 2=2", "1 2=2", true)]
    [InlineData("1 2=2", "1=2 2", false)]
    [InlineData("1=2 2=2", "1 2", false)]
    [InlineData("1X=2", "1X", false)]
    public void What_goes_on_alike_stands_once(string left, string right, bool isShared)
    {
        // X stands beside the two, so that what codes begin with is no set.
        var text = Check(Rows('A', left).Concat(Rows('B', right)).Append(("X9Q", 1)), 3);

        Assert.Equal(isShared, text.Edge('A').Place == text.Edge('B').Place);
    }

    [Fact]
    public void Another_beginning_of_what_is_there_takes_a_cell()
    {
        var one = new CodesText(["A1", "A2"], 2);
        var three = new CodesText(["A1", "A2", "B1", "B2", "C1", "C2"], 2);

        // The first cell is that of '1', the one of 'A' sixteen behind it.
        Assert.Equal((17, 1, 8 + 17 * 3 + 1), (one.Cells.Count, one.Sets, one.Length));
        Assert.Equal((19, 1, 8 + 19 * 3 + 1), (three.Cells.Count, three.Sets, three.Length));
        Assert.Equal(('1', 'C', '1', 2), (three.First, three.Last, three.SetFirst, three.SetSpan));
    }

    [Fact]
    public void What_most_codes_go_through_stands_before_what_has_most_edges()
    {
        var text = Check(
            [.. "01".SelectMany(digit => "ABCDEFGHIJ".Select(last => ($"A{digit}{last}", 1))), .. "012345".Select(digit => ($"B{digit}Z9", 1))],
            2);

        Assert.Equal(0, text.Root);
        Assert.True(text.Edge('A').Place < text.Edge('B').Place);
    }

    [Theory]
    [InlineData("A0", 1)]
    [InlineData("ABCDEFGHI0", 1)]
    [InlineData("ABCDEFGHIJ0", 0)]
    [InlineData("ABCDEFGHIJKLMN0", 0)]
    public void A_table_has_sets_where_they_save_a_tenth_of_its_edges(string key, int sets) => Assert.Equal(sets, Check([(key, 1)], 2).Sets);

    [Theory]
    [InlineData('1', 2, 1)]
    [InlineData('j', 2, 1)]
    [InlineData('k', 2, 0)]
    [InlineData('i', 3, 1)]
    [InlineData('j', 3, 0)]
    [InlineData('9', 300, 1)]
    public void A_set_reaches_as_far_as_its_bits_with_the_label_fit_into_four_characters(char last, int labels, int sets)
    {
        var text = Check([("A0", labels - 1), ("A" + last, labels - 1)], labels);

        Assert.Equal(sets, text.Sets);
        Assert.Equal(sets == 0 ? (0, 0) : ('0', last - '0' + 1), (text.SetFirst, text.SetSpan));
    }

    [Theory]
    [InlineData("A1 B1 C1 D2", false, "")]
    [InlineData("B1 A1 C1 D2", true, "")]
    [InlineData("C1 B1 A1 D2", true, "")]
    [InlineData("A1 A2 A3 B1 X2", false, "")]
    [InlineData("A2 A1 A3 B1 X2", false, "A")]
    [InlineData("A3 A2 A1 B1 X2", false, "A")]
    [InlineData("A5 A1 A4 A2 A3 B1 B2", false, "A")]
    [InlineData("B2 B1 A2 A1 C1", true, "AB")]
    public void A_table_tells_where_its_order_is_not_that_of_characters(string keys, bool isRoot, string behind)
    {
        var text = Check(keys.Split(' ').Select(key => (key, 1)), 2);

        Assert.Equal(isRoot, text.IsScattered);
        Assert.Equal(behind, string.Concat(text.Cells.Where(cell => cell.IsScattered).Select(cell => cell.Symbol).Order()));
    }

    [Fact]
    public void Ends_in_another_order_than_that_of_characters_are_no_set() => Assert.Equal(0, Check([("A2", 1), ("A1", 1), ("B2", 1), ("B1", 1)], 2).Sets);

    [Theory]
    [InlineData(2)]
    [InlineData(300)]
    public void A_free_cell_says_nothing_and_leads_nowhere(int labels)
    {
        var text = Check([("Z9", 1), ("Z1", 1), ("A9", 1), ("A1", 1), ("A", 1)], labels);

        Assert.True(text.IsScattered);
        Assert.Contains(text.Cells, cell => cell.Symbol == 0);
        Assert.All(text.Cells.Where(cell => cell.Symbol == 0), cell => Assert.Equal(new CodesText.Cell(0, 0, text.Cells.Count, 0), cell));
    }

    [Fact]
    public void A_code_that_no_edition_has_any_more_is_none()
    {
        var trie = PackedModel.Trie(["A1", "A2", "A3", "B1", "C2X"], 2);
        foreach (var gone in new[] { "A2", "B1", "C2X" })
            trie.SetLabel(trie.Find(gone), 0);

        var text = new CodesText(trie, 2);

        PackedModel.Check(PackedModel.Pack(trie, 2), ["A1", "A3"]);
        Assert.Equal(1, text.Sets);
        Assert.Equal(["A"], text.Cells.Where(cell => cell.Symbol > 0).Select(cell => cell.Symbol.ToString()));
    }

    [Fact]
    public void A_table_of_one_character_is_one_set()
    {
        var text = Check([("A", 1)], 2);

        Assert.Equal(('A', 'A', 1, 'A', 1, 1, false), (text.First, text.Last, text.Sets, text.SetFirst, text.SetSpan, text.Root, text.IsScattered));
        Assert.Equal((0, 8 + 1), (text.Cells.Count, text.Length));
    }

    [Fact]
    public void A_table_without_codes_finds_none()
    {
        var trie = new CodeTrie(1);
        var text = new CodesText(trie, 1);
        var packed = new PackedTable(PackedModel.Pack(trie, 1));

        Assert.Equal((0, 0, 0, 0, 0, 0, 0), (text.First, text.Last, text.Cells.Count, text.Sets, text.SetFirst, text.SetSpan, text.Root));
        Assert.Equal(8, text.Length);
        Assert.Equal(0, packed.Count);
        Assert.Equal((-1, (0, 0)), (packed.Find("A"), packed.FindPrefix("A")));
    }

    private static CodesText Check(IEnumerable<(string Key, int Label)> rows, int labels)
    {
        var trie = new CodeTrie(16);
        trie.BeginList();
        var all = rows.ToArray();
        foreach (var (code, label) in all)
            trie.SetLabel(trie.Insert(code), label);
        var labelOf = all.ToDictionary(row => row.Key, row => row.Label);
        var keys = PackedModel.TabularOrder(all.Select(row => row.Key));
        var data = PackedModel.Pack(trie, labels);

        PackedModel.Check(data, keys);
        var packed = new PackedTable(data);
        var key = new char[packed.MaxLength];
        for (var row = 0; row < keys.Count; row++)
        {
            packed.Read(row, key, out _, out var label);
            Assert.Equal(labelOf[keys[row]], label);
        }

        return new CodesText(trie, labels);
    }

    /// <summary>Codes that begin with a character; behind a sign of equality their label, else it is the first.</summary>
    private static IEnumerable<(string Key, int Label)> Rows(char symbol, string ends) =>
        ends.Split(' ').Select(end => end.Split('=') is [var key, var label] ? (symbol + key, label[0] - '0') : (symbol + end, 1));

    private static string[] Keys(string table)
    {
        var random = new Random(1);
        return table switch
        {
            // A letter and four digits, in runs with gaps between them, as HCPCS has.
            "supplies" => [.. "ABEGJKLQSV".SelectMany(letter => Numbers().Select(number => $"{letter}{number:0000}"))],
            // Headers above what is billable, and injuries that each go on with the same three encounters.
            "diagnoses" => PackedModel.TabularOrder("ABMST".SelectMany(letter => Enumerable.Range(10, 12).SelectMany(number =>
                Enumerable.Range(0, 1 + random.Next(6)).Select(_ => random.Next(10)).SelectMany(digit =>
                    new[] { $"{letter}{number}", $"{letter}{number}{digit}" }.Concat(letter < 'S' ? [] : "ADS".Select(encounter => $"{letter}{number}{digit}XX{encounter}")))))
                .Distinct()).ToArray(),
            // Anything, with hardly two that end alike.
            _ => PackedModel.TabularOrder(Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, 6).Select(_ => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[random.Next(36)])))).ToArray(),
        };

        IEnumerable<int> Numbers()
        {
            var number = random.Next(400);
            for (var count = 0; count < 50; count++)
            {
                yield return number;
                number += random.Next(5) == 0 ? 2 + random.Next(100) : 1;
            }
        }
    }
}
