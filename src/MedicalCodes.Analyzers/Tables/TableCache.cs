using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>
/// Keeps what was read: a table is parsed once a process and content, and a catalog is built once an input, whoever asks, the
/// generator or one of the analyzers, in this build or in the next one of a compiler server.
/// </summary>
internal static class TableCache
{
    // A solution has few tables; these bounds only keep a long-lived server from growing.
    private const int MaxTables = 64;
    private const int MaxCatalogs = 16;

    private static readonly ConditionalWeakTable<SourceText, string> Checksums = new();
    private static readonly BoundedCache<ParsedKey, ParsedTable> Parsed = new(MaxTables);
    private static readonly BoundedCache<CatalogInputs, CodeCatalog> Catalogs = new(MaxCatalogs);

    /// <summary>How many tables were parsed in this process.</summary>
    internal static int ParseCount => Parsed.MissCount;

    /// <summary>The table of an additional file, or null if it is none or cannot be read.</summary>
    public static TableFile? Read(AdditionalText additional, AnalyzerConfigOptions options, CancellationToken cancellation)
    {
        if (!TableMetadata.IsTable(options) || additional.GetText(cancellation) is not { } text)
            return null;
        var metadata = TableMetadata.Read(options);
        var checksum = Checksums.GetValue(text, TableFile.ChecksumOf);
        var name = additional.Path.Substring(additional.Path.LastIndexOfAny(['/', '\\']) + 1);
        var parsed = Parsed.Get(new ParsedKey(checksum, name, metadata.System), _ => TableReader.Read(text, name, metadata.System.Length > 0 ? metadata.System : null));
        return new TableFile(additional.Path, checksum, metadata, parsed);
    }

    public static CodeCatalog Catalog(CatalogInputs inputs, TableTexts texts) =>
        inputs.Files.Count == 0 ? CodeCatalog.Empty : Catalogs.Get(inputs, key => CatalogBuilder.Build(key, texts));

    private sealed record ParsedKey(string Checksum, string FileName, string System);

    /// <summary>A cache that forgets all when it is full: what is in use is read again once.</summary>
    private sealed class BoundedCache<TKey, TValue>(int capacity)
        where TKey : class
        where TValue : class
    {
        private readonly ConcurrentDictionary<TKey, Lazy<TValue>> _values = new();
        private int _missCount;

        public int MissCount => _missCount;

        public TValue Get(TKey key, Func<TKey, TValue> make)
        {
            if (_values.Count >= capacity && !_values.ContainsKey(key))
                _values.Clear();
            return _values.GetOrAdd(key, k => new Lazy<TValue>(() =>
            {
                Interlocked.Increment(ref _missCount);
                return make(k);
            })).Value;
        }
    }
}
