using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>One publisher's layout of a code table. A new format is one class in <c>Formats</c> and a line in <see cref="TableReader"/>.</summary>
internal abstract class TableFormat
{
    /// <summary>What people call it, in messages.</summary>
    public abstract string Name { get; }

    /// <summary>What stands between two pieces of one title.</summary>
    public virtual string TitleSeparator => " ";

    /// <summary>Whether a file is of this format. Content decides; where two formats share a content, the name does.</summary>
    public abstract bool Recognises(TableHead head);

    /// <summary>Reads a recognised file to its end. A bad row is a problem and never the end of the reading.</summary>
    public abstract void Read(SourceText text, TableHead head, TableSink sink);

    /// <summary>A title as it is meant, from a piece of the file's text.</summary>
    public virtual string DecodeTitle(string piece) => piece.Trim();

    /// <summary>The title of a row; empty if it has none.</summary>
    /// <param name="most">How many of the text's characters it may be made of, about.</param>
    public virtual string TitleAt(SourceText text, CodeList list, int row, int most)
    {
        var pieces = list.TitlePiecesAt(row);
        if (pieces.Length == 1)
            return DecodeTitle(text.ToString(Cut(pieces[0], most)));
        var titles = new List<string>();
        foreach (var piece in pieces)
        {
            if (most <= 0)
                break;
            titles.Add(DecodeTitle(text.ToString(Cut(piece, most))));
            most -= piece.Length;
        }

        return string.Join(TitleSeparator, titles.Where(title => title.Length > 0));
    }

    /// <summary>The short title of a row; empty if the format has none beside the long one.</summary>
    public virtual string ShortTitleAt(SourceText text, CodeList list, int row) => "";

    /// <summary>Some columns, counted from 0, of the line that a place is in.</summary>
    protected static string LineColumns(SourceText text, int place, int column, int length)
    {
        var line = text.Lines.GetLineFromPosition(place);
        var start = Math.Min(line.Start + column, line.End);
        return text.ToString(TextSpan.FromBounds(start, Math.Min(start + length, line.End))).Trim();
    }

    private static TextSpan Cut(TextSpan piece, int most) => piece.Length <= most ? piece : new TextSpan(piece.Start, most);
}
