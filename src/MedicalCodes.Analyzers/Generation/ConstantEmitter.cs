using MedicalCodes.Tables;

namespace MedicalCodes.Generation;

/// <summary>Writes the constants of a code type.</summary>
internal static class ConstantEmitter
{
    /// <summary>The constants that the code names or the item lists.</summary>
    public static string Constants(CodeTypeModel model, IReadOnlyList<ConstantModel> constants, TargetFeatures target)
    {
        var writer = CodeTypeEmitter.Begin(model, target);
        var type = model.Settings.TypeName;
        if (model.Settings.Embed == EmbedMode.None)
        {
            writer.Line($"/// <summary>Codes of {Escape.Doc(model.SystemName)}.</summary>");
            writer.Line(CodeTypeEmitter.Generated);
            writer.Open($"{model.Access} static partial class {type}");
        }
        else
        {
            writer.Open($"partial struct {type}");
            foreach (var constant in constants)
            {
                Describe(writer, constant);
                writer.Line($"public static {type} {constant.Name} => new {type}({constant.Row + 1});");
                writer.Line();
            }
        }

        writer.Line("/// <summary>The same codes as constant strings: for attributes, cases and database queries.</summary>");
        writer.Open("public static partial class Literals");
        for (var i = 0; i < constants.Count; i++)
        {
            if (i > 0)
                writer.Line();
            Describe(writer, constants[i]);
            writer.Line($"public const string {constants[i].Name} = {Escape.Literal(constants[i].Code)};");
        }

        writer.Close();
        return CodeTypeEmitter.End(writer, model);
    }

    /// <summary>Constants of a type that another assembly owns, as members that extend it.</summary>
    public static string Extensions(string type, IReadOnlyList<ConstantModel> constants)
    {
        var writer = new CodeWriter();
        var name = "MedicalCodes_" + type.Replace('.', '_');
        writer.Line(CodeTypeEmitter.Header);
        writer.Line(CodeTypeEmitter.Unannotated);
        writer.Line();
        EmbeddedClass.Define(writer);
        // In the global namespace the members are in scope wherever the type is named.
        writer.Line(EmbeddedClass.Attribute);
        writer.Line(CodeTypeEmitter.Generated);
        writer.Open($"internal static class {name}");
        // Parse has overloads, among which the compiler would choose anew for each constant.
        writer.Line($"private static global::{type} Of(string code) => global::{type}.Parse(code);");
        writer.Line();
        writer.Open($"extension(global::{type})");
        foreach (var constant in constants)
        {
            Describe(writer, constant);
            writer.Line($"public static global::{type} {constant.Name} => Of({Escape.Literal(constant.Code)});");
        }

        writer.Close();
        writer.Close();
        return writer.ToString();
    }

    private static void Describe(CodeWriter writer, ConstantModel constant)
    {
        writer.Line($"/// <summary>{Escape.Doc(constant.Doc)}</summary>");
        if (constant.Obsolete.Length > 0)
            writer.Line($"[global::System.Obsolete({Escape.Literal(constant.Obsolete)})]");
    }
}
