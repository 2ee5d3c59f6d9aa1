using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>Which titles have some words, and how far from the top each belongs: what has one only within another word, then what says more beside.</summary>
public class TitleBlockTests
{
    /// <summary>The rank of a title without a word, all words looked for found at the beginning of its own.</summary>
    private const int Begins = 0;

    /// <summary>The same with one of them only in the later part of a word: further down than any title without that.</summary>
    private const int Within = 256;

    [Theory]
    [InlineData('a', 'A')]
    [InlineData('Z', 'Z')]
    [InlineData('7', '7')]
    [InlineData('é', 'É')]
    [InlineData('Ω', 'Ω')]
    [InlineData('-', TitleBlock.Joint)]
    [InlineData('\'', TitleBlock.Joint)]
    [InlineData('’', TitleBlock.Joint)]
    [InlineData(' ', TitleBlock.Blank)]
    [InlineData(',', TitleBlock.Blank)]
    [InlineData('(', TitleBlock.Blank)]
    [InlineData('–', TitleBlock.Blank)]
    [InlineData('\u0080', TitleBlock.Blank)]
    public void Letters_and_digits_are_words_and_what_joins_them_is_told_from_what_parts_them(char c, char folded) => Assert.Equal(folded, TitleBlock.Fold(c));

    [Theory]
    [InlineData("Diabetes", "DIABET", Begins + 1)]
    [InlineData("Type 2 diabetes mellitus", "DIABET", Begins + 4)]
    [InlineData("Type 2 diabetes mellitus", "2", Begins + 4)]
    [InlineData("Type 2 diabetes mellitus", "MELLITUS", Begins + 4)]
    [InlineData("Fever (chills)/cold, 5%", "COLD", Begins + 4)]
    [InlineData("Fever (chills)/cold, 5%", "5", Begins + 4)]
    [InlineData("Crohn's disease", "CROHN", Begins + 3)]
    [InlineData("Half-and-half", "HALF", Begins + 3)]
    [InlineData("Pain after pain", "PAIN", Begins + 3)]
    public void A_title_with_a_word_that_begins_so_is_the_higher_up_the_less_it_says_beside(string title, string word, int rank) =>
        Assert.Equal([(0, rank)], Find(Block(title), word));

    [Theory]
    [InlineData("Non-diabetic", "DIABETIC", Within + 2)]
    [InlineData("Crohn's disease", "S", Within + 3)]
    [InlineData("Crohn’s disease", "S", Within + 3)]
    [InlineData("One-two-two", "TWO", Within + 3)]
    [InlineData("Insulin-dependent", "DEP", Within + 2)]
    public void A_title_with_it_in_the_later_part_of_a_word_is_further_down(string title, string word, int rank) =>
        Assert.Equal([(0, rank)], Find(Block(title), word));

    [Theory]
    [InlineData("Non-diabetic diabetes", "DIABET", Begins + 3)]
    [InlineData("-acute", "ACUTE", Begins + 1)]
    [InlineData("Type -acute", "ACUTE", Begins + 2)]
    [InlineData("The 'acute' kind", "ACUTE", Begins + 3)]
    [InlineData("Post-'acute'", "ACUTE", Begins + 2)]
    [InlineData("One-two -two", "TWO", Begins + 3)]
    public void A_joint_without_a_part_before_it_begins_a_word(string title, string word, int rank) =>
        Assert.Equal([(0, rank)], Find(Block(title), word));

    [Theory]
    [InlineData("Prediabetes", "DIABET")]
    [InlineData("Sub-acute", "CUTE")]
    [InlineData("Fever", "FEVERS")]
    [InlineData("", "A")]
    [InlineData("A", "A-")]
    public void A_title_without_a_word_or_part_that_begins_so_is_not_found(string title, string word) => Assert.Empty(Find(Block(title), word));

    [Theory]
    [InlineData("Éclampsie sévère", "SÉV", Begins + 2)]
    [InlineData("éclampsie", "ÉCL", Begins + 1)]
    [InlineData("Sjögren", "SJÖGREN", Begins + 1)]
    [InlineData("Post-évènement", "ÉV", Within + 2)]
    [InlineData("Fever\u0080chills", "CHILLS", Begins + 2)]
    [InlineData("Fever\u007Fchills", "CHILLS", Begins + 2)]
    public void What_is_no_ASCII_is_folded_too(string title, string word, int rank) => Assert.Equal([(0, rank)], Find(Block(title), word));

    [Theory]
    [InlineData("LEFT FRACT")]
    [InlineData("FRACT LEFT")]
    [InlineData("L F O")]
    [InlineData("FRACTURE FRACTURE L")]
    public void A_title_has_all_words_in_any_order(string words) => Assert.Equal(
        [(1, Begins + 4), (3, Begins + 5)],
        Find(Block("Fracture of right tibia", "Fracture of left tibia", "Left hand", "Left hand, fracture of it", "Fracture"), words));

    [Theory]
    [InlineData("INSULIN DIABETIC", (2 * Within) + 5)]
    [InlineData("NON DIABETIC", Within + 5)]
    [InlineData("DIABETIC NON", Within + 5)]
    [InlineData("NON", Begins + 5)]
    public void Each_word_that_stands_only_within_others_counts(string words, int rank) =>
        Assert.Equal([(0, rank)], Find(Block("Non-insulin-dependent, non-diabetic"), words));

    [Fact]
    public void Each_title_is_judged_by_itself()
    {
        var block = Block("Non-acute", "Acute pain", "", "Pain, not acute", "Acute", "Pain");

        Assert.Equal([(0, Within + 2), (1, Begins + 2), (3, Begins + 3), (4, Begins + 1)], Find(block, "ACUTE"));
        Assert.Equal([(1, Begins + 2), (3, Begins + 3), (5, Begins + 1)], Find(block, "PAIN"));
        Assert.Equal([(1, Begins + 2), (3, Begins + 3)], Find(block, "PAIN ACUTE"));
        Assert.Empty(Find(block, "ACUTE NONE"));
    }

    [Fact]
    public void A_block_has_the_rows_from_its_first_to_before_its_end()
    {
        var titles = new[] { "Fever", "High fever", "Fever of the left hand", "Left hand", "Hay fever, left", "Fever left" };

        Assert.Equal([(2, Begins + 5), (4, Begins + 3)], Find(Block(2, 5, titles), "FEVER"));
        Assert.Equal([(2, Begins + 5), (3, Begins + 2), (4, Begins + 3)], Find(Block(2, 5, titles), "LEFT"));
        Assert.Equal([(5, Begins + 2)], Find(Block(5, 6, titles), "LEFT FEVER"));
        Assert.Empty(Find(Block(3, 4, titles), "FEVER"));
    }

    [Theory]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100)]
    [InlineData(3_000)]
    public void Titles_of_any_length_are_searched_to_their_end(int length)
    {
        var title = new string('x', length - 4) + " end";

        Assert.Equal([(0, Begins + 2)], Find(Block(title), "END"));
        Assert.Equal([(0, Begins + 2), (1, Begins + 2), (2, Begins + 1), (3, Begins + 2)], Find(Block(title, title, "End", title), "END"));
        Assert.Equal([(1, Begins + 2)], Find(Block("", title), "END"));
        Assert.Equal([(2, Begins + 2)], Find(Block(2, 4, "End", "End", title, new string('y', length)), "END"));
        Assert.Equal([(0, Begins + 1)], Find(Block(new string('y', length)), new string('Y', length)));
        Assert.Empty(Find(Block(new string('y', length)), new string('Y', length + 1)));
    }

    [Fact]
    public void Each_of_many_titles_has_its_own_row()
    {
        var titles = Enumerable.Range(0, 300).Select(row => $"{(row % 3 == 0 ? "Acute" : "Sub-acute")}{string.Concat(Enumerable.Repeat(" x", row % 7))} n{row:000}").ToArray();

        var block = Block(titles);

        Assert.Equal(Enumerable.Range(0, 300).Select(row => (row, row % 3 == 0 ? Begins + 2 + (row % 7) : Within + 3 + (row % 7))), Find(block, "ACUTE"));
        Assert.All(Enumerable.Range(0, 300), row => Assert.Equal(row, Assert.Single(Find(block, $"N{row:000}")).Row));
    }

    [Theory]
    [InlineData(254, 254)]
    [InlineData(255, 255)]
    [InlineData(256, 255)]
    [InlineData(600, 255)]
    public void Words_are_counted_up_to_255(int words, int rank) =>
        Assert.Equal([(0, Begins + rank)], Find(Block(string.Join(' ', Enumerable.Range(0, words).Select(i => "w" + i))), "W0"));

    [Theory]
    [InlineData(6, 6)]
    [InlineData(7, 7)]
    [InlineData(8, 7)]
    public void Words_within_others_are_counted_up_to_seven(int words, int counted) => Assert.Equal(
        [(0, (counted * Within) + (2 * words))],
        Find(Block(string.Join(' ', Enumerable.Range(0, words).Select(i => "x-w" + i))), string.Join(' ', Enumerable.Range(0, words).Select(i => "W" + i))));

    [Fact]
    public void The_lowest_rank_is_that_of_a_title_that_says_very_much_and_has_nothing_at_the_beginning_of_a_word()
    {
        var title = string.Join(' ', Enumerable.Range(0, 300).Select(i => "x-w" + i));

        Assert.Equal([(0, TitleBlock.MaxRank)], Find(Block(title), "W1 W2 W3 W4 W5 W6 W7 W8"));
    }

    private static TitleBlock Block(params string[] titles) => Block(0, titles.Length, titles);

    private static TitleBlock Block(int first, int end, params string[] titles)
    {
        var rows = titles.Select((title, row) => $"T{row:000},\"{title}\"\r\n");
        var table = new TestTable("/tables/titles.csv", "code,description\r\n" + string.Concat(rows)) { System = "titled", TypeName = "Titled" };
        return new TitleBlock(new TableTitles(Assert.Single(Catalogs.Of(table).Tables), new TableTexts([Analysis.Additional(table)])), first, end);
    }

    private static IEnumerable<(int Row, int Rank)> Find(TitleBlock block, string words) =>
        block.Find([.. words.Split(' ').Select(word => new TitleBlock.Beginning(word))]).Select(hit => (hit.Row, hit.Rank));
}
