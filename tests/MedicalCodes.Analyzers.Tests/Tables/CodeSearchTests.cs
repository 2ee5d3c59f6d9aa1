using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

public class CodeSearchTests
{
    private static readonly TestTable[] Tables =
        [SmallTables.Icd2026, new TestTable("/tables/a.csv", "code,name,description\r\n11,Office,A room\r\n12,Home,A house\r\nHo,Ward,A hall\r\n") { System = "place", TypeName = "Place" }];

    private static readonly TableTexts Texts = new([.. Tables.Select(Analysis.Additional)]);

    [Theory]
    [InlineData("e11.6", false, "E1165")]
    [InlineData(" E11_6 ", true, "E1165 E116")]
    [InlineData("N18", false, "N186")]
    [InlineData("hom", false, "12")]
    [InlineData("X99", true, "")]
    public void What_is_typed_leads_to_codes_by_their_beginning_or_their_constant(string typed, bool headers, string found) =>
        Assert.Equal(found, string.Join(' ', Find(typed, headers)));

    [Fact]
    public void Words_of_a_title_lead_to_its_code_after_those_that_begin_so()
    {
        Assert.Contains("I10", Find("hypertension essential", false));
        Assert.Equal("Ho", Find("Ho", false).First());
        Assert.Contains("12", Find("Ho", false));
    }

    [Fact]
    public void Nothing_typed_leads_to_all_codes_and_to_headers_where_they_are_asked_for()
    {
        var catalog = Catalogs.Of(Tables);

        Assert.Equal(catalog.Tables.Sum(table => table.Count), Find("", true).Distinct().Count());
        Assert.DoesNotContain("E11", Find("", false));
    }

    private static IEnumerable<string> Find(string typed, bool headers)
    {
        var tables = Catalogs.Of(Tables).Tables;
        return CodeSearch.Find([.. tables], typed, headers, Texts).Select(found => found.Table.KeyOf(found.Row));
    }
}
