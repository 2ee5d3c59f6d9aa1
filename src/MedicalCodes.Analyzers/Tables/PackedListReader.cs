using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>Reads a list of a packed file: first what the file's head says of it, and then its sections. <see cref="PackedListWriter"/> is its counterpart.</summary>
internal sealed class PackedListReader
{
    public const int StatusBits = 2;
    public const int Addenda = 1;
    public const int Conversion = 2;
    public const int Derived = 4;

    private const int MaxKeyLength = 128;

    private readonly CodeSystem? _system;
    private readonly CodeEdition _edition;
    private readonly int _flags;
    private readonly int _count;
    private readonly int _rows;
    private readonly int _periods;
    private readonly int _names;
    private readonly int _replacements;
    private readonly int _outline;
    private readonly int _titles;
    private readonly int _shortTitles;

    /// <summary>Reads the head, and goes behind it.</summary>
    public PackedListReader(string packed, ref int at)
    {
        _system = CodeSystem.Find(PackedText.Text(packed, ref at));
        var edition = PackedText.Text(packed, ref at);
        _edition = new CodeEdition(edition, PackedText.Int(packed, ref at), PackedText.Int(packed, ref at));
        _flags = PackedText.Small(packed, at++);
        _count = PackedText.Int(packed, ref at);
        _rows = PackedText.Int(packed, ref at);
        _periods = PackedText.Int(packed, ref at);
        _names = PackedText.Int(packed, ref at);
        _replacements = PackedText.Int(packed, ref at);
        _outline = PackedText.Int(packed, ref at);
        _titles = PackedText.Int(packed, ref at);
        _shortTitles = PackedText.Int(packed, ref at);
    }

    /// <summary>Reads the sections, and goes behind them. Titles are left where they are.</summary>
    public void Read(SourceText text, ref int at, TableSink sink)
    {
        var rows = Section(_rows, ref at);
        var periods = Section(_periods, ref at);
        var names = Section(_names, ref at);
        var replacements = Section(_replacements, ref at);
        var outline = Section(_outline, ref at);
        var list = sink.Open(new CodeList
        {
            System = _system,
            Edition = _edition,
            IsAddenda = (_flags & Addenda) != 0,
            IsConversion = (_flags & Conversion) != 0,
            IsDerived = (_flags & Derived) != 0,
            Titles = new PackedTitles(Section(_titles, ref at)),
            ShortTitles = new PackedTitles(Section(_shortTitles, ref at)),
        });
        list.TextLength = rows.End;
        ReadRows(list, rows.Start, text.ToString(rows), text.ToString(periods), Texts(text.ToString(names)), Texts(text.ToString(replacements)));
        if (!outline.IsEmpty)
            list.Outline = ReadOutline(text.ToString(outline), outline.Start);
    }

    private static TextSpan Section(int length, ref int at)
    {
        at += length;
        return new TextSpan(at - length, length);
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
                (from, to) = (PackedText.Int(periods, ref periodsAt), PackedText.Int(periods, ref periodsAt));
            }

            if (from != 0 || to != 0)
                list.SetPeriod(from, to);
            if (names.Count > 0 && names.TryGetValue(row, out var name))
                list.SetName(name);
            if (replacements.Count > 0 && replacements.TryGetValue(row, out var keys))
                list.SetReplacements(keys);
        }
    }

    /// <summary>By row.</summary>
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
}
