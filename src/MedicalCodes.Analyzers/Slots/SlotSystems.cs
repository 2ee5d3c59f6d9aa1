using MedicalCodes.Tables;

namespace MedicalCodes.Slots;

/// <summary>Which systems a place takes that names some, or a kind.</summary>
internal static class SlotSystems
{
    /// <summary>All systems of a kind: the national ones, and those that the user's tables declare.</summary>
    public static EquatableArray<string> OfKind(CodeKind kind, CodeCatalog catalog)
    {
        var national = CodeSystem.Known.Where(system => system.Kind == kind).Select(system => system.Id);
        var own = catalog.Tables.Where(table => table.System.Kind == kind).Select(table => table.System.Id);
        // In the order in which people name them: what a doctor bills first.
        return national.OrderBy(id => id is "icd-10-pcs" ? 1 : 0).ThenBy(id => id, StringComparer.Ordinal)
            .Concat(own).Distinct().ToEquatableArray();
    }

    /// <summary>
    /// The systems behind the words of a string slot, or null if one of them is unknown. HCPCS has two levels, and CPT is the first:
    /// a claim's service field, which is called HCPCS, takes both.
    /// </summary>
    public static EquatableArray<string>? Named(IEnumerable<string> words, CodeCatalog catalog)
    {
        var systems = new List<string>();
        foreach (var word in words)
        {
            switch (word.ToLowerInvariant())
            {
                case "hcpcs":
                    systems.AddRange(["cpt", "hcpcs"]);
                    break;
                case "hcpcs-level-ii":
                    systems.Add("hcpcs");
                    break;
                case "modifier":
                    systems.AddRange(["cpt-modifier", "hcpcs-modifier"]);
                    break;
                case var id when CodeSystem.Find(id) is not null || catalog.Find(id) is not null:
                    systems.Add(id);
                    break;
                default:
                    return null;
            }
        }

        return systems.Distinct().ToEquatableArray();
    }

    /// <summary>Whether no system of the one is one of the other.</summary>
    public static bool AreDisjoint(CodeSlot one, CodeSlot other) => !one.Systems.Intersect(other.Systems, StringComparer.OrdinalIgnoreCase).Any();
}
