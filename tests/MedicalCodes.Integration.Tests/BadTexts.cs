namespace MedicalCodes.Integration.Tests;

/// <summary>Texts that are no ICD-10-CM code, and that the libraries must refuse with the reason.</summary>
internal static class BadTexts
{
    public static TheoryData<string> All =>
    [
        "",
        "   ",
        "E11.99",
        // A service, a place, a code of hospital procedures.
        "99213",
        "11",
        "0DTJ4ZZ",
        // Digits of other scripts, a letter of another, half a character, and what cannot be seen.
        "E11.\uFF19",
        "E11.\u0669",
        "\u0415\u0031\u0031.9",
        "\uD83D\uDE00",
        "E11\u200B.9",
        "'; DROP TABLE Visits; --",
        new('E', 1_000_000),
    ];

    /// <summary>The reason as the type itself gives it.</summary>
    public static string Reason(string text) => Assert.Throws<FormatException>(() => Icd10Cm.Parse(text)).Message;
}
