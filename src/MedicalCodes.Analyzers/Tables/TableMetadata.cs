using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Tables;

/// <summary>What the project says of a <c>CodeTable</c> item. Empty means: not said.</summary>
internal sealed record TableMetadata
{
    private const string Prefix = "build_metadata.AdditionalFiles.MedicalCodes";

    public string System { get; init; } = "";

    public string Kind { get; init; } = "";

    public string TypeName { get; init; } = "";

    public string Namespace { get; init; } = "";

    public string Visibility { get; init; } = "";

    public string Edition { get; init; } = "";

    public string EffectiveFrom { get; init; } = "";

    public string Constants { get; init; } = "";

    public string Descriptions { get; init; } = "";

    public string Embed { get; init; } = "";

    public string Extends { get; init; } = "";

    /// <summary>Whether the options are those of a code table; other additional files are none of ours.</summary>
    public static bool IsTable(AnalyzerConfigOptions options) =>
        options.TryGetValue(Prefix + "Table", out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    public static TableMetadata Read(AnalyzerConfigOptions options) => new()
    {
        System = Value(options, nameof(System)),
        Kind = Value(options, nameof(Kind)),
        TypeName = Value(options, nameof(TypeName)),
        Namespace = Value(options, nameof(Namespace)),
        Visibility = Value(options, nameof(Visibility)),
        Edition = Value(options, nameof(Edition)),
        EffectiveFrom = Value(options, nameof(EffectiveFrom)),
        Constants = Value(options, nameof(Constants)),
        Descriptions = Value(options, nameof(Descriptions)),
        Embed = Value(options, nameof(Embed)),
        Extends = Value(options, nameof(Extends)),
    };

    private static string Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Prefix + name, out var value) ? value.Trim() : "";
}
