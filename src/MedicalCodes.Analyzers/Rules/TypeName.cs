using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Rules;

/// <summary>The name of a code type as it is written at a place.</summary>
internal static class TypeName
{
    /// <summary>The shortest name by which the type's members can be had there.</summary>
    public static string At(INamedTypeSymbol type, IOperation place)
    {
        var (model, position) = (place.SemanticModel!, place.Syntax.SpanStart);
        var name = type.ToMinimalDisplayString(model, position);
        // That name is looked up but for the namespace before it, which a type or a member can hide. A member tells what it is.
        var known = type.IsStatic ? ".Literals" : ".Parse";
        var member = model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(name + known), SpeculativeBindingOption.BindAsExpression);
        return SymbolEqualityComparer.Default.Equals((member.Symbol ?? member.CandidateSymbols.FirstOrDefault())?.ContainingType, type)
            ? name
            : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
    }
}
