using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>Which slip leads to which code, and which of two is the likelier.</summary>
public class SuggestionFinderTests
{
    [Theory]
    [InlineData("E191", "E119")]
    [InlineData("E1119", "E119")]
    [InlineData("E19", "E119")]
    [InlineData("E11", "E11A E119 E118")]
    [InlineData("E113", "E11A E119 E118")]
    [InlineData("X119", "")]
    [InlineData("XE119", "E119")]
    [InlineData("E1XX", "")]
    [InlineData("", "")]
    [InlineData("S8252XAAA", "")]
    public void One_slip_leads_to_the_codes_that_are_near(string key, string found) =>
        Assert.Equal(found, string.Join(' ', Found(key).Where(code => code.StartsWith("E11", StringComparison.Ordinal) && code.Length == 4)));

    [Theory]
    // A character too many that doubles its neighbour, before one that does not.
    [InlineData("AA000", "A000")]
    // An exchange of two, before a wrong one.
    [InlineData("J096", "J069")]
    // A wrong one that looks alike, before another.
    [InlineData("A00O", "A000")]
    // A wrong one that was doubled, before another: 1855 for 1885.
    [InlineData("N188", "N186")]
    // Digits beside each other, before those that are not.
    [InlineData("N187", "N186")]
    public void The_likelier_slip_comes_first(string key, string first) => Assert.Equal(first, Found(key)[0]);

    [Fact]
    public void What_is_not_wanted_is_not_found() =>
        Assert.Empty(new SuggestionFinder(Catalogs.Small.Find("icd-10-cm")!.Packed, _ => false).Find("E191"));

    [Fact]
    public void A_row_has_the_score_of_its_likeliest_slip()
    {
        var table = Catalogs.Small.Find("icd-10-cm")!.Packed;
        var scores = new SuggestionFinder(table, _ => true).Find("A0000").ToArray();

        Assert.Equal(scores.Length, scores.Select(found => found.Row).Distinct().Count());
        // Taking one of the doubled out: no slip's weight, and one for each character behind the last of them.
        Assert.Equal(1, scores.Single(found => found.Row == table.Find("A000")).Score);
    }

    [Theory]
    [InlineData("E11", "E119", 3 * 80)]
    [InlineData("E191", "E119", (1 * 80) + 2)]
    [InlineData("XE119", "E119", (4 * 80) + 5)]
    [InlineData("E117", "E118", (5 * 80) + 1)]
    [InlineData("E113", "E119", (6 * 80) + 1)]
    [InlineData("E1I9", "E119", (1 * 80) + 2)]
    [InlineData("E199", "E119", (2 * 80) + 2)]
    [InlineData("E919", "E119", (2 * 80) + 3)]
    [InlineData("E19", "E119", (2 * 80) + 1)]
    [InlineData("A01", "A00", (2 * 80) + 1)]
    [InlineData("080", "O80", (1 * 80) + 3)]
    public void A_score_is_the_kind_of_slip_and_then_its_distance_from_the_end(string key, string code, int score)
    {
        var table = Catalogs.Small.Find("icd-10-cm")!.Packed;

        Assert.Equal(score, new SuggestionFinder(table, _ => true).Find(key).Single(found => found.Row == table.Find(code)).Score);
    }

    [Theory]
    [InlineData(0, 239, false)]
    [InlineData(0, 240, true)]
    [InlineData(79, 239, false)]
    [InlineData(80, 319, false)]
    [InlineData(80, 320, true)]
    public void More_than_two_kinds_of_slip_away_is_far(int best, int score, bool isFar) => Assert.Equal(isFar, SuggestionFinder.IsFarFrom(best, score));

    private static string[] Found(string key)
    {
        var table = Catalogs.Small.Find("icd-10-cm")!;
        return [.. new SuggestionFinder(table.Packed, row => table.StatusOf(row) == CodeStatus.Billable).Find(key)
            .OrderBy(found => found.Score).ThenByDescending(found => found.Row).Select(found => table.KeyOf(found.Row))];
    }
}
