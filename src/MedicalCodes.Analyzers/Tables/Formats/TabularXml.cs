using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>The tabular list of ICD-10-CM as XML: categories with what they hold, their seventh characters told once for all.</summary>
/// <remarks>
/// The nearest <c>sevenChrDef</c> above or at a <c>diag</c> without children makes its codes: the name, padded with X to six
/// characters, and each extension. A few exclusions stand in prose alone, so the codes are derived and an order file knows better.
/// </remarks>
internal sealed class TabularXml : TableFormat
{
    /// <summary>A code has seven characters; deeper nesting is no tabular list, and must not become deep recursion.</summary>
    private const int MaxDepth = 16;

    public override string Name => "tabular list";

    public override string TitleSeparator => ", ";

    public override string DecodeTitle(string piece) => XmlTableReader.Decode(piece);

    public override bool Recognises(TableHead head) => head.Text.IndexOf("<ICD10CM.tabular", StringComparison.Ordinal) >= 0;

    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        using var xml = new XmlTableReader(text);
        var list = sink.Open(new CodeList
        {
            System = CodeSystem.Icd10Cm,
            Edition = PublisherNames.IcdEdition(head.FileName),
            IsDerived = true,
        });
        var open = new Stack<Diag>();
        while (xml.Read(sink))
        {
            if (xml.IsElement)
            {
                if (xml.Depth == 0 && xml.Attribute("isAddenda") is "true" or "1")
                {
                    sink.Report(new TableProblem(
                        RuleIds.UnknownTable, xml.Position, xml.Name.Length,
                        "it is an addenda as XML, which lists no codes; use the addenda as text"));
                    return;
                }

                if (!ReadElement(xml, list, head, open, sink))
                    break;
            }
            else if (xml.IsEndElement && open.Count > 0 && xml.Depth == open.Peek().Depth)
            {
                var diag = open.Pop();
                diag.IsClosed = true;
                if (open.Count == 0)
                    Expand(diag, null, list, sink);
            }
        }

        // A file that is cut keeps what was whole.
        if (open.Count > 0)
            Expand(open.Last(), null, list, sink);
    }

    private static bool ReadElement(XmlTableReader xml, CodeList list, TableHead head, Stack<Diag> open, TableSink sink)
    {
        var diag = open.Count > 0 ? open.Peek() : null;
        var depth = diag is null ? 0 : xml.Depth - diag.Depth;
        if (diag is null)
            ReadOutline(xml, list, sink);
        switch (xml.Name)
        {
            case "version" when xml.Depth == 1:
                list.Edition = PublisherNames.IcdEdition(head.FileName, xml.ReadText(sink, out _));
                break;
            case "diag" when xml.IsEmptyElement:
                sink.Unreadable(xml.Position, xml.Name.Length, "it has no code");
                break;
            case "diag" when open.Count == MaxDepth:
                sink.Unreadable(xml.Position, xml.Name.Length, "it is nested deeper than a code can be");
                return xml.Skip(sink);
            case "diag":
                var child = new Diag { Depth = xml.Depth, Start = xml.Position };
                diag?.Children.Add(child);
                open.Push(child);
                break;
            case "name" when depth == 1:
                diag!.Name = xml.ReadText(sink, out var nameSpan);
                diag.Start = nameSpan.Length > 0 ? nameSpan.Start : diag.Start;
                break;
            case "desc" when depth == 1:
                xml.ReadText(sink, out var title);
                diag!.Title = title;
                break;
            case "extension" when depth == 2:
                ReadExtension(xml, diag!, sink);
                break;
        }

        return true;
    }

    /// <summary>Reads what stands above the codes: chapters, and in them sections.</summary>
    private static void ReadOutline(XmlTableReader xml, CodeList list, TableSink sink)
    {
        switch (xml.Name)
        {
            case "chapter" when xml.Depth == 1:
                (list.Outline ??= new TableOutline()).BeginChapter();
                break;
            case "section" when xml.Depth == 2:
                list.Outline?.BeginSection(xml.Attribute("id")?.Trim() ?? "");
                break;
            case "name" when xml.Depth == 2 && list.Outline?.Open is { } chapter:
                chapter.Id = xml.ReadText(sink, out _);
                break;
            case "desc" when xml.Depth is 2 or 3 && list.Outline?.Open is { } block:
                xml.ReadText(sink, out var title);
                block.Title = title;
                break;
        }
    }

    private static void ReadExtension(XmlTableReader xml, Diag diag, TableSink sink)
    {
        var symbol = xml.Attribute("char")?.Trim() ?? "";
        var position = xml.Position;
        var length = xml.Name.Length;
        xml.ReadText(sink, out var note);
        if (symbol.Length == 1 && symbol[0] is (>= '0' and <= '9') or (>= 'A' and <= 'Z'))
        {
            // Each makes a code of every code below, so that repeating one must not multiply them.
            var extensions = diag.Extensions ??= [];
            if (!extensions.Exists(known => known.Symbol == symbol[0]))
                extensions.Add((symbol[0], note));
        }
        else
        {
            sink.Unreadable(position, length, $"'{symbol}' is no seventh character");
        }
    }

    private static void Expand(Diag diag, List<(char Symbol, TextSpan Note)>? inherited, CodeList list, TableSink sink)
    {
        // What an open diag still lacks may be its children, so that it is not known to be a code.
        if (!diag.IsClosed && diag.Children.Count == 0)
            return;
        var extensions = diag.Extensions ?? inherited;
        var key = diag.Name.Replace(".", "");
        var isHeader = diag.Children.Count > 0 || (extensions is not null && key.Length < 7);
        if (diag.Name.Length == 0)
            sink.Unreadable(diag.Start, "diag".Length, "it has no code");
        else if (sink.Add(list, diag.Name.AsSpan(), isHeader ? CodeStatus.Header : CodeStatus.Billable, diag.Start))
            list.AddTitle(diag.Title.Start, diag.Title.Length);
        else
            key = "";
        if (key.Length > 0)
            list.Outline?.Add(key);

        foreach (var child in diag.Children)
            Expand(child, extensions, list, sink);
        if (diag.Children.Count > 0 || !isHeader || key.Length == 0)
            return;
        foreach (var (symbol, note) in extensions!)
        {
            if (!sink.Add(list, (key.PadRight(6, 'X') + symbol).AsSpan(), CodeStatus.Billable, diag.Start))
                continue;
            list.AddTitle(diag.Title.Start, diag.Title.Length);
            list.AddTitle(note.Start, note.Length);
        }
    }

    private sealed class Diag
    {
        public int Depth { get; init; }

        public int Start { get; set; }

        public string Name { get; set; } = "";

        public TextSpan Title { get; set; }

        public List<(char Symbol, TextSpan Note)>? Extensions { get; set; }

        public List<Diag> Children { get; } = [];

        public bool IsClosed { get; set; }
    }
}
