using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>What one file says of one system: its rows, in the file's order, packed in a few arrays.</summary>
/// <remarks>
/// Titles stay in the file's text; a row knows the pieces that make up its own. Nothing here refers to that text, so that a list
/// may live in a cache and in the generator's pipeline; packed titles are copied from it when they are first asked for.
/// </remarks>
internal sealed class CodeList
{
    // A text may begin with many short rows, and not go on so.
    private const int MaxGrowth = 64;

    private char[] _codes = new char[1024];
    private int[] _codeEnds = new int[256];
    private byte[] _marks = new byte[256];
    private int[] _starts = new int[256];
    private int[] _firstPieces = new int[256];
    private TextSpan[] _pieces = new TextSpan[256];
    private (int From, int To)[]? _periods;
    private Dictionary<int, string>? _names;
    private Dictionary<int, string>? _replacements;
    private int _pieceCount;

    /// <summary>The system, or null where only the item's metadata can tell.</summary>
    public CodeSystem? System { get; init; }

    /// <summary>The edition as far as the file and its name tell; default if they do not.</summary>
    public CodeEdition Edition { get; set; }

    /// <summary>Whether the rows are changes to the edition before.</summary>
    public bool IsAddenda { get; init; }

    /// <summary>Whether the rows only say what replaced what, and list no codes.</summary>
    public bool IsConversion { get; init; }

    /// <summary>Whether the codes are derived by expansion, so that a plain list of the same edition knows better.</summary>
    public bool IsDerived { get; init; }

    /// <summary>How long the file's text is, in characters; 0 if that is not known.</summary>
    public int TextLength { get; set; }

    /// <summary>The chapters and sections that the file tells; null if it tells none.</summary>
    public TableOutline? Outline { get; set; }

    /// <summary>The titles, where the file has them packed; else a row knows the pieces of its own.</summary>
    public PackedTitles? Titles { get; init; }

    /// <summary>The short titles, where the file has them packed.</summary>
    public PackedTitles? ShortTitles { get; init; }

    public int Count { get; private set; }

    public IReadOnlyDictionary<int, string>? Names => _names;

    public IReadOnlyDictionary<int, string>? Replacements => _replacements;

    /// <summary>Adds a row. The key is in capitals, undotted and checked.</summary>
    [MethodImpl(Hot.Path)]
    public void Add(ReadOnlySpan<char> key, CodeStatus status, int start, AddendaAction action = AddendaAction.Add)
    {
        var codeStart = Count == 0 ? 0 : _codeEnds[Count - 1];
        Reserve(ref _codes, codeStart + key.Length, start);
        Reserve(ref _codeEnds, Count + 1, start);
        Reserve(ref _marks, Count + 1, start);
        Reserve(ref _starts, Count + 1, start);
        Reserve(ref _firstPieces, Count + 2, start);
        key.CopyTo(_codes.AsSpan(codeStart));
        _codeEnds[Count] = codeStart + key.Length;
        _marks[Count] = (byte)((int)status | ((int)action << 2));
        _starts[Count] = start;
        _firstPieces[Count] = _pieceCount;
        Count++;
        _firstPieces[Count] = _pieceCount;
    }

    /// <summary>Adds a piece of text to the title of the last row.</summary>
    [MethodImpl(Hot.Path)]
    public void AddTitle(int start, int length)
    {
        if (length <= 0)
            return;
        Reserve(ref _pieces, _pieceCount + 1, start);
        _pieces[_pieceCount++] = new TextSpan(start, length);
        _firstPieces[Count] = _pieceCount;
    }

    /// <summary>Gives the last row days of its own, as YYYYMMDD; 0 where open.</summary>
    public void SetPeriod(int from, int to)
    {
        _periods ??= new (int, int)[_marks.Length];
        Reserve(ref _periods, Count, _starts[Count - 1]);
        _periods[Count - 1] = (from, to);
    }

    /// <summary>Gives the last row a name for its constant.</summary>
    public void SetName(string name) => (_names ??= [])[Count - 1] = name;

    /// <summary>Says which keys, blank-separated, replace the last row's code.</summary>
    public void SetReplacements(string keys) => (_replacements ??= [])[Count - 1] = keys;

    public ReadOnlySpan<char> KeyAt(int row)
    {
        var start = row == 0 ? 0 : _codeEnds[row - 1];
        return _codes.AsSpan(start, _codeEnds[row] - start);
    }

    public CodeStatus StatusAt(int row) => (CodeStatus)(_marks[row] & 3);

    public AddendaAction ActionAt(int row) => (AddendaAction)(_marks[row] >> 2);

    /// <summary>Where the row stands in the file's text.</summary>
    public int StartAt(int row) => _starts[row];

    public (int From, int To) PeriodAt(int row) => _periods is null || row >= _periods.Length ? default : _periods[row];

    public ReadOnlySpan<TextSpan> TitlePiecesAt(int row) =>
        _pieces.AsSpan(_firstPieces[row], _firstPieces[row + 1] - _firstPieces[row]);

    /// <summary>Makes room for what the rest of the text will need if it goes on as it began, so that an array grows once or twice and not ten times.</summary>
    private void Reserve<T>(ref T[] array, int length, int position)
    {
        if (array.Length >= length)
            return;
        var expected = position > 0 ? (long)length * TextLength / position : 0;
        Array.Resize(ref array, (int)Math.Max(length + length / 8, Math.Min(expected + expected / 8, (long)length * MaxGrowth)));
    }
}
