using MedicalCodes.Analyzers.Tests.Generation;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>What makes one input of the catalog another one, and what does not.</summary>
public class CatalogInputsTests
{
    [Fact]
    public void Files_come_in_the_order_of_their_names_whatever_their_folder()
    {
        var inputs = CatalogInputs.Create([File("/b/a.txt", "2"), File("/a/b.txt", "1"), File("C:\\z\\a.txt", "1"), File("/a/a.txt", "2")], "Acme", "");

        Assert.Equal(["C:\\z\\a.txt", "/a/a.txt", "/b/a.txt", "/a/b.txt"], inputs.Files.Select(file => file.Path));
        Assert.Equal(["a.txt", "a.txt", "a.txt", "b.txt"], inputs.Files.Select(file => file.FileName));
    }

    [Fact]
    public void Two_files_are_equal_if_their_paths_contents_and_metadata_are()
    {
        var file = File("/a.txt", "1");

        Assert.Equal(file, File("/a.txt", "1"));
        Assert.Equal(file.GetHashCode(), File("/a.txt", "1").GetHashCode());
        Assert.True(file.Equals((object)File("/a.txt", "1")));
        Assert.NotEqual(file, File("/b.txt", "1"));
        Assert.NotEqual(file, File("/a.txt", "2"));
        Assert.NotEqual(file, File("/a.txt", "1", new TableMetadata { System = "cpt" }));
        Assert.False(file.Equals(null));
        Assert.False(file.Equals("/a.txt"));
    }

    [Fact]
    public void A_checksum_is_that_of_the_text()
    {
        var checksum = TableFile.ChecksumOf(SourceText.From("a", System.Text.Encoding.UTF8));

        Assert.Matches("^([0-9a-f]{2})+$", checksum);
        Assert.Equal(checksum, TableFile.ChecksumOf(SourceText.From("a", System.Text.Encoding.UTF8)));
        Assert.NotEqual(checksum, TableFile.ChecksumOf(SourceText.From("b", System.Text.Encoding.UTF8)));
    }

    [Fact]
    public void What_an_item_says_is_read_without_the_blanks_around_it()
    {
        string[] names = ["System", "Kind", "TypeName", "Namespace", "Visibility", "Edition", "EffectiveFrom", "Constants", "Descriptions", "Embed", "Extends"];
        var options = new GeneratorRun.Values([.. names.Select(name => ("build_metadata.AdditionalFiles.MedicalCodes" + name, $" {name} "))]);

        var metadata = TableMetadata.Read(options);

        Assert.Equal(
            names,
            new[]
            {
                metadata.System, metadata.Kind, metadata.TypeName, metadata.Namespace, metadata.Visibility, metadata.Edition, metadata.EffectiveFrom,
                metadata.Constants, metadata.Descriptions, metadata.Embed, metadata.Extends,
            });
        Assert.Equal(new TableMetadata(), TableMetadata.Read(new GeneratorRun.Values([])));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData(null, false)]
    public void An_additional_file_is_a_table_if_its_item_says_so(string? value, bool isTable) => Assert.Equal(
        isTable, TableMetadata.IsTable(new GeneratorRun.Values(value is null ? [] : [("build_metadata.AdditionalFiles.MedicalCodesTable", value)])));

    [Fact]
    public void A_property_of_the_project_is_read_without_the_blanks_around_it()
    {
        var options = new GeneratorRun.Values([("build_property.RootNamespace", " Acme "), ("build_property.MedicalCodesAsOf", "2025-10-01")]);

        var inputs = CatalogInputs.Create([], options);

        Assert.Equal(("Acme", "2025-10-01"), (inputs.RootNamespace, inputs.AsOf));
        Assert.Equal("", CatalogInputs.Option(options, "Nothing"));
    }

    private static TableFile File(string path, string checksum, TableMetadata? metadata = null) =>
        new(path, checksum, metadata ?? new TableMetadata(), new ParsedTable(null, [], []));
}
