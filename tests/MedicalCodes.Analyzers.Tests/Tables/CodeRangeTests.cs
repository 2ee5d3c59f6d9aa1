using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Tables;

public class CodeRangeTests
{
    private static readonly TestTable Neoplasms = new("/tables/icd10cm_order_2026.txt", SmallTables.Order(
        """
        C43     0 Malignant melanoma of skin
        C439    1 Malignant melanoma of skin, unspecified
        C4A     0 Merkel cell carcinoma
        C4A9    1 Merkel cell carcinoma, unspecified
        C44     0 Other and unspecified malignant neoplasm of skin
        C449    1 Other and unspecified malignant neoplasm of skin, unspecified
        C45     0 Mesothelioma
        C459    1 Mesothelioma, unspecified
        """));

    [Theory]
    [InlineData("C43-C4A", "C43 C439 C4A C4A9")]
    [InlineData("C4A-C44", "C4A C4A9 C44 C449")]
    [InlineData("C44-C45", "C44 C449 C45 C459")]
    [InlineData("C449-C45", "C449 C45 C459")]
    [InlineData("C44-C44", "C44 C449")]
    [InlineData("C45-C43", "")]
    [InlineData("-C45", "")]
    [InlineData("C43-.", "")]
    [InlineData("\u00E9-C45", "")]
    [InlineData("C43-\u00E9", "")]
    [InlineData("C43-nope", "")]
    [InlineData("C43-C45.00000", "")]
    // No code of the table, but one that might be.
    [InlineData("C44-D", "C44 C449 C45 C459")]
    [InlineData("C44-C46", "C44 C449 C45 C459")]
    [InlineData("C46-C47", "")]
    [InlineData("C43-C4B", "C43 C439 C4A C4A9")]
    [InlineData("B-C43", "C43 C439")]
    public void A_range_goes_from_its_first_code_to_its_last_in_the_table_s_order(string range, string codes)
    {
        var table = Catalogs.Of(Neoplasms).Find("icd-10-cm")!;
        var (start, end) = CodeRange.Find(table.Packed, range);

        Assert.Equal(codes, string.Join(' ', Enumerable.Range(start, end - start).Select(table.KeyOf)));
    }

    [Theory]
    [InlineData("4548-4", "4548-4")]
    [InlineData("4548", "4548-4")]
    [InlineData("4548-", "4548-4")]
    [InlineData("4548-*", "4548-4")]
    [InlineData("4548-4-4549-2", "4548-4 4549-2")]
    [InlineData("4548-4549", "4548-4 4549-2")]
    [InlineData("2345-7-4548-4", "2345-7 4548-4")]
    [InlineData("2345-7-4548", "2345-7 4548-4")]
    [InlineData("2345-7-4549-9", "2345-7 4548-4 4549-2")]
    [InlineData("2345-0-4548-4", "2345-7 4548-4")]
    [InlineData("4548-4-", "4548-4")]
    [InlineData("4549-2-4548-4", "")]
    public void Codes_with_hyphens_are_told_from_ranges(string part, string codes)
    {
        var laboratory = new TestTable("/tables/laboratory.csv", "code,description\n2345-7,Glucose\n4548-4,Glycated haemoglobin\n4549-2,The same by electrophoresis\n49999-1,Another") { System = "laboratory" };
        var table = Catalogs.Of(laboratory).Find("laboratory")!;
        var (start, end) = CodeRange.Find(table.Packed, part);

        Assert.Equal(codes, string.Join(' ', Enumerable.Range(start, end - start).Select(table.KeyOf)));
        Assert.All(Enumerable.Range(0, table.Count), row => Assert.Equal(row >= start && row < end, CodeRange.Contains(table.Packed, part, row)));
    }
}
