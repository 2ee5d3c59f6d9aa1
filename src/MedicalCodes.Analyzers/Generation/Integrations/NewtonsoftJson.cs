namespace MedicalCodes.Generation.Integrations;

/// <summary>Codes as JSON strings. Dictionary keys need nothing: the library writes and reads them by the type's own conversions.</summary>
internal sealed class NewtonsoftJson : Integration
{
    private const string Json = "global::Newtonsoft.Json.";

    protected override string Assemblies => "Newtonsoft.Json";

    protected override string[] RequiredTypes => ["Newtonsoft.Json.JsonSerializerSettings"];

    public override void Write(IntegrationWriter writer, EquatableArray<IntegratedType> types)
    {
        var optional = writer.Optional;
        writer.OpenClass("MedicalCodesNewtonsoftJson", "Medical codes in Newtonsoft.Json.");
        writer.Lines($"""
            /// <summary>Writes codes as strings in their system's writing, and reads them in any.</summary>
            /// <param name="settings">The settings.</param>
            /// <returns>The same.</returns>
            /// <remarks>An empty code becomes null. What is no code is a <c>JsonSerializationException</c> that says why, and where.</remarks>
            """);
        writer.Open($"internal static {Json}JsonSerializerSettings UseMedicalCodes(this {Json}JsonSerializerSettings settings)");
        foreach (var type in types)
            writer.Line($"settings.Converters.Add(new {type.ClassName}());");
        writer.Line("return settings;");
        writer.Close();
        writer.Lines($$"""

            private static string Text({{Json}}JsonReader reader, string type)
            {
                if (reader.TokenType == {{Json}}JsonToken.String)
                    return (string)reader.Value{{Sure(writer)}};
                throw new {{Json}}JsonSerializationException("A code of " + type + " is a string, but here is " + reader.TokenType + ". Path '" + reader.Path + "'.");
            }

            private static {{Json}}JsonSerializationException Error({{Json}}JsonReader reader, global::System.FormatException reason)
            {
                return new {{Json}}JsonSerializationException(reason.Message + " Path '" + reader.Path + "'.", reason);
            }
            """);
        foreach (var type in types)
        {
            writer.Line();
            writer.Line($"/// <summary>A <see cref=\"{type.Type}\"/> as a JSON string.</summary>");
            writer.Open($"internal sealed class {type.ClassName} : {Json}JsonConverter");
            writer.Lines($$"""
                /// <inheritdoc/>
                public override bool CanConvert(global::System.Type objectType)
                {
                    return objectType == typeof({{type.Type}}) || objectType == typeof({{type.Type}}?);
                }

                /// <inheritdoc/>
                public override void WriteJson({{Json}}JsonWriter writer, object{{optional}} value, {{Json}}JsonSerializer serializer)
                {
                    var code = value is {{type.Type}} ? ({{type.Type}})value : default({{type.Type}});
                    writer.WriteValue(code.IsEmpty ? null : code.Value);
                }

                /// <inheritdoc/>
                public override object{{optional}} ReadJson({{Json}}JsonReader reader, global::System.Type objectType, object{{optional}} existingValue, {{Json}}JsonSerializer serializer)
                {
                    if (reader.TokenType == {{Json}}JsonToken.Null && objectType == typeof({{type.Type}}?))
                        return null;
                    var text = Text(reader, {{type.Type}}.System.Name);
                    try
                    {
                        return {{type.Type}}.Parse(text);
                    }
                    catch (global::System.FormatException reason)
                    {
                        throw Error(reader, reason);
                    }
                }
                """);
            writer.Close();
        }

        writer.Close();
    }

    private static string Sure(IntegrationWriter writer) => writer.Optional.Length > 0 ? "!" : "";
}
