using MedicalCodes.Slots;

namespace MedicalCodes.Tables;

/// <summary>How a text is read as a code, and how a place wants one written.</summary>
partial class CodeCatalog
{
    /// <summary>A code as a place takes it; null if it takes none of it.</summary>
    public string? Written(SystemTable table, int row, CodeSlot slot)
    {
        var code = table.CodeOf(row);
        return Judge(code, slot) switch
        {
            { Kind: VerdictKind.Valid } => code,
            { Kind: VerdictKind.WrongWriting } verdict => verdict.Suggestions[0].Text,
            _ => null,
        };
    }

    private static bool IsSomeWriting(SystemTable table, int row, string text, CodeSlot slot)
    {
        var key = table.KeyOf(row);
        return IsWritten(text, key, slot) || IsWritten(text, table.Packed.Write(key), slot);
    }

    /// <summary>The verdict on the writing of what is no row of the table.</summary>
    private static Verdict JudgeWriting(SystemTable table, string text, string key, CodeSlot slot)
    {
        var wanted = Write(table, key, slot);
        return IsWritten(text, wanted, slot) || (slot.Writing == CodeWriting.Any && IsWritten(text, key, slot))
            ? Verdict.Valid
            : new Verdict { Kind = VerdictKind.WrongWriting, Table = table, Suggestions = [new Suggestion(table, -1, wanted)] };
    }

    private static bool IsWritten(string text, string wanted, CodeSlot slot) =>
        text.Equals(wanted, slot.AnyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static string Write(SystemTable table, string key, CodeSlot slot) =>
        slot.Writing == CodeWriting.Undotted ? key : table.Packed.Write(key);

    /// <summary>The row of a text that has the code's characters, in whatever writing: with dots and blanks anywhere.</summary>
    private static int FindLoosely(SystemTable table, string text) => table.Packed.FindText(text.AsSpan()) is var row && row < 0
        ? table.Packed.Find(Key(table, text).AsSpan())
        : row;

    /// <summary>The text as a key, as far as it goes: capitals, no blanks, no dots.</summary>
    private static string Key(SystemTable table, string text)
    {
        var key = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (table.Packed.FoldsCase)
            key = key.ToUpperInvariant();
        return table.System.Shape.DotAfter > 0 ? key.Replace(".", "") : key;
    }

    private static bool FitsShape(SystemTable table, string text)
    {
        var key = Key(table, text);
        return ReferenceEquals(table.System.Shape, CodeShape.Any)
            ? key.Length >= table.Packed.MinLength && key.Length <= table.Packed.MaxLength && key.All(table.System.Shape.Allows)
            : table.System.Shape.Fits(key.AsSpan());
    }
}
