using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>The HCPCS Level II contractor file of CMS: records of 320 columns, codes and modifiers in one.</summary>
/// <remarks>
/// Columns, counted from 1: code 1-5 (a modifier in 4-5), sequence number 6-10, kind of record 11, a piece of the long description
/// 12-91, cross references 205-229, added 269-276, action effective 277-284, terminated 285-292, action 293. Only the first
/// record of a code goes on after column 91; the others bring more pieces of its description.
/// </remarks>
internal sealed class HcpcsRecords : TableFormat
{
    private const int CodeLength = 5;
    private const int KindColumn = 10;
    private const int TitleColumn = 11;
    private const int TitleLength = 80;
    private const int ReferenceColumn = 204;
    private const int ReferenceCount = 5;
    private const int DateColumn = 268;
    private const int DateLength = 8;
    private const int ActionColumn = 292;

    internal const string NoDate = "one of its dates is none (added, action effective, terminated, each as YYYYMMDD)";
    private const string NoRecord = "it is no record of a HCPCS contractor file (code, sequence number and kind of record by column)";

    public override string Name => "HCPCS contractor file";

    public override bool Recognises(TableHead head) =>
        head.Lines.Any(line => IsRecord(line.AsSpan()) && FitsKind(Code(line.AsSpan()), line[KindColumn]));

    [MethodImpl(Hot.Path)]
    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        var edition = PublisherNames.HcpcsEdition(head.FileName);
        var codes = sink.Open(new CodeList { System = CodeSystem.Hcpcs, Edition = edition });
        var modifiers = sink.Open(new CodeList { System = CodeSystem.HcpcsModifier, Edition = edition });
        var strangers = new List<TextSpan>();
        string? code = null;
        CodeList? current = null;
        var reader = new LineReader(text);
        while (reader.Read())
        {
            var line = reader.Line;
            if (!IsRecord(line))
            {
                // Free text stands before the first record and may follow the last one.
                if (code is not null && !line.IsWhiteSpace())
                    strangers.Add(new TextSpan(reader.Start, line.Length));
                continue;
            }

            ReportAll(strangers, sink);
            var list = line[KindColumn] is '3' or '4' ? codes : modifiers;
            if (line[KindColumn] is '3' or '7')
            {
                code = Code(line).ToString();
                current = AddRecord(list, line, reader.Start, sink) ? list : null;
            }
            else if (code is null || !Code(line).SequenceEqual(code.AsSpan()))
            {
                current = null;
                code = Code(line).ToString();
                sink.Unreadable(reader.Start, line.Length, $"it goes on with '{code}', of which there is no first record before it");
            }

            current?.AddTitle(reader.Start + TitleColumn, Math.Min(TitleLength, line.Length - TitleColumn));
        }

        strangers.RemoveAll(span => !IsCutRecord(text, span));
        ReportAll(strangers, sink);
    }

    /// <summary>The days of a code: an added code counts from the day its action takes effect, else from the day it was added.</summary>
    internal static int EffectiveFrom(bool isAdded, int added, int effective) => isAdded && effective != 0 ? effective : added;

    /// <summary>Whether a cross reference is a code or modifier of HCPCS, of either level.</summary>
    internal static bool IsReference(ReadOnlySpan<char> code) =>
        CodeShape.Hcpcs.Fits(code) || CodeShape.Cpt.Fits(code) || CodeShape.CptModifier.Fits(code);

    public override string ShortTitleAt(SourceText text, CodeList list, int row) => LineColumns(text, list.StartAt(row), 91, 28);

    private static bool AddRecord(CodeList list, ReadOnlySpan<char> line, int start, TableSink sink)
    {
        if (line.Length <= ActionColumn)
            return sink.Unreadable(start, line.Length, $"the first record of a code has {ActionColumn + 1} columns or more");
        if (!CodeDate.TryRead(line.Slice(DateColumn, DateLength), out var added)
            || !CodeDate.TryRead(line.Slice(DateColumn + DateLength, DateLength), out var effective)
            || !CodeDate.TryRead(line.Slice(DateColumn + 2 * DateLength, DateLength), out var terminated))
        {
            return sink.Unreadable(start + DateColumn, 3 * DateLength, NoDate);
        }

        var code = Code(line);
        if (!sink.Add(list, code, CodeStatus.Billable, start + line.IndexOf(code)))
            return false;
        list.SetPeriod(EffectiveFrom(line[ActionColumn] == 'A', added, effective), terminated);
        var references = new List<string>();
        for (var i = 0; i < ReferenceCount; i++)
        {
            var reference = line.Slice(ReferenceColumn + i * CodeLength, CodeLength).Trim();
            if (IsReference(reference))
                references.Add(reference.ToString());
        }

        if (references.Count > 0)
            list.SetReplacements(string.Join(" ", references));
        return true;
    }

    private static bool IsRecord(ReadOnlySpan<char> line)
    {
        if (line.Length <= KindColumn || line[KindColumn] is not ('3' or '4' or '7' or '8'))
            return false;
        return AreDigits(line.Slice(CodeLength, KindColumn - CodeLength));
    }

    private static ReadOnlySpan<char> Code(ReadOnlySpan<char> line) => line.Slice(0, CodeLength).Trim(' ');

    private static bool FitsKind(ReadOnlySpan<char> code, char kind) =>
        kind is '3' or '4' ? CodeShape.Hcpcs.Fits(code) : CodeShape.HcpcsModifier.Fits(code);

    /// <summary>Whether a line is the beginning of a record and no text: the file was cut there.</summary>
    private static bool IsCutRecord(SourceText text, TextSpan span)
    {
        if (span.Length is < CodeLength or > KindColumn)
            return false;
        var line = text.ToString(span).AsSpan();
        return (CodeShape.Hcpcs.Fits(Code(line)) || CodeShape.HcpcsModifier.Fits(Code(line))) && AreDigits(line.Slice(CodeLength));
    }

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is < '0' or > '9')
                return false;
        }

        return true;
    }

    private static void ReportAll(List<TextSpan> strangers, TableSink sink)
    {
        foreach (var span in strangers)
            sink.Unreadable(span.Start, span.Length, NoRecord);
        strangers.Clear();
    }
}
