using MedicalCodes.Analyzers.Tests.Verify;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED0002Tests
{
    [Fact]
    [RuleTest("MED0002", Reports = true)]
    public Task A_broken_row_is_shown_at_its_place() => CodeTest.RunTables(
        [SmallTables.Icd2026 with { Text = SmallTables.Order("A00     0 Cholera", "A000    1 Cholera, classical") + "00003 A001    1 Cholera due\r\n" }],
        new DiagnosticResult("MED0002", DiagnosticSeverity.Warning).WithSpan("/tables/icd10cm_order_2026.txt", 3, 1, 3, 28));

    [Fact]
    [RuleTest("MED0002", Reports = false)]
    public Task Preambles_blank_lines_and_a_last_line_without_its_end_are_no_broken_rows() => CodeTest.RunTables(
        [
            SmallTables.Cpt,
            SmallTables.Icd2026 with { Text = "\r\n" + SmallTables.Icd2026.Text.TrimEnd() },
            SmallTables.Places with { Text = SmallTables.Places.Text + "\r\n" },
        ]);
}
