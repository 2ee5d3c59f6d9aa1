using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>A table that the target <c>PackCodeTables</c> has written: what another file says, in a third of its size.</summary>
/// <remarks>
/// Two lines of comment, for it is the compiler that writes them. The first says what it is; the second is a hash, the head of each list, and
/// the sections of each list. Titles stand apart from the rows, so that nobody reads them who does not ask.
/// </remarks>
internal sealed class PackedFile : TableFormat
{
    // Another one for each change of what stands in the file, its titles (PackedDescriptions) included.
    private const int Format = 1;

    private const string Mark = "// MedicalCodes packed table ";
    private const string Comment = "// ";

    public override string Name => "packed table";

    public override bool Recognises(TableHead head) => head.Text.StartsWith(Mark, StringComparison.Ordinal);

    public override string DecodeTitle(string piece)
    {
        var at = 0;
        return PackedText.Text(piece, ref at);
    }

    public override string TitleAt(SourceText text, CodeList list, int row, int most) => list.Titles![text, row];

    public override string ShortTitleAt(SourceText text, CodeList list, int row) => list.ShortTitles![text, row];

    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        if (WhyUnreadable(text, head, out var data) is { } reason)
        {
            sink.Report(new TableProblem(RuleIds.UnknownTable, 0, 0, reason));
            return;
        }

        var at = data + PackedText.IntLength;
        var lists = new PackedListReader[PackedText.Number(head.Text, ref at)];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = new PackedListReader(head.Text, ref at);
        foreach (var list in lists)
            list.Read(text, ref at, sink);
    }

    /// <summary>Packs a file, as it was read.</summary>
    /// <param name="table">The file.</param>
    /// <param name="text">The text that it was read from.</param>
    /// <param name="name">What it is called, for people.</param>
    public static string Write(ParsedTable table, SourceText text, string name)
    {
        var head = new StringBuilder();
        var sections = new StringBuilder();
        var writer = new PackedListWriter(table, text);
        head.AppendNumber(table.Lists.Count);
        foreach (var list in table.Lists)
            writer.Write(list, head, sections);
        var data = head.Append(sections).ToString();
        var hash = new StringBuilder();
        hash.AppendInt(HashOf(SourceText.From(data), 0)!.Value);
        return $"{Mark}{Format}, {name}\n{Comment}{hash}{data}\n";
    }

    private static string? WhyUnreadable(SourceText text, TableHead head, out int data)
    {
        data = head.Text.IndexOf('\n') + 1 + Comment.Length;
        if (!head.FirstLine.StartsWith($"{Mark}{Format},", StringComparison.Ordinal))
            return "another version of MedicalCodes has packed it; pack the publisher's file again";
        return data == Comment.Length || data + PackedText.IntLength > head.Text.Length || PackedText.Int(head.Text, data) != HashOf(text, data + PackedText.IntLength)
            ? "it is a packed table that has been cut or changed; pack the publisher's file again"
            : null;
    }

    /// <summary>A sum over all that is packed, up to the end of the line; null if nothing is, or if anything stands in or behind it that does not belong there.</summary>
    [MethodImpl(Hot.Path)]
    private static int? HashOf(SourceText text, int start)
    {
        if (start == text.Length || text[start] is '\r' or '\n')
            return null;
        const int block = 16 * 1024;
        var buffer = new char[block];
        var (hash, ended) = (0, false);
        for (; start < text.Length; start += block)
        {
            var length = Math.Min(block, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            foreach (var c in buffer.AsSpan(0, length))
            {
                if (c is '\r' or '\n')
                    ended = true;
                else if (ended || c < PackedText.Zero)
                    return null;
                else
                    hash = (hash * 31 + c) & ((1 << (2 * PackedText.Bits)) - 1);
            }
        }

        return hash;
    }
}
