using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>The ICD-10-CM and ICD-10-PCS order files of CMS: every code and header in tabular order.</summary>
/// <remarks>
/// Columns, counted from 1: order number 1-5, code 7-13, 0 header or 1 billable 15, short title 17-76, long title from 78.
/// </remarks>
internal sealed class OrderFile : TableFormat
{
    public override string Name => "order file";

    public override bool Recognises(TableHead head) =>
        IsRecord(head.FirstLine.AsSpan()) || head.IsMostly(line => IsRecord(line.AsSpan()));

    [MethodImpl(Hot.Path)]
    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        var list = sink.Open(new CodeList
        {
            System = IcdSystem(head, head.Lines.Where(line => IsRecord(line.AsSpan())).Select(line => line.Substring(6, 7).TrimEnd())),
            Edition = PublisherNames.IcdEdition(head.FileName),
        });
        var reader = new LineReader(text);
        while (reader.Read())
        {
            var line = reader.Line;
            if (line.IsWhiteSpace())
                continue;
            if (!IsRecord(line))
            {
                sink.Unreadable(reader.Start, line.Length, "it is no line of an order file (order number, code, 0 or 1, titles by column)");
                continue;
            }

            var status = line[14] == '0' ? CodeStatus.Header : CodeStatus.Billable;
            if (sink.Add(list, line.Slice(6, 7).TrimEnd(' '), status, reader.Start + 6))
                list.AddTitle(reader.Start + 77, line.Length - 77);
        }
    }

    public override string ShortTitleAt(SourceText text, CodeList list, int row) => LineColumns(text, list.StartAt(row), 16, 60);

    /// <summary>ICD-10-CM and ICD-10-PCS share their layouts. Digits come first in PCS only, four to six characters in CM only.</summary>
    internal static CodeSystem IcdSystem(TableHead head, IEnumerable<string> codes)
    {
        CodeSystem? told = null;
        foreach (var code in codes)
        {
            var system = code.Length is 4 or 5 or 6 ? CodeSystem.Icd10Cm : code.Length > 0 && code[0] is >= '0' and <= '9' ? CodeSystem.Icd10Pcs : null;
            // What the item says holds if one code speaks for it: the others are rows that cannot be read.
            if (system is not null && (head.System is null || system == head.System))
                return system;
            told ??= system;
        }

        return told ?? head.System ?? (head.NameHas("pcs") ? CodeSystem.Icd10Pcs : CodeSystem.Icd10Cm);
    }

    [MethodImpl(Hot.Path)]
    private static bool IsRecord(ReadOnlySpan<char> line)
    {
        if (line.Length < 78 || line[5] != ' ' || line[13] != ' ' || line[15] != ' ' || line[76] != ' ' || line[14] is not ('0' or '1'))
            return false;
        for (var i = 0; i < 5; i++)
        {
            if (line[i] is < '0' or > '9')
                return false;
        }

        return true;
    }
}
