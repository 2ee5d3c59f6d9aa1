namespace Consumers;

/// <summary>Visits, written where no table is at hand.</summary>
public static class Visits
{
    /// <summary>A visit whose diagnosis is a constant of the other project.</summary>
    public static Visit Known => new(Icd10Cm.E11_9, "99213");

    /// <summary>A visit for a reason that only the caller knows.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The visit.</returns>
    public static Visit For(string reason) => new(reason, "99213"); // expect MED1010
}
