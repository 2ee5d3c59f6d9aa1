using MedicalCodes.Slots;

namespace MedicalCodes.Tables;

/// <summary>The verdict on what stands above the codes that may go on a claim: headers, and codes that lack their last characters.</summary>
partial class CodeCatalog
{
    private static Verdict JudgeHeader(SystemTable table, int row, CodeSlot slot)
    {
        var key = table.KeyOf(row);
        var packed = table.Packed;
        var last = packed.CurrentEdition;
        while (last > 0 && packed.StatusOf(row, last - 1) == CodeStatus.Header)
            last--;
        var since = last > 0 && packed.StatusOf(row, last - 1) == CodeStatus.Billable && Editions.AreNeighbours(packed.Editions[last - 1], packed.Editions[last])
            ? packed.Editions[last].From
            : 0;
        return new Verdict
        {
            Kind = OnlyLacksSeventh(table, key) ? VerdictKind.Incomplete : VerdictKind.Header,
            Table = table,
            Row = row,
            Day = since,
            Suggestions = BillableUnder(table, key, slot),
        };
    }

    /// <summary>A text that is the beginning of codes, or a code that was not filled up with X.</summary>
    private Verdict? Incomplete(string text, CodeSlot slot)
    {
        foreach (var table in Own(slot))
        {
            var key = Key(table, text);
            if (!table.System.Shape.PadsWithX || !table.System.Shape.Fits(key.AsSpan()))
                continue;
            var (start, end) = table.Packed.FindPrefix(key.AsSpan());
            if (start < end)
            {
                // What begins codes is a header, which not every table lists; a type has but what its table lists.
                if (slot.AllowHeaders && !slot.IsCodeType && !table.Packed.ListsHeaders)
                    return JudgeWriting(table, text, key, slot);
                return new Verdict
                {
                    Kind = OnlyLacksSeventh(table, key) ? VerdictKind.Incomplete : VerdictKind.Header,
                    Table = table,
                    Suggestions = BillableUnder(table, key, slot),
                };
            }

            if (key.Length is > 3 and < 7)
            {
                var padded = key.Substring(0, key.Length - 1).PadRight(6, 'X') + key[key.Length - 1];
                if (table.Packed.Find(padded.AsSpan()) is var row && row >= 0 && IsUsable(table, row, slot))
                {
                    return new Verdict
                    {
                        Kind = VerdictKind.Incomplete,
                        Table = table,
                        Suggestions = [new Suggestion(table, row, Write(table, padded, slot))],
                    };
                }
            }
        }

        return null;
    }

    private static IReadOnlyList<Suggestion> BillableUnder(SystemTable table, string key, CodeSlot slot)
    {
        var (start, end) = table.Packed.FindPrefix(key.AsSpan());
        var suggestions = new List<Suggestion>();
        for (var row = start; row < end && suggestions.Count < 3; row++)
        {
            if (table.StatusOf(row) == CodeStatus.Billable && IsUsable(table, row, slot))
                suggestions.Add(new Suggestion(table, row, Write(table, table.KeyOf(row), slot)));
        }

        return suggestions;
    }

    /// <summary>Whether all codes under a key only fill it up with X and add a seventh character.</summary>
    private static bool OnlyLacksSeventh(SystemTable table, string key)
    {
        if (!table.System.Shape.PadsWithX || key.Length > 6)
            return false;
        var padded = key.PadRight(6, 'X');
        var (start, end) = table.Packed.FindPrefix(key.AsSpan());
        var under = table.Packed.FindPrefix(padded.AsSpan());
        if (table.Packed.Find(key.AsSpan()) >= 0)
            start++;
        if (key.Length == 6 || under.Start == under.End)
            return key.Length == 6 && start < end;
        return (start, end) == under;
    }
}
