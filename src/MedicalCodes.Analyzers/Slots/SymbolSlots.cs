using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;

namespace MedicalCodes.Slots;

/// <summary>What symbols expect: code types by their type, strings by the attributes on them. One a compilation.</summary>
/// <remarks>Attributes are known by their names, so that a copy in the user's own source counts as well as the library's.</remarks>
internal sealed class SymbolSlots
{
    private readonly CodeCatalog _catalog;
    private readonly FolderOptions _folders;
    private readonly SymbolSlots? _values;
    private readonly ConcurrentDictionary<ISymbol, CodeSlot?> _slots = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, string> _codeTypes = new(SymbolEqualityComparer.Default);

    public SymbolSlots(CodeCatalog catalog, FolderOptions folders)
        : this(catalog, folders, ofValues: false) =>
        _values = new SymbolSlots(catalog, folders, ofValues: true);

    private SymbolSlots(CodeCatalog catalog, FolderOptions folders, bool ofValues) => (_catalog, _folders, OfValues) = (catalog, folders, ofValues);

    /// <summary>What symbols say of the values of a dictionary.</summary>
    public SymbolSlots Values => _values ?? this;

    /// <summary>Whether it is the values of dictionaries that this speaks of, and not their keys and what is in other collections.</summary>
    public bool OfValues { get; }

    /// <summary>The system of a code type, or null if the type is none.</summary>
    public string? SystemOf(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } named)
            return null;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return SystemOf(named.TypeArguments[0]);
        var system = _codeTypes.GetOrAdd(named, static type =>
            type.GetAttributes().FirstOrDefault(attribute => IsOurs(attribute, "CodeTypeAttribute")) is { ConstructorArguments: [{ Value: string id }, ..] } ? id : "");
        return system.Length > 0 ? system : null;
    }

    /// <summary>The slot that a code type is.</summary>
    public CodeSlot? OfType(ITypeSymbol? type, bool allowHeaders = false) => SystemOf(type) is { } system
        ? new CodeSlot { Systems = EquatableArray.Of(system), IsCodeType = true, AllowHeaders = allowHeaders }
        : null;

    /// <summary>The slot that the text of a code is.</summary>
    public CodeSlot? OfText(ITypeSymbol? type) => OfType(type)?.AsText();

    /// <summary>The slot that a parameter, field, property or method's result is by its attributes, or null.</summary>
    [MethodImpl(Hot.Path)]
    public CodeSlot? Of(ISymbol? symbol) => symbol is null || IsPlain(symbol.OriginalDefinition) ? null : _slots.GetOrAdd(symbol.OriginalDefinition, Read);

    /// <summary>Whether a member, as it is defined, is one of the most of a program, of which nothing is said. To remember each would cost more than to look again.</summary>
    public bool IsPlain(ISymbol symbol) => _folders.IsEmpty && SymbolOrigins.IsAlone(symbol) && symbol.GetAttributes().IsEmpty
        && (symbol is not IMethodSymbol method || method.GetReturnTypeAttributes().IsEmpty);

    /// <summary>The slot that a word names, as in a comment before a literal; null if it names no system.</summary>
    public CodeSlot? Named(string word) => SlotSystems.Named([word], _catalog) is { Count: > 0 } systems ? new CodeSlot { Systems = systems } : null;

    /// <summary>Whether an attribute is one of the package's, or a copy of one.</summary>
    public static bool IsOurs(INamedTypeSymbol attribute) => IsIn(attribute, "MedicalCodes");

    /// <summary>Whether an attribute is the one that names systems by their words.</summary>
    public static bool NamesSystems(INamedTypeSymbol attribute) => attribute.Name == "MedicalCodeAttribute" && IsIn(attribute, "MedicalCodes");

    private CodeSlot? Read(ISymbol symbol) =>
        Said(symbol) ?? First(SymbolOrigins.Twins(symbol).Select(Said)) ?? First(SymbolOrigins.Of(symbol).Select(Of)) ?? (OfValues ? null : _folders.OfName(symbol));

    /// <summary>What is said of a symbol itself.</summary>
    private CodeSlot? Said(ISymbol symbol) => ReadAttributes(symbol) ?? _folders.Of(symbol, OfValues);

    private static CodeSlot? First(IEnumerable<CodeSlot?> slots) => slots.FirstOrDefault(slot => slot is not null);

    private CodeSlot? ReadAttributes(ISymbol symbol)
    {
        var attributes = symbol is IMethodSymbol method ? method.GetReturnTypeAttributes().Concat(method.GetAttributes()) : symbol.GetAttributes();
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && Read(type, attribute) is { } slot)
                return slot;
        }

        return null;
    }

    private CodeSlot? Read(INamedTypeSymbol type, AttributeData attribute)
    {
        if (type.Name == "StringSyntaxAttribute" && !OfValues)
        {
            return attribute.ConstructorArguments is [{ Value: string word }, ..] && SlotSystems.Named([word], _catalog) is { } named
                ? new CodeSlot { Systems = named }
                : null;
        }

        if (!IsIn(type, "MedicalCodes") || Named(attribute, "OfValues") is true != OfValues)
            return null;
        EquatableArray<string>? systems = type.Name switch
        {
            "DiagnosisCodeAttribute" => SlotSystems.OfKind(CodeKind.Diagnosis, _catalog),
            "ProcedureCodeAttribute" => SlotSystems.OfKind(CodeKind.Procedure, _catalog),
            "InpatientProcedureCodeAttribute" => EquatableArray.Of("icd-10-pcs"),
            "ServiceCodeAttribute" => EquatableArray.Of("cpt", "hcpcs"),
            "MedicalCodeAttribute" => SlotSystems.Named(Words(attribute), _catalog),
            _ => null,
        };
        return systems is not { Count: > 0 } ? null : new CodeSlot
        {
            Systems = systems,
            IsAnyProcedure = type.Name == "ProcedureCodeAttribute",
            AllowHeaders = Named(attribute, "AllowHeaders") is true,
            AnyEdition = Named(attribute, "AnyEdition") is true,
            Writing = WritingOption.Named(Named(attribute, "Writing") as string),
        };
    }

    private static IEnumerable<string> Words(AttributeData attribute) => attribute.ConstructorArguments
        .SelectMany(argument => argument.Kind != TypedConstantKind.Array ? [argument] : argument.IsNull ? [] : argument.Values.AsEnumerable())
        .Select(argument => argument.Value)
        .OfType<string>();

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    private static bool IsOurs(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && type.Name == name && IsIn(type, "MedicalCodes");

    private static bool IsIn(INamedTypeSymbol type, string space) =>
        type.ContainingNamespace is { ContainingNamespace.IsGlobalNamespace: true } containing && containing.Name == space;
}
