namespace MedicalCodes.Generation;

/// <summary>The names under which the generator's steps are tracked.</summary>
internal static class StepNames
{
    public const string Catalog = nameof(Catalog);
    public const string Facts = nameof(Facts);
    public const string Project = nameof(Project);
    public const string Uses = nameof(Uses);
    public const string RazorUses = nameof(RazorUses);
    public const string Files = nameof(Files);
}
