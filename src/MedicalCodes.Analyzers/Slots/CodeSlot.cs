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

    /// <summary>Whether the systems are those of all procedures, which the <c>.editorconfig</c> of a folder can narrow.</summary>
    public bool IsAnyProcedure { get; init; }

    /// <summary>Whether only a name tells what the place expects, so that a text of another shape shows that the name misleads.</summary>
    public bool IsGuess { get; init; }

    /// <summary>The system as it is written beside the code, where that alone makes the place a slot.</summary>
    public string? Beside { get; init; }

    public SlotForm Form { get; init; }

    /// <summary>Whether a value is only compared with codes here, and on which side.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>Whether small letters stand for capitals here.</summary>
    public bool AnyCase { get; init; }

    /// <summary>How the place wants a code written; where it does not say, the <c>.editorconfig</c> of its file does.</summary>
    public CodeWriting Writing { get; init; }

    /// <summary>Another place, of other systems, that the value reaches as well over a local.</summary>
    public CodeSlot? Also { get; init; }

    /// <summary>This slot and those of the other places.</summary>
    public IEnumerable<CodeSlot> All
    {
        get
        {
            for (var slot = this; slot is not null; slot = slot.Also)
                yield return slot;
        }
    }

    /// <summary>The same of the text of a code: it is written in one way, and headers are among a type's codes.</summary>
    public CodeSlot AsText() => IsCodeType ? this with { IsCodeType = false, AllowHeaders = true, Writing = CodeWriting.Dotted } : this;

    /// <summary>The same where case does not matter.</summary>
    public CodeSlot InAnyCase() => this with { AnyCase = true, Also = Also?.InAnyCase() };
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

/// <summary>How a place compares the value in it.</summary>
internal enum Comparison
{
    /// <summary>It does not: the value flows in.</summary>
    None,

    /// <summary>The value is what is asked about: the left side, the text in a list, a case.</summary>
    First,

    /// <summary>The value is the right side, whose left side says the same once more.</summary>
    Second,
}

/// <summary>With or without the dot.</summary>
internal enum CodeWriting
{
    Default,
    Dotted,
    Undotted,
    Any,
}
