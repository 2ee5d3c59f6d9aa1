namespace MedicalCodes;

/// <summary>The members that every generated code type has: no constant may be called like one of them, nor the type itself.</summary>
internal static class CodeTypeMembers
{
    public static HashSet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Parse", "TryParse", "IsDefined", "System", "Edition", "All", "Search", "Literals", "Value", "ToString", "IsEmpty",
        "IsBillable", "IsHeader", "Parent", "Ancestors", "Children", "Category", "IsIn", "StartsWith", "EffectiveFrom", "EffectiveTo",
        "IsValidOn", "Description", "Equals", "GetHashCode", "CompareTo", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize",
        "PackedTable", "TryFormat", "Data", "Texts", "Chapter", "Chapters", "Section", "Sections", "_number",
    };
}
