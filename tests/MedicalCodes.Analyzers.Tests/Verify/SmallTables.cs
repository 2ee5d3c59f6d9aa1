namespace MedicalCodes.Analyzers.Tests.Verify;

/// <summary>
/// Small tables in the publishers' layouts. Codes and titles of ICD-10 and HCPCS are the government's own; what is written beside CPT
/// codes is invented: not a word of the AMA's is here.
/// </summary>
internal static class SmallTables
{
    private const string Diagnoses =
        """
        A00     0 Cholera
        A000    1 Cholera due to Vibrio cholerae 01, biovar cholerae
        A001    1 Cholera due to Vibrio cholerae 01, biovar eltor
        A009    1 Cholera, unspecified
        A42     0 Actinomycosis
        A428    0 Other forms of actinomycosis
        A4281   1 Actinomycotic meningitis
        A4282   1 Actinomycotic encephalitis
        C4A     0 Merkel cell carcinoma
        C4A0    1 Merkel cell carcinoma of lip
        E08     0 Diabetes mellitus due to underlying condition
        E089    1 Diabetes mellitus due to underlying condition without complications
        E11     0 Type 2 diabetes mellitus
        E116    0 Type 2 diabetes mellitus with other specified complications
        E1165   1 Type 2 diabetes mellitus with hyperglycemia
        E118    1 Type 2 diabetes mellitus with unspecified complications
        E119    1 Type 2 diabetes mellitus without complications
        E13     0 Other specified diabetes mellitus
        E139    1 Other specified diabetes mellitus without complications
        I10     1 Essential (primary) hypertension
        J06     0 Acute upper respiratory infections of multiple and unspecified sites
        J060    1 Acute laryngopharyngitis
        J069    1 Acute upper respiratory infection, unspecified
        M54     0 Dorsalgia
        M545    0 Low back pain
        M5450   1 Low back pain, unspecified
        M5451   1 Vertebrogenic low back pain
        M5459   1 Other low back pain
        N18     0 Chronic kidney disease (CKD)
        N186    1 End stage renal disease
        O80     1 Encounter for full-term uncomplicated delivery
        S82     0 Fracture of lower leg, including ankle
        S825    0 Fracture of medial malleolus
        S8252   0 Displaced fracture of medial malleolus of left tibia
        S8252XA 1 Displaced fracture of medial malleolus of left tibia, initial encounter for closed fracture
        S8252XD 1 Displaced fracture of medial malleolus of left tibia, subsequent encounter for closed fracture with routine healing
        T07     0 Unspecified multiple injuries
        T07XXXA 1 Unspecified multiple injuries, initial encounter
        T07XXXD 1 Unspecified multiple injuries, subsequent encounter
        """;

    /// <summary>Multiple sclerosis was one billable code; an injury had no further detail.</summary>
    public static readonly TestTable Icd2025 = new("/tables/icd10cm_order_2025.txt", Order(Diagnoses,
        """
        G35     1 Multiple sclerosis
        S301    0 Contusion of abdominal wall
        S301XXA 1 Contusion of abdominal wall, initial encounter
        """));

    /// <summary>Multiple sclerosis is a header now, an injury has been divided, and a diabetes in remission has a code.</summary>
    public static readonly TestTable Icd2026 = new("/tables/icd10cm_order_2026.txt", Order(Diagnoses,
        """
        E11A    1 Type 2 diabetes mellitus without complications in remission
        G35     0 Multiple sclerosis
        G35A    1 Relapsing-remitting multiple sclerosis
        G35D    1 Multiple sclerosis, unspecified
        """));

    public static readonly TestTable Pcs = new("/tables/icd10pcs_order_2026.txt", Order(
        """
        0DT     0 Gastrointestinal System, Resection
        0DTJ0ZZ 1 Resection of Appendix, Open Approach
        0DTJ4ZZ 1 Resection of Appendix, Percutaneous Endoscopic Approach
        """));

    public static readonly TestTable Hcpcs = new("/tables/HCPC2025_OCT_ANWEB.txt",
        Record("A4281", '3', "Tubing for breast pump, replacement", "20030101", "")
        + Record("E0100", '3', "Cane, includes canes of all materials", "19860101", "")
        + Record("G0461", '3', "Immunohistochemistry or immunocytochemistry, per specimen", "20140101", "20141231", "88342")
        + Record("G0463", '3', "Hospital outpatient clinic visit for assessment and management of a patient", "20140101", "")
        + Record("J0699", '3', "Injection, cefiderocol, 10 mg", "20211001", "")
        + Record("J1300", '3', "Injection, eculizumab, 10 mg", "20080101", "20250331", "J1299")
        + Record("J1299", '3', "Injection, eculizumab, 2 mg", "20250401", "")
        + Record("J1885", '3', "Injection, ketorolac tromethamine, per 15 mg", "19930101", "")
        + Record("Q9999", '3', "Injection, something of next year", "20260101", "")
        + Record("   LT", '7', "Left side", "19840101", "")
        + Record("   RT", '7', "Right side", "19840101", ""));

    public static readonly TestTable Cpt = new("/tables/LONGULT.txt",
        "COPYRIGHT NOTICE, 2026\r\nOF A PUBLISHER.\r\n\r\n"
        + "00100\tInvented sleep\r\n00102\tInvented nap\r\n01999\tInvented end of sleep\r\n90834\tInvented talk\r\n99213\tInvented visit\r\n"
        + "99214\tInvented long visit\r\n0001F\tInvented measure\r\n0042T\tInvented trial\r\n");

    public static readonly TestTable Places = new("/tables/place-of-service.csv", "code,name\r\n11,Office\r\n21,Inpatient Hospital\r\n")
    {
        System = "place-of-service",
        TypeName = "PlaceOfService",
    };

    public static readonly TestTable Complaints = new("/tables/complaints.csv", "code,description\r\nFAT-1,Tired\r\nFAT-2,Very tired\r\n")
    {
        System = "clinic-complaint",
        TypeName = "Complaint",
        Kind = "diagnosis",
    };

    /// <summary>What most tests see: all national systems but the dental one, and two systems of the user's own.</summary>
    public static readonly IReadOnlyList<TestTable> All = [Icd2025, Icd2026, Pcs, Hcpcs, Cpt, Places, Complaints];

    /// <summary>Rows of an order file: code, status and title, put into the publisher's columns.</summary>
    public static string Order(params string[] blocks) => string.Concat(blocks
        .SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Select((row, i) => $"{i + 1:00000} {row[..10]}{(row.Length > 70 ? row[10..70] : row[10..]).TrimEnd(),-60} {row[10..].TrimEnd()}\r\n"));

    private static string Record(string code, char kind, string text, string added, string terminated, string replacement = "") =>
        $"{code}00100{kind}{text,-80}{"",-113}{replacement,-64}{added,-8}{added,-8}{terminated,-8}N{"",-27}\r\n";
}

/// <summary>A code table and what its item says.</summary>
internal sealed record TestTable(string Path, string Text)
{
    public string System { get; init; } = "";

    public string Kind { get; init; } = "";

    public string TypeName { get; init; } = "";

    /// <summary>More metadata, as <c>Name = value</c>.</summary>
    public IReadOnlyList<string> Metadata { get; init; } = [];

    /// <summary>What the item says, as <c>Name = value</c>.</summary>
    public IEnumerable<string> Entries => new[] { $"System = {System}", $"Kind = {Kind}", $"TypeName = {TypeName}" }.Concat(Metadata)
        .Where(entry => !entry.EndsWith(" = ", StringComparison.Ordinal));

    /// <summary>What the targets hand on to the compiler.</summary>
    public string Config => string.Join('\n',
        [
            $"[{Path}]",
            "build_metadata.AdditionalFiles.MedicalCodesTable = true",
            .. Entries.Select(entry => "build_metadata.AdditionalFiles.MedicalCodes" + entry),
            "",
        ]);
}
