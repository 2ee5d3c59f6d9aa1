using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>Reads JSON token by token, in blocks, and knows the place of each. An analyzer brings no library of its own.</summary>
internal sealed class JsonReader(SourceText text)
{
    /// <summary>Deeper nesting is no code table, and those who read it may read it recursively.</summary>
    private const int MaxDepth = 64;
    private const int BlockLength = 32 * 1024;
    private const int EndOfText = -1;

    private readonly bool[] _isObject = new bool[MaxDepth];
    private readonly char[] _block = new char[BlockLength];
    private char[] _value = new char[256];
    private int _valueLength;
    private int _blockStart;
    private int _blockLength;
    private int _at;
    private int _end;
    private int _depth;
    private bool _isAfterName;
    private bool _isAfterValue;

    public JsonToken Token { get; private set; }

    /// <summary>Where the token begins; a text or name, after its quote.</summary>
    public int Start { get; private set; }

    /// <summary>The token's length as it is written; of a text or name, without its quotes.</summary>
    public int Length => Token == JsonToken.Broken ? Math.Min(1, text.Length - Start) : _end - Start;

    /// <summary>What is wrong where the token is <see cref="JsonToken.Broken"/>.</summary>
    public string Error { get; private set; } = "";

    /// <summary>A text or name as it is meant, or a literal.</summary>
    public ReadOnlySpan<char> Value => _value.AsSpan(0, _valueLength);

    /// <summary>Goes on to the next token; false at the end and where it is no JSON.</summary>
    public bool Read()
    {
        if (Token is JsonToken.End or JsonToken.Broken)
            return false;
        var c = SkipBlanks();
        var isAfterComma = false;
        if (_isAfterValue)
        {
            if (_depth == 0)
                return c == EndOfText ? Set(JsonToken.End, _at) : Break("something follows the end");
            if (c == ',')
            {
                _at++;
                c = SkipBlanks();
                isAfterComma = true;
            }
            else if (c is not ('}' or ']' or EndOfText))
            {
                return Break("a comma or a closing bracket is missing");
            }
        }

        if (c == EndOfText)
            return Break("it ends in the middle; perhaps the file was cut");
        if (c is '}' or ']')
        {
            if (_depth == 0 || isAfterComma || _isAfterName || _isObject[_depth - 1] != (c == '}'))
                return Break("the brackets do not fit");
            _depth--;
            _at++;
            _isAfterValue = true;
            return Set(c == '}' ? JsonToken.EndObject : JsonToken.EndArray, _at - 1);
        }

        return _depth > 0 && _isObject[_depth - 1] && !_isAfterName ? ReadName(c) : ReadValue(c);
    }

    /// <summary>Goes on to the next name of an object that it stands in; false at the object's end.</summary>
    public bool NextName() => Read() && Token == JsonToken.Name;

    /// <summary>Goes on to the next value of an array that it stands in; false at the array's end.</summary>
    public bool NextItem() => Read() && Token != JsonToken.EndArray;

    /// <summary>Reads the value that follows: a text or literal; null, and past it, if it is anything else.</summary>
    public string? ReadText()
    {
        if (!Read())
            return null;
        if (Token is JsonToken.Text || (Token == JsonToken.Literal && !Value.SequenceEqual("null".AsSpan())))
            return Value.ToString();
        SkipRest();
        return null;
    }

    /// <summary>Passes over the value that follows.</summary>
    public void Skip()
    {
        if (Read())
            SkipRest();
    }

    /// <summary>Passes over the rest of the object or array at whose start it stands.</summary>
    public void SkipRest()
    {
        if (Token is not (JsonToken.StartObject or JsonToken.StartArray))
            return;
        var depth = _depth;
        while (Read())
        {
            if (_depth < depth)
                return;
        }
    }

    /// <summary>A text as it is meant, from how it is written between its quotes.</summary>
    public static string Decode(string written)
    {
        if (written.IndexOf('\\') < 0)
            return written;
        var reader = new JsonReader(SourceText.From("\"" + written + "\""));
        return reader.Read() ? reader.Value.ToString() : written;
    }

    private bool ReadName(int c)
    {
        if (c != '"')
            return Break("a name in quotes is missing");
        if (!ReadText(JsonToken.Name))
            return false;
        if (SkipBlanks() != ':')
            return Break("a colon is missing");
        _at++;
        _isAfterName = true;
        _isAfterValue = false;
        return true;
    }

    private bool ReadValue(int c)
    {
        if (c is '{' or '[')
        {
            if (_depth == MaxDepth)
                return Break($"it is nested more than {MaxDepth} deep");
            _isObject[_depth++] = c == '{';
            _at++;
            _isAfterName = _isAfterValue = false;
            return Set(c == '{' ? JsonToken.StartObject : JsonToken.StartArray, _at - 1);
        }

        _isAfterName = false;
        _isAfterValue = true;
        return c == '"' ? ReadText(JsonToken.Text) : ReadLiteral();
    }

    private bool ReadLiteral()
    {
        var start = _at;
        _valueLength = 0;
        while (At() is var c && (c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or 'E' or '+' or '-' or '.'))
        {
            Append((char)c);
            _at++;
        }

        if (Value is "true" or "false" or "null")
            return Set(JsonToken.Literal, start);
        if (double.TryParse(Value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return Set(JsonToken.Literal, start);
        _at = start;
        return Break("a value is missing");
    }

    private bool ReadText(JsonToken token)
    {
        var quote = _at++;
        _valueLength = 0;
        while (true)
        {
            var c = At();
            if (c == '"')
                break;
            if (c < ' ')
            {
                if (c == EndOfText || c == '\n' || c == '\r')
                    _at = quote;
                return Break(_at == quote ? "a text does not end" : "a control character stands in a text");
            }

            if (c == '\\' && !TryUnescape(ref c))
                return Break("a backslash begins nothing that JSON knows");
            Append((char)c);
            _at++;
        }

        _at++;
        Set(token, quote + 1);
        _end = _at - 1;
        return true;
    }

    /// <summary>Reads an escape from its backslash up to its last character; stays at the backslash if it is none.</summary>
    private bool TryUnescape(ref int c)
    {
        var backslash = _at++;
        c = At() switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => 0,
            _ => EndOfText,
        };
        for (var i = 0; c >= 0 && i < 4 && (i > 0 || At() == 'u'); i++)
        {
            _at++;
            c = Hex(At()) is var digit and >= 0 ? c * 16 + digit : EndOfText;
        }

        if (c >= 0)
            return true;
        _at = backslash;
        return false;
    }

    private int SkipBlanks()
    {
        while (At() is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
            _at++;
        return At();
    }

    private int At()
    {
        // A step back, to where a text or an escape began, may lead before the block.
        if (_at < _blockStart || _at >= _blockStart + _blockLength)
        {
            if (_at >= text.Length)
                return EndOfText;
            _blockStart = _at;
            _blockLength = Math.Min(BlockLength, text.Length - _at);
            text.CopyTo(_at, _block, 0, _blockLength);
        }

        return _block[_at - _blockStart];
    }

    private void Append(char c)
    {
        if (_valueLength == _value.Length)
            Array.Resize(ref _value, _value.Length * 2);
        _value[_valueLength++] = c;
    }

    private bool Set(JsonToken token, int start)
    {
        Token = token;
        Start = start;
        _end = _at;
        return token != JsonToken.End;
    }

    private bool Break(string error)
    {
        Error = error;
        Set(JsonToken.Broken, Math.Min(_at, text.Length));
        return false;
    }

    private static int Hex(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => EndOfText,
    };
}
