// Mutates a folder of the analyzers against the tests that mirror it, and prints what the tests noticed of it, file by file, with every mutant that they did not.
//   dotnet run .ci/mutation.cs                            all that is measured; takes hours
//   dotnet run .ci/mutation.cs -- Tables/CodeDate.cs      some files of one folder, as Stryker's patterns
//   dotnet run .ci/mutation.cs -- --report                what the last runs found, once more
using System.Diagnostics;
using System.Text.Json;

var folders = new[] { "Tables", "Slots" };
var project = Path.GetFullPath("tests/MedicalCodes.Mutation");
var output = Path.GetFullPath("artifacts/mutation");
var patterns = args.Where(arg => !arg.StartsWith('-')).ToArray();
var measured = patterns.Length == 0 ? folders : folders.Where(folder => patterns.Any(pattern => pattern.Contains(folder, StringComparison.Ordinal))).ToArray();

if (!args.Contains("--report"))
{
    Run(["tool", "restore"], "");
    foreach (var folder in measured)
    {
        Run(["stryker", "--config-file", folder.ToLowerInvariant() + ".json", "--output", Path.Combine(output, folder), "--skip-version-check",
            .. patterns.SelectMany(pattern => new[] { "--mutate", pattern })], folder);
    }
}

foreach (var folder in measured)
    Report(folder);
return 0;

void Run(string[] arguments, string folder)
{
    var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = project };
    start.Environment["Mutated"] = folder;
    using var process = Process.Start(start)!;
    process.WaitForExit();
    if (process.ExitCode != 0)
        throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}.");
}

void Report(string folder)
{
    using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, folder, "reports", "mutation-report.json")));
    var files = report.RootElement.GetProperty("files").EnumerateObject()
        .Select(file => (file.Name, Mutants: file.Value.GetProperty("mutants").EnumerateArray().Select(Mutant.Read).Where(mutant => mutant.Counts).ToArray()))
        .Where(file => file.Mutants.Length > 0).OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
    Console.WriteLine($"\n{folder,-40} mutants  killed timeout survived uncovered  score");
    foreach (var (name, mutants) in files)
        Console.WriteLine(Line(Path.GetFileName(name), mutants));
    Console.WriteLine(Line("together", [.. files.SelectMany(file => file.Mutants)]) + "\n");
    foreach (var (name, mutants) in files)
    {
        foreach (var mutant in mutants.Where(mutant => !mutant.IsNoticed))
            Console.WriteLine($"{Path.GetFileName(name)}({mutant.Line},{mutant.Column}): {mutant.Status}: {mutant.What}");
    }
}

static string Line(string name, Mutant[] mutants)
{
    int Count(string status) => mutants.Count(mutant => mutant.Status == status);
    var score = 100.0 * mutants.Count(mutant => mutant.IsNoticed) / Math.Max(1, mutants.Length);
    return FormattableString.Invariant(
        $"{name,-40} {mutants.Length,7} {Count("Killed"),7} {Count("Timeout"),7} {Count("Survived"),8} {Count("NoCoverage"),9} {score,6:0.0}");
}

internal sealed record Mutant(string Status, int Line, int Column, string What)
{
    // What does not compile, or is left out by the configuration, says nothing of the tests.
    public bool Counts => Status is "Killed" or "Timeout" or "Survived" or "NoCoverage";

    public bool IsNoticed => Status is "Killed" or "Timeout";

    public static Mutant Read(JsonElement mutant)
    {
        var start = mutant.GetProperty("location").GetProperty("start");
        return new Mutant(
            mutant.GetProperty("status").GetString()!,
            start.GetProperty("line").GetInt32(),
            start.GetProperty("column").GetInt32(),
            $"{mutant.GetProperty("mutatorName").GetString()}: {mutant.GetProperty("replacement").GetString()!.ReplaceLineEndings(" ")}");
    }
}
