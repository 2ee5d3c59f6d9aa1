using Microsoft.CodeAnalysis.Text;
using MedicalCodes.Tables.Formats;

namespace MedicalCodes.Tables;

/// <summary>Recognises a file and reads it.</summary>
internal static class TableReader
{
    /// <summary>In the order in which they are tried: the first that recognises a file reads it.</summary>
    private static readonly TableFormat[] Formats =
    [
        new PackedFile(),
        new OrderFile(),
        new AddendaFile(),
        new TabularXml(),
        new PcsTablesXml(),
        new FhirJson(),
        new HcpcsRecords(),
        new ConversionFile(),
        new HcpcsWorkbook(),
        new DelimitedFile(byHeaderAlone: false),
        new CptTabbed(),
        new CptFixed(),
        new CptModifiers(),
        new CodesFile(),
        new DelimitedFile(byHeaderAlone: true),
    ];

    public static ParsedTable Read(SourceText text, string path, string? systemId)
    {
        var head = new TableHead(text, path, systemId);
        var sink = new TableSink(text.Length);
        if (WhyNoTable(head) is { } reason)
            return NoTable(reason);

        var format = Formats.FirstOrDefault(format => format.Recognises(head));
        if (format is null)
            return NoTable("its layout is none that is known; name the columns in a header row to use it as CSV");

        format.Read(text, head, sink);
        // An update that changes nothing is published as an addenda without a row.
        if (sink.Lists.All(list => list.Count == 0 && !list.IsAddenda) && sink.Problems.Count == 0)
            return NoTable($"it has no row, though it looks like: {format.Name}");
        return new ParsedTable(format, sink.Lists, sink.Problems);
    }

    private static ParsedTable NoTable(string reason) =>
        new(null, [], [new TableProblem(RuleIds.UnknownTable, 0, 0, reason)]);

    private static string? WhyNoTable(TableHead head)
    {
        if (string.IsNullOrWhiteSpace(head.Text))
            return "it is empty";
        if (head.Text.IndexOf('\0') >= 0 || head.Text.Count(c => c == '\uFFFD') > 8)
            return "it is not a text; unpack archives, and save workbooks as CSV";
        var start = head.Text.TrimStart();
        if (start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return "it is a web page, perhaps the publisher's licence page; accept the licence there and download the file itself";
        return null;
    }
}
