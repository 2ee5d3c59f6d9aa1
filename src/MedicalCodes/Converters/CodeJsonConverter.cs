#if NET
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedicalCodes;

/// <summary>Reads and writes a code as a JSON string, or as the name of a property where it is the key of a dictionary.</summary>
/// <typeparam name="T">The code type.</typeparam>
/// <remarks>
/// A code is read in any writing and written in its system's. The default value, which is no code, is written as <c>null</c>; a missing
/// code is read by <c>T?</c> alone.
/// </remarks>
public sealed class CodeJsonConverter<T> : JsonConverter<T>
    where T : struct, ICodeType<T>
{
    /// <summary>Reads a code.</summary>
    /// <param name="reader">The reader, at a string.</param>
    /// <param name="typeToConvert">The code type.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The code.</returns>
    /// <exception cref="JsonException">The token is no string, or its text is no code of any edition of the table.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.String
        ? Read(ref reader)
        : throw new JsonException($"A JSON string is expected for {CodeWords.Article(default(T).System.Name)} code; here stands {Token(reader.TokenType)}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value.IsEmpty)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(value.Value);
    }

    /// <inheritdoc cref="Read(ref Utf8JsonReader, Type, JsonSerializerOptions)"/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <summary>Writes a code as the name of a property.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The code.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The code is the default value, which cannot be a key.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value.IsEmpty)
            throw new JsonException($"The default value of {typeof(T).Name} is no code and cannot be a key.");
        writer.WritePropertyName(value.Value);
    }

    private static T Read(ref Utf8JsonReader reader)
    {
        var table = default(T).Table;
        var number = reader.HasValueSequence || reader.ValueIsEscaped ? table.NumberOf(reader.GetString()) : table.NumberOf(reader.ValueSpan);
        return number > 0 ? default(T).WithNumber(number) : throw new JsonException(table.Refusal(reader.GetString() ?? ""));
    }

    private static string Token(JsonTokenType token) => token switch
    {
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        _ => token.ToString(),
    };
}
#endif
