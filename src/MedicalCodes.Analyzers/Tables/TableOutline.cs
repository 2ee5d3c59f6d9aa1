using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>The chapters and sections that a file tells, and the codes that stand in them.</summary>
internal sealed class TableOutline
{
    private const int Unknown = -1;

    private readonly Dictionary<string, (int Chapter, int Section)> _places = new(StringComparer.Ordinal);
    private int _section;

    public List<OutlineBlock> Chapters { get; } = [];

    public List<OutlineBlock> Sections { get; } = [];

    /// <summary>The section that has begun, else the chapter; null before the first.</summary>
    public OutlineBlock? Open => _section > 0 ? Sections[_section - 1] : Chapters.LastOrDefault();

    public void BeginChapter()
    {
        Chapters.Add(new OutlineBlock());
        _section = 0;
    }

    public OutlineBlock BeginSection(string id)
    {
        Sections.Add(new OutlineBlock { Id = id });
        _section = Sections.Count;
        return Sections[_section - 1];
    }

    /// <summary>Puts a code into the chapter and the section that have begun.</summary>
    public void Add(string key) => Add(key, Chapters.Count, _section);

    /// <summary>Puts a code into a chapter and a section, by their numbers from 1 on; 0 is none.</summary>
    public void Add(string key, int chapter, int section) => _places[key] = (chapter, section);

    /// <summary>Where each code was put.</summary>
    public IEnumerable<(string Key, int Chapter, int Section)> Places => _places.Select(place => (place.Key, place.Value.Chapter, place.Value.Section));

    /// <summary>By row of a table, the number of its chapter from 1 on; 0 if it stands in none.</summary>
    public int[] ChaptersOf(PackedTable table) => Rows(table, place => place.Chapter);

    /// <summary>By row of a table, the number of its section from 1 on; 0 if it stands in none.</summary>
    public int[] SectionsOf(PackedTable table) => Rows(table, place => place.Section);

    private int[] Rows(PackedTable table, Func<(int Chapter, int Section), int> blockIn)
    {
        var rows = new int[table.Count];
        var key = new char[table.MaxLength];
        for (var row = 0; row < rows.Length; row++)
        {
            var length = table.Read(row, key, out var parent, out _);
            if (_places.TryGetValue(new string(key, 0, length), out var place))
                rows[row] = blockIn(place);
            else
                rows[row] = parent >= 0 ? rows[parent] : Unknown;
        }

        FillGaps(rows);
        return rows;
    }

    /// <summary>A code that only a newer table has is where the codes before and after it are, if that is one place.</summary>
    private static void FillGaps(int[] rows)
    {
        var before = 0;
        for (int row = 0, end; row < rows.Length; row = end)
        {
            for (end = row; end < rows.Length && rows[end] == Unknown;)
                end++;
            var after = end < rows.Length ? rows[end] : 0;
            for (; row < end; row++)
                rows[row] = before == after ? before : 0;
            before = after;
            end++;
        }
    }
}

/// <summary>A chapter or section in a file.</summary>
internal sealed class OutlineBlock
{
    /// <summary>How the publisher names it.</summary>
    public string Id { get; set; } = "";

    /// <summary>Where its title stands in the file's text.</summary>
    public TextSpan Title { get; set; }
}
