namespace MedicalCodes.Package.Tests.Building;

/// <summary>A command that has run.</summary>
public sealed record Run(string Command, int ExitCode, string Output)
{
    /// <summary>The warnings and errors of a build, each once.</summary>
    public IReadOnlyList<BuildMessage> Messages { get; } = [.. BuildMessage.Read(Output)];

    public IReadOnlyList<string> Lines { get; } =
        Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same run, if it succeeded.</summary>
    public Run Succeeded()
    {
        Expect(ExitCode == 0, $"exit code {ExitCode}");
        return this;
    }

    /// <summary>Fails with the whole output, which is what one needs to find out why.</summary>
    public void Expect(bool condition, string otherwise) => Assert.True(condition, $"{otherwise}\n{Command}\n{Output}");

    /// <summary>Fails unless the two are the same set.</summary>
    public void ExpectExactly(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (expectedSet, actualSet) = (expected.ToHashSet(), actual.ToHashSet());
        var missing = expectedSet.Except(actualSet);
        var unexpected = actualSet.Except(expectedSet);
        Expect(expectedSet.SetEquals(actualSet), $"missing: [{string.Join(", ", missing)}], unexpected: [{string.Join(", ", unexpected)}]");
    }
}
