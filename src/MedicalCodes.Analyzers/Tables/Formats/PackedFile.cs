using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>A table that the target <c>PackCodeTables</c> has written: what another file says, in a fifth of its text.</summary>
/// <remarks>
/// Two lines of comment, for it is the compiler that writes them: who wrote it; and in the second a hash, the head of each list, and
/// the sections of each list. Titles stand apart from the rows, so that nobody reads them who does not ask.
/// </remarks>
internal sealed class PackedFile : TableFormat
{
    public const string Mark = "// MedicalCodes packed table ";
    public const string Comment = "// ";
    public const int Format = 1;

    public const int StatusBits = 2;
    public const int Addenda = 1;
    public const int Conversion = 2;
    public const int Derived = 4;

    private const int IntLength = 2;
    private const int MaxKeyLength = 128;

    public override string Name => "packed table";

    public override bool Recognises(TableHead head) => head.Text.StartsWith(Mark, StringComparison.Ordinal);

    public override string DecodeTitle(string piece)
    {
        var at = 0;
        return PackedText.Text(piece, ref at);
    }

    public override string TitleAt(SourceText text, CodeList list, int row, int most) => list.Titles![text, row];

    public override string ShortTitleAt(SourceText text, CodeList list, int row) => list.ShortTitles![text, row];

    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        if (WhyUnreadable(text, head, out var data) is { } reason)
        {
            sink.Report(new TableProblem(RuleIds.UnknownTable, 0, 0, reason));
            return;
        }

        var at = data + IntLength;
        var lists = new ListHead[PackedText.Number(head.Text, ref at)];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = new ListHead(head.Text, ref at);
        foreach (var list in lists)
            list.Read(text, ref at, sink);
    }

    /// <summary>A sum over all that is packed, up to the end of the line; null if anything stands in or behind it that does not belong there.</summary>
    [MethodImpl(Hot.Path)]
    public static int? HashOf(SourceText text, int start)
    {
        const int block = 16 * 1024;
        var buffer = new char[block];
        var (hash, ended) = (0, false);
        for (; start < text.Length; start += block)
        {
            var length = Math.Min(block, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            foreach (var c in buffer.AsSpan(0, length))
            {
                if (c is '\r' or '\n')
                    ended = true;
                else if (ended || c < PackedText.Zero)
                    return null;
                else
                    hash = (hash * 31 + c) & ((1 << (2 * PackedText.Bits)) - 1);
            }
        }

        return hash;
    }

    private static string? WhyUnreadable(SourceText text, TableHead head, out int data)
    {
        data = head.Text.IndexOf('\n') + 1 + Comment.Length;
        if (!head.FirstLine.StartsWith($"{Mark}{Format},", StringComparison.Ordinal))
            return "another version of MedicalCodes has packed it; pack the publisher's file again";
        return data <= Comment.Length || data + IntLength >= head.Text.Length || PackedText.Int(head.Text, data) != HashOf(text, data + IntLength)
            ? "it is a packed table that has been cut or changed; pack the publisher's file again"
            : null;
    }

    /// <summary>What the head says of a list.</summary>
    private sealed class ListHead
    {
        private readonly CodeSystem? _system;
        private readonly CodeEdition _edition;
        private readonly int _flags;
        private readonly int _count;
        private readonly int[] _lengths = new int[7];

        public ListHead(string head, ref int at)
        {
            _system = CodeSystem.Find(PackedText.Text(head, ref at));
            var edition = PackedText.Text(head, ref at);
            _edition = new CodeEdition(edition, Int(head, ref at), Int(head, ref at));
            _flags = PackedText.Small(head, at++);
            _count = Int(head, ref at);
            for (var i = 0; i < _lengths.Length; i++)
                _lengths[i] = Int(head, ref at);
        }

        /// <summary>Reads the list's sections, and goes behind them.</summary>
        public void Read(SourceText text, ref int at, TableSink sink)
        {
            var sections = new TextSpan[_lengths.Length];
            for (var i = 0; i < sections.Length; i++)
            {
                sections[i] = new TextSpan(at, _lengths[i]);
                at += _lengths[i];
            }

            var list = sink.Open(new CodeList
            {
                System = _system,
                Edition = _edition,
                IsAddenda = (_flags & Addenda) != 0,
                IsConversion = (_flags & Conversion) != 0,
                IsDerived = (_flags & Derived) != 0,
                Titles = new PackedTitles(sections[5]),
                ShortTitles = new PackedTitles(sections[6]),
            });
            list.TextLength = sections[0].End;
            ReadRows(list, sections[0].Start, text.ToString(sections[0]), text.ToString(sections[1]), Texts(text.ToString(sections[2])), Texts(text.ToString(sections[3])));
            if (!sections[4].IsEmpty)
                list.Outline = ReadOutline(text.ToString(sections[4]), sections[4].Start);
        }

        [MethodImpl(Hot.Path)]
        private void ReadRows(CodeList list, int start, string rows, string periods, Dictionary<int, string> names, Dictionary<int, string> replacements)
        {
            var key = new char[MaxKeyLength];
            var (at, periodsAt, periodEnd, from, to) = (0, 0, 0, 0, 0);
            for (var row = 0; row < _count; row++)
            {
                var place = start + at;
                var length = PackedKeys.Read(rows, ref at, key, out var mark);
                list.Add(key.AsSpan(0, length), (CodeStatus)(mark & ((1 << StatusBits) - 1)), place, (AddendaAction)(mark >> StatusBits));
                if (periodEnd == row && periods.Length > 0)
                {
                    periodEnd += PackedText.Number(periods, ref periodsAt);
                    (from, to) = (Int(periods, ref periodsAt), Int(periods, ref periodsAt));
                }

                if (from != 0 || to != 0)
                    list.SetPeriod(from, to);
                if (names.Count > 0 && names.TryGetValue(row, out var name))
                    list.SetName(name);
                if (replacements.Count > 0 && replacements.TryGetValue(row, out var keys))
                    list.SetReplacements(keys);
            }
        }

        private static Dictionary<int, string> Texts(string packed)
        {
            var texts = new Dictionary<int, string>();
            for (var at = 0; at < packed.Length;)
                texts[PackedText.Number(packed, ref at)] = PackedText.Text(packed, ref at);
            return texts;
        }

        private static TableOutline ReadOutline(string packed, int start)
        {
            var (outline, key) = (new TableOutline(), new char[MaxKeyLength]);
            var (at, chapter, section) = (0, 0, 0);
            Blocks(outline.Chapters);
            Blocks(outline.Sections);
            while (at < packed.Length)
            {
                var length = PackedKeys.Read(packed, ref at, key, out var moves);
                if (moves != 0)
                    (chapter, section) = (PackedText.Number(packed, ref at), PackedText.Number(packed, ref at));
                outline.Add(new string(key, 0, length), chapter, section);
            }

            return outline;

            void Blocks(List<OutlineBlock> blocks)
            {
                for (var count = PackedText.Number(packed, ref at); count > 0; count--)
                {
                    var id = PackedText.Text(packed, ref at);
                    var title = at;
                    PackedText.Text(packed, ref at);
                    blocks.Add(new OutlineBlock { Id = id, Title = TextSpan.FromBounds(start + title, start + at) });
                }
            }
        }

        private static int Int(string packed, ref int at)
        {
            at += IntLength;
            return PackedText.Int(packed, at - IntLength);
        }
    }
}
