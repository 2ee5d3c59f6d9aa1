using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

public class EditionsTests
{
    private static readonly CodeEdition Year2025 = new("2025", 20241001, 20250930);
    private static readonly CodeEdition Year2026 = new("2026", 20251001, 20260930);
    private static readonly CodeEdition April2026 = new("2026-04", 20260401, 20260930);

    [Fact]
    public void Editions_stand_in_the_order_of_their_first_days_however_their_files_do()
    {
        var (editions, lists) = Editions.Group([Full(April2026), Full(Year2025), Full(Year2026), Full(Year2025)]);

        Assert.Equal([Year2025, Year2026, April2026], editions);
        Assert.Equal([2, 1, 1], lists.Select(list => list.Count));
    }

    [Fact]
    public void Editions_without_a_day_are_told_apart_by_their_names_and_come_first()
    {
        var (editions, _) = Editions.Group([Full(Year2025), Full(new CodeEdition("b", 0, 0)), Full(new CodeEdition("a", 0, 0)), Full(new CodeEdition("b", 0, 0))]);

        Assert.Equal(["a", "b", "2025"], editions.Select(edition => edition.Name));
    }

    [Fact]
    public void Names_of_one_and_the_same_day_are_one_edition() =>
        Assert.Equal([Year2026], Editions.Group([Full(Year2026), Full(new CodeEdition("FY2026", 20251001, 0))]).Editions);

    [Fact]
    public void What_tells_no_edition_belongs_to_the_newest()
    {
        var (editions, lists) = Editions.Group([Full(default), Full(Year2026), Full(Year2025)]);

        Assert.Equal([Year2025, Year2026], editions);
        Assert.Equal([1, 2], lists.Select(list => list.Count));
    }

    [Fact]
    public void Lists_that_all_tell_no_edition_are_one_without_a_name()
    {
        var (editions, lists) = Editions.Group([Full(default), Full(default)]);

        Assert.Equal(new CodeEdition("", 0, 0), Assert.Single(editions));
        Assert.Equal(2, Assert.Single(lists).Count);
    }

    [Fact]
    public void Payers_codes_and_conversion_tables_make_no_edition()
    {
        var (editions, lists) = Editions.Group([Full(Year2025), Full(Year2026) with { EveryEdition = true }, new TableList(new CodeList { IsConversion = true }, null!, Year2026, false)]);

        Assert.Equal([Year2025], editions);
        Assert.Equal(3, Assert.Single(lists).Count);
    }

    [Fact]
    public void An_addenda_beside_its_own_edition_tells_of_the_one_before() =>
        Assert.Equal([Year2025, Year2026], Editions.Group([Full(Year2026), Addenda(Year2026)]).Editions);

    [Fact]
    public void An_addenda_of_April_beside_its_own_edition_tells_of_October() =>
        Assert.Equal([Year2026, April2026], Editions.Group([Full(April2026), Addenda(April2026)]).Editions);

    [Fact]
    public void An_addenda_alone_is_an_edition_and_tells_of_no_other() =>
        Assert.Equal([Year2026], Editions.Group([Addenda(Year2026)]).Editions);

    [Fact]
    public void An_addenda_beside_both_of_its_editions_tells_nothing_new() =>
        Assert.Equal([Year2025, Year2026], Editions.Group([Full(Year2025), Full(Year2026), Addenda(Year2026)]).Editions);

    [Fact]
    public void An_edition_of_April_before_an_addenda_of_October_is_what_it_changed()
    {
        var april2025 = new CodeEdition("2025-04", 20250401, 20250930);

        Assert.Equal([april2025, Year2026], Editions.Group([Full(april2025), Full(Year2026), Addenda(Year2026)]).Editions);
    }

    [Fact]
    public void An_older_edition_that_is_no_neighbour_is_not_what_an_addenda_changed()
    {
        var older = new CodeEdition("2023", 20221001, 20230930);

        Assert.Equal([older, Year2025, Year2026], Editions.Group([Full(older), Full(Year2026), Addenda(Year2026)]).Editions);
    }

    [Theory]
    [InlineData("FY26", 20251001)]
    [InlineData("26", 20251001)]
    [InlineData("2026", 0)]
    public void An_addenda_whose_edition_tells_no_fiscal_year_tells_of_none_before(string name, int from)
    {
        var edition = new CodeEdition(name, from, 0);

        Assert.Equal([edition], Editions.Group([Full(edition), Addenda(edition)]).Editions);
    }

    [Theory]
    [InlineData(20250930, 20251001, true)]
    [InlineData(20251231, 20251001, true)]
    [InlineData(20250929, 20251001, false)]
    [InlineData(0, 20251001, true)]
    [InlineData(20250930, 0, false)]
    public void Neighbours_have_no_day_between_them(int to, int from, bool neighbours) =>
        Assert.Equal(neighbours, Editions.AreNeighbours(new CodeEdition("a", 20241001, to), new CodeEdition("b", from, 0)));

    private static TableList Full(CodeEdition edition) => new(new CodeList(), null!, edition, false);

    private static TableList Addenda(CodeEdition edition) => new(new CodeList { IsAddenda = true }, null!, edition, false);
}
