using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>The HCPCS Level II workbook of CMS, saved as CSV or TSV: the fields of the contractor record, a row a code.</summary>
/// <remarks>A text that is too long for a cell goes on in a row of the same code, as it does in the records.</remarks>
internal sealed class HcpcsWorkbook : TableFormat
{
    public override string Name => "HCPCS workbook";

    public override string DecodeTitle(string piece) => DelimitedReader.Decode(piece);

    public override bool Recognises(TableHead head) => Header(head) is not null;

    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        var columns = new Columns(Header(head)!);
        var edition = PublisherNames.HcpcsEdition(head.FileName);
        var codes = sink.Open(new CodeList { System = CodeSystem.Hcpcs, Edition = edition });
        var modifiers = sink.Open(new CodeList { System = CodeSystem.HcpcsModifier, Edition = edition });
        CodeList? current = null;
        string? code = null;
        var row = columns.Header.Open(text);
        while (row.Read())
        {
            if (row.IsBlank)
                continue;
            if (row.IsBroken || row.Count <= columns.Last)
            {
                sink.Unreadable(row.Start, row.Length, row.IsBroken ? "its quotes do not fit" : "it has too few columns");
                current = null;
                code = null;
                continue;
            }

            var kind = row[columns.Kind].Length == 1 ? row[columns.Kind][0] : default;
            var isNext = kind is '4' or '8';
            if (kind is not ('3' or '7' or '4' or '8') || (isNext && (code is null || !row[columns.Code].SequenceEqual(code.AsSpan()))))
            {
                var reason = isNext ? "it goes on with a code that the row before is not of" : "its RECID is not 3, 4, 7 or 8";
                sink.Unreadable(row.Start, row.Length, reason);
                current = null;
                code = null;
                continue;
            }

            if (!isNext)
            {
                code = row[columns.Code].ToString();
                current = kind == '3' ? codes : modifiers;
                if (!Add(current, row, columns, sink))
                    current = null;
            }

            current?.AddTitle(row.CellAt(columns.Title).Start, row.CellAt(columns.Title).Length);
        }
    }

    private static bool Add(CodeList list, DelimitedReader row, Columns columns, TableSink sink)
    {
        if (!CodeDate.TryRead(row[columns.Added], out var added) || !CodeDate.TryRead(row[columns.Effective], out var effective)
            || !CodeDate.TryRead(row[columns.Terminated], out var terminated))
        {
            return sink.Unreadable(row.Start, row.Length, HcpcsRecords.NoDate);
        }

        if (!sink.Add(list, row[columns.Code], CodeStatus.Billable, row.ContentAt(columns.Code).Start))
            return false;
        list.SetPeriod(HcpcsRecords.EffectiveFrom(row[columns.Action] is "A", added, effective), terminated);
        var references = new List<string>();
        foreach (var column in columns.References)
        {
            if (HcpcsRecords.IsReference(row[column]))
                references.Add(row[column].ToString());
        }

        if (references.Count > 0)
            list.SetReplacements(string.Join(" ", references));
        return true;
    }

    private static DelimitedHeader? Header(TableHead head) => DelimitedHeader.Find(head, header => new Columns(header).AreAll);

    private sealed class Columns(DelimitedHeader header)
    {
        private int? _last;

        public DelimitedHeader Header => header;

        public int Code { get; } = header.IndexOf("hcpc", "hcpcs");

        public int Kind { get; } = header.IndexOf("recid");

        public int Title { get; } = header.IndexOf("longdescription");

        public int Added { get; } = header.IndexOf("adddt");

        public int Effective { get; } = header.IndexOf("acteffdt");

        public int Terminated { get; } = header.IndexOf("termdt");

        public int Action { get; } = header.IndexOf("actioncd");

        public int[] References { get; } =
            [.. new[] { "xref1", "xref2", "xref3", "xref4", "xref5" }.Select(name => header.IndexOf(name)).Where(column => column >= 0)];

        public bool AreAll => new[] { Code, Kind, Title, Added, Effective, Terminated, Action }.Min() >= 0;

        public int Last => _last ??= new[] { Code, Kind, Title, Added, Effective, Terminated, Action }.Concat(References).Max();
    }
}
