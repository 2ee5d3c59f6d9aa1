using MedicalCodes.Analyzers.Tests.Verify;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED0004Tests
{
    [Fact]
    [RuleTest("MED0004", Reports = true)]
    public Task Two_codes_whose_names_differ_only_in_signs_need_the_same_constant() => CodeTest.RunTables(
        [SmallTables.Complaints with { Text = "code,description\r\nFAT-1,Tired\r\nFAT.1,Tired again\r\n" }],
        new DiagnosticResult("MED0004", DiagnosticSeverity.Warning).WithSpan("/tables/complaints.csv", 3, 1, 3, 6));

    [Fact]
    [RuleTest("MED0004", Reports = false)]
    public Task Names_that_differ_clash_with_none() => CodeTest.RunTables(
        [SmallTables.Complaints with { Text = "code,description\r\nFAT-1,Tired\r\nFAT-11,Tired again\r\nfat1,Tired\r\n" }]);
}
