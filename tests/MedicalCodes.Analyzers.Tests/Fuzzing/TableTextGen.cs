using CsCheck;

namespace MedicalCodes.Analyzers.Tests.Fuzzing;

/// <summary>Texts that may or may not be tables.</summary>
internal static class TableTextGen
{
    private static readonly Gen<TableSeed> Seed = Gen.Int[0, TableSeed.All.Count - 1].Select(i => TableSeed.All[i]);

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.String[Gen.Char, 0, 12],
        Gen.String[Gen.Char["0123456789ABCDEFZ .,;\t\"'<>/{}[]:-\\\r\n\u00A0\uFEFF\0"], 0, 40],
        Gen.OneOf("\r\n", "\n", "\"", "<![CDATA[", "]]>", "<!--", "&#0;", "<diag>", "</diag>", "{\"concept\":[", "]}", "\ud800", "\uFFFD", "code,description\n", "99999999", "-1", "2147483648"));

    /// <summary>A table with some slips in it: pieces cut out, doubled, moved in from another table, written over.</summary>
    public static Gen<TableSeed> Mutated { get; } =
        from seed in Seed
        from named in Seed
        from renamed in Gen.Int[0, 9]
        from slips in Gen.Select(Gen.Int[0, 5], Gen.Double[0, 1], Gen.Double[0, 1], Piece, Seed).List[0, 8]
        select (renamed == 0 ? seed with { Name = named.Name, System = named.System } : seed) with { Text = slips.Aggregate(seed.Text, Slip) };

    public static Gen<TableSeed> Arbitrary { get; } =
        from named in Seed
        from pieces in Piece.List[0, 30]
        select named with { Text = string.Concat(pieces) };

    private static string Slip(string text, (int Kind, double From, double Length, string Piece, TableSeed Other) slip)
    {
        var from = (int)(slip.From * text.Length);
        // Short pieces are likelier, so that something of the table stays.
        var length = (int)(Math.Pow(slip.Length, 4) * (text.Length - from));
        return slip.Kind switch
        {
            0 => text.Remove(from, length),
            1 => text.Insert(from, text.Substring(from, length)),
            2 => text.Insert(from, slip.Piece),
            3 => text.Remove(from, length).Insert(from, slip.Piece),
            4 => text[..from] + slip.Other.Text[(int)(slip.Length * slip.Other.Text.Length)..],
            _ => text.Insert(from, slip.Other.Text[..(int)(slip.Length * slip.Other.Text.Length)]),
        };
    }
}
