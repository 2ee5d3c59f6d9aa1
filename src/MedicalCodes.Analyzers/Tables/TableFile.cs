using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>A code table of the project, read: where it is, what it holds, what the project says of it.</summary>
/// <remarks>Two files are equal if their texts, names and metadata are; the text itself is not kept.</remarks>
internal sealed class TableFile(string path, string checksum, TableMetadata metadata, ParsedTable parsed) : IEquatable<TableFile>
{
    public string Path { get; } = path;

    public string FileName => Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The hash of the text, in hexadecimal digits.</summary>
    public string Checksum { get; } = checksum;

    public TableMetadata Metadata { get; } = metadata;

    public ParsedTable Parsed { get; } = parsed;

    public static string ChecksumOf(SourceText text) =>
        string.Concat(text.GetChecksum().Select(b => b.ToString("x2", global::System.Globalization.CultureInfo.InvariantCulture)));

    public bool Equals(TableFile? other) =>
        other is not null && Path == other.Path && Checksum == other.Checksum && Metadata == other.Metadata;

    public override bool Equals(object? obj) => Equals(obj as TableFile);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path + Checksum);
}
