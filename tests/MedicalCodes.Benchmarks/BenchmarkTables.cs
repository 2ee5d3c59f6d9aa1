using System.Globalization;
using System.Text;
using MedicalCodes.Tests;

namespace MedicalCodes.Benchmarks;

/// <summary>The four national tables: the publishers' own where they are at hand, else tables of the same size and layout.</summary>
internal static class BenchmarkTables
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static IReadOnlyList<string> Write(string folder, bool small)
    {
        Directory.CreateDirectory(folder);
        return
        [
            Real("icd10cm/icd10cm_order_2026.txt") ?? WriteFile(folder, "icd10cm_order_2026.txt", Order(small ? 2_000 : 98_000, Diagnosis)),
            Real("icd10pcs/icd10pcs_order_2026.txt") ?? WriteFile(folder, "icd10pcs_order_2026.txt", Order(small ? 2_000 : 80_000, Inpatient)),
            Real("hcpcs/HCPC2025_OCT_ANWEB_reconstructed.txt") ?? WriteFile(folder, "HCPC2025_OCT_ANWEB.txt", Hcpcs(small ? 500 : 8_500)),
            // CPT belongs to the AMA: its layout and size, and nothing else of it.
            WriteFile(folder, "LONGULT.txt", Cpt(small ? 500 : 11_000)),
        ];
    }

    public static IEnumerable<string> Order(int rows, Func<int, string> code) => Enumerable.Range(0, rows).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{i % 100_000:00000} {code(i),-7} 1 {"words of a title that was made up",-60} words of a title that was made up, number {i}, with as many words as one has"));

    public static string Diagnosis(int i) =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + i / 4_000 % 26)}{i / 400 % 10}{i / 40 % 10}{i / 10 % 4}{i % 10}") + Alphabet[i / 104_000 % 34];

    private static string Inpatient(int i) => "0" + string.Concat(Enumerable.Range(0, 6).Select(place => Alphabet[i / (int)Math.Pow(8, place) % 8])
        .Reverse());

    private static IEnumerable<string> Hcpcs(int rows) => Enumerable.Range(0, rows).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + i / 1_000)}{i % 1_000 * 7 % 10_000:0000}001003") + "words of a title that was made up".PadRight(257) + "2001010120010101        N");

    private static IEnumerable<string> Cpt(int rows) => Enumerable.Range(0, rows).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{(i < 10_000 ? 10_000 + i * 8 : 90_001 + (i - 10_000) * 8):00000}\twords of a service that was made up, number {i}"));

    private static string? Real(string table) =>
        RealTables.Folder is { } folder && File.Exists(Path.Combine(folder, table)) ? Path.Combine(folder, table) : null;

    private static string WriteFile(string folder, string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, lines, Encoding.ASCII);
        return path;
    }
}
