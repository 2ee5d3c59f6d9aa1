using System.Diagnostics;
using System.Text;
using MedicalCodes.Scan;

// All rules over code that was written without them: whatever they say of it is looked at by a person.
var folders = new List<string>();
var tables = new List<string>();
var except = new List<string>();
var names = false;
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--names":
            names = true;
            break;
        case "--table" when i + 1 < args.Length:
            tables.Add(args[++i]);
            break;
        case "--except" when i + 1 < args.Length:
            except.Add(args[++i]);
            break;
        default:
            folders.Add(args[i]);
            break;
    }
}

if (folders.Count == 0)
{
    Console.Error.WriteLine("FOLDER... [--table FILE]... [--except NAME]... [--names]");
    return 2;
}

Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var watch = Stopwatch.StartNew();
var scan = new CodeScan(folders, tables, except);
Console.WriteLine($"{scan.Files} files, {scan.Lines} lines, {tables.Count} tables");
var reports = await scan.ReportsAsync(names: false);
Show("Without names", reports);
if (names)
    Show("With names", await scan.ReportsAsync(names: true));
return reports.Count == 0 ? 0 : 1;

void Show(string title, IReadOnlyList<string> reports)
{
    foreach (var report in reports)
        Console.WriteLine(report);
    Console.WriteLine($"{title}: {reports.Count} reports, {watch.Elapsed.TotalSeconds:0} s");
}
