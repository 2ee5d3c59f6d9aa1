namespace MedicalCodes;

/// <summary>One published release of a code system, with the days it is in force.</summary>
#if MEDICALCODES_ANALYZERS
internal
#else
public
#endif
readonly record struct CodeEdition
{
    internal CodeEdition(string name, int from, int to)
    {
        Name = name;
        From = from;
        To = to;
    }

    /// <summary>The publisher's name for it, such as <c>2026</c> or <c>2025-10</c>; empty if the table tells none.</summary>
    public string Name { get; }

    /// <summary>The first day it is in force, as the number YYYYMMDD; 0 if unknown.</summary>
    internal int From { get; }

    /// <summary>The last day it is in force, as the number YYYYMMDD; 0 if open.</summary>
    internal int To { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
