using MedicalCodes.Tables;

namespace MedicalCodes.Generation;

/// <summary>Cuts a table down to some of its rows.</summary>
internal static class TableRestriction
{
    public static string Restrict(SystemTable table, IReadOnlyList<int> rows)
    {
        var packed = table.Packed;
        var labels = new StatusLabels(packed.Editions.Count);
        var trie = new CodeTrie(256);
        var periods = new PeriodRuns();
        var key = new char[packed.MaxLength];
        trie.BeginList();
        var row = 0;
        foreach (var from in rows)
        {
            var length = packed.Read(from, key, out _, out var oldLabel);
            var label = 0;
            for (var edition = 0; edition < packed.Editions.Count; edition++)
                label = labels.With(label, edition, packed.StatusOfLabel(oldLabel, edition));
            trie.SetLabel(trie.Insert(key.AsSpan(0, length)), label);
            periods.Add(row++, packed.PeriodOf(from));
        }

        return PackedTableWriter.Write(new PackedTableContent
        {
            System = table.System,
            Trie = trie,
            Editions = packed.Editions,
            AsOf = packed.AsOf,
            Labels = labels.All,
            FoldsCase = packed.FoldsCase,
            IsPartial = true,
            MinLength = packed.MinLength,
            MaxLength = packed.MaxLength,
            Periods = periods.Distinct,
            Runs = periods.Runs,
        });
    }
}
