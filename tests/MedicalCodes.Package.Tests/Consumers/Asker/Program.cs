using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using Consumers;
using MedicalCodes;

// Nothing of the project that owns the table has run yet.
Console.WriteLine(string.Join(' ', MedicalCode.Identify("e119").Select(code => $"{code.Value} {code.System.Id}")));
Console.WriteLine($"{new DiagnosisCodeAttribute().IsValid("E11.9")} {new DiagnosisCodeAttribute().IsValid("E11.99")}");
Console.WriteLine(Json.Write());

internal static class Json
{
    public static string Write() => JsonSerializer.Serialize(new Visit("E11.9", "99213"), VisitJson.Default.Visit);
}

[JsonSerializable(typeof(Visit))]
internal sealed partial class VisitJson : JsonSerializerContext;
