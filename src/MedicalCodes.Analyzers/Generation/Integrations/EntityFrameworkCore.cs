namespace MedicalCodes.Generation.Integrations;

/// <summary>Codes as columns of text, in their system's writing.</summary>
internal sealed class EntityFrameworkCore : Integration
{
    private const string Ef = "global::Microsoft.EntityFrameworkCore.";

    protected override string Assemblies => "Microsoft.EntityFrameworkCore";

    protected override string[] RequiredTypes => ["Microsoft.EntityFrameworkCore.ModelConfigurationBuilder"];

    public override void Write(IntegrationWriter writer, EquatableArray<IntegratedType> types)
    {
        writer.OpenClass("MedicalCodesEntityFrameworkCore", "Medical codes in Entity Framework Core.");
        writer.Lines($"""
            /// <summary>Stores codes as text in their system's writing, in columns no wider than its codes and not Unicode. Call it in <c>ConfigureConventions</c>.</summary>
            /// <param name="configuration">The conventions.</param>
            /// <returns>The same.</returns>
            /// <remarks>An empty code becomes NULL, so that a column that must have a code refuses it.</remarks>
            """);
        writer.Open($"internal static {Ef}ModelConfigurationBuilder UseMedicalCodes(this {Ef}ModelConfigurationBuilder configuration)");
        foreach (var type in types)
        {
            writer.Line($"configuration.Properties<{type.Type}>().HaveConversion<{type.ClassName}>().HaveMaxLength({type.MaxLength}).AreUnicode(false);");
            // For what meets no column, such as a parameter beside another.
            writer.Line($"configuration.DefaultTypeMapping<{type.Type}>().HasConversion<{type.ClassName}>().HasMaxLength({type.MaxLength}).IsUnicode(false);");
        }

        writer.Line("return configuration;");
        writer.Close();
        foreach (var type in types)
            WriteConverter(writer, type);
        writer.Close();
    }

    private static void WriteConverter(IntegrationWriter writer, IntegratedType type)
    {
        writer.Line();
        writer.Line($"/// <summary>A <see cref=\"{type.Type}\"/> as text.</summary>");
        writer.Open($"internal sealed class {type.ClassName} : {Ef}Storage.ValueConversion.ValueConverter<{type.Type}, string{writer.Optional}>");
        writer.Lines($$"""
            /// <summary>Makes the converter.</summary>
            public {{type.ClassName}}()
                : base(code => code.IsEmpty ? null : code.Value, text => {{type.Type}}.Parse(text{{(writer.Optional.Length > 0 ? "!" : "")}}))
            {
            }
            """);
        writer.Close();
    }
}
