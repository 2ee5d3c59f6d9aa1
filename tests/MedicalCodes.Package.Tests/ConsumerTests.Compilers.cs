using MedicalCodes.Package.Tests.Building;

namespace MedicalCodes.Package.Tests;

/// <summary>The packed analyzers in each compiler that is promised, over the command lines of the consumers' builds.</summary>
public sealed partial class ConsumerTests
{
    public static TheoryData<string> Compilers => [.. Compiler.Versions];

    [Theory]
    [MemberData(nameof(Compilers))]
    public void Every_compiler_gives_the_announced_warnings_and_is_given_the_same_source_to_the_letter(string version)
    {
        var compiler = new Compiler(version, PackedAnalyzers.Extract(package, package.NewFolder("compiler")));
        foreach (var (project, framework) in CommandLines())
        {
            var outputs = Path.Combine(build.Folder, project, "obj", "Debug", framework);
            var (reports, generated, language) = compiler.Run(Path.Combine(build.Folder, project), File.ReadAllLines(Path.Combine(outputs, "compiler.args")));
            // What a project gets of another's constants are extension members.
            if (project is "Referrer" or "Friend" && Version.Parse(language).Major < 14)
                continue;

            build.Run.ExpectExactly(
                build.AnnouncedBy(project).Select(report => $"{version} {framework} {report}"),
                reports.Select(report => $"{version} {framework} {build.PathIn(project, report)}"));
            if (project == "Legacy")
                Assert.Equal(Texts(Path.Combine(outputs, "generated", "MedicalCodes.Analyzers")), generated);
        }
    }

    /// <summary>The consumer that is written in the oldest language keeps what was generated for it: no compiler has reason for another text.</summary>
    private static (string Project, string Framework)[] CommandLines() =>
    [
        ("Everyday", "net10.0"), ("Everyday", "net8.0"), ("Legacy", "net8.0"), ("Legacy", "net472"), ("Legacy", "netstandard2.0"),
        ("Owner", "net10.0"), ("Referrer", "net10.0"), ("Severities", "net10.0"),
        ("Strict", "net10.0"), ("Strict", "net472"), ("Friend", "net10.0"), ("Both", "net10.0"),
    ];

    private static Dictionary<string, string> Texts(string folder) =>
        Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
}
