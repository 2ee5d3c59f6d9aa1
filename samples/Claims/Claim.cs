using MedicalCodes;

namespace Claims;

/// <summary>What was done, why, where and when. Every code is a type of its own, so none can stand in another's place.</summary>
internal sealed record Claim(string Number, PlaceOfService Place, DateOnly Day, Icd10Cm[] Diagnoses, ServiceLine[] Lines);

/// <summary>One service. Procedures come from two systems, and both are <see cref="IProcedureCode"/>.</summary>
internal sealed record ServiceLine(IProcedureCode Procedure, decimal Charge, int Units = 1, HcpcsModifier Modifier = default);
