namespace MedicalCodes.Analyzers.Tests.Verify;

/// <summary>Says which rule a test is about, and in which direction: every rule needs tests in both.</summary>
/// <param name="ruleId">The id of the rule.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RuleTestAttribute(string ruleId) : Attribute
{
    public string RuleId { get; } = ruleId;

    /// <summary>Whether the rule reports in the test; if not, it stays silent where a careless rule would not.</summary>
    public required bool Reports { get; init; }
}
