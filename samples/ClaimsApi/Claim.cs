namespace ClaimsApi;

/// <summary>A claim as it is sent and answered. What arrives here has codes, for a body without them cannot be read.</summary>
internal sealed record Claim(string Number, DateOnly Day, PlaceOfService Place, Icd10Cm[] Diagnoses, ServiceLine[] Lines);

/// <summary>One service: a CPT code, or one of HCPCS Level II.</summary>
internal sealed record ServiceLine(decimal Charge, Cpt? Cpt = null, Hcpcs? Hcpcs = null);
