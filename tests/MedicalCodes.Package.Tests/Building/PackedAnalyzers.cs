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
        var parts = Extract(package, folder);
        var loader = new Loader(parts);
        return [.. Directory.EnumerateFiles(parts, "*.dll").Select(path => new AnalyzerFileReference(path, loader))];
    }

    /// <summary>Takes the package apart, and says where its part for the compiler is.</summary>
    public static string Extract(PackedPackage package, string folder)
    {
        using (var archive = ZipFile.OpenRead(package.File))
            archive.ExtractToDirectory(folder);
        return Path.Combine(folder, "analyzers", "dotnet", "cs");
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
