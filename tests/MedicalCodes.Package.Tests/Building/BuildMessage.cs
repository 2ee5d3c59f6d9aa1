using System.Text.RegularExpressions;

namespace MedicalCodes.Package.Tests.Building;

/// <summary>A warning or error as a build prints it.</summary>
/// <param name="File">The path, or what the tool calls itself where there is none.</param>
/// <param name="Place">Line and column, as <c>3,14</c>; empty where there are none.</param>
/// <param name="Id">The id.</param>
/// <param name="Project">The name of the project.</param>
/// <param name="Framework">The target framework; empty if the project has only one.</param>
public sealed partial record BuildMessage(string File, string Place, string Id, string Project, string Framework)
{
    public string Line => Place.Split(',')[0];

    public static IEnumerable<BuildMessage> Read(string output) => Pattern().Matches(output)
        .Select(match => new BuildMessage(
            match.Groups["file"].Value,
            match.Groups["place"].Value,
            match.Groups["id"].Value,
            Path.GetFileNameWithoutExtension(match.Groups["project"].Value),
            match.Groups["framework"].Value))
        .Distinct();

    [GeneratedRegex(
        @"^\s*(?<file>\S.*?)(\((?<place>\d+,\d+)(,\d+,\d+)?\))?\s*: (warning|error) (?<id>[A-Z]+\d+): .*"
        + @" \[(?<project>[^\[\]]+?)(::TargetFramework=(?<framework>[^\]]+))?\]\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
