using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>The modifiers of CPT: two characters, a tab or blank, and a text, after a copyright notice.</summary>
/// <remarks>So little is no sign of a format: the publisher's name of the file or the item's system must say it.</remarks>
internal sealed class CptModifiers : TableFormat
{
    private const int CodeLength = 2;

    public override string Name => "CPT modifier file";

    public override bool Recognises(TableHead head) =>
        (head.System == CodeSystem.CptModifier
            || (head.SystemId is null && head.FileName.StartsWith("MODUL", StringComparison.OrdinalIgnoreCase)))
        && head.Lines.Any(line => IsRecord(line.AsSpan()) && HasDigit(line.AsSpan()));

    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        var list = sink.Open(new CodeList { System = CodeSystem.CptModifier, Edition = PublisherNames.CalendarYear(head.FileName) });
        var reader = new LineReader(text);
        while (reader.Read())
        {
            var line = reader.Line;
            // In the notice a line may begin with a word of two capitals; the first modifier has a digit.
            if (line.IsWhiteSpace() || (list.Count == 0 && !(IsRecord(line) && HasDigit(line))))
                continue;
            if (!IsRecord(line))
                sink.Unreadable(reader.Start, line.Length, "it is no line of a CPT modifier file (two characters, a tab or blank, a text)");
            else if (sink.Add(list, line.Slice(0, CodeLength), CodeStatus.Billable, reader.Start))
                list.AddTitle(reader.Start + CodeLength + 1, line.Length - CodeLength - 1);
        }
    }

    private static bool IsRecord(ReadOnlySpan<char> line) =>
        line.Length > CodeLength + 1 && line[CodeLength] is ' ' or '\t' && CodeShape.CptModifier.Fits(line.Slice(0, CodeLength));

    private static bool HasDigit(ReadOnlySpan<char> line) => line[0] is >= '0' and <= '9' || line[1] is >= '0' and <= '9';
}
