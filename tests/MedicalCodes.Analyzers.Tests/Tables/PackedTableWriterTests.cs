using System.Globalization;
using MedicalCodes.Analyzers.Tests.Fuzzing;
using MedicalCodes.Tables;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What a packed table says beside its codes comes back as it was written.</summary>
public class PackedTableWriterTests
{
    // Rows stand in blocks of sixty, and the numbers of their periods in as few bits as there are periods.
    [Theory]
    [InlineData(1, 200, 1)]
    [InlineData(61, 2, 1)]
    [InlineData(120, 2, 1)]
    [InlineData(200, 3, 1)]
    [InlineData(200, 5, 7)]
    [InlineData(200, 16, 1)]
    [InlineData(200, 17, 3)]
    [InlineData(400, 70, 1)]
    [InlineData(400, 129, 2)]
    [InlineData(400, 400, 1)]
    public void Each_row_has_its_period(int rows, int periods, int length)
    {
        (int From, int To)[] all = [.. Enumerable.Range(0, periods).Select(period => (20000101 + 7919 * period % 250_000, period % 3 == 0 ? 0 : 20991231 - period))];
        var runs = new PeriodRuns();
        int Period(int row) => row / length * 31 % periods;
        for (var row = 0; row < rows; row++)
            runs.Add(row, all[Period(row)]);

        var packed = new PackedTable(Pack(rows, "Own", runs));

        Assert.Equal(rows, packed.Count);
        Assert.All(Enumerable.Range(0, rows), row => Assert.Equal(all[Period(row)], packed.PeriodOf(row)));
    }

    [Theory]
    [InlineData("Own")]
    [InlineData("O")]
    [InlineData("Maladies chroniques, été")]
    [InlineData("\u007e\u007f\u0080")]
    [InlineData("ŽЖ 疾病 \uFFFD x")]
    public void The_name_of_a_system_is_any_text(string name) => Assert.Equal(name, new PackedTable(Pack(3, name, new PeriodRuns())).System.Name);

    private static string Pack(int rows, string name, PeriodRuns runs) => PackedTableWriter.Write(new PackedTableContent
    {
        System = CodeSystem.Declare("own-" + string.Concat(name.Select(c => ((int)c).ToString("x", CultureInfo.InvariantCulture))), name, CodeKind.Other),
        Trie = PackedModel.Trie([.. Enumerable.Range(0, rows).Select(row => row.ToString("000", CultureInfo.InvariantCulture))], 2),
        Editions = [new CodeEdition("2026", 0, 0)],
        AsOf = 0,
        Labels = [new byte[1], new byte[1]],
        FoldsCase = false,
        MinLength = 3,
        MaxLength = 3,
        Periods = runs.Distinct,
        Runs = runs.Runs,
    });
}
