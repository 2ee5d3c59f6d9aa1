using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>Reads a text of separated values row by row, quoted as RFC 4180 says, and knows the place of each cell.</summary>
/// <remarks>
/// A quote that is not closed, or closed in mid-cell, would swallow the rows after it: such a row is taken to end with its line.
/// </remarks>
internal sealed class DelimitedReader(SourceText text, char separator)
{
    private const int BlockLength = 32 * 1024;
    private const int MaxQuotedLength = 32 * 1024;
    private const int EndOfText = -1;

    private readonly List<TextSpan> _cells = [];
    private char[] _buffer = new char[BlockLength];
    private int _bufferStart;
    private int _bufferLength;
    private int _next;

    // Some programs still write CR alone. Beside LF it is none, wherever it stands.
    private char _lineEnd;

    /// <summary>Where the row begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>The row's length without its line end.</summary>
    public int Length { get; private set; }

    public int Count => _cells.Count;

    /// <summary>Whether the row's quotes do not fit; it has no cells then.</summary>
    public bool IsBroken { get; private set; }

    public bool IsBlank => !IsBroken && _cells.TrueForAll(cell => cell.Length == 0);

    /// <summary>A cell without blanks around it and without its quotes; quotes inside stay doubled.</summary>
    public ReadOnlySpan<char> this[int cell] => Slice(ContentAt(cell));

    /// <summary>Where a cell stands, its quotes included.</summary>
    public TextSpan CellAt(int cell) => _cells[cell];

    /// <summary>Where a cell's content stands, without quotes and the blanks around it.</summary>
    public TextSpan ContentAt(int cell)
    {
        var span = _cells[cell];
        if (!IsQuoted(Slice(span)))
            return span;
        var start = span.Start + 1;
        var end = span.End - 1;
        while (start < end && IsBlankChar(At(start)))
            start++;
        while (start < end && IsBlankChar(At(end - 1)))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>A cell's text as it is meant.</summary>
    public static string Decode(string cell)
    {
        if (IsQuoted(cell.AsSpan()))
            cell = cell.Substring(1, cell.Length - 2).Replace("\"\"", "\"");
        return string.Join(" ", cell.Split(Blanks, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Goes on to the next row; false at the end of the text.</summary>
    public bool Read()
    {
        Start = _next;
        IsBroken = false;
        _cells.Clear();
        if (At(Start) == EndOfText)
            return false;

        var at = ReadCell(Start);
        while (!IsBroken && At(at) == separator)
            at = ReadCell(at + 1);
        if (IsBroken)
        {
            _cells.Clear();
            at = LineEnd(Start);
        }

        _next = at + (At(at) == _lineEnd ? 1 : 0);
        Length = at - Start - (at > Start && At(at - 1) == '\r' ? 1 : 0);
        return true;
    }

    private int ReadCell(int at)
    {
        while (IsAround(at))
            at++;
        if (At(at) == '"')
            return ReadQuoted(at);

        var start = at;
        while (At(at) is var c && c != separator && c != EndOfText && c != _lineEnd)
            at++;
        var end = at;
        while (end > start && IsBlankChar(At(end - 1)))
            end--;
        _cells.Add(TextSpan.FromBounds(start, end));
        return at;
    }

    private int ReadQuoted(int start)
    {
        var at = start + 1;
        while (true)
        {
            var c = At(at);
            if (c == EndOfText || at - start > MaxQuotedLength)
                break;
            if (c != '"')
            {
                at++;
                continue;
            }

            if (At(at + 1) == '"')
            {
                at += 2;
                continue;
            }

            var end = ++at;
            while (IsAround(at))
                at++;
            if (At(at) is var next && next != separator && next != EndOfText && next != _lineEnd)
                break;
            _cells.Add(TextSpan.FromBounds(start, end));
            return at;
        }

        IsBroken = true;
        return at;
    }

    private int LineEnd(int at)
    {
        while (At(at) is var c && c != EndOfText && c != _lineEnd)
            at++;
        return at;
    }

    /// <summary>Whether a character before or after a cell is no part of it.</summary>
    private bool IsAround(int at) => At(at) is var c && IsBlankChar(c) && c != separator && c != _lineEnd;

    private ReadOnlySpan<char> Slice(TextSpan span) => _buffer.AsSpan(span.Start - _bufferStart, span.Length);

    /// <summary>A character of the row or after it; the buffer keeps the row from its start.</summary>
    private int At(int at)
    {
        while (at - _bufferStart >= _bufferLength)
        {
            if (_bufferStart + _bufferLength == text.Length)
                return EndOfText;
            Fill();
        }

        return _buffer[at - _bufferStart];
    }

    private void Fill()
    {
        var passed = Start - _bufferStart;
        var kept = _bufferLength - passed;
        if (kept == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        Array.Copy(_buffer, passed, _buffer, 0, kept);
        _bufferStart = Start;
        var count = Math.Min(_buffer.Length - kept, text.Length - _bufferStart - kept);
        text.CopyTo(_bufferStart + kept, _buffer, kept, count);
        _bufferLength = kept + count;
        if (_lineEnd == 0)
            _lineEnd = _buffer.AsSpan(0, count) is var block && block.IndexOf('\n') < 0 && block.IndexOf('\r') >= 0 ? '\r' : '\n';
    }

    private static bool IsQuoted(ReadOnlySpan<char> cell) => cell.Length > 1 && cell[0] == '"' && cell[cell.Length - 1] == '"';

    private static bool IsBlankChar(int c) => c is ' ' or '\t' or '\r' or '\uFEFF' or '\u00A0';

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\u00A0'];
}
