using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>Reads a text line by line in blocks: a text of many megabytes is never one string, and its line table is not built.</summary>
internal sealed class LineReader(SourceText text)
{
    private const int BlockLength = 32 * 1024;

    private char[] _buffer = new char[BlockLength];
    private int _bufferStart;
    private int _bufferLength;
    private int _next;
    private int _lineStart;
    private int _lineLength;

    /// <summary>The line without its end.</summary>
    public ReadOnlySpan<char> Line => _buffer.AsSpan(_lineStart, _lineLength);

    /// <summary>Where the line begins in the text.</summary>
    public int Start => _bufferStart + _lineStart;

    /// <summary>Goes on to the next line; false at the end of the text.</summary>
    [MethodImpl(Hot.Path)]
    public bool Read()
    {
        var searched = 0;
        while (true)
        {
            var rest = _buffer.AsSpan(_next, _bufferLength - _next);
            var end = rest.Slice(searched).IndexOf('\n');
            if (end >= 0)
            {
                SetLine(searched + end);
                _next += searched + end + 1;
                return true;
            }

            searched = rest.Length;
            if (_bufferStart + _bufferLength == text.Length)
            {
                if (rest.IsEmpty)
                    return false;
                SetLine(rest.Length);
                _next = _bufferLength;
                return true;
            }

            Fill();
        }
    }

    private void SetLine(int length)
    {
        _lineStart = _next;
        _lineLength = length > 0 && _buffer[_next + length - 1] == '\r' ? length - 1 : length;
    }

    private void Fill()
    {
        var kept = _bufferLength - _next;
        if (kept == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        Array.Copy(_buffer, _next, _buffer, 0, kept);
        _bufferStart += _next;
        _next = 0;
        var count = Math.Min(_buffer.Length - kept, text.Length - _bufferStart - kept);
        text.CopyTo(_bufferStart + kept, _buffer, kept, count);
        _bufferLength = kept + count;
    }
}
