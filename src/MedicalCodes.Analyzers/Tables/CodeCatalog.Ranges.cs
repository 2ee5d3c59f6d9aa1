using MedicalCodes.Slots;

namespace MedicalCodes.Tables;

partial class CodeCatalog
{
    private Verdict JudgePrefix(string text, CodeSlot slot)
    {
        if (text.Length == 0 || Own(slot).Any(table => Matches(table, text)) || slot.Systems.Any(id => Find(id) is null))
            return Verdict.Valid;
        return new Verdict { Kind = VerdictKind.MatchesNoCode, Table = Own(slot).FirstOrDefault() };
    }

    private Verdict JudgeRange(string text, CodeSlot slot)
    {
        var table = Own(slot).FirstOrDefault();
        if (table is null || slot.Systems.Any(id => Find(id) is null))
            return Verdict.Valid;
        return CodeRange.Parts(text).Any() && CodeRange.Parts(text).All(part => CodeRange.Find(table.Packed, part) is var (start, end) && start < end)
            ? Verdict.Valid
            : new Verdict { Kind = VerdictKind.MatchesNoCode, Table = table };
    }

    private static bool Matches(SystemTable table, string prefix)
    {
        var key = Key(table, prefix);
        // "E11." begins codes too, but "E1.1" begins none.
        var dot = prefix.IndexOf('.');
        if (dot >= 0 && dot != table.System.Shape.DotAfter)
            return false;
        var (start, end) = table.Packed.FindPrefix(key.AsSpan());
        return start < end;
    }
}
