using System.Text.Json;
using MedicalCodes.Package.Tests.Building;

namespace MedicalCodes.Package.Tests;

/// <summary>The repository's own projects, on machines that are set up in another way.</summary>
public sealed class RepositoryTests
{
    [Theory]
    [InlineData("/packages")]
    [InlineData("/packages/")]
    public async Task A_library_is_found_whether_or_not_the_folder_of_packages_ends_with_a_slash(string packages)
    {
        var run = await DotNet.RunAsync(
            PackedPackage.Repository, "msbuild", "src/MedicalCodes.Completion/MedicalCodes.Completion.csproj", $"-p:NuGetPackageRoot={packages}", "-getItem:Reference");

        using var items = JsonDocument.Parse(run.Succeeded().Output);
        var library = Assert.Single(
            items.RootElement.GetProperty("Items").GetProperty("Reference").EnumerateArray(),
            item => item.GetProperty("Identity").GetString() == "Microsoft.CodeAnalysis.Features");
        Assert.StartsWith("/packages/microsoft.codeanalysis.features/", library.GetProperty("HintPath").GetString()!.Replace('\\', '/'), StringComparison.Ordinal);
    }
}
