namespace Consumers.Quiet;

internal static class Quiet
{
    public static Icd10Cm Typo => "E11.99";

    public static Icd10Cm Mixed => "99213"; // expect MED1002
}
