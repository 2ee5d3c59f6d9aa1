namespace MedicalCodes.Slots;

/// <summary>What a place in source expects: codes of which systems, and in which form.</summary>
internal sealed record CodeSlot
{
    /// <summary>The systems by id, in the order in which messages name them.</summary>
    public required EquatableArray<string> Systems { get; init; }

    /// <summary>Whether categories may stand here.</summary>
    public bool AllowHeaders { get; init; }

    /// <summary>Whether codes of every supplied edition may stand here, for old data.</summary>
    public bool AnyEdition { get; init; }

    /// <summary>Whether the place is of a code type, which takes every writing and stores the system's.</summary>
    public bool IsCodeType { get; init; }

    public SlotForm Form { get; init; }

    /// <summary>Whether a comparison takes small letters for capitals.</summary>
    public bool AnyCase { get; init; }

    /// <summary>How the place wants a code written; where it does not say, the <c>.editorconfig</c> of its file does.</summary>
    public CodeWriting Writing { get; init; }
}

/// <summary>What of a code a place takes.</summary>
internal enum SlotForm
{
    /// <summary>One whole code.</summary>
    Code,

    /// <summary>The beginning of codes.</summary>
    Prefix,

    /// <summary>Ranges, prefixes and codes, separated by blanks, commas or semicolons.</summary>
    Range,
}

/// <summary>With or without the dot.</summary>
internal enum CodeWriting
{
    Default,
    Dotted,
    Undotted,
    Any,
}
