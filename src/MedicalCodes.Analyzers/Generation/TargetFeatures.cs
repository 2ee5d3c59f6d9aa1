using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Generation;

/// <summary>What the language and the target framework of the project have, so that generated code compiles on all of them.</summary>
internal sealed record TargetFeatures(bool Nullable, bool Spans, bool Parsable, bool DateOnly, bool Extensions)
{
    public static TargetFeatures Read(Compilation compilation)
    {
        var language = ((CSharpCompilation)compilation).LanguageVersion;
        return new TargetFeatures(
            Nullable: language >= LanguageVersion.CSharp8,
            Spans: Has(compilation, "System.ReadOnlySpan`1"),
            // Implementing a static abstract member takes C# 11.
            Parsable: language >= LanguageVersion.CSharp11 && Has(compilation, "System.ISpanParsable`1"),
            DateOnly: Has(compilation, "System.DateOnly"),
            // C# 14, which the oldest compiler that loads this has no name for.
            Extensions: (int)language >= 1400);
    }

    private static bool Has(Compilation compilation, string type) => compilation.GetTypeByMetadataName(type) is not null;
}
