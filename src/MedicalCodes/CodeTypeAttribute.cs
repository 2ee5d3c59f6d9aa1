using System.ComponentModel;

namespace MedicalCodes;

/// <summary>Stands on generated code types, so that the analyzers know their system without a table at hand.</summary>
/// <param name="system">The id of the system.</param>
[AttributeUsage(AttributeTargets.Struct)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CodeTypeAttribute(string system) : Attribute
{
    /// <summary>The id of the system.</summary>
    public string System { get; } = system;
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
