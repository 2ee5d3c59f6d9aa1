using System.Collections.Immutable;
using MedicalCodes.Generation;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>
/// Writes the literal of a code where its constant is not there and will not be: in a project that has its tables by reference, whose owner does not
/// list the code. The list itself stands in a project file, which no fix can edit.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingConstantFix))]
public sealed class MissingConstantFix : ExpressionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS0117");

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic, ExpressionSyntax expression)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (expression is not SimpleNameSyntax name || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return;
        var codes = CompilationCodes.Of(model.Compilation, document.Project.AnalyzerOptions, cancellation);
        if (ConstantCode.Find(name, model, codes, cancellation) is not { } constant
            // Named is as good as generated, as soon as the generator runs.
            || new AvailableConstants(model.Compilation).NameOf(constant.Table, constant.Row, constant.IsText) is not null)
        {
            return;
        }

        // A text is the text that it is, wherever it stands.
        var changed = constant.IsText
            ? document.WithSyntaxRoot(root.ReplaceNode(constant.Access, constant.Literal))
            : await constant.AsLiteralAsync(document, root, cancellation).ConfigureAwait(false);
        if (changed is not null)
            context.RegisterCodeFix(CodeAction.Create($"Use the literal \"{constant.Code}\"", _ => Task.FromResult(changed), nameof(MissingConstantFix)), diagnostic);
    }
}
