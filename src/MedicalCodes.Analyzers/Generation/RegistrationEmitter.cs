namespace MedicalCodes.Generation;

/// <summary>Writes how a program learns of the code types that it has, without a search over its assemblies.</summary>
internal static class RegistrationEmitter
{
    /// <summary>A module initializer, which names the types. Where it is written there are no older versions of the language to fear.</summary>
    public static string Write(IEnumerable<string> types)
    {
        var writer = new CodeWriter();
        writer.Line(CodeTypeEmitter.Header);
        writer.Line(CodeTypeEmitter.Unannotated);
        writer.Line();
        writer.Line(CodeTypeEmitter.Generated);
        writer.Open("internal static class MedicalCodesRegistration");
        writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        writer.Open("internal static void Register()");
        foreach (var type in types)
            writer.Line($"{CodeTypeEmitter.Lib}MedicalCode.Register<global::{type}>();");
        writer.Close();
        writer.Close();
        return writer.ToString();
    }
}
