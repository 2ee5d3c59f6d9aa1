using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>The beginning of a file and its name: what a format is recognised by.</summary>
internal sealed class TableHead
{
    private const int MaxLength = 64 * 1024;

    public TableHead(SourceText text, string path, string? systemId)
    {
        Text = text.ToString(new TextSpan(0, Math.Min(text.Length, MaxLength)));
        FileName = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        SystemId = systemId;
        Lines = Text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        // A line that the end of the head cuts says nothing about the format.
        if (text.Length > MaxLength && Lines.Count > 1)
            Lines = Lines.Take(Lines.Count - 1).ToArray();
    }

    public string Text { get; }

    public string FileName { get; }

    /// <summary>The item's <c>System</c>, if it names one.</summary>
    public string? SystemId { get; }

    /// <summary>The national system that the item names; null if it names none, or one of its own.</summary>
    public CodeSystem? System => SystemId is null ? null : CodeSystem.Find(SystemId);

    public IReadOnlyList<string> Lines { get; }

    /// <summary>Whether nothing that the item says speaks against a system.</summary>
    public bool MayBe(CodeSystem system) => SystemId is null || System == system;

    public bool NameHas(string part) => FileName.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The first line that is not blank, or an empty one.</summary>
    public string FirstLine => Lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";

    /// <summary>Whether most lines are records from the first one on: a preamble may be long, but one likeness is no format.</summary>
    public bool IsMostly(Func<string, bool> isRecord)
    {
        int records = 0, others = 0;
        foreach (var line in Lines)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (isRecord(line))
                records++;
            else if (records > 0)
                others++;
        }

        return records > 0 && records >= others;
    }
}
