using System.Globalization;
using System.Security;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tests;

/// <summary>
/// A picture of an editor for the documentation, drawn from what rules, fixes and completion really say. With MEDICALCODES_PICTURES=write in the environment
/// the tests that draw write the files; else they fail where a file shows something else.
/// </summary>
internal sealed class Picture(string label)
{
    private const int Width = 900;
    private const int Margin = 18;
    private const int LineHeight = 19;
    private const double CharWidth = 7.8;
    private const int MostChars = 110;

    private const string Plain = "#d1d7e0";
    private const string Grey = "#7d8590";
    private const string Yellow = "#e3b341";

    private readonly StringBuilder _body = new();
    private int _y = 58;

    public static string Repository { get; } = FindRepository();

    /// <summary>A line of code, with a wave under a part of it, and a caret.</summary>
    public void Code(string code, TextSpan wave = default, int caret = -1)
    {
        var parts = new List<(string, string)>();
        foreach (var token in SyntaxFactory.ParseTokens(code))
        {
            parts.Add((Until(token.SpanStart), Plain));
            parts.Add((Until(token.Span.End), ColourOf(token)));
        }

        parts.Add((code[parts.Sum(part => part.Item1.Length)..], Plain));
        Text(Margin, parts);
        if (!wave.IsEmpty)
            _body.Append(CultureInfo.InvariantCulture, $"<path d=\"M{X(wave.Start)} {_y + 5}{string.Concat(Enumerable.Range(0, wave.Length * 2).Select(i => i % 2 == 0 ? " l4 -3" : " l4 3").Take(wave.Length * 78 / 40))}\" fill=\"none\" stroke=\"{Yellow}\" stroke-width=\"1.2\"/>\n");
        if (caret >= 0)
            _body.Append(CultureInfo.InvariantCulture, $"<path d=\"M{X(caret)} {_y - 12}v16\" stroke=\"#79c0ff\" stroke-width=\"2\"/>\n");
        _y += LineHeight;

        string Until(int end) => code[parts.Sum(part => part.Item1.Length)..end];
    }

    /// <summary>What a rule says, in as many lines as it takes.</summary>
    public void Message(string id, string text)
    {
        _y += 5;
        var line = id + ":";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length >= MostChars)
            {
                Draw();
                line = "";
            }

            line += (line.Length == 0 ? "" : " ") + word;
        }

        Draw();

        void Draw()
        {
            Text(Margin, line.StartsWith(id, StringComparison.Ordinal) ? [(id, Yellow), (line[id.Length..], Plain)] : [(line, Plain)]);
            _y += LineHeight;
        }
    }

    /// <summary>A list to choose from, with one line chosen; what stands after a tab is said beside.</summary>
    public void Menu(int column, IReadOnlyList<string> lines, int chosen)
    {
        var x = X(column);
        var texts = lines.Select(line => line.Replace("\t", "  ") is { Length: > MostChars - 12 } text ? text[..(MostChars - 15)] + "..." : line.Replace("\t", "  ")).ToArray();
        var width = (texts.Max(text => text.Length) * CharWidth) + 26;
        _body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{_y - 8}\" width=\"{width}\" height=\"{(texts.Length * LineHeight) + 10}\" rx=\"6\" fill=\"#1c2128\" stroke=\"#444c56\"/>\n");
        for (var i = 0; i < texts.Length; i++)
        {
            if (i == chosen)
                _body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x + 4}\" y=\"{_y - 4}\" width=\"{width - 8}\" height=\"{LineHeight}\" rx=\"4\" fill=\"#1f6feb\" fill-opacity=\"0.45\"/>\n");
            var said = lines[i].IndexOf('\t') is >= 0 and var tab ? tab : texts[i].Length;
            _y += 10;
            Text(x + 12, [(texts[i][..said], Plain), (texts[i][said..], Grey)]);
            _y += LineHeight - 10;
        }

        _y += 24;
    }

    public void Gap() => _y += LineHeight;

    /// <summary>Writes the picture, or sees that it is there as it was drawn.</summary>
    public void Show(string name)
    {
        var height = _y;
        var svg = string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" viewBox="0 0 {Width} {height}" role="img" aria-label="{SecurityElement.Escape(label)}">
            <rect width="{Width}" height="{height}" rx="10" fill="#0d1117"/>
            <path d="M0 10a10 10 0 0 1 10-10h{Width - 20}a10 10 0 0 1 10 10v24H0z" fill="#161b22"/>
            <circle cx="20" cy="17" r="6" fill="#ff5f57"/><circle cx="40" cy="17" r="6" fill="#febc2e"/><circle cx="60" cy="17" r="6" fill="#28c840"/>
            <g font-family="ui-monospace,'Cascadia Mono','SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="13" xml:space="preserve" style="white-space:pre">

            """) + _body + "</g>\n</svg>\n";
        var path = Path.Combine(Repository, "docs", "images", name);
        if (Environment.GetEnvironmentVariable("MEDICALCODES_PICTURES") == "write")
            File.WriteAllText(path, svg);
        Assert.Equal(svg, File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "");
    }

    private static double X(int column) => Math.Round(Margin + (column * CharWidth), 1);

    private void Text(double x, IEnumerable<(string Text, string Colour)> parts)
    {
        var shown = parts.Where(part => part.Text.Length > 0).ToArray();
        _body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{_y}\" textLength=\"{Math.Round(shown.Sum(part => part.Text.Length) * CharWidth, 1)}\" lengthAdjust=\"spacingAndGlyphs\">");
        foreach (var (text, colour) in shown)
            _body.Append(CultureInfo.InvariantCulture, $"<tspan fill=\"{colour}\">{SecurityElement.Escape(text)}</tspan>");
        _body.Append("</text>\n");
    }

    private static string ColourOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken => "#a5d6ff",
        SyntaxKind.IdentifierToken => token.ValueText is "Icd10Cm" or "DiagnosisCode" ? "#7ee787" : Plain,
        var kind => SyntaxFacts.IsKeywordKind(kind) ? "#ff7b72" : Plain,
    };

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CodeAnalyzers.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
