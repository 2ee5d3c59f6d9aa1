using System.Globalization;

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
        var editions = lists
            .Where(list => list.IsDated && (list.IsFull || list.List.IsAddenda))
            .GroupBy(list => list.Edition.From == 0 ? list.Edition.Name : list.Edition.From.ToString(CultureInfo.InvariantCulture))
            .Select(group => group.First().Edition)
            .ToList();
        editions.AddRange(lists.Where(list => list.List.IsAddenda).Select(list => ImpliedBefore(list, lists)).OfType<CodeEdition>());
        editions = [.. editions.OrderBy(edition => edition.From).ThenBy(edition => edition.Name, StringComparer.Ordinal)];
        if (editions.Count == 0)
            editions.Add(new CodeEdition("", 0, 0));

        var byEdition = editions.Select(_ => new List<TableList>()).ToArray();
        foreach (var list in lists)
        {
            var index = editions.FindIndex(edition =>
                edition.From == list.Edition.From && (edition.From != 0 || edition.Name == (list.Edition.Name ?? "")));
            // What says nothing of its edition is in force, and belongs to the newest.
            byEdition[index < 0 ? editions.Count - 1 : index].Add(list);
        }

        return ([.. editions], byEdition);
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
