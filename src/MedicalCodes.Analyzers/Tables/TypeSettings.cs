namespace MedicalCodes.Tables;

/// <summary>How the type of a system is generated: the metadata of its tables, read.</summary>
internal sealed record TypeSettings
{
    public required string TypeName { get; init; }

    public required string Namespace { get; init; }

    public string FullName => Namespace.Length == 0 ? TypeName : Namespace + "." + TypeName;

    public bool IsPublic { get; init; } = true;

    public EmbedMode Embed { get; init; }

    public DescriptionMode Descriptions { get; init; }

    /// <summary>The item's <c>Constants</c>: empty for the used ones alone.</summary>
    public string Constants { get; init; } = "";

    /// <summary>Whether every code is a constant.</summary>
    public bool HasAllConstants => Constants.Equals("All", StringComparison.OrdinalIgnoreCase);

    /// <summary>The codes that are constants whether they are used or not, as <see cref="CodeRange"/> reads them.</summary>
    public string ListedConstants => HasAllConstants || Constants.Equals("Used", StringComparison.OrdinalIgnoreCase) ? "" : Constants;
}

/// <summary>How much of a table goes into the assembly.</summary>
internal enum EmbedMode
{
    /// <summary>Every code.</summary>
    All,

    /// <summary>The codes that the project's source names.</summary>
    Used,

    /// <summary>No table and no code type: constants of strings alone.</summary>
    None,
}

/// <summary>Where descriptions may appear.</summary>
internal enum DescriptionMode
{
    /// <summary>In no output.</summary>
    None,

    /// <summary>In doc comments and diagnostics.</summary>
    Docs,

    /// <summary>In the program too.</summary>
    Runtime,
}
