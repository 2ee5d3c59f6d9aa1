using System.Collections.Immutable;
using MedicalCodes.Rules;
using MedicalCodes.Tables;
using MedicalCodes.Tables.Formats;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MedicalCodes.CodeFixes;

/// <summary>Gives a code whose constant would be called like another's a name of its own, in the name column of its table.</summary>
/// <remarks>What a second code is best called depends on how the first one was, so there is no Fix All.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstantNameFix), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class ConstantNameFix : CodeFixProvider
{
    private const int MaxLength = 40;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ConstantNameClash);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var (file, cancellation) = (context.TextDocument, context.CancellationToken);
        if (file is not AdditionalDocument { FilePath: { } path } || await file.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
            return;
        var text = await file.GetTextAsync(cancellation).ConfigureAwait(false);
        var codes = CompilationCodes.Of(compilation, file.Project.AnalyzerOptions, cancellation);
        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            if (codes.Catalog.Tables.FirstOrDefault(table => table.Files.Any(other => other.Path == path)) is not { } table || span.End > text.Length
                || table.Packed.FindText(text.ToString(span).AsSpan()) is not (>= 0 and var row) || DelimitedFile.NameAt(text, path, span.Start) is not { } name
                || FreeName(table, name, table.TitleOf(row, codes.Texts), table.CodeOf(row)) is not { } free || DelimitedFile.WithName(text, path, span.Start, free) is not { } changed)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Name its constant {ConstantNames.NameFor(table, free)}",
                    _ => Task.FromResult(file.Project.Solution.WithAdditionalDocumentText(file.Id, changed)),
                    nameof(ConstantNameFix)),
                diagnostic);
        }
    }

    /// <summary>A name that no constant has yet: by the title if the code had no name, else by the name and the code.</summary>
    private static string? FreeName(SystemTable table, string name, string title, string code)
    {
        var names = ConstantNames.Of(table);
        string[] candidates = name.Length > 0 ? [$"{name} {code}", $"{name} {code} 2"] : [title.Length <= MaxLength ? title : "", $"{code} 2", $"{code} 3"];
        return candidates.FirstOrDefault(candidate => ConstantNames.NameFor(table, candidate) is { Length: > 0 } constant && names.Find(constant) < 0);
    }
}
