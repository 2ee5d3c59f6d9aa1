using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>The ICD-10-CM and ICD-10-PCS codes files of CMS: the billable codes alone, with their long titles.</summary>
/// <remarks>Columns, counted from 1: code 1-7, long title from 9.</remarks>
internal sealed class CodesFile : TableFormat
{
    private const int TitleColumn = 8;

    public override string Name => "codes file";

    public override bool Recognises(TableHead head) =>
        head.FirstLine is var first && IsIcdRecord(first) && head.IsMostly(IsIcdRecord);

    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        var list = sink.Open(new CodeList
        {
            System = OrderFile.IcdSystem(head, head.Lines.Where(IsIcdRecord).Select(line => CodeIn(line.AsSpan()).ToString())),
            Edition = PublisherNames.IcdEdition(head.FileName),
        });
        var reader = new LineReader(text);
        while (reader.Read())
        {
            var line = reader.Line;
            if (line.IsWhiteSpace())
                continue;
            if (!IsRecord(line))
                sink.Unreadable(reader.Start, line.Length, "it is no line of a codes file (code in columns 1 to 7, title from column 9)");
            else if (sink.Add(list, CodeIn(line), CodeStatus.Billable, reader.Start))
                list.AddTitle(reader.Start + TitleColumn, line.Length - TitleColumn);
        }
    }

    private static ReadOnlySpan<char> CodeIn(ReadOnlySpan<char> line) => line.Slice(0, TitleColumn - 1).TrimEnd(' ');

    private static bool IsRecord(ReadOnlySpan<char> line) =>
        line.Length > TitleColumn && line[TitleColumn - 1] == ' ' && line[TitleColumn] != ' '
        && CodeIn(line) is { IsEmpty: false } code && code.IndexOf(' ') < 0;

    private static bool IsIcdRecord(string line) =>
        IsRecord(line.AsSpan()) && CodeIn(line.AsSpan()) is var code && (CodeShape.Icd10Cm.Fits(code) || CodeShape.Icd10Pcs.Fits(code));
}
