using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using Consumers;
using MedicalCodes;

var visit = JsonSerializer.Deserialize("""{"Reason":"e119","Other":null,"Services":{"99213":1}}""", VisitJson.Default.CodedVisit)!;
Console.WriteLine(JsonSerializer.Serialize(visit with { Other = "I10" }, VisitJson.Default.CodedVisit));
try
{
    JsonSerializer.Deserialize("""{"Reason":"E11.99"}""", VisitJson.Default.CodedVisit);
}
catch (JsonException refused)
{
    Console.WriteLine($"{refused.Path}: {refused.Message}");
}

namespace Consumers
{
    internal sealed record CodedVisit(Icd10Cm Reason, Icd10Cm? Other, Dictionary<Cpt, int> Services);

    // What that generator must be told.
    partial struct Icd10Cm;
    partial struct Cpt;

    [JsonSourceGenerationOptions(Converters = [typeof(CodeJsonConverterFactory)])]
    [JsonSerializable(typeof(CodedVisit))]
    internal sealed partial class VisitJson : JsonSerializerContext;
}
