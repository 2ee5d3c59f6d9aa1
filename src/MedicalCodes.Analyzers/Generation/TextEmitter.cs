namespace MedicalCodes.Generation;

/// <summary>Writes how a code becomes a text and a text a code, as far as the language and the framework have interfaces for it.</summary>
internal static class TextEmitter
{
    public static void Write(CodeWriter writer, string type, TargetFeatures target)
    {
        var optional = target.Nullable ? "?" : "";
        Texts(writer, type, optional);
        if (target.Spans)
            Spans(writer, type);
        if (target.Modern)
            Formatting(writer, optional);
        if (target.StaticInterfaces)
            Parsing(writer, type, optional);
    }

    private static void Texts(CodeWriter writer, string type, string optional) => writer.Lines($$"""
        /// <summary>Reads a code of any edition, in any writing.</summary>
        /// <param name="s">The code.</param>
        /// <returns>The code.</returns>
        /// <exception cref="global::System.ArgumentNullException"><paramref name="s"/> is null.</exception>
        /// <exception cref="global::System.FormatException"><paramref name="s"/> is no code of the table.</exception>
        public static {{type}} Parse(string s) => new {{type}}(Data.Table.Parse(s));

        /// <summary>Reads a code of any edition, in any writing.</summary>
        /// <param name="s">The code.</param>
        /// <param name="result">The code, or the default value.</param>
        /// <returns>Whether it is a code of the table.</returns>
        public static bool TryParse(string{{optional}} s, out {{type}} result) => !(result = new {{type}}(Data.Table.NumberOf(s))).IsEmpty;

        /// <summary>Whether a text is a code of any edition, in any writing.</summary>
        /// <param name="s">The text.</param>
        /// <returns>True if it is.</returns>
        public static bool IsDefined(string{{optional}} s) => Data.Table.NumberOf(s) != 0;

        /// <summary>Reads a code; a text that is none is rejected.</summary>
        /// <param name="code">The code.</param>
        /// <exception cref="global::System.ArgumentNullException"><paramref name="code"/> is null.</exception>
        /// <exception cref="global::System.FormatException"><paramref name="code"/> is no code of the table.</exception>
        public static implicit operator {{type}}(string code) => Parse(code);

        /// <summary>The code in the system's writing; empty for the default value.</summary>
        /// <returns>The code.</returns>
        public override string ToString() => Value;

        /// <summary>The code in a writing; empty for the default value.</summary>
        /// <param name="format">D, the system's writing, or N, without a dot.</param>
        /// <param name="formatProvider">Not used.</param>
        /// <returns>The code.</returns>
        /// <exception cref="global::System.FormatException">There is no such format.</exception>
        public string ToString(string{{optional}} format, global::System.IFormatProvider{{optional}} formatProvider = null) => Data.Table.ToText(_number, format);
        """);

    private static void Spans(CodeWriter writer, string type) => writer.Lines($$"""

        /// <inheritdoc cref="Parse(string)"/>
        public static {{type}} Parse(global::System.ReadOnlySpan<char> s) => new {{type}}(Data.Table.Parse(s));

        /// <inheritdoc cref="TryParse(string, out {{type}})"/>
        public static bool TryParse(global::System.ReadOnlySpan<char> s, out {{type}} result) => !(result = new {{type}}(Data.Table.NumberOf(s))).IsEmpty;
        """);

    private static void Formatting(CodeWriter writer, string optional) => writer.Lines($$"""

        /// <inheritdoc/>
        public bool TryFormat(global::System.Span<char> destination, out int charsWritten, global::System.ReadOnlySpan<char> format = default, global::System.IFormatProvider{{optional}} provider = null) =>
            Data.Table.TryFormat(_number, destination, out charsWritten, format);

        /// <inheritdoc/>
        public bool TryFormat(global::System.Span<byte> utf8Destination, out int bytesWritten, global::System.ReadOnlySpan<char> format = default, global::System.IFormatProvider{{optional}} provider = null) =>
            Data.Table.TryFormat(_number, utf8Destination, out bytesWritten, format);
        """);

    private static void Parsing(CodeWriter writer, string type, string optional) => writer.Lines($$"""

        static {{type}} global::System.IParsable<{{type}}>.Parse(string s, global::System.IFormatProvider{{optional}} provider) => Parse(s);

        static bool global::System.IParsable<{{type}}>.TryParse(string{{optional}} s, global::System.IFormatProvider{{optional}} provider, out {{type}} result) => TryParse(s, out result);

        static {{type}} global::System.ISpanParsable<{{type}}>.Parse(global::System.ReadOnlySpan<char> s, global::System.IFormatProvider{{optional}} provider) => Parse(s);

        static bool global::System.ISpanParsable<{{type}}>.TryParse(global::System.ReadOnlySpan<char> s, global::System.IFormatProvider{{optional}} provider, out {{type}} result) => TryParse(s, out result);

        static {{type}} global::System.IUtf8SpanParsable<{{type}}>.Parse(global::System.ReadOnlySpan<byte> utf8Text, global::System.IFormatProvider{{optional}} provider) => new {{type}}(Data.Table.Parse(utf8Text));

        static bool global::System.IUtf8SpanParsable<{{type}}>.TryParse(global::System.ReadOnlySpan<byte> utf8Text, global::System.IFormatProvider{{optional}} provider, out {{type}} result) =>
            !(result = new {{type}}(Data.Table.NumberOf(utf8Text))).IsEmpty;
        """);
}
