using System.ComponentModel;
using System.Globalization;

namespace MedicalCodes;

/// <summary>Reads a code from a string where the framework asks types for a converter: configuration, forms, data binding.</summary>
/// <typeparam name="T">The code type.</typeparam>
/// <remarks>A code is written by its <see cref="object.ToString"/>, as the base class does it.</remarks>
public sealed class CodeTypeConverter<T> : TypeConverter
    where T : struct, ICodeType<T>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <summary>Reads a code of any edition, in any writing.</summary>
    /// <param name="context">Not used.</param>
    /// <param name="culture">Not used: codes are the same everywhere.</param>
    /// <param name="value">The text.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is no code of the table.</exception>
    /// <exception cref="NotSupportedException">The value is no text.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? default(T).WithNumber(default(T).Table.Parse(text)) : base.ConvertFrom(context, culture, value);
}
