using System.ComponentModel;

namespace MedicalCodes;

/// <summary>Questions to all code systems of the program.</summary>
/// <remarks>
/// A program knows the systems of the projects that own a table and of those that reference them: generated code registers them when
/// such an assembly is loaded. Where the language has no module initializers, that is below C# 9 and on the .NET Framework, a system is
/// known as soon as its type has been used.
/// </remarks>
public static class MedicalCode
{
    private static readonly object Gate = new();

    // Replaced, never changed: whoever reads needs no lock.
    private static RegisteredType[] _types = [];

    /// <summary>The systems whose tables the program has.</summary>
    public static IReadOnlyList<CodeSystem> Systems => [.. Types.Select(type => type.Table.System).Distinct()];

    internal static IReadOnlyList<RegisteredType> Types => Volatile.Read(ref _types);

    /// <summary>Every system of the program in which a text is a code, of any edition and in any writing.</summary>
    /// <param name="text">The text.</param>
    /// <returns>
    /// The text as a code of each system that has it, in the order of the types' names; empty if it is none. A table that was embedded as
    /// far as it is used tells only of those codes.
    /// </returns>
    public static IReadOnlyList<IMedicalCode> Identify(string? text)
    {
        var codes = new List<IMedicalCode>();
        foreach (var type in Types)
        {
            if (type.Table.NumberOf(text) is var number and > 0)
                codes.Add(type.Code(number));
        }

        return codes;
    }

    /// <summary>Makes a code type known; generated code does. Its table is not read before it is asked.</summary>
    /// <typeparam name="T">The code type.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Register<T>()
        where T : struct, ICodeType<T>
    {
        lock (Gate)
        {
            if (!_types.Any(type => type.Type == typeof(T)))
                Volatile.Write(ref _types, [.. _types.Append(new RegisteredType<T>()).OrderBy(type => type.Type.FullName, StringComparer.Ordinal)]);
        }
    }

    /// <summary>Makes a code type known whose table is read just now; generated code does.</summary>
    /// <typeparam name="T">The code type.</typeparam>
    /// <param name="data">The text that the generator wrote.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FormatException">The text is no table of this version of the library.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static PackedTable Register<T>(string data)
        where T : struct, ICodeType<T>
    {
        Register<T>();
        return new PackedTable(data);
    }
}
