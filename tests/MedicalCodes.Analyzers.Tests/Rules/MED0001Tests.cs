using MedicalCodes.Analyzers.Tests.Verify;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class MED0001Tests
{
    [Fact]
    [RuleTest("MED0001", Reports = true)]
    public Task A_file_of_no_known_layout_is_no_table() => CodeTest.RunTables(
        [new TestTable("/tables/notes.txt", "Remember to ask for the tables.\r\n")],
        new DiagnosticResult("MED0001", DiagnosticSeverity.Warning).WithSpan("/tables/notes.txt", 1, 1, 1, 1)
            .WithMessage("This is no code table: its layout is none that is known; name the columns in a header row to use it as CSV"));

    [Fact]
    [RuleTest("MED0001", Reports = true)]
    public Task An_empty_file_an_archive_and_a_web_page_are_no_tables() => CodeTest.RunTables(
        [
            new TestTable("/tables/empty.txt", ""),
            new TestTable("/tables/codes.zip", "PK\u0003\u0004\0\0\0\0"),
            new TestTable("/tables/licence.txt", "<!DOCTYPE html>\r\n<html><body>Please accept.</body></html>\r\n"),
        ],
        new DiagnosticResult("MED0001", DiagnosticSeverity.Warning).WithSpan("/tables/codes.zip", 1, 1, 1, 1)
            .WithMessage("This is no code table: it is not a text; unpack archives, and save workbooks as CSV"),
        new DiagnosticResult("MED0001", DiagnosticSeverity.Warning).WithSpan("/tables/empty.txt", 1, 1, 1, 1)
            .WithMessage("This is no code table: it is empty"),
        new DiagnosticResult("MED0001", DiagnosticSeverity.Warning).WithSpan("/tables/licence.txt", 1, 1, 1, 1)
            .WithMessage("This is no code table: it is a web page, perhaps the publisher's licence page; accept the licence there and download the file itself"));

    [Fact]
    [RuleTest("MED0001", Reports = false)]
    public Task Every_publishers_layout_is_a_table() => CodeTest.RunTables(SmallTables.All);

    [Fact]
    [RuleTest("MED0001", Reports = false)]
    public Task Additional_files_that_are_no_code_tables_are_nobodys_business() =>         new CodeTest("class C { }") { TestState = { AdditionalFiles = { ("/notes.txt", "Remember to ask for the tables.") } } }.RunAsync();
}
