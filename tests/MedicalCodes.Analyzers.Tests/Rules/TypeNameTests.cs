using Basic.Reference.Assemblies;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.Analyzers.Tests.Rules;

public class TypeNameTests
{
    private const string Type = "public struct Icd10Cm { public static Icd10Cm Parse(string code) => default; }";
    private const string Constants = "public static class Icd10Cm { public static class Literals { public const string E11_9 = \"E11.9\"; } }";

    [Theory]
    [InlineData(Type, "using Acme; class C { string Code = \"here\"; }", "Icd10Cm")]
    [InlineData(Constants, "using Acme; class C { string Code = \"here\"; }", "Icd10Cm")]
    [InlineData(Type, "class C { string Code = \"here\"; }", "Acme.Icd10Cm")]
    [InlineData(Constants, "class C { string Code = \"here\"; }", "Acme.Icd10Cm")]
    [InlineData(Type, "class Acme { string Code = \"here\"; }", "global::Acme.Icd10Cm")]
    [InlineData(Constants, "class Acme { string Code = \"here\"; }", "global::Acme.Icd10Cm")]
    [InlineData(Type, "class C { object Acme; string Code = \"here\"; }", "global::Acme.Icd10Cm")]
    public void A_type_is_named_as_briefly_as_nothing_hides_it(string type, string place, string name)
    {
        var tree = CSharpSyntaxTree.ParseText($"namespace Acme {{ {type} }} namespace Beta {{ {place} }}");
        var compilation = CSharpCompilation.Create("Test", [tree], Net100.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var literal = tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Single(node => node.Token.ValueText == "here");

        Assert.Equal(name, TypeName.At(compilation.GetTypeByMetadataName("Acme.Icd10Cm")!, compilation.GetSemanticModel(tree).GetOperation(literal)!));
    }
}
