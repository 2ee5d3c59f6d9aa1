using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace MedicalCodes.Analyzers.Tests.Verify;

/// <summary>Programs on the real FHIR library for .NET, not on a copy of what it is believed to be.</summary>
internal static class FhirTest
{
    private const string Usings = "global using Hl7.Fhir.Model; global using Task = System.Threading.Tasks.Task;";

    public static IEnumerable<MetadataReference> References { get; } =
        new[] { typeof(Hl7.Fhir.Model.Condition), typeof(Hl7.Fhir.Model.Coding), typeof(Hl7.Fhir.Model.Claim), typeof(Hl7.Fhir.Model.ValueSet) }
            .Select(type => type.Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path))
            .Concat<MetadataReference>([Net100.References.SystemObjectModel, Net100.References.netstandard]);

    public static System.Threading.Tasks.Task Run(string source, params DiagnosticResult[] expected)
    {
        var test = new CodeTest(source);
        test.TestState.Sources.Add(("Fhir.cs", Usings));
        test.TestState.AdditionalReferences.AddRange(References);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
