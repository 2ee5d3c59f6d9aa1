namespace MedicalCodes.Generation;

/// <summary>Classes that are an assembly's alone: not even its friends see them, who may have the same. It takes C# 14.</summary>
internal static class EmbeddedClass
{
    public const string Attribute = "[global::Microsoft.CodeAnalysis.Embedded]";

    /// <summary>Writes the attribute itself, as each file of a project may.</summary>
    public static void Define(CodeWriter writer)
    {
        writer.Open("namespace Microsoft.CodeAnalysis");
        writer.Open("internal sealed partial class EmbeddedAttribute : global::System.Attribute");
        writer.Close();
        writer.Close();
        writer.Line();
    }
}
