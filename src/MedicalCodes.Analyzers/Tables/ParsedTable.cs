using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>A file as it was read: its lists and its problems, but not its text.</summary>
internal sealed class ParsedTable(TableFormat? format, IReadOnlyList<CodeList> lists, IReadOnlyList<TableProblem> problems)
{
    public IReadOnlyList<CodeList> Lists { get; } = lists;

    public IReadOnlyList<TableProblem> Problems { get; } = problems;

    /// <summary>The title of a row, out of the text that the table was read from; empty if it has none.</summary>
    /// <param name="most">How many of the file's characters it may be made of, about.</param>
    public string TitleOf(SourceText text, CodeList list, int row, int most = int.MaxValue) => format!.TitleAt(text, list, row, most);

    /// <summary>A piece of the file's text, such as the title of a chapter, as people read it.</summary>
    public string Decode(SourceText text, TextSpan piece) => format!.DecodeTitle(text.ToString(piece));

    /// <summary>The short title of a row; empty if the format has none.</summary>
    public string ShortTitleOf(SourceText text, CodeList list, int row) => format!.ShortTitleAt(text, list, row);
}
