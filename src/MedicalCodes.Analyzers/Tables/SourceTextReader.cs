using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>Hands a text on to an XML reader in blocks, and keeps where its lines begin as XML counts them.</summary>
/// <remarks><see cref="SourceText.Lines"/> counts more line ends than XML does, so that its places would drift.</remarks>
internal sealed class SourceTextReader(SourceText text) : TextReader
{
    private readonly List<int> _lineStarts = [0];
    private int _at;

    /// <summary>The place in the text of a line and column, both counted from 1, that have been read.</summary>
    public int PositionOf(int line, int column) =>
        Math.Min(text.Length, _lineStarts[Math.Min(Math.Max(line, 1), _lineStarts.Count) - 1] + Math.Max(column, 1) - 1);

    public override int Peek() => _at < text.Length ? text[_at] : -1;

    public override int Read()
    {
        if (_at == text.Length)
            return -1;
        KeepLineStart(text[_at], _at);
        return text[_at++];
    }

    public override int Read(char[] buffer, int index, int count)
    {
        count = Math.Min(count, text.Length - _at);
        text.CopyTo(_at, buffer, index, count);
        for (var i = 0; i < count; i++)
            KeepLineStart(buffer[index + i], _at + i);
        _at += count;
        return count;
    }

    private void KeepLineStart(char c, int at)
    {
        if (c == '\n' || (c == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
            _lineStarts.Add(at + 1);
    }
}
