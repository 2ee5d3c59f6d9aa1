using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>The titles of all rows of a table, where they came with it: each file's text is asked for once.</summary>
internal sealed class TableTitles(SystemTable table, TableTexts texts)
{
    private CodeList? _list;
    private ParsedTable? _parsed;
    private SourceText? _text;

    public int Count => table.HasTitles ? table.Count : 0;

    public string this[int row]
    {
        [MethodImpl(Hot.Path)]
        get
        {
            var (list, at) = table.Sources![row];
            if (!ReferenceEquals(list, _list))
            {
                var file = table.FileOf[list];
                (_list, _parsed, _text) = (list, file.Parsed, texts.Find(file.Path));
            }

            return _text is null ? "" : _parsed!.TitleOf(_text, list, at);
        }
    }
}
