using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.Slots;

/// <summary>The slot of a literal in code that does not compile yet, where <see cref="SlotFinder"/> has no operations to go by: what a person types next.</summary>
internal static class HalfTyped
{
    public static CodeSlot? Find(LiteralExpressionSyntax literal, SemanticModel model, SymbolSlots symbols, CodeCatalog catalog, CancellationToken cancellation) =>
        OfUngenerated(model.GetTypeInfo(literal, cancellation).ConvertedType, catalog) ?? OfCall(literal, model, symbols, catalog, cancellation);

    /// <summary>A call that lacks arguments yet is no call of anything; but what it may become says what it expects.</summary>
    private static CodeSlot? OfCall(LiteralExpressionSyntax literal, SemanticModel model, SymbolSlots symbols, CodeCatalog catalog, CancellationToken cancellation)
    {
        if (literal.Parent is not ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } arguments } argument)
            return null;
        var info = model.GetSymbolInfo(call, cancellation);
        var candidates = info.Symbol is { } symbol ? ImmutableArray.Create(symbol) : info.CandidateSymbols;
        foreach (var method in candidates.OfType<IMethodSymbol>())
        {
            var parameter = argument.NameColon is { Name.Identifier.ValueText: var name }
                ? method.Parameters.FirstOrDefault(parameter => parameter.Name == name)
                : method.Parameters.ElementAtOrDefault(arguments.Arguments.IndexOf(argument));
            if ((symbols.Of(parameter) ?? symbols.OfType(parameter?.Type) ?? OfUngenerated(parameter?.Type, catalog)) is { } slot)
                return slot;
        }

        return null;
    }

    /// <summary>A code type that the generator has not made yet is known by its name.</summary>
    private static CodeSlot? OfUngenerated(ITypeSymbol? type, CodeCatalog catalog)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type is IErrorTypeSymbol && catalog.Tables.FirstOrDefault(table => table.Settings.TypeName == type.Name) is { } table
            ? new CodeSlot { Systems = EquatableArray.Of(table.System.Id), IsCodeType = true }
            : null;
    }
}
