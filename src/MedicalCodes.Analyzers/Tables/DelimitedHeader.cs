using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>The row of a text of separated values that names its columns, and the separator with which it does.</summary>
internal sealed class DelimitedHeader
{
    /// <summary>Publishers put notes before it; past so many rows there is none.</summary>
    private const int MaxRow = 40;

    private static readonly char[] Separators = [',', '\t', ';'];

    private readonly string[] _names;

    private DelimitedHeader(char separator, int start, string[] names)
    {
        Separator = separator;
        Start = start;
        _names = names;
    }

    public char Separator { get; }

    /// <summary>Where the header begins in the text.</summary>
    public int Start { get; }

    /// <summary>How many columns it names.</summary>
    public int Count => _names.Length;

    /// <summary>Finds the first row that is a header, with whichever separator.</summary>
    public static DelimitedHeader? Find(TableHead head, Func<DelimitedHeader, bool> isHeader)
    {
        var text = SourceText.From(head.Text);
        foreach (var separator in Separators)
        {
            var reader = new DelimitedReader(text, separator);
            for (var row = 0; row < MaxRow && reader.Read(); row++)
            {
                if (reader.IsBroken)
                    continue;
                var names = new string[reader.Count];
                for (var cell = 0; cell < names.Length; cell++)
                    names[cell] = Normal(reader[cell]);
                var header = new DelimitedHeader(separator, reader.Start, names);
                if (isHeader(header))
                    return header;
            }
        }

        return null;
    }

    /// <summary>The column of one of some names, the first of the names that there is; -1 if there is none.</summary>
    public int IndexOf(params string[] names)
    {
        foreach (var name in names)
        {
            if (Array.IndexOf(_names, name) is var index and >= 0)
                return index;
        }

        return -1;
    }

    /// <summary>The first column whose name begins so.</summary>
    public int IndexOfPrefix(string prefix) =>
        Array.FindIndex(_names, name => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>A column's name in small letters and digits alone.</summary>
    public string NameAt(int column) => _names[column];

    /// <summary>A reader of the whole text whose next row is the first one after the header.</summary>
    public DelimitedReader Open(SourceText text)
    {
        var reader = new DelimitedReader(text, Separator);
        while (reader.Read() && reader.Start < Start)
        {
        }

        return reader;
    }

    private static string Normal(ReadOnlySpan<char> name)
    {
        var normal = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                normal.Append(char.ToLowerInvariant(c));
        }

        return normal.ToString();
    }
}
