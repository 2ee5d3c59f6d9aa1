using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>A file as it was read: its lists and its problems, but not its text.</summary>
internal sealed class ParsedTable(TableFormat? format, IReadOnlyList<CodeList> lists, IReadOnlyList<TableProblem> problems)
{
    public IReadOnlyList<CodeList> Lists { get; } = lists;

    public IReadOnlyList<TableProblem> Problems { get; } = problems;

    /// <summary>The title of a row, out of the text that the table was read from; empty if it has none.</summary>
    public string TitleOf(SourceText text, CodeList list, int row)
    {
        var pieces = list.TitlePiecesAt(row);
        if (pieces.Length == 1)
            return format!.DecodeTitle(text.ToString(pieces[0]));
        var titles = new List<string>();
        foreach (var piece in pieces)
            titles.Add(format!.DecodeTitle(text.ToString(piece)));
        return string.Join(format?.TitleSeparator ?? "", titles.Where(title => title.Length > 0));
    }

    /// <summary>The short title of a row; empty if the format has none.</summary>
    public string ShortTitleOf(SourceText text, CodeList list, int row) => format!.ShortTitleAt(text, list.StartAt(row));
}
