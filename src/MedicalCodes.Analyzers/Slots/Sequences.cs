namespace MedicalCodes.Slots;

internal static class Sequences
{
    /// <summary>The place of the first element for which a condition holds, or -1.</summary>
    public static int IndexOf<T>(this IEnumerable<T> items, Func<T, bool> condition)
    {
        var index = 0;
        foreach (var item in items)
        {
            if (condition(item))
                return index;
            index++;
        }

        return -1;
    }
}
