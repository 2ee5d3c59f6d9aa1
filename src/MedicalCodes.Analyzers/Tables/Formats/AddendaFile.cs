using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>The addenda of CMS to ICD-10-CM and ICD-10-PCS order and codes files: what a new edition adds, deletes and retitles.</summary>
/// <remarks>
/// The action stands in columns 1-13. ICD-10-CM order addenda go on with a header flag in 14 and the code in 16-22; all others
/// have the code in 14-20. Order addenda have a short title of 60 columns before the long one. Statistics end the file.
/// </remarks>
internal sealed class AddendaFile : TableFormat
{
    private const int ActionLength = 13;
    private const int CodeLength = 7;
    private const int ShortTitleLength = 60;

    public override string Name => "addenda file";

    public override bool Recognises(TableHead head) =>
        head.Lines.Any(line => ActionOf(line.AsSpan()) is not null)
        || (BeginsTrailer(head.FirstLine.AsSpan()) && (head.NameHas("addenda") || HasCounts(head)));

    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        var records = head.Lines.Where(line => ActionOf(line.AsSpan()) is not null && CodeIn(line.AsSpan()).Length > 0).ToArray();
        var hasShortTitles = head.NameHas("order") || (!head.NameHas("codes") && records.All(HasShortTitle));
        var list = sink.Open(new CodeList
        {
            System = OrderFile.IcdSystem(head, records.Select(line => CodeIn(line.AsSpan()).ToString())),
            Edition = PublisherNames.IcdEdition(head.FileName),
            IsAddenda = true,
        });
        var reader = new LineReader(text);
        while (reader.Read() && !BeginsTrailer(reader.Line))
        {
            var line = reader.Line;
            if (line.IsWhiteSpace())
                continue;
            var title = CodeColumn(line) + CodeLength + 1 + (hasShortTitles ? ShortTitleLength + 1 : 0);
            if (ActionOf(line) is not { } action || line.Length <= title)
            {
                sink.Unreadable(reader.Start, line.Length, "it is no line of an addenda file (action, code and titles by column)");
                continue;
            }

            if (sink.Add(list, CodeIn(line), StatusOf(line, list.System!), reader.Start + CodeColumn(line), action))
                list.AddTitle(reader.Start + title, line.Length - title);
        }
    }

    private static AddendaAction? ActionOf(ReadOnlySpan<char> line)
    {
        if (line.Length <= ActionLength)
            return null;
        return line.Slice(0, ActionLength).TrimEnd(' ') switch
        {
            "Add:" => AddendaAction.Add,
            "Delete:" => AddendaAction.Delete,
            "Revise from:" => AddendaAction.ReviseFrom,
            "Revise to:" => AddendaAction.ReviseTo,
            _ => null,
        };
    }

    private static CodeStatus StatusOf(ReadOnlySpan<char> line, CodeSystem system)
    {
        if (HasFlag(line))
            return line[ActionLength] == '0' ? CodeStatus.Header : CodeStatus.Billable;
        return system == CodeSystem.Icd10Pcs && CodeIn(line).Length == 3 ? CodeStatus.Header : CodeStatus.Billable;
    }

    private static bool HasFlag(ReadOnlySpan<char> line) =>
        line.Length > ActionLength + 1 && line[ActionLength] is '0' or '1' && line[ActionLength + 1] == ' ';

    private static int CodeColumn(ReadOnlySpan<char> line) => HasFlag(line) ? ActionLength + 2 : ActionLength;

    private static ReadOnlySpan<char> CodeIn(ReadOnlySpan<char> line)
    {
        var column = CodeColumn(line);
        return line.Length <= column ? default : line.Slice(column, Math.Min(CodeLength, line.Length - column)).TrimEnd(' ');
    }

    private static bool HasShortTitle(string line)
    {
        var blank = CodeColumn(line.AsSpan()) + CodeLength + 1 + ShortTitleLength;
        return line.Length > blank + 1 && line[blank] == ' ' && line[blank + 1] != ' ';
    }

    private static bool BeginsTrailer(ReadOnlySpan<char> line) => line.Trim() is "Headers" or "Codes";

    private static bool HasCounts(TableHead head)
    {
        var count = head.Lines.SkipWhile(string.IsNullOrWhiteSpace).Skip(1).FirstOrDefault() ?? "";
        return count.Length > 0 && count[0] == ' ' && count.TrimStart() is { Length: > 0 } text && text[0] is >= '0' and <= '9';
    }
}
