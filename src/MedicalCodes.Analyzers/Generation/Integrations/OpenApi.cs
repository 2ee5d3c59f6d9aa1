namespace MedicalCodes.Generation.Integrations;

/// <summary>Codes in OpenAPI documents: strings with the shape of their system's writing.</summary>
internal sealed class OpenApi : Integration
{
    private const string Api = "global::Microsoft.AspNetCore.OpenApi.OpenApiOptions";
    private const string Schema = "global::Microsoft.OpenApi.OpenApiSchema";

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
        writer.Open("return options.AddSchemaTransformer((schema, context, cancellation) =>");
        writer.Line("var type = context.JsonTypeInfo.Type;");
        foreach (var type in types)
        {
            writer.Line($"if (type == typeof({type.Type}) || type == typeof({type.Type}?))");
            var expression = type.Expression is null ? "null" : Escape.Literal(type.Expression);
            writer.Line($"    Describe(schema, {type.Type}.System, {expression}, {type.MaxLength}, Example({type.Type}.All, code => code.IsBillable));");
        }

        writer.Line("return global::System.Threading.Tasks.Task.CompletedTask;");
        writer.Close(");");
        writer.Close();
        writer.Lines($$"""

            private static void Describe({{Schema}} schema, global::MedicalCodes.CodeSystem system, string{{writer.Optional}} pattern, int length, string{{writer.Optional}} example)
            {
                // Whatever else the schema says stays: that null is allowed, above all.
                schema.Type = global::Microsoft.OpenApi.JsonSchemaType.String | (schema.Type.GetValueOrDefault() & global::Microsoft.OpenApi.JsonSchemaType.Null);
                schema.Format = system.Id;
                schema.Pattern = pattern;
                schema.MaxLength = length;
                if (example != null)
                    schema.Examples = new global::System.Collections.Generic.List<global::System.Text.Json.Nodes.JsonNode> { example };
                if (schema.Description == null)
                    schema.Description = "A code of " + system.Name + ".";
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
