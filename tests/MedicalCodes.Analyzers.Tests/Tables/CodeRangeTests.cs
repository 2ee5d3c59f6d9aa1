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
}
