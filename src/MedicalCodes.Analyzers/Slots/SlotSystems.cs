using MedicalCodes.Tables;

namespace MedicalCodes.Slots;

/// <summary>Which systems a place takes that names some, or a kind.</summary>
internal static class SlotSystems
{
    /// <summary>All systems of a kind: the national ones, and those that the user's tables declare.</summary>
    public static EquatableArray<string> OfKind(CodeKind kind, CodeCatalog catalog) =>
        SystemWords.OfKind(kind, catalog.Systems).ToEquatableArray();

    /// <summary>The systems behind the words of a string slot, or null if one of them is unknown.</summary>
    public static EquatableArray<string>? Named(IEnumerable<string> words, CodeCatalog catalog)
    {
        var systems = new List<string>();
        foreach (var word in words)
        {
            foreach (var id in SystemWords.Systems(word))
            {
                if (catalog.SystemOf(id) is null)
                    return null;
                systems.Add(id);
            }
        }

        return systems.Distinct().ToEquatableArray();
    }

    /// <summary>Whether no system of the one is one of the other.</summary>
    public static bool AreDisjoint(CodeSlot one, CodeSlot other) => !one.Systems.Intersect(other.Systems, StringComparer.OrdinalIgnoreCase).Any();
}
