using MedicalCodes.Analyzers.Tests.Generation;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;
using TestTable = MedicalCodes.Analyzers.Tests.Generation.TestTable;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What is read once and kept. The cache is that of the whole process, so nothing else may run meanwhile.</summary>
[Collection(Alone.Name)]
public class TableCacheTests
{
    // Another one for each test: a process may run one twice.
    private string Text { get; } = $"code,name\r\n11,{Guid.NewGuid()}\r\n";

    [Fact]
    public void A_table_is_parsed_once_for_each_content_name_and_system()
    {
        var parsed = TableCache.ParseCount;
        var first = Read("/a/places.csv", Text);
        var again = Read("/b/places.csv", Text);

        Assert.Same(first.Parsed, again.Parsed);
        Assert.Equal(("/a/places.csv", "/b/places.csv"), (first.Path, again.Path));
        Assert.Equal(parsed + 1, TableCache.ParseCount);
        Assert.NotSame(first.Parsed, Read("/a/other.csv", Text).Parsed);
        Assert.NotSame(first.Parsed, Read("/a/places.csv", Text, ("System", "place")).Parsed);
        Assert.Equal(parsed + 3, TableCache.ParseCount);
    }

    [Fact]
    public void An_additional_file_that_is_no_table_is_not_read()
    {
        var parsed = TableCache.ParseCount;

        Assert.Null(TableCache.Read(new TestTable("/a/notes.txt", Text), new GeneratorRun.Values([]), default));
        Assert.Equal(parsed, TableCache.ParseCount);
    }

    [Fact]
    public void A_table_is_read_as_one_of_the_system_that_its_item_says()
    {
        const string codes = "code,name\r\nE11.9,Diabetes\r\n";

        Assert.Null(Assert.Single(Read("/a/codes.csv", codes).Parsed.Lists).System);
        Assert.Equal(CodeSystem.Hcpcs, Assert.Single(Read("/a/codes.csv", "hcpcs,name\r\nA4281,Tubing\r\n").Parsed.Lists).System);
        Assert.Equal(CodeSystem.Icd10Cm, Assert.Single(Read("/a/codes.csv", codes, ("System", "icd-10-cm")).Parsed.Lists).System);
    }

    [Fact]
    public void What_is_in_use_is_kept_and_all_is_forgotten_after_many_others()
    {
        // Read until the first is forgotten, so that the cache has just begun anew.
        var count = 0;
        var first = Read("/a/first.csv", Text);
        while (Read("/a/first.csv", Text).Parsed == first.Parsed && count < 1_000)
            Read("/a/places.csv", Text + count++);
        Assert.InRange(count, 1, 100);

        first = Read("/a/first.csv", Text);
        for (var i = 0; i < 50; i++)
        {
            Read("/a/places.csv", Text + "kept " + i);
            Assert.Same(first.Parsed, Read("/a/first.csv", Text).Parsed);
        }

        for (var i = 0; i < 100; i++)
        {
            var last = Read("/a/places.csv", Text + "many " + i);
            Assert.Same(last.Parsed, Read("/a/places.csv", Text + "many " + i).Parsed);
        }

        Assert.NotSame(first.Parsed, Read("/a/first.csv", Text).Parsed);
    }

    private static TableFile Read(string path, string text, params (string, string)[] metadata)
    {
        var table = new TestTable(path, text, metadata);
        return TableCache.Read(table, new GeneratorRun.Values(table.Options), default)!;
    }
}
