namespace Consumers;

/// <summary>Visits, written in a project that has no table of its own.</summary>
public static class Visits
{
    /// <summary>A visit whose diagnosis is a constant of the project that has the table.</summary>
    public static Visit Known => new(Icd10Cm.E11_9, "99213");

    /// <summary>A visit whose diagnosis is a constant that only this project uses.</summary>
    public static Visit Own => new(Icd10Cm.I10, "99213");

    /// <summary>A visit whose diagnosis is a typo.</summary>
    public static Visit Mistyped => new("E11.99", "99213"); // expect MED1001

    /// <summary>A visit for a reason that only the caller knows.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The visit.</returns>
    public static Visit For(string reason) => new(reason, "99213"); // expect MED1010
}
