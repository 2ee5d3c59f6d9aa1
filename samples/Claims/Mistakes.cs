using MedicalCodes;

namespace Claims;

/// <summary>
/// What the compiler says when a code is wrong. Nothing here runs. Each line is a warning, and the comment above it tells why. What
/// is wrong with a table is a warning too: see tables/mistakes.csv.
/// </summary>
internal static class Mistakes
{
    public static void Codes()
    {
        // MED1001: there is no such code.
        Icd10Cm unknown = "E11.99";
        // MED1002: six digits are no CPT code.
        Cpt shape = "992133";
        // MED1003: a header; one of the codes under it goes on a claim.
        Icd10Cm header = "M54.5";
        // MED1003: billable until last year's edition.
        Icd10Cm newHeader = "G35";
        // MED1004: terminated.
        Hcpcs retired = "J1300";
        // MED1005: the payer pays it from next year on.
        Hcpcs early = "W1003";
        // MED1006: the type would take it, but a string stays as it is.
        Diagnose("E119");
        // MED1007: the letter O where the digit 0 should be.
        Icd10Cm letter = "I1O";
        // MED1008: without a seventh character.
        Icd10Cm incomplete = "S52.501";
        // MED1008: without the X that fills it up.
        Icd10Cm unpadded = "W18.09A";
        // MED1009: nothing in the table begins so.
        _ = header.IsIn("E20-E21");
        // MED1010: throws if the text is none.
        Icd10Cm fromOutside = Console.ReadLine()!;
        // MED1011: this is the title of M23.203, which is the other knee and the other meniscus.
        Describe("M23.201", "Derangement of unspecified medial meniscus due to old tear or injury, right knee");
        // MED2001: a service where a diagnosis is expected.
        Icd10Cm other = "99213";
        // MED2001: a diagnosis where a service is expected.
        Bill("I10");
        // MED2002: the same with a value.
        Bill(header.Value);
        // MED2003: a diagnosis is never a service.
        _ = header.Value == shape.Value;
        // MED2004: ABK says that a diagnosis follows.
        Send("ABK", "99213");
        // MED2006: X12 writes no dot.
        Send("ABK", header.Value);

        _ = (unknown, shape, newHeader, retired, early, letter, incomplete, unpadded, fromOutside, other);
    }

    private static void Describe([DiagnosisCode] string code, string title) => _ = (code, title);

    private static void Diagnose([DiagnosisCode] string code) => _ = code;

    private static void Send(string qualifier, string code) => _ = (qualifier, code);

    private static void Bill([ServiceCode] string code) => _ = code;
}
