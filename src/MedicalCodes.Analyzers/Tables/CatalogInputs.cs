using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Tables;

/// <summary>All that a catalog is built from. Equal inputs give the same catalog.</summary>
internal sealed record CatalogInputs(EquatableArray<TableFile> Files, string RootNamespace, string AsOf)
{
    /// <summary>Reads the tables of a compilation, each text once a process and content.</summary>
    public static CatalogInputs Read(ImmutableArray<AdditionalText> texts, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        // Reading is most of the cost of a cold build, and no table waits for another.
        var files = new TableFile?[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { CancellationToken = cancellation }, i => files[i] = TableCache.Read(texts[i], options.GetOptions(texts[i]), cancellation));
        return Create(files.OfType<TableFile>(), options.GlobalOptions);
    }

    public static CatalogInputs Create(IEnumerable<TableFile> files, AnalyzerConfigOptions options) =>
        Create(files, Option(options, "RootNamespace"), Option(options, "MedicalCodesAsOf"));

    /// <summary>The order of the items must not show in the output; nor must the folder of the checkout.</summary>
    public static CatalogInputs Create(IEnumerable<TableFile> files, string rootNamespace, string asOf) => new(
        files.OrderBy(file => file.FileName, StringComparer.Ordinal)
            .ThenBy(file => file.Checksum, StringComparer.Ordinal)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .ToEquatableArray(),
        rootNamespace,
        asOf);

    public static string Option(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";
}
