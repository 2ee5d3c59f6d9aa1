#if NET
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedicalCodes;

/// <summary>Reads and writes the codes of every system of the program as JSON strings.</summary>
/// <remarks>
/// Code types name their converter themselves, so most programs need none of this. It is for a <see cref="JsonSerializerContext"/> in the
/// project that owns the tables, since the serializer's generator does not see what another one generates, and for types that were
/// compiled for a framework without this serializer.
/// </remarks>
public sealed class CodeJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Find(typeToConvert) is not null;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Find(typeToConvert)?.JsonConverter;

    private static RegisteredType? Find(Type type) => MedicalCode.Types.FirstOrDefault(registered => registered.Type == type);
}
#endif
