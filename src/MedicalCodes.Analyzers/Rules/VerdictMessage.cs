using MedicalCodes.Slots;
using MedicalCodes.Tables;

namespace MedicalCodes.Rules;

/// <summary>Puts a verdict into words: what is wrong, and what to do.</summary>
internal static class VerdictMessage
{
    private const int MaxTitle = 60;

    public static string Of(Verdict verdict, string text, CodeSlot slot, CodeCatalog catalog, TableTexts texts)
    {
        var shown = $"'{CodeWords.Shown(verdict.Part.Length > 0 ? verdict.Part : text)}'";
        var did = DidYouMean(verdict, texts);
        return verdict.Kind switch
        {
            VerdictKind.NotACode => $"{shown} is not {CodeWords.Article(Edition(verdict, slot, catalog))} code{did}",
            VerdictKind.WrongShape when text.Length == 0 => $"This is no code, and {SystemNames(slot, catalog)} has no empty one; it is rejected when the program runs",
            VerdictKind.WrongShape => $"{shown} does not look like {CodeWords.Article(SystemNames(slot, catalog))} code{did}",
            VerdictKind.Header => $"{Code(verdict, shown, texts)} is a header, not billable{Since(verdict)}{ItsCodes(verdict, texts)}",
            VerdictKind.Retired => $"{Code(verdict, shown, texts)} is retired: {LastDay(verdict)}{ReplacedBy(verdict, texts)}",
            VerdictKind.NotYetEffective => $"{Code(verdict, shown, texts)} is not in force until {(verdict.Day != 0 ? CodeDate.ToText(verdict.Day) : verdict.Edition)}",
            VerdictKind.WrongWriting => $"{shown} is written '{verdict.Suggestions[0].Text}' here{AlsoIn(verdict)}",
            VerdictKind.LookAlike => $"{shown} has characters that only look like those of '{verdict.Suggestions[0].Text}'{Title(verdict.Suggestions[0], texts)}",
            VerdictKind.Incomplete => $"{shown} is incomplete: {Lacks(text, verdict)}{did}",
            VerdictKind.OtherSystem when slot.Beside is not null =>
                OfPair($"{shown} is {CodeWords.Article(CodeWords.Kind(verdict.Table!.System))} code{Title(new Suggestion(verdict.Table, verdict.Row, text), texts)}", slot, catalog),
            VerdictKind.OtherSystem => $"{shown} is {CodeWords.Article(CodeWords.Kind(verdict.Table!.System))} code{Title(new Suggestion(verdict.Table, verdict.Row, text), texts)}; {Expected(slot, catalog)} is expected here",
            VerdictKind.MatchesNoCode => $"{shown} matches no code of {(verdict.Table is { } table ? Name(table) : SystemNames(slot, catalog))}",
            VerdictKind.NoTable => verdict.System!.Name,
            _ => "",
        };
    }

    /// <summary>The description beside a code is another code's title.</summary>
    public static string OfDescription(SystemTable table, int row, int other, TableTexts texts) =>
        $"This description is that of '{table.CodeOf(other)}', but the code beside it is '{table.CodeOf(row)}'{Title(new Suggestion(table, row, ""), texts)}";

    /// <summary>A code of one system stands beside the name of another.</summary>
    public static string OfPair(string code, CodeSlot slot, CodeCatalog catalog) => slot.Systems[0] == PairSystems.Who
        ? $"{code}, but '{CodeWords.Shown(slot.Beside!)}' beside it is the ICD-10 of the WHO; write '{CodeSystem.Icd10Cm.Uri}'"
        : $"{code}, but '{CodeWords.Shown(slot.Beside!)}' beside it is {SystemNames(WithoutModifiers(slot), catalog)}";

    /// <summary>The systems as a message names them: modifiers, which share the name of their codes' system, go without saying.</summary>
    public static CodeSlot WithoutModifiers(CodeSlot slot) =>
        slot with { Systems = slot.Systems.Where(id => CodeSystem.Find(id)?.Kind != CodeKind.Other).ToEquatableArray() };

    /// <summary>A value of known writing stands where codes are written the other way; null if nothing is wrong.</summary>
    public static string? OfWriting(CodeSlot value, CodeSlot slot)
    {
        if (value.IsCodeType || slot.IsCodeType || !value.Systems.Intersect(slot.Systems).Any(id => CodeSystem.Find(id)?.Shape.DotAfter > 0))
            return null;
        return (value.Writing, slot.Writing) switch
        {
            (CodeWriting.Dotted, CodeWriting.Undotted) => "This value is written with a dot, and codes are written without it here; use ToString(\"N\", null)",
            (CodeWriting.Undotted, CodeWriting.Dotted) => "This value is written without the dot, and codes are written with it here; use the Value of a code",
            _ => null,
        };
    }

    /// <summary>What a code means, in full; empty if nothing may or can be said of it.</summary>
    public static string OfTitle(SystemTable table, int row, TableTexts texts) =>
        table.Settings.Descriptions != DescriptionMode.None && table.TitleOf(row, texts) is { Length: > 0 } title
            ? $"{table.CodeOf(row)}: {title} ({(table.StatusOf(row) == CodeStatus.Header ? "category, " : "")}{Name(table)})"
            : "";

    public static string Expected(CodeSlot slot, CodeCatalog catalog) => CodeWords.Expected(Systems(slot, catalog));

    private static string Name(SystemTable table) => CodeWords.Name(table.Packed);

    private static string Edition(Verdict verdict, CodeSlot slot, CodeCatalog catalog) =>
        verdict.Table is { } table && slot.Systems.Count == 1 ? Name(table) : SystemNames(slot, catalog);

    private static string SystemNames(CodeSlot slot, CodeCatalog catalog) => CodeWords.Names(Systems(slot, catalog));

    private static CodeSystem[] Systems(CodeSlot slot, CodeCatalog catalog) =>
        [.. slot.Systems.Select(id => catalog.SystemOf(id) ?? CodeSystem.Declare(id, id, CodeKind.Other))];

    private static string DidYouMean(Verdict verdict, TableTexts texts) =>
        verdict.Suggestions.Count == 0 ? "" : $"; did you mean {Listed(verdict.Suggestions, texts)}?";

    private static string ItsCodes(Verdict verdict, TableTexts texts) =>
        verdict.Suggestions.Count == 0 ? "" : $"; its codes are {Listed(verdict.Suggestions, texts, "and")}{(MoreUnder(verdict) ? ", among others" : "")}";

    private static bool MoreUnder(Verdict verdict) => verdict.Suggestions.Count == 3 && verdict.Table is { } table
        && table.Packed.FindPrefix((verdict.Row >= 0 ? table.KeyOf(verdict.Row) : "").AsSpan()) is var (start, end)
        && Enumerable.Range(start, end - start).Count(row => table.StatusOf(row) == CodeStatus.Billable) > 3;

    private static string ReplacedBy(Verdict verdict, TableTexts texts) =>
        verdict.Suggestions.Count == 0 ? "" : $"; replaced by {Listed(verdict.Suggestions, texts)}";

    private static string Listed(IReadOnlyList<Suggestion> suggestions, TableTexts texts, string last = "or") =>
        CodeWords.Listed([.. suggestions.Select(suggestion => $"'{suggestion.Text}'{Title(suggestion, texts)}")], last);

    private static string Code(Verdict verdict, string shown, TableTexts texts) =>
        verdict.Row < 0 ? shown : shown + Title(new Suggestion(verdict.Table!, verdict.Row, ""), texts);

    private static string Title(Suggestion suggestion, TableTexts texts)
    {
        if (suggestion.Row < 0 || suggestion.Table.Settings.Descriptions == DescriptionMode.None)
            return "";
        var title = suggestion.Table.TitleOf(suggestion.Row, texts);
        return title.Length == 0 ? "" : $" ({Short(title)})";
    }

    /// <summary>A title as far as its whole words go.</summary>
    private static string Short(string title)
    {
        if (title.Length <= MaxTitle)
            return title;
        var end = title.LastIndexOf(' ', MaxTitle - 3);
        return title.Substring(0, end > 0 ? end : MaxTitle - 3).TrimEnd(' ', ',', ';', '-') + "...";
    }

    private static string Since(Verdict verdict) => verdict.Day == 0 ? "" : " since " + CodeDate.ToText(verdict.Day);

    private static string LastDay(Verdict verdict) =>
        verdict.Day != 0 ? "last day " + CodeDate.ToText(verdict.Day) : $"last in edition {verdict.Edition}";

    private static string AlsoIn(Verdict verdict) =>
        verdict.AlsoIn is { } other ? $"; as it stands it is also {CodeWords.Article(other.System.Name)} code" : "";

    private static string Lacks(string text, Verdict verdict) =>
        verdict.Suggestions.Count > 0 && verdict.Suggestions[0].Text.Replace(".", "").Length > 0
            && text.Trim().Replace(".", "").Length < 7 && verdict.Row < 0 && verdict.Suggestions.Count == 1
            ? "it is not filled up with X to its 7th character"
            : "its 7th character is missing";
}
