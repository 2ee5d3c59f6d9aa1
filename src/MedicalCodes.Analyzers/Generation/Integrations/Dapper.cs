namespace MedicalCodes.Generation.Integrations;

/// <summary>Codes as parameters and columns of text, in their system's writing.</summary>
internal sealed class Dapper : Integration
{
    protected override string Assemblies => "Dapper";

    protected override string[] RequiredTypes => ["Dapper.SqlMapper+TypeHandler`1"];

    public override void Write(IntegrationWriter writer, EquatableArray<IntegratedType> types)
    {
        writer.OpenClass("MedicalCodesDapper", "Medical codes in Dapper.");
        writer.Lines("""
            /// <summary>Has Dapper store codes as text in their system's writing, and read them in any. Call it once, at the start of the program.</summary>
            /// <remarks>An empty code becomes NULL.</remarks>
            """);
        writer.Open("internal static void UseMedicalCodes()");
        foreach (var type in types)
            writer.Line($"global::Dapper.SqlMapper.AddTypeHandler(new {type.ClassName}());");
        writer.Close();
        foreach (var type in types)
        {
            writer.Line();
            writer.Line($"/// <summary>A <see cref=\"{type.Type}\"/> as text.</summary>");
            writer.Open($"internal sealed class {type.ClassName} : global::Dapper.SqlMapper.TypeHandler<{type.Type}>");
            writer.Lines($$"""
                /// <inheritdoc/>
                public override void SetValue(global::System.Data.IDbDataParameter parameter, {{type.Type}} value)
                {
                    parameter.DbType = global::System.Data.DbType.AnsiString;
                    parameter.Value = value.IsEmpty ? (object)global::System.DBNull.Value : value.Value;
                }

                /// <inheritdoc/>
                public override {{type.Type}} Parse(object value)
                {
                    if (value is string)
                        return {{type.Type}}.Parse((string)value);
                    throw new global::System.Data.DataException("A code of " + {{type.Type}}.System.Name + " is text, but the column has " + value.GetType().Name + ".");
                }
                """);
            writer.Close();
        }

        writer.Close();
    }
}
