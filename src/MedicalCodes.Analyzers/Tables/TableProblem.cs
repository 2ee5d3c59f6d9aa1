namespace MedicalCodes.Tables;

/// <summary>Something wrong with a table, at a place in its text. The message is the rule's argument.</summary>
internal sealed record TableProblem(string RuleId, int Start, int Length, string Message);
