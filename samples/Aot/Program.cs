using System.Text.Json;
using AotSample;
using MedicalCodes;

// A claim that is right, and two that are not: what is wrong is said where it is read.
string[] inbox =
[
    """{"Reason":"e119","Services":{"J1885":2},"Note":"A42.81"}""",
    """{"Reason":"E11.99","Services":{},"Note":""}""",
    """{"Reason":"99213","Services":{},"Note":""}""",
];
foreach (var text in inbox)
{
    try
    {
        var claim = JsonSerializer.Deserialize(text, ClaimJson.Default.Claim)!;
        Console.WriteLine($"{claim.Reason} {claim.Reason.Description}, under {claim.Reason.Category}: {(claim.Reason.IsBillable ? "billable" : "header")}");
        Console.WriteLine(JsonSerializer.Serialize(claim, ClaimJson.Default.Claim));
        Console.WriteLine($"{claim.Note} is a code of {string.Join(" and ", MedicalCode.Identify(claim.Note).Select(code => code.System))}");
    }
    catch (JsonException error)
    {
        Console.WriteLine($"{error.Path}: {error.Message}");
    }
}

// The attributes of slots validate texts as the analyzers do.
var diagnosis = new DiagnosisCodeAttribute();
foreach (var text in (string[])["I10", "M54.5", "J1885"])
    Console.WriteLine($"{text}: {(diagnosis.IsValid(text) ? "a diagnosis" : "no diagnosis that may go on a claim")}");

Console.WriteLine($"{Read<Icd10Cm>("S52.501A"u8)} {string.Join(' ', Icd10Cm.Search("type 2 kidney"))}");

// Generic code reads them from UTF-8, as it comes from the network.
static T Read<T>(ReadOnlySpan<byte> text)
    where T : IUtf8SpanParsable<T> => T.Parse(text, null);
