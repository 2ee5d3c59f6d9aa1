namespace MedicalCodes.Tests;

/// <summary>Texts that are no ICD-10-CM code, as programs receive them.</summary>
public static class BadTexts
{
    public static string Megabyte { get; } = new('E', 1_000_000);

    public static string MegabyteOfBlanks { get; } = new(' ', 1_000_000);

    /// <summary>Texts that can stand in well-formed JSON and UTF-8.</summary>
    public static TheoryData<string> All =>
    [
        "", " ", "\t\r\n", "\u00a0", "\0", "E11.9\0", "E11.99", "E1.19", "E11..9", ".E119", "E11.9.", "E11-9", "E11.9 I10",
        // Fullwidth and Arabic-Indic digits, a Cyrillic letter, an emoji, an accent of its own.
        "E11.９", "E١١.٩", "Е11.9", "\ud83d\ude00", "E\u030111.9",
        // Codes of the other systems.
        "99213", "J1885", "0DTJ4ZZ", "A1", "11",
        "null", "{}", "'; DROP TABLE claims; --", "../../E11.9", Megabyte, MegabyteOfBlanks,
    ];

    public static TheoryData<string> Surrogates => ["\ud83d", "E11.\ude00", "\ude00\ud83d"];
}
