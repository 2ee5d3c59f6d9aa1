using MedicalCodes.Tables;

namespace MedicalCodes.Generation;

/// <summary>A code type to be generated: all that its source depends on, and nothing else.</summary>
internal sealed record CodeTypeModel
{
    public required string SystemId { get; init; }

    public required string SystemName { get; init; }

    public required CodeKind Kind { get; init; }

    public required TypeSettings Settings { get; init; }

    /// <summary>The packed table, restricted to what <c>Embed</c> asks for.</summary>
    public required string Data { get; init; }

    /// <summary>The SHA-256 of the whole table.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The names of the editions, oldest first, those without a name left out.</summary>
    public required EquatableArray<string> Editions { get; init; }

    /// <summary>The edition in force, as people call it.</summary>
    public required string Edition { get; init; }

    public string FullName => Settings.Namespace.Length == 0 ? Settings.TypeName : Settings.Namespace + "." + Settings.TypeName;

    public string Access => Settings.IsPublic ? "public" : "internal";
}

/// <summary>A constant to be generated.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">The code in the system's writing.</param>
/// <param name="Row">Its row in the embedded table.</param>
/// <param name="Doc">What its doc comment says.</param>
/// <param name="Obsolete">Why it is obsolete, or an empty text.</param>
internal sealed record ConstantModel(string Name, string Code, int Row, string Doc, string Obsolete);
