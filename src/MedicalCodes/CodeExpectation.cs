namespace MedicalCodes;

/// <summary>What a place expects, and why a text is not that. It judges as the analyzers do, by the tables that the program has.</summary>
/// <param name="systems">The systems of the place, in the order in which they are named.</param>
/// <param name="tables">The tables of these systems; of a system without one only the shape is checked.</param>
internal sealed class CodeExpectation(IReadOnlyList<CodeSystem> systems, IReadOnlyList<PackedTable> tables)
{
    /// <summary>What is no code of any system is no slip either if it is longer than a code by more than this.</summary>
    private const int MaxSlip = 2;

    private const int MaxSuggestions = 3;

    public bool AllowHeaders { get; init; }

    public bool AnyEdition { get; init; }

    /// <summary>With the dot or without; null if both will do.</summary>
    public bool? Dotted { get; init; }

    public string Expected => CodeWords.Expected(systems);

    /// <summary>What is wrong with a text, as a sentence; null if nothing is.</summary>
    public string? Refusal(string text)
    {
        string? refusal = null;
        foreach (var table in tables)
        {
            var number = table.NumberOf(text);
            if (number == 0)
                continue;
            var own = RefusalOfCode(table, number, text);
            if (own is null)
                return null;
            refusal ??= own;
        }

        return refusal ?? (MayBeUnknown(text) ? null : RefusalOfUnknown(text));
    }

    /// <summary>What is wrong with a code of a type, as a sentence; null if nothing is.</summary>
    public string? Refusal(IMedicalCode code)
    {
        if (!systems.Contains(code.System))
            return OtherSystem(code.Value, code.System);
        var table = tables.FirstOrDefault(table => table.System.Equals(code.System));
        var number = table?.NumberOf(code.Value) ?? 0;
        return number == 0 ? null : RefusalInForce(table!, number, code.Value);
    }

    /// <summary>Why a text that is no code of the place's systems is none, as a sentence.</summary>
    public string RefusalOfUnknown(string text)
    {
        var other = MedicalCode.Types.FirstOrDefault(type => !systems.Contains(type.Table.System) && type.Table.NumberOf(text) > 0);
        if (other is not null)
            return OtherSystem(text, other.Table.System);
        var shaped = tables.Where(table => FitsShape(table, text)).ToArray();
        var name = shaped.Length > 0 && systems.Count == 1 ? CodeWords.Name(shaped[0]) : CodeWords.Names(systems);
        var suggestions = Suggestions(shaped.Length > 0 ? shaped : tables, text);
        return $"'{CodeWords.Shown(text)}' {(shaped.Length > 0 ? "is not" : "does not look like")} {CodeWords.Article(name)} code"
            + (suggestions.Count > 0 ? $"; did you mean {CodeWords.Listed(suggestions)}?" : ".");
    }

    private string OtherSystem(string text, CodeSystem other) =>
        $"'{CodeWords.Shown(text)}' is {CodeWords.Article(CodeWords.Kind(other))} code; {Expected} is expected.";

    /// <summary>Whether the text may be a code of a system of which the program has no table, or a part of one.</summary>
    private bool MayBeUnknown(string text)
    {
        var judged = tables.Where(table => !table.IsPartial).Select(table => table.System).ToArray();
        return systems.Except(judged).Any(system => ReferenceEquals(system.Shape, CodeShape.Any) || system.FitsShape(text));
    }

    private string? RefusalOfCode(PackedTable table, int number, string text)
    {
        if (RefusalInForce(table, number, text) is { } refusal)
            return refusal;
        var (dotted, undotted) = (table.ToText(number, "D"), table.ToText(number, "N"));
        return (text == dotted && Dotted != false) || (text == undotted && Dotted != true)
            ? null
            : $"'{CodeWords.Shown(text)}' must be written '{(Dotted == false ? undotted : dotted)}'.";
    }

    private string? RefusalInForce(PackedTable table, int number, string text)
    {
        var row = number - 1;
        var shown = $"'{CodeWords.Shown(text)}'";
        var status = table.StatusOf(row, table.CurrentEdition);
        var (from, to) = table.PeriodOf(row);
        if (!AnyEdition)
        {
            var last = table.LastEditionOf(row);
            if ((status == CodeStatus.Absent && last < table.CurrentEdition) || (to != 0 && table.AsOf > to))
                return $"{shown} is retired: {LastDay(table, row, last)}{Replacements(table, row)}.";
            if (status == CodeStatus.Absent || (from != 0 && table.AsOf != 0 && table.AsOf < from))
                return $"{shown} is not in force until {(table.FirstDayOf(row) is var day and not 0 ? CodeWords.Day(day) : table.Editions[last].Name)}.";
        }

        return status == CodeStatus.Header && !AllowHeaders && !(AnyEdition && WasBillable(table, row))
            ? $"{shown} is a header, not billable{CodesUnder(table, row)}."
            : null;
    }

    private static string LastDay(PackedTable table, int row, int edition) =>
        table.LastDayOf(row) is var day and not 0 ? "last day " + CodeWords.Day(day) : "last in edition " + table.Editions[edition].Name;

    private static bool WasBillable(PackedTable table, int row) =>
        Enumerable.Range(0, table.Editions.Count).Any(edition => table.StatusOf(row, edition) == CodeStatus.Billable);

    /// <summary>What replaced a code, as far as it may be used: a code of HCPCS may have become one of CPT.</summary>
    private string Replacements(PackedTable table, int row)
    {
        var keys = table.ReplacementsOf(row).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var codes = tables.SelectMany(other => keys.Select(key => (Table: other, Row: other.Find(key.AsSpan()))))
            .Where(code => code.Row >= 0 && IsUsable(code.Table, code.Row)).Take(MaxSuggestions)
            .Select(code => Written(code.Table, code.Row)).ToArray();
        return codes.Length > 0 ? "; replaced by " + CodeWords.Listed(codes) : "";
    }

    private string CodesUnder(PackedTable table, int row)
    {
        var codes = Enumerable.Range(row + 1, table.EndOf(row) - row - 1).Where(under => table.IsBillable(under + 1) && IsUsable(table, under))
            .Take(MaxSuggestions + 1).Select(under => Written(table, under)).ToArray();
        return codes.Length switch
        {
            0 => "",
            > MaxSuggestions => $"; its codes are {CodeWords.Listed([.. codes.Take(MaxSuggestions)], "and")}, among others",
            _ => "; its codes are " + CodeWords.Listed(codes, "and"),
        };
    }

    private IReadOnlyList<string> Suggestions(IReadOnlyList<PackedTable> likely, string text)
    {
        var found = likely.SelectMany(table => new SuggestionFinder(table, row => IsUsable(table, row)).Find(Key(table, text))
                .Select(found => (Table: table, found.Row, found.Score)))
            .OrderBy(found => found.Score).ThenBy(found => found.Row).Take(MaxSuggestions).ToArray();
        return [.. found.Where(code => !SuggestionFinder.IsFarFrom(found[0].Score, code.Score)).Select(code => Written(code.Table, code.Row))];
    }

    private bool IsUsable(PackedTable table, int row)
    {
        var (from, to) = table.PeriodOf(row);
        return AnyEdition
            || ((table.IsBillable(row + 1) || (AllowHeaders && table.IsHeader(row + 1)))
                && (to == 0 || table.AsOf <= to) && (from == 0 || table.AsOf == 0 || table.AsOf >= from));
    }

    private string Written(PackedTable table, int row) => $"'{table.ToText(row + 1, Dotted == false ? "N" : "D")}'";

    private static bool FitsShape(PackedTable table, string text)
    {
        var key = Key(table, text);
        return ReferenceEquals(table.System.Shape, CodeShape.Any)
            ? key.Length >= table.MinLength && key.Length <= table.MaxLength && key.All(table.System.Shape.Allows)
            : table.System.Shape.Fits(key.AsSpan());
    }

    /// <summary>The text in capitals, without blanks and dots; empty if it is far longer than a code.</summary>
    private static string Key(PackedTable table, string text)
    {
        var key = text.Trim();
        if (table.System.Shape.DotAfter > 0 && key.Length <= table.MaxLength * 2)
            key = key.Replace(".", "");
        if (key.Length > table.MaxLength + MaxSlip)
            return "";
        return table.FoldsCase ? key.ToUpperInvariant() : key;
    }
}
