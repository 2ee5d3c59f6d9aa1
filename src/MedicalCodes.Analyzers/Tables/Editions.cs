namespace MedicalCodes.Tables;

/// <summary>A list as the project uses it: which edition it belongs to.</summary>
/// <param name="EveryEdition">A payer's own codes beside a national system: they hold whatever edition is in force.</param>
internal sealed record TableList(CodeList List, TableFile File, CodeEdition Edition, bool EveryEdition)
{
    /// <summary>Whether it lists all codes of its edition, as far as it knows them.</summary>
    public bool IsFull => !List.IsAddenda && !List.IsConversion && !EveryEdition;

    public bool IsDated => Edition.From != 0 || !string.IsNullOrEmpty(Edition.Name);
}

/// <summary>Puts the lists of a system into its editions, oldest first.</summary>
internal static class Editions
{
    public static (CodeEdition[] Editions, List<TableList>[] Lists) Group(IReadOnlyList<TableList> lists)
    {
        // By hand, and not with LINQ: an edition is a struct, for which the JIT would compile a hundred generic methods in each build.
        var editions = new CodeEdition[(lists.Count * 2) + 1];
        var count = 0;
        foreach (var list in lists)
        {
            if (list.IsDated && (list.IsFull || list.List.IsAddenda))
                Insert(editions, ref count, list.Edition);
        }

        foreach (var list in lists)
        {
            if (list.List.IsAddenda && ImpliedBefore(list, lists) is { } before)
                Insert(editions, ref count, before);
        }

        if (count == 0)
            Insert(editions, ref count, new CodeEdition("", 0, 0));
        Array.Resize(ref editions, count);

        var byEdition = new List<TableList>[count];
        for (var i = 0; i < count; i++)
            byEdition[i] = [];
        foreach (var list in lists)
        {
            var index = Find(editions, count, list.Edition);
            // What says nothing of its edition is in force, and belongs to the newest.
            byEdition[index < 0 ? count - 1 : index].Add(list);
        }

        return (editions, byEdition);
    }

    /// <summary>Puts an edition in its place, if it is not there.</summary>
    private static void Insert(CodeEdition[] editions, ref int count, CodeEdition edition)
    {
        if (Find(editions, count, edition) >= 0)
            return;
        var at = count++;
        for (; at > 0 && IsBefore(edition, editions[at - 1]); at--)
            editions[at] = editions[at - 1];
        editions[at] = edition;
    }

    private static bool IsBefore(CodeEdition one, CodeEdition other) =>
        one.From != other.From ? one.From < other.From : StringComparer.Ordinal.Compare(one.Name, other.Name) < 0;

    private static int Find(CodeEdition[] editions, int count, CodeEdition edition)
    {
        for (var i = 0; i < count; i++)
        {
            if (editions[i].From == edition.From && (edition.From != 0 || editions[i].Name == (edition.Name ?? "")))
                return i;
        }

        return -1;
    }

    /// <summary>Whether one edition follows another without one in between, as far as their dates tell.</summary>
    public static bool AreNeighbours(CodeEdition older, CodeEdition newer) =>
        newer.From != 0 && (older.To == 0 || older.To >= CodeDate.Before(newer.From));

    /// <summary>The edition that an addenda beside the table of its own edition changed, unless that one is there too.</summary>
    private static CodeEdition? ImpliedBefore(TableList addenda, IReadOnlyList<TableList> lists)
    {
        var own = addenda.Edition;
        if (!lists.Any(list => list.IsFull && list.Edition.From == own.From)
            || lists.Any(list => list.IsFull && list.Edition.From < own.From && AreNeighbours(list.Edition, own))
            || own.From == 0 || own.Name.Length < 4
            || !int.TryParse(own.Name.Substring(0, 4), out var year))
        {
            return null;
        }

        return PublisherNames.FiscalYear(own.Name.Length == 4 ? year - 1 : year);
    }
}
