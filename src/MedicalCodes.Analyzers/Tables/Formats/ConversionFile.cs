using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>The conversion tables of ICD-10-CM and ICD-10-PCS, saved as CSV or TSV: which codes took the place of which.</summary>
/// <remarks>They list new codes with what stood for them before; asked for is the other way, so there is a row per previous code.</remarks>
internal sealed class ConversionFile : TableFormat
{
    private const int SampleLength = 50;

    /// <summary>How many pairs of an old and a new code a row may make: two long cells would make millions.</summary>
    private const int MaxPairs = 1_000;

    public override string Name => "conversion table";

    public override bool Recognises(TableHead head) => Header(head) is not null;

    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        var header = Header(head)!;
        var current = header.IndexOfPrefix("currentcode");
        var previous = header.IndexOfPrefix("previouscode");
        var list = sink.Open(new CodeList
        {
            System = SystemOf(text, head, header, current),
            Edition = PublisherNames.IcdEdition(head.FileName),
            IsConversion = true,
        });
        var successors = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        var order = new List<(string Key, TextSpan Span)>();
        var row = header.Open(text);
        while (row.Read())
        {
            if (row.IsBlank)
                continue;
            if (row.Count <= Math.Max(current, previous))
            {
                sink.Unreadable(row.Start, row.Length, row.IsBroken ? "its quotes do not fit" : "it has too few columns");
                continue;
            }

            var news = Codes(row, current, list.System!, sink);
            var olds = Codes(row, previous, list.System!, sink);
            if ((long)news.Count * olds.Count > MaxPairs)
            {
                sink.Unreadable(row.Start, row.Length, $"it makes {news.Count} new codes of {olds.Count} old ones, which no row does");
                continue;
            }

            foreach (var (old, span) in olds)
            {
                foreach (var (successor, _) in news)
                {
                    if (successor == old)
                        continue;
                    if (!successors.TryGetValue(old, out var known))
                    {
                        successors.Add(old, known = []);
                        order.Add((old, span));
                    }

                    if (pairs.Add(old + " " + successor))
                        known.Add(successor);
                }
            }
        }

        foreach (var (key, span) in order)
        {
            if (sink.Add(list, key.AsSpan(), CodeStatus.Billable, span.Start))
                list.SetReplacements(string.Join(" ", successors[key]));
        }
    }

    private static DelimitedHeader? Header(TableHead head) =>
        DelimitedHeader.Find(head, header => header.IndexOfPrefix("currentcode") >= 0 && header.IndexOfPrefix("previouscode") >= 0);

    private static CodeSystem SystemOf(SourceText text, TableHead head, DelimitedHeader header, int column)
    {
        var codes = new List<string>();
        var row = header.Open(text);
        while (codes.Count < SampleLength && row.Read())
        {
            if (row.Count > column)
                codes.Add(row[column].ToString().Replace(".", ""));
        }

        return OrderFile.IcdSystem(head, codes);
    }

    /// <summary>The codes of a cell ("A, B, C", "A and B"): words are passed over, what is neither is a problem at its place.</summary>
    private static List<(string Key, TextSpan Span)> Codes(DelimitedReader row, int column, CodeSystem system, TableSink sink)
    {
        var codes = new List<(string, TextSpan)>();
        var cell = row[column];
        var start = row.ContentAt(column).Start;
        for (var at = 0; at < cell.Length; at++)
        {
            if (!IsPart(cell[at]))
                continue;
            var end = at;
            var hasDigit = false;
            for (; end < cell.Length && IsPart(cell[end]); end++)
                hasDigit |= cell[end] is >= '0' and <= '9';
            var piece = cell.Slice(at, end - at).ToString();
            var dot = system.Shape.DotAfter;
            var key = dot > 0 && piece.Length > dot + 1 && piece[dot] == '.' ? piece.Remove(dot, 1) : piece;
            if (system.Shape.Fits(key.AsSpan()))
                codes.Add((key, new TextSpan(start + at, piece.Length)));
            else if (hasDigit)
                sink.Unreadable(start + at, piece.Length, $"'{piece}' does not look like a code of {system}");
            at = end;
        }

        return codes;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '.';
}
