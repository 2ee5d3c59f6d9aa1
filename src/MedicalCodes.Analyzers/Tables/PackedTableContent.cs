namespace MedicalCodes.Tables;

/// <summary>What goes into a packed table.</summary>
internal sealed class PackedTableContent
{
    public required CodeSystem System { get; init; }

    public required CodeTrie Trie { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<CodeEdition> Editions { get; init; }

    /// <summary>The day on which codes are judged in force, as YYYYMMDD; 0 if the editions have no dates.</summary>
    public required int AsOf { get; init; }

    /// <summary>What each edition says, by label.</summary>
    public required IReadOnlyList<byte[]> Labels { get; init; }

    /// <summary>Whether a text in small letters means the code in capitals.</summary>
    public required bool FoldsCase { get; init; }

    /// <summary>Whether the system has codes that are not here.</summary>
    public bool IsPartial { get; init; }

    public required int MinLength { get; init; }

    public required int MaxLength { get; init; }

    /// <summary>The distinct days that rows have of their own.</summary>
    public IReadOnlyList<(int From, int To)> Periods { get; init; } = [];

    /// <summary>From which row on which of the periods holds.</summary>
    public IReadOnlyList<(int Row, int Period)> Runs { get; init; } = [];

    /// <summary>By row, ascending: the keys that replace it, blank-separated.</summary>
    public IReadOnlyList<(int Row, string Keys)> Replacements { get; init; } = [];
}
