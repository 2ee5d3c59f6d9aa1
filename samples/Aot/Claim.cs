using System.Text.Json.Serialization;
using MedicalCodes;

namespace AotSample;

/// <summary>A claim as it comes over the wire.</summary>
/// <param name="Reason">Why the patient came.</param>
/// <param name="Services">What was done, and how often.</param>
/// <param name="Note">What another system sent along as text.</param>
internal sealed record Claim(Icd10Cm Reason, Dictionary<Hcpcs, int> Services, string Note);

/// <summary>The serializer, without reflection: what it needs to know is generated.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(CodeJsonConverterFactory)])]
[JsonSerializable(typeof(Claim))]
internal sealed partial class ClaimJson : JsonSerializerContext;
