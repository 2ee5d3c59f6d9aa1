using MedicalCodes.Package.Tests.Building;

namespace MedicalCodes.Package.Tests;

/// <summary>The sample, published ahead of time from the package, as a user would.</summary>
[Collection(PackageTests.Name)]
public sealed class AotTests(PackedPackage package)
{
    [SkippableFact]
    public async Task The_sample_is_published_ahead_of_time_without_a_warning_and_runs()
    {
        var folder = package.CopySample("Aot");
        var publish = await DotNet.RunAsync(
            folder, "publish", "Aot/Aot.csproj", "--use-current-runtime", "-o", "published", "-nologo", "-tl:off", "-clp:NoSummary");
        Skip.If(publish.Output.Contains("Platform linker", StringComparison.Ordinal), "This machine has no linker for Native AOT.");
        Skip.If(publish.Messages.Any(message => message.Id is "NU1101" or "NU1102"), "No Native AOT compiler is served here.");

        publish.Succeeded().ExpectExactly([], publish.Messages.Select(message => message.Id));
        var program = Path.Combine(folder, "published", OperatingSystem.IsWindows() ? "Aot.exe" : "Aot");
        var run = (await DotNet.RunProgramAsync(folder, program)).Succeeded();

        run.Expect(run.Lines.SequenceEqual(
            [
                "E11.9 Type 2 diabetes mellitus without complications, under E11: billable",
                """{"Reason":"E11.9","Services":{"J1885":2},"Note":"A42.81"}""",
                "A42.81 is a code of ICD-10-CM",
                "$.Reason: 'E11.99' is not an ICD-10-CM 2026 code; did you mean 'E11.9'?",
                "$.Reason: '99213' is a CPT procedure code; a diagnosis (ICD-10-CM) is expected.",
                "I10: a diagnosis",
                "M54.5: no diagnosis that may go on a claim",
                "J1885: no diagnosis that may go on a claim",
                "S52.501A E11.2 E11.22 E11.29",
            ]),
            otherwise: "it prints something else");
    }
}
