namespace MedicalCodes.Tables;

/// <summary>Why a text is or is not right at a place. The order is that of likeness: with several systems the first one counts.</summary>
internal enum VerdictKind
{
    /// <summary>Right, or nothing to say.</summary>
    Valid,

    /// <summary>Nothing can be said: the system has no table, and the text has the shape of its codes.</summary>
    NoTable,

    WrongWriting,
    Incomplete,
    Header,
    NotYetEffective,
    Retired,
    OtherSystem,
    LookAlike,
    NotACode,
    WrongShape,
    MatchesNoCode,
}

/// <summary>What the tables say about a text for a slot.</summary>
internal sealed record Verdict
{
    public static Verdict Valid { get; } = new() { Kind = VerdictKind.Valid };

    public required VerdictKind Kind { get; init; }

    /// <summary>The table that the verdict rests on.</summary>
    public SystemTable? Table { get; init; }

    /// <summary>The system, where it has no table.</summary>
    public CodeSystem? System { get; init; }

    /// <summary>The row of the code that the text is, or -1.</summary>
    public int Row { get; init; } = -1;

    /// <summary>The part of a selection that it is about; empty if it is about the whole text.</summary>
    public string Part { get; init; } = "";

    /// <summary>What was probably meant, best first, three at most.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>The day since which or until which it holds, as YYYYMMDD; 0 if unknown.</summary>
    public int Day { get; init; }

    /// <summary>The edition that the code was last in.</summary>
    public string Edition { get; init; } = "";

    /// <summary>Another system in which the text is a code too.</summary>
    public SystemTable? AlsoIn { get; init; }
}

/// <summary>A code that was probably meant, in the writing of the place.</summary>
internal sealed record Suggestion(SystemTable Table, int Row, string Text);
