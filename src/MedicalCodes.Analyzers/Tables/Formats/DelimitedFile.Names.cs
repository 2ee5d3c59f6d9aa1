using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>The name column of a table, as a fix edits it.</summary>
partial class DelimitedFile
{
    /// <summary>What the name column says of the code at a place of the text; empty if it says nothing, null if no code of this layout is there.</summary>
    public static string? NameAt(SourceText text, string path, int start)
    {
        if (Header(new TableHead(text, path, systemId: null)) is not { } header || RowOf(header, text, start) is not { } row)
            return null;
        var column = header.IndexOf(ConstantName);
        return column >= 0 && column < row.Count ? DelimitedReader.Decode(text.ToString(row.CellAt(column))) : "";
    }

    /// <summary>The text with a name for the code at a place of it. Where there is no column of names, each row gets one.</summary>
    public static SourceText? WithName(SourceText text, string path, int start, string name)
    {
        if (Header(new TableHead(text, path, systemId: null)) is not { } header || RowOf(header, text, start) is not { } row)
            return null;
        var written = name.IndexOfAny([header.Separator, '"', '\r', '\n']) < 0 ? name : "\"" + name.Replace("\"", "\"\"") + "\"";
        var column = header.IndexOf(ConstantName);
        if (column >= 0)
            return column < row.Count ? text.Replace(row.CellAt(column), written) : null;

        var changes = new List<TextChange>();
        var reader = new DelimitedReader(text, header.Separator);
        while (reader.Read())
        {
            if (reader.Start < header.Start || reader.IsBroken || reader.IsBlank)
                continue;
            var cell = reader.Start == header.Start ? "name" : reader.Start == row.Start ? written : "";
            // Rows may have more cells than the header names, or fewer; the name stands below the header's.
            var last = Math.Min(reader.Count, header.Count) - 1;
            changes.Add(new TextChange(new TextSpan(reader.CellAt(last).End, 0), new string(header.Separator, header.Count - last) + cell));
        }

        return text.WithChanges(changes);
    }

    private static DelimitedReader? RowOf(DelimitedHeader header, SourceText text, int start)
    {
        var code = header.IndexOf(Code);
        var row = header.Open(text);
        while (row.Read())
        {
            if (!row.IsBroken && code < row.Count && row.ContentAt(code).Start == start)
                return row;
        }

        return null;
    }
}
