using MedicalCodes;

namespace Claims;

/// <summary>What somebody should look at before a claim goes out.</summary>
internal static class Review
{
    private static readonly HashSet<string> _coveredAtHome = [];

    static Review()
    {
        // Strings are checked as well, where an attribute says what they hold.
        CoverAtHome(Cpt.Literals._99397);
        CoverAtHome("90658");
        CoverAtHome("W1001");
    }

    public static IEnumerable<string> Of(Claim claim)
    {
        foreach (var code in claim.Diagnoses)
        {
            if (!code.IsValidOn(claim.Day))
                yield return $"{code} was not in force on the day of the service";
        }

        // A range is that of the tabular list, and its ends are checked too.
        if (claim.Diagnoses.Any(code => code.IsIn("E08-E13")))
            yield return "diabetes: send the newest A1c";
        if (claim.Diagnoses.Any(code => code.StartsWith("S52.5")) && !claim.Diagnoses.Any(code => code.IsIn("W00-W19")))
            yield return "a fracture without an external cause";
        if (claim.Place == PlaceOfService.Home && claim.Lines.FirstOrDefault(line => !_coveredAtHome.Contains(line.Procedure.Value)) is { } line)
            yield return $"{line.Procedure.Value} is not done at home";
        foreach (var minutes in claim.Lines.Select(line => MinutesOf(line.Procedure.Value)).Where(minutes => minutes > 0))
            yield return $"{minutes} minutes or more must be on record";
    }

    private static void CoverAtHome([ServiceCode] string code) => _coveredAtHome.Add(code);

    /// <summary>Cases need constants: Literals holds the codes as such, and the attribute has the others checked.</summary>
    private static int MinutesOf([ServiceCode] string code) => code switch
    {
        Cpt.Literals._90834 => 38,
        Cpt.Literals._90837 => 53,
        Hcpcs.Literals.G0444 => 5,
        _ => 0,
    };
}
