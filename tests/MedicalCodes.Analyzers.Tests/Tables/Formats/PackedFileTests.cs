using MedicalCodes.Analyzers.Tests.Fuzzing;
using MedicalCodes.Tables;
using MedicalCodes.Tables.Formats;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables.Formats;

/// <summary>A packed table says what the file says that it was made of.</summary>
public class PackedFileTests
{
    private const string Csv = "code,name,description,billable,effective,terminated\n11,Office,A room – with a doctor,1,2020-01-01,\n21,Ward,,0,,2025-12-31\n21a,,\u00E4\u2028\uD83D\uDE00,1,,\n";

    public static TheoryData<string> Layouts => [.. TableSeed.All.Select(seed => seed.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_table_of_each_layout_is_the_same_when_packed(string name)
    {
        var seed = TableSeed.All.Single(seed => seed.Name == name);
        ExpectSame(SourceText.From(seed.Text), seed.Name, seed.System);
    }

    [SkippableTheory]
    [InlineData(RealTables.Icd10Cm2026)]
    [InlineData(RealTables.Icd10CmCodes2026)]
    [InlineData(RealTables.Icd10CmAddenda2026)]
    [InlineData(RealTables.Icd10CmTabular2021)]
    [InlineData(RealTables.Icd10Pcs2026)]
    [InlineData(RealTables.Icd10PcsAddenda2026)]
    [InlineData(RealTables.Icd10PcsTables2022)]
    [InlineData(RealTables.Hcpcs2019)]
    [InlineData(RealTables.Hcpcs2020)]
    [InlineData(RealTables.Hcpcs2025)]
    [InlineData(RealTables.FhirCodeSystem)]
    [InlineData(RealTables.FhirExpansion)]
    public void A_publisher_s_file_is_the_same_when_packed(string file) => ExpectSame(TestTables.RealText(file), Path.GetFileName(file), null);

    [SkippableTheory]
    [InlineData(RealTables.Icd10Cm2026)]
    [InlineData(RealTables.Icd10Pcs2026)]
    [InlineData(RealTables.Hcpcs2025)]
    public void A_publisher_s_file_is_three_times_as_large(string file)
    {
        var text = TestTables.RealText(file);
        var packed = Pack(text, Path.GetFileName(file), null);

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(packed), 1, new FileInfo(RealTables.Path(file)).Length * 2 / 5);
        Assert.InRange(packed.Length, 1, text.Length / 7);
    }

    [Fact]
    public void A_packed_table_is_packed_as_it_is()
    {
        var packed = Pack(SourceText.From(Csv), "places.csv", "places");

        Assert.Equal(packed, Pack(SourceText.From(packed), "places.csv", "places"));
    }

    [Fact]
    public void A_packed_table_is_two_lines_of_comment()
    {
        var lines = Pack(SourceText.From(Csv), "places.csv", "places").Split(['\r', '\n', '\u0085', '\u2028', '\u2029']);

        Assert.Equal("// MedicalCodes packed table 1, places.csv", lines[0]);
        Assert.StartsWith("// ", lines[1], StringComparison.Ordinal);
        Assert.Equal(["", ""], [lines[2], string.Concat(lines[1].Skip(3).Where(c => c is < '\u3400' or > '\uB3FF'))]);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public void Rows_stand_in_the_second_line_one_behind_the_other()
    {
        var packed = Pack(SourceText.From(Csv), "places.csv", "places");
        var list = Assert.Single(TestTables.Read(packed, "places.codes", "places").Lists);
        var starts = Enumerable.Range(0, list.Count).Select(list.StartAt).ToArray();

        Assert.Equal(3, starts.Distinct().Count());
        Assert.Equal(starts.Order(), starts);
        Assert.All(starts, start => Assert.InRange(start, packed.IndexOf('\n'), packed.Length - 2));
    }

    [Fact]
    public void Line_ends_may_have_changed()
    {
        var packed = Pack(SourceText.From(Csv), "places.csv", "places");

        foreach (var changed in (string[])[packed.Replace("\n", "\r\n"), packed.TrimEnd('\n'), packed + "\n"])
        {
            var read = TestTables.Read(changed, "places.codes", "places");

            Assert.Empty(read.Problems);
            Assert.Equal(["11", "21", "21a"], Assert.Single(read.Lists).Keys());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void The_hash_of_nothing_is_no_table(string end)
    {
        var nothing = new System.Text.StringBuilder("// MedicalCodes packed table 1, nothing\n// ");
        nothing.AppendInt(0);
        var read = TestTables.Read(nothing + end, "nothing.codes", "places");

        Assert.Empty(read.Lists);
        Assert.Equal("MED0001 it is a packed table that has been cut or changed; pack the publisher's file again", Told(read));
    }

    [Fact]
    public void What_was_cut_or_changed_is_no_table()
    {
        var packed = Pack(SourceText.From(Csv), "places.csv", "places");
        var data = packed.IndexOf('\n') + "\n// ".Length;
        foreach (var damaged in Enumerable.Range(data, packed.Length - data - 1).SelectMany(at =>
            (string[])[packed[..at], packed.Remove(at, 1), packed.Insert(at, "\u4e00"), packed.Insert(at, "\n"), packed[..at] + (char)(packed[at] + 1) + packed[(at + 1)..]]))
        {
            var read = TestTables.Read(damaged, "places.codes", "places");

            Assert.Empty(read.Lists);
            Assert.Equal("MED0001 it is a packed table that has been cut or changed; pack the publisher's file again", Told(read));
        }
    }

    [Fact]
    public void What_stands_in_a_packed_table_does_not_change_without_its_number()
    {
        var csv = SourceText.From("code,name,billable,effective\n11,Office,1,2020-01-01\n2,Home,0,\n");
        const string expected = "// MedicalCodes packed table 1, own.csv\n// 䐴吓㐁㐀㐀㐀㐀㐀㐀㐀㐀㐂㐀㐄㐀㐊㐀㐉㐀㐀㐀㐀㐀㐑㐀㐀㐢䲱㐑䴀㐁㙨溥㐀㐀㐁㐀㐀㐀㐀㐀㐆實杩日㐁㐄塯櫥㐂㐉㐀㐀㐋實杩日䑈毭暀㐀㐁㐀㐀㐁㐁\n";

        Assert.Equal(expected, Pack(csv, "own.csv", "own"));
        Assert.Equal(["11", "2"], Assert.Single(TestTables.Read(expected, "own.codes", "own").Lists).Keys());
    }

    [Fact]
    public void What_another_version_has_packed_is_no_table()
    {
        var packed = Pack(SourceText.From(Csv), "places.csv", "places").Replace("packed table 1,", "packed table 12,");

        Assert.Equal("MED0001 another version of MedicalCodes has packed it; pack the publisher's file again", Told(TestTables.Read(packed, "places.codes", "places")));
    }

    private static string Told(ParsedTable table) => string.Join("\n", table.Problems.Select(problem => $"{problem.RuleId} {problem.Message}"));

    private static string Pack(SourceText text, string name, string? system) => PackedFile.Write(TableReader.Read(text, name, system), text, name);

    private static void ExpectSame(SourceText text, string name, string? system)
    {
        var table = TableReader.Read(text, name, system);
        Assert.NotEmpty(table.Lists);
        var packed = SourceText.From(PackedFile.Write(table, text, name));
        var read = TableReader.Read(packed, "packed.codes", system);

        Assert.Empty(read.Problems);
        Assert.Equal(table.Describe(text), read.Describe(packed));
    }
}
