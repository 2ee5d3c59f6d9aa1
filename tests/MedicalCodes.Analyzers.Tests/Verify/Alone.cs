namespace MedicalCodes.Analyzers.Tests.Verify;

/// <summary>Nothing else runs beside these tests, so that what they count is theirs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = nameof(Alone);
}
