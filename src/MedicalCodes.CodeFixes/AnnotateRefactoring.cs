using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.CodeFixes;

/// <summary>Marks a string that the program uses for codes, so that from then on they are checked.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AnnotateRefactoring))]
public sealed class AnnotateRefactoring : CodeRefactoring
{
    private protected override bool IsPlace(SyntaxNode node) => DeclarationOf(node) is not null;

    private protected override async Task RegisterAsync(CodeRefactoringContext context, Caret caret)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        var (root, node, model, codes) = caret;
        if (DeclarationOf(node) is not var (declared, declaration)
            || model.GetDeclaredSymbol(declared, cancellation) is not { } symbol || TypeOf(symbol) is not { SpecialType: SpecialType.System_String } || codes.Symbols.Of(symbol) is not null
            || await PassedValues.FindAsync(symbol, document.Project, cancellation).ConfigureAwait(false) is not { } values)
        {
            return;
        }

        var initial = InitialOf(declared) is { } initializer && model.GetOperation(initializer, cancellation) is { } value ? [value] : Array.Empty<IOperation>();
        var systems = PassedValues.CommonSystems(values.Select(passed => passed.Operation).Concat(initial), codes);
        foreach (var attribute in systems.Select(id => AttributeOf(id, codes)).Distinct())
        {
            if (model.Compilation.GetTypeByMetadataName($"MedicalCodes.{attribute.Split('(')[0]}Attribute") is null)
                continue;
            context.RegisterRefactoring(CodeAction.Create(
                $"Mark as [{attribute}]",
                _ => Task.FromResult(document.WithSyntaxRoot(root.ReplaceNode(declaration, Annotated(declaration, attribute)))),
                $"{nameof(AnnotateRefactoring)}.{attribute}"));
        }
    }

    /// <summary>The node that declares a symbol, and the one that its attributes stand on.</summary>
    private static (SyntaxNode Declared, SyntaxNode Declaration)? DeclarationOf(SyntaxNode node) => node switch
    {
        ParameterSyntax { Type: not null } parameter => (parameter, parameter),
        PropertyDeclarationSyntax property => (property, property),
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } variable => (variable, field),
        _ => null,
    };

    private static ExpressionSyntax? InitialOf(SyntaxNode declared) => declared switch
    {
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        ParameterSyntax parameter => parameter.Default?.Value,
        _ => null,
    };

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        // Of a lambda's or a local function's parameter there is nobody to ask.
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } } parameter => parameter.Type,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private static string AttributeOf(string system, CompilationCodes codes) => codes.Catalog.Find(system)?.System.Kind switch
    {
        CodeKind.Diagnosis => "DiagnosisCode",
        CodeKind.Procedure => "ProcedureCode",
        _ => $"MedicalCode({SymbolDisplay.FormatLiteral(system, quote: true)})",
    };

    private static SyntaxNode Annotated(SyntaxNode declaration, string attribute)
    {
        var parsed = ((CompilationUnitSyntax)SyntaxFactory.ParseSyntaxTree($"[global::MedicalCodes.{attribute}] class C {{ }}").GetRoot())
            .Members[0].AttributeLists[0].WithoutTrivia();
        var list = parsed.ReplaceNode(parsed.Attributes[0].Name, parsed.Attributes[0].Name.WithAdditionalAnnotations(Simplifier.Annotation));
        switch (declaration)
        {
            case ParameterSyntax parameter:
                return parameter.WithoutLeadingTrivia()
                    .WithAttributeLists(parameter.AttributeLists.Insert(0, list.WithTrailingTrivia(SyntaxFactory.Space)))
                    .WithLeadingTrivia(parameter.GetLeadingTrivia());
            default:
                var member = (MemberDeclarationSyntax)declaration;
                var leading = member.GetLeadingTrivia();
                var text = declaration.SyntaxTree.GetText();
                var line = text.Lines.GetLineFromPosition(member.SpanStart).Start;
                // A member that shares its line goes on doing so.
                if (!string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line, member.SpanStart))))
                    return member.WithoutLeadingTrivia().WithAttributeLists(member.AttributeLists.Insert(0, list.WithTrailingTrivia(SyntaxFactory.Space))).WithLeadingTrivia(leading);

                // Its own line, as far in as the member itself.
                var indent = leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading.Last()) : default;
                var end = text.ToString().Contains("\r\n") ? SyntaxFactory.CarriageReturnLineFeed : SyntaxFactory.LineFeed;
                member = member.WithLeadingTrivia(indent);
                return member.WithAttributeLists(member.AttributeLists.Insert(0, list.WithLeadingTrivia(leading).WithTrailingTrivia(end)));
        }
    }
}
