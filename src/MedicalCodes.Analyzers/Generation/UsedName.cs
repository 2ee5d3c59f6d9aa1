namespace MedicalCodes.Generation;

/// <summary>A member of a code type that the project's source names; a member of <c>Literals</c> counts as the type's.</summary>
/// <param name="Type">The type's simple name; empty for a string literal, which names what it holds.</param>
/// <param name="Member">The member's name.</param>
internal sealed record UsedName(string Type, string Member);

/// <summary>What the project's C# names.</summary>
/// <param name="Names">The members of code types.</param>
/// <param name="Imported">The simple names of the types that a global using renames, or whose members it imports.</param>
internal sealed record SourceUses(EquatableArray<UsedName> Names, EquatableArray<string> Imported);

/// <summary>What to look for in source.</summary>
/// <param name="Types">The simple names of the code types.</param>
/// <param name="WithLiterals">Whether string literals count too: a table that is embedded as far as it is used needs them.</param>
internal sealed record UseRequest(EquatableArray<string> Types, bool WithLiterals);
