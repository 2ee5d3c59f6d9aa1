namespace MedicalCodes.Generation.Integrations;

/// <summary>Codes in OpenAPI documents: strings with the shape of their system's writing.</summary>
internal sealed class OpenApi : Integration
{
    private const string Api = "global::Microsoft.AspNetCore.OpenApi.OpenApiOptions";
    private const string Schema = "global::Microsoft.OpenApi.OpenApiSchema";

    protected override string Assemblies => "Microsoft.AspNetCore.OpenApi";

    // The schema of .NET 10: before, types were texts, and examples another class.
    protected override string[] RequiredTypes =>
        ["Microsoft.AspNetCore.OpenApi.OpenApiSchemaTransformerContext", "Microsoft.OpenApi.JsonSchemaType"];

    public override void Write(IntegrationWriter writer, EquatableArray<IntegratedType> types)
    {
        writer.OpenClass("MedicalCodesOpenApi", "Medical codes in OpenAPI documents.");
        writer.Lines($"""
            /// <summary>Describes codes as strings, with a pattern, where their system has one, and an example.</summary>
            /// <param name="options">The options of the document.</param>
            /// <returns>The same.</returns>
            """);
        writer.Open($"internal static {Api} UseMedicalCodes(this {Api} options)");
        writer.Lines($$"""
            return options.AddSchemaTransformer((schema, context, cancellation) =>
            {
                // To the framework a parameter that is parsed is text; what it is in the program stands beside it.
                if (!Describe(schema, context.JsonTypeInfo.Type) && context.JsonPropertyInfo == null)
                    Describe(schema, context.ParameterDescription?.ParameterDescriptor?.ParameterType);
                // Of elements with a converter of their own the framework says nothing.
                if (schema.Items == null && context.JsonTypeInfo.Kind == global::System.Text.Json.Serialization.Metadata.JsonTypeInfoKind.Enumerable)
                {
                    var items = new {{Schema}}();
                    if (Describe(items, context.JsonTypeInfo.ElementType))
                        schema.Items = items;
                }

                return global::System.Threading.Tasks.Task.CompletedTask;
            });
            """);
        writer.Close();
        writer.Line();
        writer.Open($"private static bool Describe({Schema} schema, global::System.Type{writer.Optional} type)");
        foreach (var type in types)
        {
            var expression = type.Expression.Length == 0 ? "null" : Escape.Literal(type.Expression);
            writer.Line($"if (type == typeof({type.Type}) || type == typeof({type.Type}?))");
            writer.Line($"    return Describe(schema, {type.Type}.System, {expression}, {type.MaxLength}, Example({type.Type}.All, code => code.IsBillable), type == typeof({type.Type}?));");
        }

        writer.Line("return false;");
        writer.Close();
        writer.Lines($$"""

            private static bool Describe({{Schema}} schema, global::MedicalCodes.CodeSystem system, string{{writer.Optional}} pattern, int length, string{{writer.Optional}} example, bool mayBeNull)
            {
                schema.Type = mayBeNull ? global::Microsoft.OpenApi.JsonSchemaType.String | global::Microsoft.OpenApi.JsonSchemaType.Null : global::Microsoft.OpenApi.JsonSchemaType.String;
                schema.Format = system.Id;
                schema.Pattern = pattern;
                schema.MaxLength = length;
                if (example != null)
                    schema.Examples = new global::System.Collections.Generic.List<global::System.Text.Json.Nodes.JsonNode> { example };
                if (schema.Description == null)
                    schema.Description = "A code of " + system.Name + ".";
                return true;
            }

            private static string{{writer.Optional}} Example<T>(global::System.Collections.Generic.IEnumerable<T> codes, global::System.Func<T, bool> isBillable)
                where T : struct, global::MedicalCodes.IMedicalCode
            {
                var code = global::System.Linq.Enumerable.FirstOrDefault(codes, isBillable);
                return code.IsEmpty ? null : code.Value;
            }
            """);
        writer.Close();
    }
}
