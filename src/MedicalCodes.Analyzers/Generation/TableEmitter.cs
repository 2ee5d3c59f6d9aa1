namespace MedicalCodes.Generation;

/// <summary>Writes what a code type looks its codes up in: each in a file of its own, that stays as it is while code is edited.</summary>
internal static class TableEmitter
{
    private const string Lib = CodeTypeEmitter.Lib;

    /// <summary>The packed table.</summary>
    public static string Table(CodeTypeModel model, TargetFeatures target)
    {
        var writer = CodeTypeEmitter.Begin(model, target);
        writer.Open($"partial struct {model.Settings.TypeName}");
        writer.Line("/// <summary>The packed table: for the analyzers of projects that reference this one.</summary>");
        writer.Line(CodeTypeEmitter.Hidden);
        writer.Line($"public const string PackedTable = {Escape.Literal(model.Data)};");
        return CodeTypeEmitter.End(writer, model);
    }

    /// <summary>What the program knows of chapters and sections.</summary>
    public static string Outline(CodeTypeModel model, PackedOutline packed, TargetFeatures target)
    {
        var writer = CodeTypeEmitter.Begin(model, target);
        writer.Open($"partial struct {model.Settings.TypeName}");
        Blocks(writer, "Chapter", packed.Chapters, target);
        Blocks(writer, "Section", packed.Sections, target);
        return CodeTypeEmitter.End(writer, model);
    }

    private static void Blocks(CodeWriter writer, string level, string packed, TargetFeatures target)
    {
        if (packed.Length == 0)
            return;
        writer.Lines($$"""
            /// <summary>The {{level.ToLowerInvariant()}} that the code stands in; null for the default value, and where the tables tell none.</summary>
            public {{Lib}}CodeBlock{{(target.Nullable ? "?" : "")}} {{level}} => {{level}}s.Blocks.Of(_number);

            private static class {{level}}s
            {
                internal static readonly {{Lib}}PackedBlocks Blocks = new {{Lib}}PackedBlocks({{Escape.Literal(packed)}});
            }

            """);
    }

    /// <summary>What the program knows of descriptions.</summary>
    public static string Descriptions(CodeTypeModel model, string packed, TargetFeatures target)
    {
        var writer = CodeTypeEmitter.Begin(model, target);
        var type = model.Settings.TypeName;
        writer.Open($"partial struct {type}");
        writer.Lines($$"""
            /// <summary>The title of the code; empty for the default value.</summary>
            public string Description => Texts.Descriptions.Of(_number);

            /// <summary>The codes whose titles have words that begin with all of the given ones, in any order and case.</summary>
            /// <param name="words">The words, separated by blanks.</param>
            /// <returns>The codes, in the table's order.</returns>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="words"/> is null.</exception>
            public static global::System.Collections.Generic.IEnumerable<{{type}}> Search(string words) => Texts.Descriptions.Search<{{type}}>(words);

            private static class Texts
            {
                internal static readonly {{Lib}}PackedDescriptions Descriptions = new {{Lib}}PackedDescriptions({{Escape.Literal(packed)}});
            }
            """);
        return CodeTypeEmitter.End(writer, model);
    }
}
