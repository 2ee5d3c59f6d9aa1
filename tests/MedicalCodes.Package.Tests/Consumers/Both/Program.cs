using System;

namespace Consumers.Both;

internal static class Program
{
    internal static Icd10Cm Typo => "M54.51"; // expect MED1001

    internal static Visit Wrong => new("E11.23", "J1885"); // expect MED1001

    internal static Hcpcs Mixed => "J1886"; // expect MED1001

    private static void Main()
    {
        Icd10Cm own = Icd10Cm.E11_65;
        var visit = new Visit(Consumers.Icd10Cm.E11_9, "J1885");
        Hcpcs drug = "J1885";
        Console.WriteLine($"{own} {visit.Diagnosis} {drug}");
    }
}
