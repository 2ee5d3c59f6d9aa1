using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>CSV and TSV with a header row: the way for every table that has no publisher's layout.</summary>
/// <remarks>
/// Columns go by their usual names, whatever their case, blanks and punctuation; only the code must be there. So a line such as <c>CPT®</c>, in the
/// notice before a file of another layout, is a header as well: the rows behind tell.
/// </remarks>
/// <param name="byHeaderAlone">Whether the header decides alone, as it must where a file has no row or faulty ones, and no other layout is that of the file.</param>
internal sealed partial class DelimitedFile(bool byHeaderAlone) : TableFormat
{
    private static readonly string[] Code =
    [
        "code", "codes", "hcpcs", "hcpc", "hcpcscode", "cpt", "cptcode", "icdcode", "icd10", "icd10code", "icd10cm", "icd10cmcode",
        "icd10pcs", "icd10pcscode", "procedurecode", "diagnosiscode", "modifier", "modifiercode",
    ];

    private static readonly string[] Title =
    [
        "longdescription", "description", "longdesc", "desc", "title", "codetitle", "display", "descriptor", "longdescriptor", "text",
        "consumerfriendlydescriptor", "cliniciandescriptor", "shortdescription", "shortdesc", "name",
    ];

    private static readonly string[] ConstantName = ["constantname", "constant", "name"];

    private static readonly string[] Billable = ["billable", "isbillable", "billableheader", "selectable"];

    private static readonly string[] Effective =
    [
        "effective", "effectivedate", "effectivefrom", "effdate", "effdt", "from", "start", "startdate", "begin", "begindate", "validfrom",
    ];

    private static readonly string[] Terminated =
    [
        "terminated", "terminationdate", "termdate", "termdt", "effectiveto", "to", "end", "enddate", "validto", "expirationdate",
    ];

    public override string Name => "table with a header row";

    public override string DecodeTitle(string piece) => DelimitedReader.Decode(piece);

    public override bool Recognises(TableHead head) => (byHeaderAlone ? Header(head) : HeaderOfRows(head)) is not null;

    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        var header = Header(head)!;
        var columns = new Columns(header);
        var system = head.SystemId is null ? SystemOf(header.NameAt(columns.Code)) : head.System;
        var list = sink.Open(new CodeList { System = system, Edition = PublisherNames.Edition(system, head.FileName) });
        var row = header.Open(text);
        while (row.Read())
        {
            if (!row.IsBlank && !TryAdd(list, row, columns, sink, out var reason) && reason is not null)
                sink.Unreadable(row.Start, row.Length, reason);
        }
    }

    /// <summary>Whether the row was added; why not, unless the sink has said it.</summary>
    private static bool TryAdd(CodeList list, DelimitedReader row, Columns columns, TableSink sink, out string? reason)
    {
        var status = CodeStatus.Billable;
        int from = 0, to = 0;
        reason = null;
        if (row.IsBroken)
            reason = "its quotes do not fit";
        else if (row.Count <= columns.Last)
            reason = $"it has {row.Count} columns; the header row names {columns.Last + 1} that count";
        else if (row[columns.Code].IsEmpty)
            reason = "it has no code";
        else if (columns.Billable >= 0 && !TryStatus(row[columns.Billable], out status))
            reason = $"'{row[columns.Billable].ToString()}' does not say whether the code is billable; write 1 or 0";
        else if (columns.Effective >= 0 && !CodeDate.TryRead(row[columns.Effective], out from))
            reason = $"'{row[columns.Effective].ToString()}' is no date; write YYYY-MM-DD";
        else if (columns.Terminated >= 0 && !CodeDate.TryRead(row[columns.Terminated], out to))
            reason = $"'{row[columns.Terminated].ToString()}' is no date; write YYYY-MM-DD";
        if (reason is not null || !sink.Add(list, Unquoted(row[columns.Code]), status, row.ContentAt(columns.Code).Start))
            return false;

        if (columns.Title >= 0)
            list.AddTitle(row.CellAt(columns.Title).Start, row.CellAt(columns.Title).Length);
        if (columns.ConstantName >= 0 && !row[columns.ConstantName].IsEmpty)
            list.SetName(Unquoted(row[columns.ConstantName]).ToString());
        if (from != 0 || to != 0)
            list.SetPeriod(from, to);
        return true;
    }

    /// <summary>A cell's content, each doubled quote as the one that is meant.</summary>
    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> cell) =>
        cell.IndexOf('"') < 0 ? cell : cell.ToString().Replace("\"\"", "\"").AsSpan();

    private static DelimitedHeader? Header(TableHead head) =>
        HeaderOfRows(head) ?? DelimitedHeader.Find(head, header => header.IndexOf(Code) >= 0);

    private static DelimitedHeader? HeaderOfRows(TableHead head) =>
        DelimitedHeader.Find(head, header => header.IndexOf(Code) >= 0 && FitsRows(header, SourceText.From(head.Text)));

    /// <summary>Whether most rows behind a header have the columns that count, no more than it names, and what may be a code in the code's.</summary>
    private static bool FitsRows(DelimitedHeader header, SourceText text)
    {
        var columns = new Columns(header);
        int fitting = 0, others = 0;
        var row = header.Open(text);
        while (row.Read())
        {
            if (row.IsBlank)
                continue;
            if (row.Count > columns.Last && row.Count <= header.Count && row[columns.Code] is { IsEmpty: false } code && code.IndexOfAny(' ', '\t') < 0)
                fitting++;
            else
                others++;
        }

        return fitting > 0 && fitting >= others;
    }

    private static CodeSystem? SystemOf(string codeColumn) => codeColumn switch
    {
        "hcpcs" or "hcpc" or "hcpcscode" => CodeSystem.Hcpcs,
        "cpt" or "cptcode" => CodeSystem.Cpt,
        "icd10cm" or "icd10cmcode" => CodeSystem.Icd10Cm,
        "icd10pcs" or "icd10pcscode" => CodeSystem.Icd10Pcs,
        _ => null,
    };

    private static bool TryStatus(ReadOnlySpan<char> text, out CodeStatus status)
    {
        var (isBillable, isHeader) = text.ToString().ToUpperInvariant() switch
        {
            "" or "1" or "Y" or "YES" or "T" or "TRUE" or "BILLABLE" => (true, false),
            "0" or "N" or "NO" or "F" or "FALSE" or "HEADER" => (false, true),
            _ => (false, false),
        };
        status = isHeader ? CodeStatus.Header : CodeStatus.Billable;
        return isBillable || isHeader;
    }

    private sealed class Columns(DelimitedHeader header)
    {
        private int? _last;

        public int Code { get; } = header.IndexOf(DelimitedFile.Code);

        public int Title { get; } = header.IndexOf(DelimitedFile.Title);

        public int ConstantName { get; } = header.IndexOf(DelimitedFile.ConstantName);

        public int Billable { get; } = header.IndexOf(DelimitedFile.Billable);

        public int Effective { get; } = header.IndexOf(DelimitedFile.Effective);

        public int Terminated { get; } = header.IndexOf(DelimitedFile.Terminated);

        /// <summary>The last column that a row must have.</summary>
        public int Last => _last ??= new[] { Code, Title, ConstantName, Billable, Effective, Terminated }.Max();
    }
}
