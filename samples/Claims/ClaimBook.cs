namespace Claims;

/// <summary>A few claims. All codes are constants or literals, so all are checked while they are typed.</summary>
internal static class ClaimBook
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        new Claim(
            "C-1001",
            PlaceOfService.Office,
            new DateOnly(2025, 11, 4),
            // Constants: their tooltips tell what they stand for.
            [Icd10Cm.E11_65, Icd10Cm.I10],
            [new ServiceLine(Cpt._99213, 92.50m), new ServiceLine(Hcpcs.J1885, 4.20m, Units: 2)]),
        new Claim(
            "C-1002",
            PlaceOfService.TelehealthHome,
            new DateOnly(2025, 11, 5),
            // Literals: the same, in the writing of the table or without its dot.
            ["F33.1", "F41.1"],
            [new ServiceLine(Cpt._90837, 158.00m)]),
        new Claim(
            "C-1003",
            PlaceOfService.UrgentCareFacility,
            new DateOnly(2025, 9, 12),
            [Icd10Cm.S52_501A, Icd10Cm.W18_09XA],
            [new ServiceLine(Hcpcs.L1833, 610.00m, Modifier: HcpcsModifier.RT), new ServiceLine(Hcpcs.E0114, 44.10m)]),
        new Claim(
            "C-1004",
            PlaceOfService.Office,
            new DateOnly(2025, 9, 29),
            // In force from 2025-10-01 on: right today, wrong on the day of the service. The review below says so.
            [Icd10Cm.G35_A],
            [new ServiceLine(Cpt._99213, 92.50m)]),
        new Claim(
            "C-1005",
            PlaceOfService.Home,
            new DateOnly(2025, 11, 7),
            [Icd10Cm.Z00_00, Icd10Cm.Z23],
            // A payer's own code, from a table that extends HCPCS.
            [new ServiceLine(Cpt._99397, 140.00m), new ServiceLine(Cpt._90658, 28.00m), new ServiceLine(Hcpcs.W1001, 35.00m)]),
    ];
}
