namespace MedicalCodes.Package.Tests;

/// <summary>What is generated for libraries, over their versions.</summary>
public sealed partial class ConsumerTests
{
    [Theory]
    [InlineData("net10.0", "10", "6.8")]
    [InlineData("net9.0", "9", "6.7")]
    [InlineData("net8.0", "8", "6.6")]
    [InlineData("net6.0", "6", "6.5")]
    public Task Codes_go_through_a_database_and_FHIR(string framework, string entityFramework, string fhir) => build.ExpectPrintedOnAsync(
        framework,
        "Libraries",
        $"Entity Framework Core {entityFramework}",
        "stored: E11.65|99213, E11.9|99214, I10|",
        "read: E11.65|99213, E11.9|99214, I10|",
        "equal: 2",
        "literal: 2",
        "unequal: 1, 3",
        "optional: 1",
        "missing: 3",
        "list: 1, 3",
        "range: 1, 2",
        "beginning: 1, 2",
        "any beginning: 1, 2",
        "columns: Id, Reason 8 False, Service 5 False",
        "empty: SQLite Error 19: 'NOT NULL constraint failed: Visits.Reason'.",
        $"FHIR {fhir}",
        "coding: http://hl7.org/fhir/sid/icd-10-cm, E11.9, Type 2 diabetes mellitus without complications",
        "code: E11.9",
        "other system: False");

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public Task The_owner_of_the_tables_has_a_serializer_context_of_its_own(string framework) => build.ExpectPrintedOnAsync(
        framework,
        "Json",
        """{"Reason":"E11.9","Other":"I10","Services":{"99213":1}}""",
        "$.Reason: 'E11.99' is not an ICD-10-CM 2026 code; did you mean 'E11.9'?");

    [Fact]
    public Task Codes_go_through_a_database_in_memory() => build.ExpectPrintedOnAsync(
        "net6.0", "InMemory", "Entity Framework Core 7", "E11.65|99213, E11.9|99214, I10|", "2", "3", "1, 3", "String");
}
