using System.Text;

namespace MedicalCodes.Generation;

/// <summary>Writes indented source with the same line ends everywhere.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public void Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', _indent * 4).Append(line);
        _text.Append('\n');
    }

    /// <summary>Writes lines as they stand in the given text, indented; empty placeholders leave no trace.</summary>
    public void Lines(string text)
    {
        foreach (var line in text.Replace("\r", "").Split('\n'))
            Line(line);
    }

    public void Open(string line)
    {
        Line(line);
        Line("{");
        _indent++;
    }

    public void Close()
    {
        _indent--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
