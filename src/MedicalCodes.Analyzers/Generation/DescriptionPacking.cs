using System.Runtime.CompilerServices;
using MedicalCodes.Tables;

namespace MedicalCodes.Generation;

/// <summary>Packs the titles of a table's embedded rows, once a table.</summary>
internal static class DescriptionPacking
{
    private static readonly ConditionalWeakTable<PackedTable, string> Cache = new();

    public static string Pack(SystemTable table, PackedTable embedded, TableTexts texts) => Cache.GetValue(embedded, key =>
    {
        var characters = new char[key.MaxLength];
        return PackedDescriptionsWriter.Pack(Enumerable.Range(0, key.Count).Select(row =>
            table.TitleOf(table.Packed.Find(characters.AsSpan(0, key.Read(row, characters, out _, out _))), texts)));
    });
}
