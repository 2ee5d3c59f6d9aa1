using MedicalCodes.Analyzers.Tests.Tables;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace MedicalCodes.Analyzers.Tests.Fuzzing;

/// <summary>Tables that are made to ask for more than they are: what they cost is counted, and grows no faster than they do.</summary>
[Collection(Alone.Name)]
public class HostileTableTests(ITestOutputHelper output)
{
    /// <summary>What reading, merging and packing may allocate for a character of a table, in bytes, thrown away or kept.</summary>
    private const int MostBytes = 400;

    private const string Tabular = "<ICD10CM.tabular><version>2026</version><chapter><section>";
    private const string Axes = "<ICD10PCS.tabular><pcsTable><axis pos=\"1\"><label code=\"0\"/></axis><axis pos=\"2\"><label code=\"0\"/></axis><axis pos=\"3\"><label code=\"1\"/></axis>";

    private static readonly Dictionary<string, (string Name, string System, Func<int, string> Text)> Tables = new()
    {
        ["a description in a million pieces"] = ("t.xml", "", n => $"{Tabular}<diag><name>A00</name><desc>{Repeat("<![CDATA[a]]>", n)}</desc></diag>"),
        ["a description with a comment after each letter"] = ("t.xml", "", n => $"{Tabular}<diag><name>A00</name><desc>{Repeat("a<!---->", n)}</desc></diag>"),
        ["one seventh character again and again, for codes without end"] = ("t.xml", "", n =>
            $"{Tabular}<diag><name>A00</name><sevenChrDef>{Repeat("<extension char=\"A\">a</extension>", n)}</sevenChrDef>{Repeat("<diag><name>A00.1</name><desc>a</desc></diag>", n)}</diag>"),
        ["nesting without end"] = ("t.xml", "", n => Tabular + Repeat("<diag>", n)),
        ["rows of all characters on all axes"] = ("p.xml", "", n => Axes + Repeat("<pcsRow>" + string.Concat(Enumerable.Range(4, 4).Select(axis =>
            $"<axis pos=\"{axis}\">{string.Concat("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".Select(c => $"<label code=\"{c}\"/>"))}</axis>")) + "</pcsRow>", n / 1_000)),
        ["as many new codes as old ones in a row"] = ("c.csv", "", n => $"Current code,Previous code\n\"{Codes(n)}\",\"{Codes(n)}\"\n"),
        ["an old code with successors without end"] = ("c.csv", "", n => "Current code,Previous code\n" + string.Concat(Enumerable.Range(0, n).Select(i => $"{Code(i)},Z99.9\n"))),
        ["a code with as many titles as rows"] = ("o.csv", "own", n => "code,description\n" + string.Concat(Enumerable.Range(0, n).Select(i => $"A1,Title {i}\n"))),
        ["a title without end beside many that contradict it"] = ("o.csv", "own", n => $"code,description\nA1,{new string('t', n * 10)}\n" + Repeat("A1,t\n", n)),
        ["a thousand names, all the same"] = ("o.csv", "own", n => "code,name\n" + string.Concat(Enumerable.Range(0, n).Select(i => $"{i},Same\n"))),
        ["a line of commas"] = ("o.csv", "own", n => "code,description\n" + new string(',', n * 10)),
        ["a quote in each line"] = ("o.csv", "own", n => "code,description\n" + Repeat("A1,\"b\n", n)),
        ["a line without end"] = ("icd10cm_order_2026.txt", "", n => $"00001 A00     0 {new string('x', n * 20)}"),
        ["brackets without end"] = ("f.json", "", n => "{\"concept\":" + new string('[', n * 10)),
        ["concepts as deep as they may be"] = ("f.json", "", n => "{\"concept\":[" + Repeat(Repeat("{\"code\":\"A1\",\"concept\":[", 30) + Repeat("]}", 30) + ",", n / 100)),
        ["a text that does not end"] = ("f.json", "", n => "{\"concept\":[{\"code\":\"" + new string('A', n * 10)),
        ["codes that share nothing"] = ("o.csv", "own", n => "code\n" + string.Concat(Enumerable.Range(0, n).Select(i => $"{unchecked((uint)i * 2654435761):X8}{unchecked((uint)i * 40503):X8}\n"))),
    };

    public static TheoryData<string> What => [.. Tables.Keys];

    [Theory]
    [MemberData(nameof(What))]
    public void A_table_costs_in_proportion_to_its_length(string what)
    {
        var (name, system, text) = Tables[what];
        Cost(name, system, text(1_000));

        var (small, shorter) = Cost(name, system, text(20_000));
        var (large, longer) = Cost(name, system, text(80_000));

        output.WriteLine($"{what}: {shorter:N0} characters {small:N0} bytes, {longer:N0} characters {large:N0} bytes: {(double)large / longer:0} a character");
        Assert.True(large < (long)MostBytes * longer, $"{large:N0} bytes for {longer:N0} characters");
        Assert.True(large / longer <= 2 * (small / shorter) + 10, $"{small / shorter} bytes a character became {large / longer}");
    }

    [Fact]
    public void What_is_wrong_is_said_a_hundred_times_at_most_and_then_in_a_sum()
    {
        var (name, system, text) = Tables["a code with as many titles as rows"];
        var problems = Build(name, system, SourceText.From(text(5_000))).ProblemsOf("/" + name);

        Assert.Equal(101, problems.Count);
        Assert.EndsWith("(the last of 4999 such rows; the first 100 are listed)", problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_said_as_far_as_anybody_reads()
    {
        var (name, system, text) = Tables["a title without end beside many that contradict it"];

        Assert.InRange(Build(name, system, SourceText.From(text(5_000))).ProblemsOf("/" + name)[0].Message.Length, 300, 400);
    }

    [Fact]
    public void Described_codes_are_looked_up_and_not_searched_for()
    {
        var table = TestTables.Read(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i:X5},Title {i}\n")).Insert(0, "code,description\n"), "own.csv", "own");
        var text = new Generation.TestTable("/own.csv", SourceText.From(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i:X5},Title {i}\n")).Insert(0, "code,description\n")));
        var file = new TableFile("/own.csv", "", new TableMetadata { System = "own" }, table);
        var texts = new TableTexts([text]);
        var own = CatalogBuilder.Build(CatalogInputs.Create([file], "Acme", ""), texts).Find("own")!;

        // A walk over the table for each of its codes would be four hundred million steps.
        for (var row = 0; row < own.Count; row++)
            Assert.Equal([$"Title {row}", ""], own.TitlesOf(row, texts));
    }

    private static (long Bytes, long Length) Cost(string name, string system, string text)
    {
        var source = SourceText.From(text);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Build(name, system, source);
        return (GC.GetTotalAllocatedBytes(precise: true) - before, text.Length);
    }

    private static CodeCatalog Build(string name, string system, SourceText text)
    {
        var parsed = TableReader.Read(text, name, system.Length > 0 ? system : null);
        var file = new TableFile("/" + name, "", new TableMetadata { System = system }, parsed);
        return CatalogBuilder.Build(CatalogInputs.Create([file], "Acme", ""), new TableTexts([new Generation.TestTable("/" + name, text)]));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Codes(int count) => string.Join(",", Enumerable.Range(0, count).Select(Code));

    private static string Code(int number) => $"{(char)('A' + number / 10_000 % 26)}{number / 100 % 100:00}.{number % 100:00}";
}
