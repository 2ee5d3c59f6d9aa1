// Checks that the documentation holds together: every relative link leads to a file or heading, every rule has its page.
using System.Text.RegularExpressions;

var pages = Directory.GetFiles(".", "*.md")
    .Concat(Directory.Exists("docs") ? Directory.GetFiles("docs", "*.md", SearchOption.AllDirectories) : [])
    .Select(Path.GetFullPath).Order(StringComparer.Ordinal).ToArray();
var faults = pages.SelectMany(BrokenLinks).Concat(RulesWithoutPage()).ToArray();
foreach (var fault in faults)
    Console.Error.WriteLine(fault);
Console.WriteLine($"{pages.Length} pages, {faults.Length} faults");
return faults.Length == 0 ? 0 : 1;

static IEnumerable<string> BrokenLinks(string page)
{
    var number = 0;
    foreach (var line in Prose(page))
    {
        number++;
        foreach (Match link in Patterns.Link().Matches(Patterns.CodeSpan().Replace(line, "")))
        {
            var target = Uri.UnescapeDataString(link.Groups["target"].Value);
            if (!Patterns.Scheme().IsMatch(target) && !Resolves(page, target))
                yield return $"{Path.GetRelativePath(".", page)}({number}): the link to {target} leads nowhere";
        }
    }
}

static bool Resolves(string page, string target)
{
    var parts = target.Split('#', 2);
    var path = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
    return Path.Exists(path) && (parts.Length == 1 || !path.EndsWith(".md", StringComparison.Ordinal) || Anchors(path).Contains(parts[1]));
}

// A heading's anchor as GitHub makes it: its words in lower case with hyphens between; the second of a name is numbered.
static HashSet<string> Anchors(string page)
{
    var anchors = new HashSet<string>(StringComparer.Ordinal);
    foreach (var line in Prose(page))
    {
        foreach (Match id in Patterns.Id().Matches(line))
            anchors.Add(id.Groups["id"].Value);
        if (Patterns.Heading().Match(line) is not { Success: true } heading)
            continue;
        var text = Patterns.LinkedText().Replace(heading.Groups["text"].Value, "$1").ToLowerInvariant();
        var anchor = Patterns.NotInAnchor().Replace(text, "").Replace(' ', '-');
        for (var (unique, next) = (anchor, 1); !anchors.Add(unique); next++)
            unique = $"{anchor}-{next}";
    }

    return anchors;
}

// The lines of a page, those of code blocks empty: what looks like a link or heading there is none.
static IEnumerable<string> Prose(string page)
{
    var fence = "";
    foreach (var line in File.ReadLines(page))
    {
        var mark = Patterns.Fence().Match(line).Groups["fence"].Value;
        var inside = fence.Length > 0;
        if (!inside)
            fence = mark;
        else if (mark.StartsWith(fence, StringComparison.Ordinal))
            fence = "";
        yield return inside || mark.Length > 0 ? "" : line;
    }
}

static IEnumerable<string> RulesWithoutPage() =>
    from Match id in Patterns.RuleId().Matches(File.ReadAllText("src/MedicalCodes.Analyzers/RuleIds.cs"))
    let page = $"docs/rules/{id.Groups["id"].Value}.md"
    where !File.Exists(page)
    select $"{page}: the rule has no page";

internal static partial class Patterns
{
    [GeneratedRegex("""(\]\(\s*<?|^\s*\[[^\]]+\]:\s*<?|\b(href|src)=")(?<target>[^\s)">]+)""", RegexOptions.ExplicitCapture)]
    public static partial Regex Link();

    [GeneratedRegex("`[^`]+`")]
    public static partial Regex CodeSpan();

    [GeneratedRegex("^([a-z][a-z0-9+.-]*:|//)", RegexOptions.IgnoreCase)]
    public static partial Regex Scheme();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.*?)\s*#*\s*$", RegexOptions.ExplicitCapture)]
    public static partial Regex Heading();

    [GeneratedRegex("""<a\s+(id|name)="(?<id>[^"]+)""", RegexOptions.ExplicitCapture)]
    public static partial Regex Id();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    public static partial Regex LinkedText();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M} _-]")]
    public static partial Regex NotInAnchor();

    [GeneratedRegex("^ {0,3}(?<fence>`{3,}|~{3,})", RegexOptions.ExplicitCapture)]
    public static partial Regex Fence();

    [GeneratedRegex("\"(?<id>MED[0-9]{4})\"", RegexOptions.ExplicitCapture)]
    public static partial Regex RuleId();
}
