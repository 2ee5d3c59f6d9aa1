using System.IO.Compression;
using MedicalCodes.Package.Tests.Building;
using NuGet.Packaging;
using NuGet.Packaging.Core;

namespace MedicalCodes.Package.Tests;

[Collection(PackageTests.Name)]
public sealed class PackageContentTests(PackedPackage package) : IDisposable
{
    private readonly PackageArchiveReader _reader = new(package.File);

    public void Dispose() => _reader.Dispose();

    [Fact]
    public void The_package_holds_the_library_its_documentation_the_compiler_s_part_and_the_build_files()
    {
        // What a project for the compiler builds is packed, and no third assembly beside it: hosts resolve those each in their own way.
        var compilerParts = Directory.GetDirectories(Path.Combine(PackedPackage.Repository, "src"))
            .Select(project => Path.GetFileName(project))
            .Where(project => project != "MedicalCodes")
            .Select(project => $"analyzers/dotnet/cs/{project}.dll");

        package.Run.ExpectExactly(
            [
                .. compilerParts,
                "README.md", "icon.png",
                "build/MedicalCodes.props", "build/MedicalCodes.targets", "build/MedicalCodes.Packing.targets",
                "buildMultiTargeting/MedicalCodes.targets",
                "buildTransitive/MedicalCodes.props", "buildTransitive/MedicalCodes.targets", "buildTransitive/MedicalCodes.Packing.targets",
                "lib/net8.0/MedicalCodes.dll", "lib/net8.0/MedicalCodes.xml",
                "lib/netstandard2.0/MedicalCodes.dll", "lib/netstandard2.0/MedicalCodes.xml",
            ],
            _reader.GetFiles().Where(file => PackageHelper.IsPackageFile(file, PackageSaveMode.Files)));
    }

    [Fact]
    public void The_package_says_what_it_is_and_under_which_licence()
    {
        var nuspec = _reader.NuspecReader;

        Assert.Equal(("MedicalCodes", package.Version), (nuspec.GetId(), nuspec.GetVersion().ToString()));
        Assert.Equal("MIT", nuspec.GetLicenseMetadata()?.License);
        Assert.Equal(("icon.png", "README.md"), (nuspec.GetIcon(), nuspec.GetReadme()));
        Assert.NotEmpty(nuspec.GetDescription());
        Assert.False(nuspec.GetDevelopmentDependency(), "The library is needed when the program runs.");
    }

    [Fact]
    public void The_package_tells_the_commit_that_it_was_built_from()
    {
        var repository = _reader.NuspecReader.GetRepositoryMetadata();

        Assert.Equal(("git", _reader.NuspecReader.GetProjectUrl()), (repository.Type, repository.Url));
        // An exported source tree has no commit to tell.
        var inGit = Path.Exists(Path.Combine(PackedPackage.Repository, ".git"));
        Assert.Matches(inGit ? "^[0-9a-f]{40}$" : "^$", repository.Commit);
    }

    [Fact]
    public void Only_targets_that_lack_spans_and_validation_get_a_dependency()
    {
        var dependencies = _reader.NuspecReader.GetDependencyGroups()
            .ToDictionary(group => group.TargetFramework.GetShortFolderName(), group => group.Packages.Select(dependency => dependency.Id));

        Assert.Equal(["net8.0", "netstandard2.0"], dependencies.Keys.Order());
        Assert.Empty(dependencies["net8.0"]);
        Assert.Equal(["System.ComponentModel.Annotations", "System.Memory"], dependencies["netstandard2.0"].Order());
    }

    [Fact]
    public void The_symbols_package_has_the_symbols_of_each_library()
    {
        using var symbols = ZipFile.OpenRead(Path.ChangeExtension(package.File, ".snupkg"));

        package.Run.ExpectExactly(
            ["lib/net8.0/MedicalCodes.pdb", "lib/netstandard2.0/MedicalCodes.pdb"],
            symbols.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal)));
    }
}
