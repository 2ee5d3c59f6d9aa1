using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>The long descriptors of CPT as the AMA delivers them with tabs: code, tab, text, after a copyright notice.</summary>
internal sealed class CptTabbed : TableFormat
{
    public override string Name => "CPT file";

    public override bool Recognises(TableHead head) =>
        head.MayBe(CodeSystem.Cpt)
        && head.IsMostly(line => IsRecord(line.AsSpan()) && line.IndexOf('\t', CptFixed.CodeLength + 1) < 0);

    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        var list = sink.Open(new CodeList { System = CodeSystem.Cpt, Edition = PublisherNames.CalendarYear(head.FileName) });
        var reader = new LineReader(text);
        while (reader.Read())
        {
            var line = reader.Line;
            if (line.IsWhiteSpace() || (list.Count == 0 && !IsRecord(line)))
                continue;
            if (!IsRecord(line))
                sink.Unreadable(reader.Start, line.Length, "it is no line of a CPT file (code, tab, text)");
            else if (sink.Add(list, line.Slice(0, CptFixed.CodeLength), CodeStatus.Billable, reader.Start))
                list.AddTitle(reader.Start + CptFixed.CodeLength + 1, line.Length - CptFixed.CodeLength - 1);
        }
    }

    private static bool IsRecord(ReadOnlySpan<char> line) => CptFixed.StartsWithCode(line) && line[CptFixed.CodeLength] == '\t';
}
