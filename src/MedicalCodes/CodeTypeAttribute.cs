using System.ComponentModel;

namespace MedicalCodes;

/// <summary>
/// Stands on generated code types: what they were made of, for the analyzers, which so know their system without a table at hand, and for who
/// wants to know which tables a program was built with.
/// </summary>
/// <param name="system">The id of the system.</param>
/// <param name="contentHash">The SHA-256 of the table's content.</param>
/// <param name="editions">The names of the editions, oldest first.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class CodeTypeAttribute(string system, string contentHash = "", params string[] editions) : Attribute
{
    /// <summary>The id of the system.</summary>
    public string System { get; } = system;

    /// <summary>
    /// The SHA-256, in hexadecimal digits, of all that the table says of codes in all its editions: the same for the same codes, whatever the
    /// publishers' files are called, and how much of the table is embedded. Titles are not part of it.
    /// </summary>
    public string ContentHash { get; } = contentHash;

    /// <summary>The names of the editions, oldest first; empty where the tables tell none.</summary>
    public IReadOnlyList<string> Editions { get; } = editions;
}

/// <summary>Stands on assemblies that own a code type, so that projects that reference them find it at once.</summary>
/// <param name="type">The code type.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CodeTypeOwnerAttribute(Type type) : Attribute
{
    /// <summary>The code type.</summary>
    public Type Type { get; } = type;
}
