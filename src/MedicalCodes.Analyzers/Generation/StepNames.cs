namespace MedicalCodes.Generation;

/// <summary>The names under which the generator's steps are tracked.</summary>
internal static class StepNames
{
    public const string Catalog = nameof(Catalog);
    public const string Target = nameof(Target);
    public const string References = nameof(References);
    public const string Project = nameof(Project);
    public const string Uses = nameof(Uses);
    public const string RazorUses = nameof(RazorUses);
    public const string Types = nameof(Types);
    public const string Descriptions = nameof(Descriptions);
    public const string Constants = nameof(Constants);
    public const string Extensions = nameof(Extensions);
}
