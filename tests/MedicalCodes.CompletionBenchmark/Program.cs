using System.Globalization;
using MedicalCodes.Benchmarks;
using MedicalCodes.CompletionBenchmark;
using Spectre.Console;

// What a person types, key by key, and other texts that are hard on the search.
string[] typed =
[
    "d", "di", "dia", "diab", "diab ", "diab r", "diab re", "diab ret", "type 2 diab mild reti without macular right", "with", "a", "E", "E11", "E11.9", "1", "s of t", "quodlibet",
];
var small = args.Contains("--small");
var folder = Path.Combine(Path.GetTempPath(), "medicalcodes-completion-" + Guid.NewGuid().ToString("N"));
var tables = BenchmarkTables.Write(folder, small);
if (args.Contains("--once"))
{
    // A process of its own, in which everything is done for the first time.
    var project = new OpenProject(tables);
    var own = await new OpenProject([]).CompleteAsync("class C { string A = \"a$$\"; }");
    var read = args.Contains("--unread") ? 0 : await project.AnalyzeAsync();
    var first = await project.CompleteAsync(In("Icd10Cm", "diab reti"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{own.Milliseconds} {read} {first.Milliseconds} {first.Codes}"));
    Directory.Delete(folder, recursive: true);
    return 0;
}

var rounds = small ? 1 : 7;
var results = new Table().Title("Until the list is there").AddColumns("list", "ms (median)", "ms (worst)", "aim", "codes in it");
var fresh = Once();
Add("a new process: the editor's own first list", fresh.Select(run => run[0]), "");
Add("then generator and rules for the first time", fresh.Select(run => run[1]), "");
Add("then the first list", fresh.Select(run => run[2]), "100", (int)fresh[0][3]);
Add("first list in a process that has read no table", Once("--unread").Select(run => run[2]), "");

foreach (var (type, words) in new[] { ("Icd10Cm", "diab reti"), ("Icd10Pcs", "femor bypass"), ("[MedicalCodes.ProcedureCode] string", "replac hip") })
{
    var (codes, firsts) = (0, new List<double>());
    var nexts = new List<double>();
    for (var round = 0; round <= rounds; round++)
    {
        var project = new OpenProject(tables, new string('\n', round + 1));
        await project.AnalyzeAsync();
        (var first, codes) = await project.CompleteAsync(In(type, words));
        var next = new List<double>();
        foreach (var text in typed)
            next.Add((await project.CompleteAsync(In(type, text))).Milliseconds);
        // The first round is the JIT's.
        if (round == 0)
            continue;
        firsts.Add(first);
        nexts.AddRange(next);
    }

    Add($"first list of new tables, {type}", firsts, "100", codes);
    Add($"next lists, {type}", nexts, "20");
}

AnsiConsole.Write(results);
Directory.Delete(folder, recursive: true);
return 0;

static string In(string type, string typed) => $"using Acme; class C {{ {type} A = \"{typed}$$\"; }}";

double[][] Once(params string[] how) => [.. Enumerable.Range(0, rounds).Select(_ =>
    Measure.Output(Environment.ProcessPath!, Environment.CurrentDirectory, [.. args, "--once", .. how]).Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray())];

void Add(string name, IEnumerable<double> times, string aim, int? codes = null) => results.AddRow(
    Markup.Escape(name), Measure.Median(times).ToString("0", CultureInfo.InvariantCulture), times.Max().ToString("0", CultureInfo.InvariantCulture), aim, $"{codes}");
