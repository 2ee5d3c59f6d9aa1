using MedicalCodes;

namespace Consumers.Undotted;

internal static class Undotted
{
    [DiagnosisCode]
    public const string Right = "E119";

    [DiagnosisCode]
    public const string Wrong = "E11.9"; // expect MED1006
}
