using System.Globalization;
using System.Text;

namespace MedicalCodes;

/// <summary>How messages speak of codes and systems, in a build and in a program.</summary>
internal static class CodeWords
{
    private const int MaxShown = 40;

    /// <summary>A text as it may stand in a message: short, and without characters that cannot be seen.</summary>
    public static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (var c in text.Length > MaxShown ? text.Substring(0, MaxShown) : text)
        {
            if (char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || (char.IsWhiteSpace(c) && c != ' '))
            {
                shown.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(c);
            }
        }

        return text.Length > MaxShown ? shown + "..." : shown.ToString();
    }

    public static string Article(string words) =>
        // "an ICD", "an HCPCS" as it is spoken, "a CPT".
        (words.Length > 0 && "AEIOaeio".AsSpan().IndexOf(words[0]) >= 0) || words.StartsWith("HCPCS", StringComparison.Ordinal) ? "an " + words : "a " + words;

    /// <summary>A system with what its codes stand for.</summary>
    public static string Kind(CodeSystem system) => system.Kind switch
    {
        CodeKind.Diagnosis => system.Name + " diagnosis",
        CodeKind.Procedure => system.Name + " procedure",
        _ => system.Name,
    };

    /// <summary>The system of a table with the edition in force.</summary>
    public static string Name(PackedTable table)
    {
        var edition = table.Editions[table.CurrentEdition].Name;
        return table.System.Name + (edition.Length > 0 ? " " + edition : "");
    }

    public static string Names(IReadOnlyList<CodeSystem> systems) => Listed(
        // Dental codes are accepted where procedures are, but nobody asks for them.
        [.. systems.Where(system => systems.Count == 1 || !system.Equals(CodeSystem.Cdt)).Select(system => system.Name)]);

    /// <summary>What a place of these systems expects.</summary>
    public static string Expected(IReadOnlyList<CodeSystem> systems)
    {
        var kinds = systems.Select(system => system.Kind).Distinct().ToArray();
        return kinds switch
        {
            [CodeKind.Diagnosis] => $"a diagnosis ({Names(systems)})",
            [CodeKind.Procedure] => $"a procedure ({Names(systems)})",
            _ => $"{Article(Names(systems))} code",
        };
    }

    /// <summary>Items in a row: <c>a, b or c</c>.</summary>
    public static string Listed(IReadOnlyList<string> items, string last = "or") =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.Take(items.Count - 1)) + $" {last} " + items[items.Count - 1];

    /// <summary>A number YYYYMMDD as people of every country read it: 2025-09-30.</summary>
    public static string Day(int day) => $"{day / 10000:0000}-{day / 100 % 100:00}-{day % 100:00}";
}
