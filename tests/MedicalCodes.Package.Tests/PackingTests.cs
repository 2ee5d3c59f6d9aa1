using MedicalCodes.Package.Tests.Building;

namespace MedicalCodes.Package.Tests;

/// <summary>Tables that a project packs once, and builds from.</summary>
[Collection(PackageTests.Name)]
public sealed class PackingTests(PackedPackage package)
{
    private const string Target = "-t:PackCodeTables";

    [Fact]
    public async Task A_project_of_several_frameworks_packs_its_tables_and_one_that_has_them_packed_is_told_the_same()
    {
        var folder = package.CopyConsumers("packing");
        await File.WriteAllTextAsync(Path.Combine(folder, "Everyday", "NotYet.cs"), "This does not compile, and need not.");
        var packing = (await package.BuildAsync(folder, "Everyday/Everyday.csproj", Target)).Succeeded();
        packing.ExpectExactly(
            ["HCPC2026_JAN_ANWEB.codes", "LONGULT.codes", "icd10cm_order_2026.codes", "icd10pcs_order_2026.codes"],
            Directory.GetFiles(Path.Combine(folder, "Everyday", "packed-tables")).Select(path => Path.GetFileName(path)));
        packing.ExpectExactly([], packing.Messages.Select(message => message.Id));
        File.Delete(Path.Combine(folder, "Everyday", "NotYet.cs"));

        var plain = (await package.BuildAsync(folder, "Everyday/Everyday.csproj")).Succeeded();
        var project = Path.Combine(folder, "Everyday", "Everyday.csproj");
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace("../tables/*.txt", "packed-tables/*.codes"));
        var packed = (await package.BuildAsync(folder, "Everyday/Everyday.csproj")).Succeeded();

        Assert.NotEmpty(Told(plain));
        packed.ExpectExactly(Told(plain), Told(packed));
    }

    [Fact]
    public async Task A_table_with_a_fault_is_named_and_not_packed()
    {
        var folder = Path.Combine(package.CopyConsumers("packing-faults"), "Paths");

        var run = await package.BuildAsync(folder, "Paths.csproj", Target, "-p:PackedCodeTablesPath=../the packed");

        run.Expect(run.ExitCode != 0, "it succeeded");
        run.ExpectExactly(["other places.csv: MED0002"], run.Messages.Select(message => $"{Path.GetFileName(message.File)}: {message.Id}"));
        run.Expect(run.Output.Contains("Packed 3 of 4 tables.", StringComparison.Ordinal), "it does not say how many");
        run.ExpectExactly(["LONGULT.codes", "icd10cm_order_2026.codes", "places.codes"], Directory.GetFiles(Path.Combine(folder, "../the packed")).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task A_project_without_a_table_is_told_so()
    {
        var folder = package.CopyConsumers("packing-nothing");

        var run = await package.BuildAsync(folder, "Asker/Asker.csproj", Target);

        run.Expect(run.ExitCode != 0 && run.Output.Contains("the project has no CodeTable item whose file exists and is a text", StringComparison.Ordinal), "it does not say so");
    }

    private static IEnumerable<string> Told(Run run) =>
        run.Messages.Select(message => $"{message.Framework} {Path.GetFileName(message.File)}({message.Place}): {message.Id}");
}
