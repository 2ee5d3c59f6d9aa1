using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>All that the project's tables say of one system: the packed table, and where each row's title stands.</summary>
internal sealed class SystemTable
{
    private Dictionary<CodeList, ListRows>? _rows;
    private string? _contentHash;

    public required CodeSystem System { get; init; }

    public required TypeSettings Settings { get; init; }

    /// <summary>The packed table as text: what the generator writes.</summary>
    public required string Data { get; init; }

    /// <summary>The packed table as lookup: the same text that programs read.</summary>
    public required PackedTable Packed { get; init; }

    /// <summary>The files that the rows come from.</summary>
    public required IReadOnlyList<TableFile> Files { get; init; }

    /// <summary>By row: the list of the newest edition that has it, and its row there; null if the table came by reference.</summary>
    public RowPlaces? Sources { get; init; }

    /// <summary>Whether titles are known: a table that came by reference came without.</summary>
    public bool HasTitles => Sources is not null;

    /// <summary>By list: the file it was read from.</summary>
    public required IReadOnlyDictionary<CodeList, TableFile> FileOf { get; init; }

    /// <summary>By row: the name that a table's name column gives its constant; null if no table has one.</summary>
    public IReadOnlyDictionary<int, string>? Names { get; init; }

    /// <summary>The list of the newest edition that tells chapters or sections; null if none does.</summary>
    public CodeList? Outlined { get; init; }

    public int Count => Packed.Count;

    /// <summary>The SHA-256 of the packed table, in hexadecimal digits.</summary>
    public string ContentHash => _contentHash ??= TableFile.ChecksumOf(SourceText.From(Data, Encoding.UTF8, SourceHashAlgorithm.Sha256));

    /// <summary>The shape that all its codes have as a regular expression; empty if they have none.</summary>
    public string Expression => System.Shape.Expression is { } expression && Packed.AllFit(System.Shape) ? expression : "";

    /// <summary>How many characters a code has at most in the system's writing, which is at least what the system's own shape has.</summary>
    public int MaxLength => Math.Max(System.Shape.MaxLength, Packed.MaxLength + (System.Shape.DotAfter > 0 ? 1 : 0));

    /// <summary>The names of the editions, oldest first.</summary>
    public EquatableArray<string> EditionNames
    {
        get
        {
            var names = new List<string>();
            foreach (var edition in Packed.Editions)
            {
                if (edition.Name.Length > 0)
                    names.Add(edition.Name);
            }

            return names.ToEquatableArray();
        }
    }

    /// <summary>The key of a row.</summary>
    public string KeyOf(int row)
    {
        var key = new char[Packed.MaxLength];
        return new string(key, 0, Packed.Read(row, key, out _, out _));
    }

    /// <summary>The code of a row in the system's writing.</summary>
    public string CodeOf(int row) => Packed.Write(KeyOf(row));

    /// <summary>What the edition in force says of a row.</summary>
    public CodeStatus StatusOf(int row) => Packed.StatusOf(row, Packed.CurrentEdition);

    /// <summary>The title of a row, or an empty text.</summary>
    public string TitleOf(int row, TableTexts texts)
    {
        if (Sources is null)
            return "";
        var (list, at) = Sources[row];
        var file = FileOf[list];
        return texts.Find(file.Path) is { } text ? file.Parsed.TitleOf(text, list, at) : "";
    }

    /// <summary>The row of the code directly above, or -1.</summary>
    public int ParentOf(int row)
    {
        Packed.Read(row, new char[Packed.MaxLength], out var parent, out _);
        return parent;
    }

    /// <summary>All titles of a row, short and long, of every edition.</summary>
    public IEnumerable<string> TitlesOf(int row, TableTexts texts)
    {
        foreach (var list in FileOf.Keys)
        {
            var file = FileOf[list];
            if (texts.Find(file.Path) is not { } text)
                continue;
            for (var at = Rows[list].First(row); at >= 0; at = Rows[list].Next(at))
            {
                yield return file.Parsed.TitleOf(text, list, at);
                yield return file.Parsed.ShortTitleOf(text, list, at);
            }
        }
    }

    private Dictionary<CodeList, ListRows> Rows => LazyInitializer.EnsureInitialized(ref _rows, () => FileOf.Keys.ToDictionary(list => list, list => new ListRows(Packed, list)))!;

    /// <summary>Where the codes of the table stand in a list, found once: programs that describe one code describe thousands.</summary>
    private sealed class ListRows
    {
        private readonly int[] _first;
        private readonly int[] _next;

        public ListRows(PackedTable packed, CodeList list)
        {
            // One more than the row, so that 0 is none.
            _first = new int[packed.Count];
            _next = new int[list.Count];
            for (var at = list.Count - 1; at >= 0; at--)
            {
                if (packed.Find(list.KeyAt(at)) is var row && row < 0)
                    continue;
                _next[at] = _first[row];
                _first[row] = at + 1;
            }
        }

        public int First(int row) => _first[row] - 1;

        public int Next(int at) => _next[at] - 1;
    }
}
