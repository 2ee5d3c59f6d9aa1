using System.Diagnostics.CodeAnalysis;
using MedicalCodes;

namespace Consumers;

internal static class Suppressed
{
    public static Icd10Cm ByTheProject => "M54.5";

#pragma warning disable MED1001
    public static Icd10Cm ByPragma => "E11.99";
#pragma warning restore MED1001

    [SuppressMessage("MedicalCodes", "MED1001", Justification = "The test needs a code that is none.")]
    public static Icd10Cm ByAttribute => "E11.99";

    public static Icd10Cm ByNothing => "E11.99"; // expect MED1001

    [DiagnosisCode]
    public const string Dotted = "E11.9";

    [DiagnosisCode]
    public const string Undotted = "E119"; // expect MED1006

    [ServiceCode]
    public const string Unchecked = "99213"; // expect MED0006
}
