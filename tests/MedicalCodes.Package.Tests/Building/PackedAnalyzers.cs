using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Package.Tests.Building;

/// <summary>The package's part for the compiler, taken out of it and loaded as hosts do: beside the host's own assemblies, not among them.</summary>
internal static class PackedAnalyzers
{
    public static IReadOnlyList<AnalyzerFileReference> Load(PackedPackage package, string folder)
    {
        using (var archive = ZipFile.OpenRead(package.File))
            archive.ExtractToDirectory(folder);
        var parts = Path.Combine(folder, "analyzers", "dotnet", "cs");
        var loader = new Loader(parts);
        return [.. Directory.EnumerateFiles(parts, "*.dll").Select(path => new AnalyzerFileReference(path, loader))];
    }

    private sealed class Loader(string folder) : AssemblyLoadContext(nameof(PackedAnalyzers)), IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
