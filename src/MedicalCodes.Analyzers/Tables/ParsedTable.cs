using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>A file as it was read: its lists and its problems, but not its text.</summary>
internal sealed class ParsedTable(TableFormat? format, IReadOnlyList<CodeList> lists, IReadOnlyList<TableProblem> problems)
{
    public IReadOnlyList<CodeList> Lists { get; } = lists;

    public IReadOnlyList<TableProblem> Problems { get; } = problems;

    /// <summary>The title of a row, out of the text that the table was read from; empty if it has none.</summary>
    /// <param name="most">How many of the file's characters it may be made of, about.</param>
    public string TitleOf(SourceText text, CodeList list, int row, int most = int.MaxValue)
    {
        var pieces = list.TitlePiecesAt(row);
        if (pieces.Length == 1)
            return format!.DecodeTitle(text.ToString(Cut(pieces[0], most)));
        var titles = new List<string>();
        foreach (var piece in pieces)
        {
            if (most <= 0)
                break;
            titles.Add(format!.DecodeTitle(text.ToString(Cut(piece, most))));
            most -= piece.Length;
        }

        return string.Join(format?.TitleSeparator ?? "", titles.Where(title => title.Length > 0));
    }

    /// <summary>A piece of the file's text, such as the title of a chapter, as people read it.</summary>
    public string Decode(SourceText text, TextSpan piece) => format!.DecodeTitle(text.ToString(piece));

    private static TextSpan Cut(TextSpan piece, int most) => piece.Length <= most ? piece : new TextSpan(piece.Start, most);

    /// <summary>The short title of a row; empty if the format has none.</summary>
    public string ShortTitleOf(SourceText text, CodeList list, int row) => format!.ShortTitleAt(text, list.StartAt(row));
}
