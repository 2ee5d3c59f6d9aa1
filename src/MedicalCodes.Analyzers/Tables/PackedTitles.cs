using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>The titles of a list's rows, packed in a piece of the file's text. They are looked at when the first one is asked for.</summary>
internal sealed class PackedTitles(TextSpan place)
{
    private PackedDescriptions? _titles;

    /// <summary>The title of a row; empty if the list has none.</summary>
    public string this[SourceText text, int row] => place.IsEmpty ? "" : (_titles ??= new PackedDescriptions(text.ToString(place)))[row];
}
