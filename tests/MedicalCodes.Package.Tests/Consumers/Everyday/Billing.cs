using MedicalCodes;

namespace Consumers;

internal static class Billing
{
    public static string Reason([DiagnosisCode] string code) => code switch
    {
        Icd10Cm.Literals.E11_21 => "kidney",
        "E11.65" => "sugar",
        "E11.66" => "nothing", // expect MED1001
        _ => "other",
    };

    public static Icd10Cm Typo => "E11.99"; // expect MED1001

    public static Icd10Cm Mixed => "99213"; // expect MED2001

    public static Icd10Cm Backache => "M54.5"; // expect MED1003

    public static Hcpcs Infusion => "J1300"; // expect MED1004

    public static Icd10Pcs Appendix => "0DTJ4ZZ";

    public static string Called => Reason("0DTJ4ZZ"); // expect MED2001

    public static Icd10Cm Read(string text) => text; // expect MED1010
}
