using System.ComponentModel;

namespace MedicalCodes;

/// <summary>What the library asks of a generated code type, so that what all types do alike is written once. Generated code implements it.</summary>
/// <typeparam name="TSelf">The code type.</typeparam>
/// <remarks>Its members are the same in every build of the library: a type may be compiled against one and run with another.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICodeType<TSelf> : IMedicalCode, IEquatable<TSelf>, IComparable<TSelf>, IComparable, IFormattable
    where TSelf : struct, ICodeType<TSelf>
{
    /// <summary>The table of the type; the default value has it too.</summary>
    PackedTable Table { get; }

    /// <summary>The number of the code in the table; 0 for the default value.</summary>
    int Number { get; }

    /// <summary>Makes the code of a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The code.</returns>
    TSelf WithNumber(int number);
}
