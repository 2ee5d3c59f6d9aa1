namespace ClaimsApi;

/// <summary>What is wrong with a claim whose codes are codes: whether they go on a claim of that day.</summary>
internal static class ClaimReview
{
    /// <summary>The reasons by place, as JSON names it; empty if nothing is wrong.</summary>
    public static Dictionary<string, string[]> Of(Claim claim)
    {
        var errors = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(claim.Number))
            errors["$.number"] = ["A claim has a number."];
        if (claim.Diagnoses.Length == 0)
            errors["$.diagnoses"] = ["A claim has a diagnosis."];
        for (var i = 0; i < claim.Diagnoses.Length; i++)
        {
            if (Fault(claim.Diagnoses[i], claim.Day) is { } fault)
                errors[$"$.diagnoses[{i}]"] = [fault];
        }

        for (var i = 0; i < claim.Lines.Length; i++)
        {
            if (claim.Lines[i] is not (_, var cpt, var hcpcs) || cpt.HasValue == hcpcs.HasValue)
                errors[$"$.lines[{i}]"] = ["A line has one service: cpt or hcpcs."];
            else if (hcpcs is { } supply && !supply.IsValidOn(claim.Day))
                errors[$"$.lines[{i}].hcpcs"] = [NotInForce(supply.Value, supply.EffectiveFrom, supply.EffectiveTo, claim.Day)];
        }

        return errors;
    }

    private static string? Fault(Icd10Cm code, DateOnly day)
    {
        if (!code.IsValidOn(day))
            return NotInForce(code.Value, code.EffectiveFrom, code.EffectiveTo, day);
        // What is a header now may have been billable on the day of the service: then nothing under it was in force.
        var under = code.Children.Where(child => child.IsValidOn(day)).ToArray();
        return under.Length > 0 ? $"'{code}' is a header, not billable; the codes under it are {string.Join(", ", under)}." : null;
    }

    private static string NotInForce(string code, DateOnly? from, DateOnly? to, DateOnly day) =>
        day < from ? $"'{code}' is not in force until {from:yyyy-MM-dd}."
        : to < day ? $"'{code}' is retired: last day {to:yyyy-MM-dd}."
        : $"'{code}' is not in force on {day:yyyy-MM-dd}.";
}
