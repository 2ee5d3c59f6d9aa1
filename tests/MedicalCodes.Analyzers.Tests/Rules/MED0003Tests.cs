using MedicalCodes.Analyzers.Tests.Verify;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED0003Tests
{
    [Fact]
    [RuleTest("MED0003", Reports = true)]
    public Task A_code_with_two_titles_in_one_file_contradicts_itself() => CodeTest.RunTables(
        [SmallTables.Places with { Text = "code,name\r\n11,Office\r\n21,Hospital\r\n11,Home\r\n" }],
        new DiagnosticResult("MED0003", DiagnosticSeverity.Warning).WithSpan("/tables/place-of-service.csv", 4, 1, 4, 3)
            .WithMessage("'11' stands twice, as 'Office' and as 'Home'; the first is used"));

    [Fact]
    [RuleTest("MED0003", Reports = true)]
    public Task A_code_that_is_both_header_and_billable_contradicts_itself() => CodeTest.RunTables(
        [SmallTables.Icd2026 with { Text = SmallTables.Order("A00     0 Cholera", "A00     1 Cholera", "A000    1 Cholera, classical") }],
        new DiagnosticResult("MED0003", DiagnosticSeverity.Warning).WithSpan("/tables/icd10cm_order_2026.txt", 2, 7, 2, 10)
            .WithMessage("'A00' is both a header and billable; the first is used"));

    [Fact]
    [RuleTest("MED0003", Reports = false)]
    public Task The_same_row_twice_and_another_edition_say_nothing_new() => CodeTest.RunTables(
        [
            SmallTables.Icd2025, SmallTables.Icd2026,
            SmallTables.Places with { Text = SmallTables.Places.Text + "11,Office\r\n" },
        ]);
}
