using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;

namespace MedicalCodes.Slots;

/// <summary>What the name of a string tells of the codes in it: <c>icd10Code</c>, <c>cptCodes</c>, the <c>Code</c> of a <c>DiagnosisCode</c> and what one is made of.</summary>
/// <remarks>A name is the weakest evidence, so only those count that end with the word code. Dental codes, ICD-9 and the ICD-10 of the WHO are no slot.</remarks>
internal static class SlotNames
{
    public static CodeSlot? Find(ISymbol symbol, CodeCatalog catalog)
    {
        var type = symbol switch
        {
            IParameterSymbol parameter => parameter.Type,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        if (!HoldsText(type))
            return null;
        // What fills an object of its type, unlike what other methods are asked about.
        var fills = symbol is not IParameterSymbol || symbol.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor };
        // A bare "Code" is one of what its type is, and so is the "value" of such a type.
        var words = Words(symbol.Name) is ["code" or "codes" or "value"] && fills ? Words(symbol.ContainingType?.Name ?? "") : Words(symbol.Name);
        return SystemsOf(words, catalog) is { Count: > 0 } systems
            // A constructor can make capitals of what it is given, as Parse does.
            ? new CodeSlot { Systems = systems, IsGuess = true, AllowHeaders = fills && IsRow(symbol.ContainingType), AnyCase = fills && symbol is IParameterSymbol }
            : null;
    }

    /// <summary>Whether a text shows that the name misleads: it has the shape of no code, or is one of ICD-9, which names hardly ever tell from ICD-10.</summary>
    public static bool Misleads(string text, Verdict verdict) => verdict.Kind switch
    {
        VerdictKind.WrongShape => true,
        // Modifiers and places of service are so short that any text may be one.
        VerdictKind.OtherSystem => verdict.Table!.System.Kind == CodeKind.Other,
        _ => verdict.Table?.System == CodeSystem.Icd10Cm && IsIcd9(text),
    };

    /// <summary>Whether a text is <c>V58.11</c> or <c>E885.9</c>: ICD-10-CM's V codes are longer than those of ICD-9, and its E codes end with E89.</summary>
    private static bool IsIcd9(string text)
    {
        var digits = text.Substring(1).Replace(".", "");
        return digits.All(char.IsDigit) && (text[0] switch
        {
            'V' => digits.Length is >= 2 and <= 4,
            'E' => digits.Length is 3 or 4 && (digits[0] == '9' || (digits[0] == '8' && text.IndexOf('.') == 4)),
            _ => false,
        });
    }

    /// <summary>Whether a type is a row of a list of codes, which has headers too: an <c>Icd10</c>, a <c>DiagnosisCode</c> with a title beside the code.</summary>
    private static bool IsRow(INamedTypeSymbol? type) =>
        type is not null && Words(type.Name) is { Length: > 0 } words && (words[words.Length - 1] == "code" || (words.Length == 1 && words[0].StartsWith("icd", StringComparison.Ordinal)))
        && type.GetMembers().Count(member => member is IPropertySymbol { IsStatic: false } property ? HoldsText(property.Type)
            : member is IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field && HoldsText(field.Type)) > 1;

    private static EquatableArray<string> SystemsOf(string[] words, CodeCatalog catalog)
    {
        if (words.Length < 2 || words[words.Length - 1] is not ("code" or "codes"))
            return EquatableArray.Of<string>();
        var name = string.Concat(words.Take(words.Length - 1));
        if (words.Any(word => word is "dental" or "cdt" or "who" or "modifier" or "qualifier" or "type" or "status" or "pointer") || name.Contains("icd9"))
            return EquatableArray.Of<string>();
        return name switch
        {
            // What is called CPT holds HCPCS Level II as well in one of four cases.
            _ when words.Any(word => word is "cpt" or "cpt4" or "hcpcs") => EquatableArray.Of("cpt", "hcpcs"),
            _ when name.Contains("icd10pcs") => EquatableArray.Of("icd-10-pcs"),
            _ when name.Contains("icd") && words.Any(word => word is "procedure" or "px") => EquatableArray.Of("icd-10-pcs"),
            _ when words.Any(word => word.StartsWith("icd", StringComparison.Ordinal)) => EquatableArray.Of("icd-10-cm"),
            _ when words[words.Length - 2] is "diagnosis" or "dx" => SlotSystems.OfKind(CodeKind.Diagnosis, catalog),
            _ when words[words.Length - 2] is "procedure" or "px" => SlotSystems.OfKind(CodeKind.Procedure, catalog),
            _ => EquatableArray.Of<string>(),
        };
    }

    private static bool HoldsText(ITypeSymbol? type)
    {
        for (var depth = 0; type is not null && depth < 3; depth++)
        {
            if (type.SpecialType == SpecialType.System_String)
                return true;
            type = TypeBinding.Arguments(type).FirstOrDefault();
        }

        return false;
    }

    /// <summary>The words of a name in small letters; digits belong to the word before them.</summary>
    private static string[] Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 1; at <= name.Length; at++)
        {
            if (at < name.Length && !Begins(name, at))
                continue;
            var word = name.Substring(start, at - start).Trim('_').ToLowerInvariant();
            if (word.Length > 0)
                words.Add(word);
            start = at;
        }

        return [.. words];
    }

    /// <summary>Whether a word begins at a character: at a capital, but of several only at the last before small letters, and after a digit.</summary>
    private static bool Begins(string name, int at)
    {
        var (before, here) = (name[at - 1], name[at]);
        if (here == '_' || before == '_')
            return true;
        if (char.IsUpper(here))
            return !char.IsUpper(before) || (at + 1 < name.Length && char.IsLower(name[at + 1]));
        return char.IsLower(here) && char.IsDigit(before);
    }
}
