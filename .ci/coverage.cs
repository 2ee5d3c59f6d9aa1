// Adds up what the test runs of one folder covered, and prints lines and branches for each assembly: each test project sees only a part.
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

var files = Directory.GetFiles(args[0], "coverage.cobertura.xml", SearchOption.AllDirectories);
var lines = new SortedDictionary<string, Dictionary<(string File, int Line), Line>>(StringComparer.Ordinal);
foreach (var package in files.SelectMany(file => XDocument.Load(file).Descendants("package")))
{
    var name = package.Attribute("name")!.Value;
    if (!lines.TryGetValue(name, out var known))
        lines[name] = known = [];
    foreach (var type in package.Descendants("class"))
    {
        foreach (var line in type.Element("lines")?.Elements("line") ?? [])
        {
            // Each run writes paths from another root; in an assembly no two files have one name.
            var place = (Path.GetFileName(type.Attribute("filename")!.Value), (int)line.Attribute("number")!);
            var branches = Patterns.Branches().Match(line.Attribute("condition-coverage")?.Value ?? "");
            var read = new Line(
                (long)line.Attribute("hits")! > 0,
                branches.Success ? int.Parse(branches.Groups["taken"].Value, CultureInfo.InvariantCulture) : 0,
                branches.Success ? int.Parse(branches.Groups["all"].Value, CultureInfo.InvariantCulture) : 0);
            // Which branches of a line two runs took is not told, so the better run counts and not their sum.
            known[place] = known.TryGetValue(place, out var other)
                ? new Line(read.Hit || other.Hit, Math.Max(read.Taken, other.Taken), Math.Max(read.Branches, other.Branches))
                : read;
        }
    }
}

Console.WriteLine("coverage                     lines          branches");
foreach (var (name, known) in lines)
{
    var (hit, taken, branches) = (known.Values.Count(line => line.Hit), known.Values.Sum(line => line.Taken), known.Values.Sum(line => line.Branches));
    Console.WriteLine(FormattableString.Invariant($"{name,-24} {100.0 * hit / known.Count,6:0.0} % of {known.Count,5} {100.0 * taken / Math.Max(1, branches),6:0.0} % of {branches,5}"));
}

return lines.Count == 0 ? 1 : 0;

internal sealed record Line(bool Hit, int Taken, int Branches);

internal static partial class Patterns
{
    [GeneratedRegex(@"\((?<taken>\d+)/(?<all>\d+)\)")]
    public static partial Regex Branches();
}
