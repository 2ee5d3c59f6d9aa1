using System.Text;
using System.Xml;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>Reads an XML table element by element and knows the place of everything in its text.</summary>
internal sealed class XmlTableReader : IDisposable
{
    // Neither a document type nor anything outside the file is ever needed, or safe, in a compiler.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private readonly SourceText _text;
    private readonly SourceTextReader _source;
    private readonly XmlReader _xml;

    public XmlTableReader(SourceText text)
    {
        _text = text;
        _source = new SourceTextReader(text);
        _xml = XmlReader.Create(_source, Settings);
    }

    public int Depth => _xml.Depth;

    public string Name => _xml.LocalName;

    public bool IsElement => _xml.NodeType == XmlNodeType.Element;

    public bool IsEndElement => _xml.NodeType == XmlNodeType.EndElement;

    public bool IsEmptyElement => _xml.IsEmptyElement;

    /// <summary>Where the node begins: an element at its name.</summary>
    public int Position => _xml is IXmlLineInfo line ? _source.PositionOf(line.LineNumber, line.LinePosition) : 0;

    public string? Attribute(string name) => _xml.GetAttribute(name);

    /// <summary>Goes on to the next node; false at the end. Where it is no XML any more is a problem, and the end.</summary>
    public bool Read(TableSink sink) => Try(sink, xml => xml.Read());

    /// <summary>Passes over the element, its children too.</summary>
    public bool Skip(TableSink sink)
    {
        var depth = Depth;
        if (IsEmptyElement)
            return true;
        while (Read(sink))
        {
            if (IsEndElement && Depth == depth)
                return true;
        }

        return false;
    }

    /// <summary>Reads the text of an element of nothing but text, to the element's end, and tells where it stands.</summary>
    public string ReadText(TableSink sink, out TextSpan span)
    {
        span = default;
        if (IsEmptyElement)
            return "";
        var depth = Depth;
        var start = -1;
        var value = new StringBuilder();
        while (Read(sink))
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                if (start < 0)
                    start = Position;
                // The reader goes through a long text, and finds what is wrong in it, only now.
                if (!Try(sink, xml => value.Append(xml.Value) is not null))
                    return "";
            }
            else if (IsEndElement && Depth == depth)
            {
                // Two characters, "</", stand before the name of the end.
                if (start >= 0)
                    span = TextSpan.FromBounds(start, Math.Max(start, Position - 2));
                return value.ToString().Trim();
            }
        }

        return "";
    }

    /// <summary>A piece of the file's text without its entities and line breaks.</summary>
    public static string Decode(string piece)
    {
        // A piece that begins with such a section begins behind its mark.
        if (piece.IndexOf("]]>", StringComparison.Ordinal) >= 0)
            piece = piece.Replace("<![CDATA[", "").Replace("]]>", "");
        if (piece.IndexOf('&') >= 0)
            piece = System.Net.WebUtility.HtmlDecode(piece);
        return string.Join(" ", piece.Split(Blanks, StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose()
    {
        _xml.Dispose();
        _source.Dispose();
    }

    private bool Try(TableSink sink, Func<XmlReader, bool> read)
    {
        try
        {
            return read(_xml);
        }
        catch (XmlException e)
        {
            var start = _source.PositionOf(e.LineNumber, e.LinePosition);
            sink.Unreadable(start, Math.Min(1, _text.Length - start), "from here on it is no XML; perhaps the file was cut");
            return false;
        }
    }

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];
}
