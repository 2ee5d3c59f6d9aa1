using MedicalCodes.Slots;

namespace MedicalCodes.Tables;

partial class CodeCatalog
{
    private Verdict JudgePrefix(string text, CodeSlot slot)
    {
        if (text.Length == 0 || slot.Systems.Any(id => !IsTold(id)))
            return Verdict.Valid;
        Suggestion? written = null;
        foreach (var table in Own(slot).Where(table => Matches(table, text)))
        {
            var prefix = Write(table, Key(table, text), slot);
            // The type reads a prefix in any writing; of a text it must be the beginning as it is written.
            if (slot.IsCodeType || slot.Writing == CodeWriting.Any || IsWritten(text, prefix, slot)
                || (slot.Writing != CodeWriting.Undotted && IsWritten(text, prefix + ".", slot) && prefix.Length == table.System.Shape.DotAfter))
            {
                return Verdict.Valid;
            }

            written ??= new Suggestion(table, -1, prefix);
        }

        return written is null
            ? new Verdict { Kind = VerdictKind.MatchesNoCode, Table = Own(slot).FirstOrDefault() }
            : new Verdict { Kind = VerdictKind.WrongWriting, Table = written.Table, Suggestions = [written] };
    }

    private Verdict JudgeRange(string text, CodeSlot slot)
    {
        var table = Own(slot).FirstOrDefault();
        if (table is null || slot.Systems.Any(id => !IsTold(id)))
            return Verdict.Valid;
        if (WrongPart(table, text) is not { } wrong)
            return Verdict.Valid;
        // Word processors make an en dash of a hyphen.
        var hyphened = new string([.. text.Select(c => LookAlikes.IsDash(c) ? '-' : c)]);
        return hyphened != text && WrongPart(table, hyphened) is null
            ? new Verdict { Kind = VerdictKind.LookAlike, Table = table, Suggestions = [new Suggestion(table, -1, hyphened)] }
            : new Verdict { Kind = VerdictKind.MatchesNoCode, Table = table, Part = wrong };
    }

    private static string? WrongPart(SystemTable table, string selection) =>
        CodeRange.Parts(selection).DefaultIfEmpty("").FirstOrDefault(part => !CodeRange.Rows(table.Packed, part).Any());

    private static bool Matches(SystemTable table, string prefix)
    {
        var key = Key(table, prefix);
        // "E11." begins codes too, but "E1.1" begins none.
        var dot = prefix.IndexOf('.');
        if (key.Length == 0 || (dot >= 0 && dot != table.System.Shape.DotAfter))
            return false;
        var (start, end) = table.Packed.FindPrefix(key.AsSpan());
        return start < end;
    }
}
