using System.Reflection;
using System.Runtime.Loader;

namespace MedicalCodes.Package.Tests.Building;

/// <summary>One version of the compiler, loaded with the package's analyzers into a context of its own: apart from the one that the tests run in.</summary>
internal sealed class Compiler : AssemblyLoadContext
{
    private readonly string[] _folders;

    public Compiler(string version, string analyzers)
        : base($"Roslyn {version}") =>
        _folders = [analyzers, .. new[] { "microsoft.codeanalysis.common", "microsoft.codeanalysis.csharp" }.Select(id => LibraryOf(id, version))];

    /// <summary>The versions that the project file names.</summary>
    public static IReadOnlyList<string> Versions { get; } = Metadata("Compilers").Split(';');

    public (IReadOnlyList<string> Reports, IReadOnlyDictionary<string, string> Generated, string Language) Run(string folder, IEnumerable<string> arguments)
    {
        var conformance = LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "MedicalCodes.Conformance.dll"));
        var run = conformance.GetType("MedicalCodes.Conformance.CommandLine")!.GetMethod("Run")!
            .CreateDelegate<Func<string, IEnumerable<string>, IEnumerable<string>, Func<string, Assembly>, (IReadOnlyList<string>, IReadOnlyDictionary<string, string>, string)>>();
        return run(folder, arguments, Directory.GetFiles(_folders[0], "*.dll"), LoadFromAssemblyPath);
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        _folders.Select(folder => Path.Combine(folder, assemblyName.Name + ".dll")).FirstOrDefault(File.Exists) is { } path ? LoadFromAssemblyPath(path) : null;

    private static string LibraryOf(string package, string version)
    {
        var libraries = Path.Combine(Metadata("Packages"), package, version, "lib");
        // The newest framework, past the one digit of those that are not.
        return Directory.GetDirectories(libraries, "net*.0").Where(folder => !folder.Contains("standard", StringComparison.Ordinal))
            .MaxBy(folder => Version.Parse(Path.GetFileName(folder)["net".Length..]))!;
    }

    private static string Metadata(string key) => typeof(Compiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!;
}
