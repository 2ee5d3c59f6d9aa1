using MedicalCodes.Slots;

namespace MedicalCodes.Tables;

/// <summary>All code tables of a compilation. It gives the verdict on a text at a slot.</summary>
internal sealed partial class CodeCatalog
{
    /// <summary>The catalog of a compilation that has no table.</summary>
    public static readonly CodeCatalog Empty = new([], new Dictionary<string, IReadOnlyList<TableProblem>>());

    private readonly Dictionary<string, SystemTable> _tables;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<TableProblem>> _problems;

    // Those that do not tell all codes of their system, referenced ones among them.
    private readonly SystemTable[] _partial;

    public CodeCatalog(IReadOnlyList<SystemTable> tables, IReadOnlyDictionary<string, IReadOnlyList<TableProblem>> problems, IReadOnlyList<SystemTable>? partial = null)
    {
        Tables = tables;
        _partial = [.. tables.Where(table => table.Packed.IsPartial), .. partial ?? []];
        Systems = [.. tables.Concat(_partial).Select(table => table.System).Distinct()];
        _tables = tables.ToDictionary(table => table.System.Id, StringComparer.OrdinalIgnoreCase);
        _problems = problems;
    }

    /// <summary>The tables, by the id of their system.</summary>
    public IReadOnlyList<SystemTable> Tables { get; }

    /// <summary>The systems of the tables, and those that references declare without telling their codes.</summary>
    public IReadOnlyList<CodeSystem> Systems { get; }

    /// <summary>The table of a system, or null.</summary>
    public SystemTable? Find(string systemId) => _tables.TryGetValue(systemId, out var table) ? table : null;

    /// <summary>A national system, or one that is declared here; null if there is none of that id.</summary>
    public CodeSystem? SystemOf(string id) => CodeSystem.Find(id) ?? Systems.FirstOrDefault(system => system.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// This catalog, with the tables that references bring of other systems, or of those that the own table only adds codes to. One that was cut down to its
    /// uses says nothing but that there is such a system.
    /// </summary>
    public CodeCatalog With(IEnumerable<SystemTable> referenced)
    {
        var all = referenced.ToArray();
        var partial = all.Where(table => table.Packed.IsPartial).ToArray();
        var brought = all.Where(table => !table.Packed.IsPartial && !IsTold(table.System.Id))
            .GroupBy(table => table.System.Id, StringComparer.OrdinalIgnoreCase).Select(group => group.First()).ToArray();
        var own = Tables.Where(table => !brought.Any(other => IsOf(other, table.System.Id)));
        return brought.Length + partial.Length == 0 ? this : new CodeCatalog([.. own, .. brought], _problems, partial);
    }

    /// <summary>What is wrong with a file.</summary>
    public IReadOnlyList<TableProblem> ProblemsOf(string path) => _problems.TryGetValue(path, out var list) ? list : [];

    /// <summary>What the tables say about a text for a slot.</summary>
    public Verdict Judge(string text, CodeSlot slot)
    {
        var verdict = slot.Form switch
        {
            SlotForm.Prefix => JudgePrefix(text, slot),
            SlotForm.Range => JudgeRange(text, slot),
            _ => JudgeCode(text, slot),
        };
        // Where case may not matter it may be that only small letters do, as after ToLower.
        return slot.AnyCase && verdict.Suggestions.Count > 0 && !text.Any(char.IsUpper)
            ? verdict with { Suggestions = [.. verdict.Suggestions.Select(meant => meant with { Text = meant.Text.ToLowerInvariant() })] }
            : verdict;
    }

    private Verdict JudgeCode(string text, CodeSlot slot)
    {
        Verdict? best = null;
        foreach (var id in slot.Systems)
        {
            if (Find(id) is { } table && FindLoosely(table, text) is var row && row >= 0
                && JudgeRow(table, row, text, slot) is var verdict && (best is null || verdict.Kind < best.Kind))
            {
                best = verdict;
            }
        }

        return best
            ?? WithoutTable(text, slot, hasShape: slot.Systems.Any(IsTold))
            ?? InOtherSystem(text, slot)
            ?? LookingAlike(text, slot)
            ?? Incomplete(text, slot)
            ?? Unknown(text, slot);
    }

    /// <summary>The verdict on a text that is a code of the table, in whatever writing.</summary>
    private Verdict JudgeRow(SystemTable table, int row, string text, CodeSlot slot)
    {
        var packed = table.Packed;
        var status = table.StatusOf(row);
        var (from, to) = packed.PeriodOf(row);
        if (!slot.AnyEdition)
        {
            if (status == CodeStatus.Absent)
                return OutOfForce(table, row, slot);
            if (to != 0 && packed.AsOf > to)
                return new Verdict { Kind = VerdictKind.Retired, Table = table, Row = row, Day = to, Suggestions = Replacements(table, row, slot) };
            if (from != 0 && packed.AsOf != 0 && packed.AsOf < from)
                return new Verdict { Kind = VerdictKind.NotYetEffective, Table = table, Row = row, Day = from };
        }

        if (!slot.AllowHeaders && status == CodeStatus.Header && !(slot.AnyEdition && WasBillable(table, row)))
            return JudgeHeader(table, row, slot);

        var wanted = Write(table, table.KeyOf(row), slot);
        if (IsWritten(text, wanted, slot) || (slot.Writing == CodeWriting.Any && IsSomeWriting(table, row, text, slot)))
            return new Verdict { Kind = VerdictKind.Valid, Table = table, Row = row };
        return new Verdict
        {
            Kind = VerdictKind.WrongWriting,
            Table = table,
            Row = row,
            Suggestions = [new Suggestion(table, row, wanted)],
            AlsoIn = Others(slot).FirstOrDefault(other => other.Packed.Find(text.AsSpan()) >= 0),
        };
    }

    private Verdict OutOfForce(SystemTable table, int row, CodeSlot slot)
    {
        var packed = table.Packed;
        for (var edition = packed.CurrentEdition - 1; edition >= 0; edition--)
        {
            if (packed.StatusOf(row, edition) == CodeStatus.Absent)
                continue;
            var next = packed.Editions[edition + 1];
            return new Verdict
            {
                Kind = VerdictKind.Retired,
                Table = table,
                Row = row,
                Day = packed.PeriodOf(row).To is var own and not 0 ? own
                    : Editions.AreNeighbours(packed.Editions[edition], next) ? CodeDate.Before(next.From) : 0,
                Edition = packed.Editions[edition].Name,
                Suggestions = Replacements(table, row, slot),
            };
        }

        var first = packed.CurrentEdition + 1;
        while (packed.StatusOf(row, first) == CodeStatus.Absent)
            first++;
        return new Verdict { Kind = VerdictKind.NotYetEffective, Table = table, Row = row, Day = packed.Editions[first].From, Edition = packed.Editions[first].Name };
    }

    /// <summary>Whether a table lists all codes of a system.</summary>
    private bool IsTold(string id) => Find(id) is { Packed.IsPartial: false };

    /// <summary>Where the shape fits a system of the slot that no table tells all codes of, the text may be one of them; a type knows those of its table.</summary>
    /// <param name="text">The text.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="hasShape">Whether only systems count whose codes have a shape of their own: of any text it says too little where other tables can tell more.</param>
    private Verdict? WithoutTable(string text, CodeSlot slot, bool hasShape)
    {
        foreach (var id in slot.Systems)
        {
            if ((slot.IsCodeType ? Find(id) is null : !IsTold(id)) && SystemOf(id) is { } system && !(hasShape && ReferenceEquals(system.Shape, CodeShape.Any))
                && (Array.Find(_partial, table => IsOf(table, id)) is { } partial ? FitsShape(partial, text) : system.FitsShape(text)))
            {
                return new Verdict { Kind = VerdictKind.NoTable, System = system };
            }
        }

        return null;
    }

    private Verdict? InOtherSystem(string text, CodeSlot slot)
    {
        foreach (var table in Others(slot))
        {
            if (table.Packed.FindText(text.AsSpan()) is var row && row >= 0)
                return new Verdict { Kind = VerdictKind.OtherSystem, Table = table, Row = row };
        }

        return null;
    }

    private Verdict? LookingAlike(string text, CodeSlot slot)
    {
        var clean = LookAlikes.Clean(text);
        var read = clean ?? text;
        foreach (var table in Own(slot))
        {
            if (clean is not null && table.Packed.FindText(clean.AsSpan()) is var cleaned && cleaned >= 0)
            {
                // A header stays one, whatever stands invisible beside it.
                return JudgeRow(table, cleaned, clean, slot) is { Kind: not (VerdictKind.Valid or VerdictKind.WrongWriting) } worse
                    ? worse
                    : Alike(table, cleaned, slot);
            }

            if (Key(table, read) is not { } looking || looking.Length > table.Packed.MaxLength)
                continue;
            foreach (var key in LookAlikes.Swapped(looking))
            {
                if (table.Packed.Find(key.AsSpan()) is var row && row >= 0 && IsUsable(table, row, slot))
                    return Alike(table, row, slot);
            }
        }

        return null;
    }

    private static Verdict Alike(SystemTable table, int row, CodeSlot slot) => new()
    {
        Kind = VerdictKind.LookAlike,
        Table = table,
        Row = row,
        Suggestions = [new Suggestion(table, row, Write(table, table.KeyOf(row), slot))],
    };

    private Verdict Unknown(string text, CodeSlot slot)
    {
        var shaped = Own(slot).Where(table => FitsShape(table, text)).ToArray();
        if (shaped.Length == 0 && WithoutTable(text, slot, hasShape: false) is { } untold)
            return untold;
        // A text of the shape of one system is a slip in that one, however near a code of another may be.
        var ranked = (shaped.Length > 0 ? shaped : Own(slot))
            .SelectMany(table => new SuggestionFinder(table.Packed, row => IsUsable(table, row, slot)).Find(Key(table, text)).Select(found => (Table: table, found.Row, found.Score)))
            .OrderBy(found => found.Score).ThenBy(found => found.Row).Take(3).ToArray();
        return new Verdict
        {
            Kind = shaped.Length > 0 ? VerdictKind.NotACode : VerdictKind.WrongShape,
            Table = shaped.FirstOrDefault(),
            Suggestions = [.. ranked.Where(found => !SuggestionFinder.IsFarFrom(ranked[0].Score, found.Score))
                .Select(found => new Suggestion(found.Table, found.Row, Write(found.Table, found.Table.KeyOf(found.Row), slot)))],
        };
    }

    private IEnumerable<SystemTable> Own(CodeSlot slot) => slot.Systems.Select(Find).OfType<SystemTable>();

    private IEnumerable<SystemTable> Others(CodeSlot slot) =>
        Tables.Where(table => !slot.Systems.Any(id => IsOf(table, id)));

    private static bool IsOf(SystemTable table, string id) => table.System.Id.Equals(id, StringComparison.OrdinalIgnoreCase);

    private static bool IsUsable(SystemTable table, int row, CodeSlot slot)
    {
        var status = table.StatusOf(row);
        var (from, to) = table.Packed.PeriodOf(row);
        return (status == CodeStatus.Billable || (status == CodeStatus.Header && slot.AllowHeaders))
            && (to == 0 || table.Packed.AsOf <= to) && (from == 0 || table.Packed.AsOf == 0 || table.Packed.AsOf >= from);
    }

    private static bool WasBillable(SystemTable table, int row) =>
        Enumerable.Range(0, table.Packed.Editions.Count).Any(edition => table.Packed.StatusOf(row, edition) == CodeStatus.Billable);

    /// <summary>
    /// What replaced a code, as far as it may be used at the place: tables name codes that have been divided since, and mistype some. A code of
    /// HCPCS may have become one of CPT.
    /// </summary>
    private IReadOnlyList<Suggestion> Replacements(SystemTable table, int row, CodeSlot slot) =>
        [.. table.Packed.ReplacementsOf(row).Split([' '], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(key => Own(slot).Select(other => new Suggestion(other, other.Packed.Find(key.AsSpan()), Write(other, key, slot))))
            .Where(suggestion => suggestion.Row >= 0 && IsUsable(suggestion.Table, suggestion.Row, slot)).Take(3)];
}
