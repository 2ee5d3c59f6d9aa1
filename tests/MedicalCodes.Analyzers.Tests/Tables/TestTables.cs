using System.Text;
using MedicalCodes.Tables;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>Reads tables as the analyzers do, from a text or from a publisher's file.</summary>
internal static class TestTables
{
    static TestTables() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static ParsedTable Read(string text, string fileName, string? system = null) =>
        TableReader.Read(SourceText.From(text), fileName, system);

    public static ParsedTable ReadReal(string table, string? system = null) =>
        TableReader.Read(RealText(table), RealTables.Path(table), system);

    /// <summary>The text as the compiler decodes it: UTF-8, else Windows-1252.</summary>
    public static SourceText RealText(string table)
    {
        using var stream = File.OpenRead(RealTables.Path(table));
        try
        {
            return SourceText.From(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            stream.Position = 0;
            return SourceText.From(stream, Encoding.GetEncoding(1252));
        }
    }

    /// <summary>The keys of a list, in its order.</summary>
    public static IReadOnlyList<string> Keys(this CodeList list, CodeStatus? status = null) =>
        [.. Enumerable.Range(0, list.Count).Where(row => status is null || list.StatusAt(row) == status).Select(row => list.KeyAt(row).ToString())];
}
