namespace AotSample;

// The serializer's generator does not see what another one generates, and would leave out what it does not know. That there are such
// types is all that it must be told, and only in the project that owns the tables.
partial struct Icd10Cm;
partial struct Hcpcs;
