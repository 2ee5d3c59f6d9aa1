using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace MedicalCodes;

/// <summary>
/// The codes of one system over all its editions, read in place from one string: nothing is unpacked, looked up or allocated
/// before it is asked for.
/// </summary>
/// <remarks>
/// What is said of the codes stands here; the codes themselves are <see cref="PackedCodes"/>, and their days <see cref="PackedPeriods"/>.
/// <c>PackedTableWriter</c> is its counterpart.
/// </remarks>
#if MEDICALCODES_ANALYZERS
internal
#else
[EditorBrowsable(EditorBrowsableState.Never)]
public
#endif
sealed partial class PackedTable
{
    internal const int Format = 4;

    private readonly string _data;
    private readonly PackedCodes _codes;
    private readonly int _dot;
    private readonly byte[][] _labels;
    private readonly (int From, int To)[] _periods;
    private readonly int _periodsOfRows;
    private readonly int _replacements;
    private readonly int _replacementCount;

    /// <summary>Reads the head of a packed table.</summary>
    /// <param name="data">The text that the generator wrote.</param>
    /// <exception cref="FormatException">The text is none of this version's tables.</exception>
    public PackedTable(string data)
    {
        _data = data ?? throw new ArgumentNullException(nameof(data));
        if (data.Length < 2 || PackedText.Int(data, 0) != Format)
            throw new FormatException("This is not a packed table of this version of MedicalCodes; build the project that owns it again.");

        var head = new Head(data, 2);
        var id = head.Text();
        var name = head.Text();
        System = CodeSystem.Declare(id, name, (CodeKind)head.Int());
        _dot = System.Shape.DotAfter is var dot && dot > 0 ? dot : int.MaxValue;
        FoldsCase = head.Int() != 0;
        IsPartial = head.Int() != 0;
        MinLength = head.Int();
        MaxLength = head.Int();
        Count = head.Int();
        AsOf = head.Int();

        var editions = new CodeEdition[head.Int()];
        for (var i = 0; i < editions.Length; i++)
            editions[i] = new CodeEdition(head.Text(), head.Int(), head.Int());
        Editions = editions;
        CurrentEdition = IndexOfEdition(AsOf);

        _labels = new byte[head.Int()][];
        for (var i = 0; i < _labels.Length; i++)
        {
            var label = _labels[i] = new byte[editions.Length];
            for (var e = 0; e < label.Length; e++)
                label[e] = (byte)head.Int();
        }

        _periods = new (int, int)[head.Int()];
        var from = head.Days();
        var to = head.Days();
        for (var i = 0; i < _periods.Length; i++)
        {
            var period = head.Number();
            _periods[i] = (from[period / to.Length], to[period % to.Length]);
        }

        var begun = head.Int();
        _periodsOfRows = head.At;
        head.Skip(PackedPeriods.Length(Count, begun, _periods.Length));
        _replacementCount = head.Int();
        _replacements = head.At;
        for (var i = 0; i < _replacementCount; i++)
        {
            head.Number();
            head.Text();
        }

        _codes = new PackedCodes(data, head.At, Count, _labels.Length, FoldsCase);
    }

    /// <summary>Reads a packed table that another version may have written.</summary>
    internal static bool TryRead(string data, [NotNullWhen(true)] out PackedTable? table)
    {
        table = data.Length >= 2 && PackedText.Int(data, 0) == Format ? new PackedTable(data) : null;
        return table is not null;
    }

    /// <summary>The system whose codes these are.</summary>
    public CodeSystem System { get; }

    /// <summary>The editions, oldest first.</summary>
    public IReadOnlyList<CodeEdition> Editions { get; }

    /// <summary>How many codes there are, headers included.</summary>
    public int Count { get; }

    /// <summary>The day, as YYYYMMDD, on which codes are judged in force; 0 if the editions have no dates.</summary>
    internal int AsOf { get; }

    /// <summary>Which of the editions is in force on <see cref="AsOf"/>.</summary>
    internal int CurrentEdition { get; }

    internal bool FoldsCase { get; }

    /// <summary>Whether only codes are here that a project uses, or that it adds to the publisher's: one that is not may be a code all the same.</summary>
    internal bool IsPartial { get; }

    /// <summary>Whether the table tells of headers; a publisher's list of codes does not.</summary>
    internal bool ListsHeaders => Array.Exists(_labels, label => Array.IndexOf(label, (byte)CodeStatus.Header) >= 0);

    internal int MinLength { get; }

    internal int MaxLength { get; }

    /// <summary>The row of a key, or -1.</summary>
    internal int Find(ReadOnlySpan<char> key) => Math.Max(_codes.Find(key, int.MaxValue), -1);

    /// <summary>The rows whose keys begin with a prefix: the first, and one past the last; equal if there are none.</summary>
    internal (int Start, int End) FindPrefix(ReadOnlySpan<char> prefix) => _codes.FindPrefix(prefix);

    /// <summary>The row at which a key stands or, if it is none of the table's, would stand.</summary>
    internal int LowerBound(ReadOnlySpan<char> key) => _codes.LowerBound(key);

    /// <summary>Writes the key of a row, and tells its parent's row (-1 at the top) and its label.</summary>
    internal int Read(int row, Span<char> key, out int parent, out int label)
    {
        if ((uint)row >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(row));
        return _codes.Read(row, key, out parent, out label);
    }

    /// <summary>What an edition says of a row.</summary>
    internal CodeStatus StatusOf(int row, int edition)
    {
        Span<char> key = stackalloc char[MaxLength];
        Read(row, key, out _, out var label);
        return StatusOfLabel(label, edition);
    }

    internal CodeStatus StatusOfLabel(int label, int edition) =>
        Editions.Count == 0 ? CodeStatus.Absent : (CodeStatus)_labels[label][edition];

    /// <summary>The days that the table itself gives a row, as YYYYMMDD; 0 where it gives none.</summary>
    internal (int From, int To) PeriodOf(int row) =>
        _periods.Length == 0 ? default : _periods[PackedPeriods.NumberOf(_data, _periodsOfRows, row, Count, _periods.Length)];

    /// <summary>The codes, blank-separated, that a cross reference or conversion table gives for a row; empty if none does.</summary>
    internal string ReplacementsOf(int row)
    {
        var head = new Head(_data, _replacements);
        for (var i = 0; i < _replacementCount; i++)
        {
            var at = head.Number();
            var text = head.Text();
            if (at == row)
                return text;
        }

        return "";
    }

    /// <summary>Which edition is in force on a day: the last that began by then, else the first.</summary>
    internal int IndexOfEdition(int day)
    {
        var index = 0;
        for (var i = 1; i < Editions.Count; i++)
        {
            if (Editions[i].From <= day)
                index = i;
        }

        return index;
    }

    /// <summary>Reads numbers and short texts one after another.</summary>
    private struct Head(string data, int at)
    {
        public int At { get; private set; } = at;

        public int Int()
        {
            At += 2;
            return PackedText.Int(data, At - 2);
        }

        public int Number()
        {
            var at = At;
            var number = PackedText.Number(data, ref at);
            At = at;
            return number;
        }

        public string Text()
        {
            var at = At;
            var text = PackedText.Text(data, ref at);
            At = at;
            return text;
        }

        /// <summary>Days in their order, each as what it is more than the one before.</summary>
        public int[] Days()
        {
            var days = new int[Number()];
            var day = 0;
            for (var i = 0; i < days.Length; i++)
                days[i] = day += Number();
            return days;
        }

        public void Skip(int chars) => At += chars;
    }
}
