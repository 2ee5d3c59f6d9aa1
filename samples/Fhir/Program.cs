using FhirSample;
using Hl7.Fhir.Model;

const string icd = "http://hl7.org/fhir/sid/icd-10-cm";

// A literal code is checked against the system beside it, and its display against the table.
Condition[] problems =
[
    new() { Code = new CodeableConcept { Coding = [new Coding(icd, "I10", "Essential (primary) hypertension")] } },
    // A problem may be no more than a category; only a claim must be exact.
    new() { Code = new CodeableConcept(icd, "E11") },
];

// Where the code is a type, its system needs no checking.
var claim = new Claim
{
    Diagnosis = [new Claim.DiagnosisComponent { Sequence = 1, Diagnosis = Codings.Concept(Icd10Cm.E11_65) }],
    Item = [new Claim.ItemComponent { Sequence = 1, ProductOrService = Codings.Concept(Cpt._99213) }],
};

IEnumerable<DataType?> elements =
[
    .. problems.Select(problem => problem.Code),
    .. claim.Diagnosis.Select(diagnosis => diagnosis.Diagnosis),
    .. claim.Item.Select(item => item.ProductOrService),
];
foreach (var concept in elements.OfType<CodeableConcept>())
{
    foreach (var coding in concept.Coding)
        Console.WriteLine($"{coding.Code,-8} {coding.System,-36} {coding.Display}");
}
