using MedicalCodes.Rules;
using MedicalCodes.Slots;
using MedicalCodes.Tables;

namespace MedicalCodes.Generation;

/// <summary>Which codes of a table become constants: those that the item lists and those that the source names.</summary>
internal static class ConstantSelection
{
    /// <summary>The rows, ascending, each once.</summary>
    public static IReadOnlyList<int> Rows(SystemTable table, EquatableArray<UsedName> uses) => Sorted(Named(table, uses));

    /// <summary>Rows in ascending order, each once.</summary>
    public static IReadOnlyList<int> Sorted(List<int> rows)
    {
        rows.Sort();
        var count = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (count == 0 || rows[count - 1] != rows[i])
                rows[count++] = rows[i];
        }

        rows.RemoveRange(count, rows.Count - count);
        return rows;
    }

    private static List<int> Named(SystemTable table, EquatableArray<UsedName> uses)
    {
        var rows = new List<int>(Listed(table));
        var names = ConstantNames.Of(table);
        foreach (var use in uses)
        {
            if (use.Type == table.Settings.TypeName && names.Find(use.Member) is var row && row >= 0)
                rows.Add(row);
        }

        return rows;
    }

    /// <summary>The rows that an assembly needs which embeds no more than it uses: the constants' and those of its string literals.</summary>
    public static IReadOnlyList<int> EmbeddedRows(SystemTable table, EquatableArray<UsedName> uses)
    {
        var rows = Named(table, uses);
        foreach (var use in uses)
        {
            if (use.Type.Length == 0 && table.Packed.FindText(use.Member.AsSpan()) is var row && row >= 0)
                rows.Add(row);
        }

        return Sorted(rows);
    }

    public static IEnumerable<ConstantModel> Constants(
        CodeCatalog catalog, SystemTable table, IReadOnlyList<int> rows, PackedTable embedded, TableTexts texts)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var slot = new CodeSlot { Systems = EquatableArray.Of(table.System.Id), AllowHeaders = true };
        foreach (var row in rows)
        {
            var name = ConstantNames.NameOf(table, row);
            if (!named.Add(name))
                continue;
            var code = table.CodeOf(row);
            var verdict = catalog.Judge(code, slot);
            var title = table.Settings.Descriptions == DescriptionMode.None ? "" : table.TitleOf(row, texts);
            yield return new ConstantModel(
                name,
                code,
                embedded.Find(table.KeyOf(row).AsSpan()),
                code + (title.Length > 0 ? ": " + title : "") + (table.StatusOf(row) == CodeStatus.Header ? " (category)" : ""),
                verdict.Kind == VerdictKind.Retired ? VerdictMessage.Of(verdict, code, slot, catalog, texts) : "");
        }
    }

    private static IEnumerable<int> Listed(SystemTable table) => table.Settings.HasAllConstants
        ? Enumerable.Range(0, table.Count)
        : CodeRange.Parts(table.Settings.ListedConstants).SelectMany(part => CodeRange.Rows(table.Packed, part));
}
