using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>The tables of ICD-10-PCS as XML: three characters name a table, each of whose rows is all combinations of four axes.</summary>
/// <remarks>A table's rows are not in the order of its codes; here they come as in the order file, sorted.</remarks>
internal sealed class PcsTablesXml : TableFormat
{
    private const int TableAxes = 3;
    private const int Axes = 7;

    /// <summary>Ten times what ICD-10-PCS has: a few lines of XML can ask for many millions.</summary>
    private const int MaxCodes = 800_000;

    public override string Name => "ICD-10-PCS tables";

    public override string TitleSeparator => ", ";

    public override string DecodeTitle(string piece) => XmlTableReader.Decode(piece);

    public override bool Recognises(TableHead head) => head.Text.IndexOf("<ICD10PCS.tabular", StringComparison.Ordinal) >= 0;

    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        using var xml = new XmlTableReader(text);
        var list = sink.Open(new CodeList
        {
            System = CodeSystem.Icd10Pcs,
            Edition = PublisherNames.IcdEdition(head.FileName),
        });
        var table = new Table();
        var rowCodes = 0;
        while (xml.Read(sink))
        {
            if (xml.IsElement)
            {
                switch (xml.Name)
                {
                    case "version" when xml.Depth == 1:
                        list.Edition = PublisherNames.IcdEdition(head.FileName, xml.ReadText(sink, out _));
                        break;
                    case "pcsTable":
                        table = new Table { Start = xml.Position };
                        break;
                    case "pcsRow":
                        table.BeginRow(xml.Position, xml.Attribute("codes"));
                        break;
                    case "axis":
                        table.Axis = xml.Attribute("pos") is { Length: 1 } pos ? pos[0] - '1' : -1;
                        break;
                    case "label":
                        var position = xml.Position;
                        var code = xml.Attribute("code") ?? "";
                        xml.ReadText(sink, out var title);
                        table.AddLabel(code, position, title, sink);
                        break;
                }
            }
            else if (xml.IsEndElement && xml.Name == "pcsRow")
            {
                rowCodes += table.EndRow(MaxCodes - rowCodes, sink);
            }
            else if (xml.IsEndElement && xml.Name == "pcsTable")
            {
                table.Flush(list, sink);
                table = new Table();
            }
        }

        // A file that is cut keeps the rows that were whole.
        table.Flush(list, sink);
    }

    private sealed class Table
    {
        private readonly string[] _labels = ["", "", "", "", "", "", ""];
        private readonly TextSpan[] _titles = new TextSpan[TableAxes];
        private readonly List<(uint Key, int Start)> _codes = [];
        private int _rowStart;
        private string? _rowCount;

        public int Start { get; init; }

        /// <summary>The axis, from 0, that labels are read of.</summary>
        public int Axis { get; set; } = -1;

        public void BeginRow(int start, string? count)
        {
            _rowStart = start;
            _rowCount = count;
            for (var axis = TableAxes; axis < Axes; axis++)
                _labels[axis] = "";
        }

        public void AddLabel(string code, int position, TextSpan title, TableSink sink)
        {
            if (Axis is < 0 or >= Axes || code.Length != 1 || !CodeShape.Icd10Pcs.Allows(code[0]))
                sink.Unreadable(position, "label".Length, $"'{code}' is no character of an axis");
            else if (_labels[Axis].IndexOf(code[0]) < 0)
                _labels[Axis] += code;
            if (Axis is >= 0 and < TableAxes)
                _titles[Axis] = title;
        }

        /// <summary>Keeps the codes of a row, unless they are more than may come; the answer is how many they are.</summary>
        public int EndRow(int most, TableSink sink)
        {
            var count = 1;
            for (var axis = TableAxes; axis < Axes; axis++)
                count *= _labels[axis].Length;
            var told = _rowCount ?? count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (count == 0 || told != count.ToString(System.Globalization.CultureInfo.InvariantCulture))
            {
                sink.Unreadable(_rowStart, "pcsRow".Length, $"its axes make {count} codes, and it says that it has {told}");
                return 0;
            }

            if (count > most)
            {
                sink.Unreadable(_rowStart, "pcsRow".Length, $"with its {count} codes the file has more than {MaxCodes}, which is no ICD-10-PCS");
                return 0;
            }

            foreach (var c4 in _labels[3])
            {
                foreach (var c5 in _labels[4])
                {
                    foreach (var c6 in _labels[5])
                    {
                        foreach (var c7 in _labels[6])
                            _codes.Add((((uint)c4 << 24) | ((uint)c5 << 16) | ((uint)c6 << 8) | c7, _rowStart));
                    }
                }
            }

            return count;
        }

        /// <summary>The first axis is the section; the tables of one come one after the other.</summary>
        private void AddToOutline(CodeList list, string key)
        {
            var outline = list.Outline ??= new TableOutline();
            if (outline.Sections is not [.., var section] || section.Id != _labels[0])
                outline.BeginSection(_labels[0]).Title = _titles[0];
            outline.Add(key);
        }

        public void Flush(CodeList list, TableSink sink)
        {
            if (_codes.Count == 0)
                return;
            Span<char> code = stackalloc char[Axes];
            for (var axis = 0; axis < TableAxes; axis++)
            {
                if (_labels[axis].Length != 1)
                {
                    sink.Unreadable(Start, "pcsTable".Length, "three characters, one of each of its first axes, name a table");
                    return;
                }

                code[axis] = _labels[axis][0];
            }

            if (sink.Add(list, code.Slice(0, TableAxes), CodeStatus.Header, Start))
            {
                AddToOutline(list, code.Slice(0, TableAxes).ToString());
                // As in the order file, which names neither the section Medical and Surgical nor a body system that is none.
                for (var axis = 0; axis < TableAxes; axis++)
                {
                    if (!(axis == 0 && code[axis] == '0') && !(axis == 1 && code[axis] == 'Z'))
                        list.AddTitle(_titles[axis].Start, _titles[axis].Length);
                }
            }

            _codes.Sort();
            for (var i = 0; i < _codes.Count; i++)
            {
                var (key, start) = _codes[i];
                if (i > 0 && _codes[i - 1].Key == key)
                    continue;
                for (var axis = TableAxes; axis < Axes; axis++)
                    code[axis] = (char)((key >> (8 * (Axes - 1 - axis))) & 0xFF);
                sink.Add(list, code, CodeStatus.Billable, start);
            }
        }
    }
}
