using MedicalCodes.Package.Tests.Building;

namespace MedicalCodes.Package.Tests;

[Collection(PackageTests.Name)]
public sealed partial class ConsumerTests(PackedPackage package, ConsumerBuild build) : IClassFixture<ConsumerBuild>
{
    [Theory]
    [InlineData("Everyday", "net10.0")]
    [InlineData("Everyday", "net8.0")]
    [InlineData("Legacy", "net8.0")]
    [InlineData("Legacy", "net472")]
    [InlineData("Legacy", "netstandard2.0")]
    [InlineData("Owner", "")]
    [InlineData("Referrer", "")]
    [InlineData("Asker", "")]
    [InlineData("Severities", "")]
    [InlineData("Web", "")]
    [InlineData("Strict", "net10.0")]
    [InlineData("Strict", "net472")]
    [InlineData("Friend", "")]
    [InlineData("Both", "")]
    [InlineData("Json", "net10.0")]
    [InlineData("Json", "net8.0")]
    [InlineData("Libraries", "net10.0")]
    [InlineData("Libraries", "net9.0")]
    [InlineData("Libraries", "net8.0")]
    [InlineData("Libraries", "net6.0")]
    [InlineData("InMemory", "")]
    public void A_build_gives_the_warnings_that_the_source_announces_and_no_other(string project, string framework)
    {
        var given = build.WarningsOf(project)
            .Where(warning => warning.Framework == framework)
            .Select(warning => $"{build.PathIn(project, warning.File)}({warning.Line}): {warning.Id}");

        build.Run.ExpectExactly(build.AnnouncedBy(project), given);
    }

    [Fact]
    public void Faults_of_tables_are_reported_at_the_table_whatever_its_folder_is_called() => build.Run.ExpectExactly(
        ["archived/places.zip(): MED0001", "archived/places.xlsx(): MED0001", "not/there.txt(): MED0001", "not/there.zip(): MED0001", "own [a] #1(): MED0001", "own [a] #1/other places.csv(3,1): MED0002"],
        build.WarningsOf("Paths").Select(warning => $"{build.PathIn("Paths", warning.File)}({warning.Place}): {warning.Id}"));

    [Fact]
    public Task A_program_reads_and_asks_codes() => build.ExpectPrintedAsync(
        "Everyday",
        "E11.9 E119 True E11",
        "99213",
        "M54.50 M54.59",
        "E11.2 E11",
        "False True True E11.22",
        "True False True",
        "02703ZZ 0DTJ0ZZ 0DTJ4ZZ",
        "A0430 J0699 J1300 J1885",
        "2026 26 True False",
        "kidney");

    [Fact]
    public Task A_program_knows_the_tables_of_its_references_before_it_uses_one() => build.ExpectPrintedAsync(
        "Asker",
        "E11.9 icd-10-cm",
        "True False",
        """{"Diagnosis":"E11.9","Procedure":"99213"}""");

    [Fact]
    public Task Tables_come_by_wildcard_link_and_Directory_Build_props_and_a_list_of_constants_arrives_whole() => build.ExpectPrintedAsync(
        "Paths",
        "11 22",
        "E08 E08_9 E09 E09_9 E10 E10_9 E11 E11_0 E11_00 E11_2 E11_21 E11_22 E11_65 E11_9 E13 E13_9 I10",
        "_99212 _99213 _99214");

    [Fact]
    public Task A_friend_with_a_strong_name_uses_the_internal_codes_of_another_project_whose_arithmetic_is_checked() => build.ExpectPrintedAsync(
        "Friend",
        "E11.22 I10 E11.9",
        "True",
        "False",
        "26 N18.30 E11");

    [Fact]
    public Task Two_projects_have_tables_of_their_own() => build.ExpectPrintedAsync("Both", "E11.65 E11.9 J1885");

    [Fact]
    public void A_web_project_deploys_its_JSON_files_but_for_the_tables() => build.Run.ExpectExactly(
        ["deployed.json"],
        Directory.EnumerateFiles(Path.Combine(build.Folder, "Web", "bin", "Debug", "net10.0"), "*.json")
            .Select(path => Path.GetFileName(path)).Where(name => name is "deployed.json" or "places.json"));

    [Fact]
    public void Spans_come_by_dependency_where_the_framework_has_none() => build.Run.Expect(
        File.Exists(Path.Combine(build.Folder, "Legacy", "bin", "Debug", "net472", "System.Memory.dll")),
        otherwise: "System.Memory.dll is not beside the library");
}
