using MedicalCodes.Tables;
using MedicalCodes.Tables.Formats;

namespace MedicalCodes.Generation;

/// <summary>A table, packed as a file to take its place. A generator can write nothing but source, so it is a comment.</summary>
internal sealed record PackedSource(string Name, string Text) : SourceFile
{
    private const string Extension = ".codes";

    // What else the compiler lets the name of a generated file have.
    private const string Allowed = " -+,.()[]{}`";

    public override string HintName => Name + Extension + ".cs";

    /// <summary>The files packed; one that has a fault, or that is no table, is not: who reads the packed one would not hear of it.</summary>
    public static IEnumerable<SourceFile> Of(IEnumerable<TableFile> files, TableTexts texts)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (file.Parsed.Problems.Count > 0 || texts.Find(file.Path) is not { } text)
                continue;
            var name = NameOf(file);
            for (var (number, plain) = (2, name); !names.Add(name); number++)
                name = $"{plain}-{number}";
            yield return new PackedSource(name, PackedFile.Write(file.Parsed, text, file.FileName));
        }
    }

    public override string Write() => Text;

    private static string NameOf(TableFile file)
    {
        var end = file.FileName.LastIndexOf('.');
        return new string([.. file.FileName.Substring(0, end > 0 ? end : file.FileName.Length).Select(c => char.IsLetterOrDigit(c) || Allowed.IndexOf(c) >= 0 ? c : '_')]);
    }
}
