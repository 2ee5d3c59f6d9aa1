using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;

namespace MedicalCodes.CodeFixes;

/// <summary>Makes a code of a string parameter, at its declaration, in its method and at all calls.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(CodeTypeRefactoring))]
public sealed class CodeTypeRefactoring : CodeRefactoring
{
    private protected override bool IsPlace(SyntaxNode node) =>
        // What goes in or out by reference is not only read, and nothing that a call of an extension stands on is converted.
        node is ParameterSyntax { Type: PredefinedTypeSyntax, Default: null, Modifiers.Count: 0 };

    private protected override async Task RegisterAsync(CodeRefactoringContext context, Caret caret)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        var (_, node, model, codes) = caret;
        if (node is not ParameterSyntax syntax
            || model.GetDeclaredSymbol(syntax, cancellation) is not { Type.SpecialType: SpecialType.System_String } parameter
            || !IsAlone(parameter, model.Compilation)
            || await PassedValues.FindAsync(parameter, document.Project, cancellation).ConfigureAwait(false) is not { } values
            || values.Any(value => value.Name.IsElsewhere || value.Operation.ConstantValue is { HasValue: true, Value: null })
            || await UsesAsync(parameter, document, cancellation).ConfigureAwait(false) is not { } uses)
        {
            return;
        }

        var systems = codes.Symbols.Of(parameter) is { } slot ? [.. slot.Systems] : PassedValues.CommonSystems(values.Select(value => value.Operation), codes);
        // A slot of all diagnoses is one of ICD-10-CM where no other system has a table.
        var types = systems.Select(codes.Catalog.Find).OfType<Tables.SystemTable>()
            .Select(table => model.Compilation.GetTypeByMetadataName(table.Settings.FullName)).OfType<INamedTypeSymbol>()
            .Where(type => codes.Symbols.SystemOf(type) is not null).ToArray();
        if (types is not [var codeType] || codeType.DeclaredAccessibility != Accessibility.Public && IsSeenOutside(parameter))
            return;
        context.RegisterRefactoring(CodeAction.Create(
            $"Change the type of '{parameter.Name}' to {codeType.Name}",
            token => ChangeAsync(document, syntax, codeType, uses, values, codes, token),
            nameof(CodeTypeRefactoring)));
    }

    /// <summary>Whether nobody but the method itself says what its parameters are.</summary>
    private static bool IsAlone(IParameterSymbol parameter, Compilation compilation) =>
        parameter.ContainingSymbol is IMethodSymbol
        {
            MethodKind: MethodKind.Ordinary or MethodKind.Constructor, IsOverride: false, IsVirtual: false, IsAbstract: false,
            PartialDefinitionPart: null, PartialImplementationPart: null,
            ContainingType: { TypeKind: not TypeKind.Interface, IsRecord: false } type,
        } method
        && !type.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other => TakesTexts(other, method, parameter, compilation))
        && !type.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method));

    /// <summary>Whether other assemblies can call the method, which then must not name a type that they cannot.</summary>
    private static bool IsSeenOutside(IParameterSymbol parameter)
    {
        ISymbol? seen = parameter.ContainingSymbol;
        while (seen is { Kind: not SymbolKind.Namespace, DeclaredAccessibility: Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal })
            seen = seen.ContainingSymbol;
        return seen is INamespaceSymbol;
    }

    /// <summary>Whether an overload differs in a parameter alone and takes texts for it as well: one for codes is there already, or literals would mean another.</summary>
    private static bool TakesTexts(IMethodSymbol other, IMethodSymbol method, IParameterSymbol parameter, Compilation compilation) =>
        other.Parameters.Length == method.Parameters.Length
        && !SymbolEqualityComparer.Default.Equals(other, method)
        && other.Parameters.Zip(method.Parameters, (theirs, own) => SymbolEqualityComparer.Default.Equals(own, parameter)
            ? theirs.Type is ITypeParameterSymbol || compilation.ClassifyCommonConversion(own.Type, theirs.Type).IsImplicit
            : SymbolEqualityComparer.Default.Equals(own.Type, theirs.Type)).All(fits => fits);

    /// <summary>Where the method reads its parameter; null if it does anything else with it.</summary>
    private static async Task<IReadOnlyList<IdentifierNameSyntax>?> UsesAsync(IParameterSymbol parameter, Document document, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var uses = new List<IdentifierNameSyntax>();
        foreach (var (place, node, _) in await SymbolName.FindAsync(parameter, document.Project, cancellation).ConfigureAwait(false))
        {
            // Names of arguments and in comments stay what they are.
            if (node.Parent is NameColonSyntax or XmlNameAttributeSyntax)
                continue;
            if (place.Id != document.Id || node is not IdentifierNameSyntax name || model?.GetOperation(name, cancellation) is not IParameterReferenceOperation use
                || IsAssigned(use) || name.Parent is RefExpressionSyntax || use.Parent is IArgumentOperation { Parameter.RefKind: not RefKind.None } or INameOfOperation)
            {
                return null;
            }

            uses.Add(name);
        }

        return uses;
    }

    /// <summary>Whether something is assigned to a value, be it as a part of what a tuple is taken apart into.</summary>
    private static bool IsAssigned(IOperation value) => value.Parent is ITupleOperation tuple
        ? IsAssigned(tuple)
        : value.Parent is IAssignmentOperation assignment && assignment.Target == value;

    private static async Task<Solution> ChangeAsync(
        Document document, ParameterSyntax parameter, INamedTypeSymbol codeType, IReadOnlyList<IdentifierNameSyntax> uses,
        IReadOnlyList<PassedValues.Value> values, CompilationCodes codes, CancellationToken cancellation)
    {
        var name = SyntaxFactory.ParseName("global::" + codeType.ToDisplayString()).WithAdditionalAnnotations(Simplifier.Annotation);
        var solution = new SolutionEditor(document.Project.Solution);
        var editor = await solution.GetDocumentEditorAsync(document.Id, cancellation).ConfigureAwait(false);
        editor.ReplaceNode(parameter.Type!, (type, _) => name.WithTriviaFrom(type));
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        // What the method hands on to itself is a code from now on.
        var handedOn = new HashSet<SyntaxNode>(values.Select(value => value.Operation.Syntax).Intersect(uses));
        // What became a code anyway stays one.
        foreach (var use in uses.Where(use => !handedOn.Contains(use) && !SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(use, cancellation).ConvertedType, codeType)))
        {
            editor.ReplaceNode(use, (node, _) => Member((ExpressionSyntax)node.WithoutTrivia(), "Value").WithTriviaFrom(node));
            KeepName(editor, use, model!);
        }

        foreach (var value in values)
        {
            if (value.Operation.ConstantValue.HasValue || value.Operation.Syntax is not ExpressionSyntax expression || handedOn.Contains(expression))
                continue;
            var calls = await solution.GetDocumentEditorAsync(value.Name.Document.Id, cancellation).ConfigureAwait(false);
            // The text of such a code was only taken to be passed.
            if (value.Operation is IPropertyReferenceOperation { Property.Name: "Value", Instance: { Type: var owner, Syntax: ExpressionSyntax code } }
                && codes.Symbols.SystemOf(owner) == codes.Symbols.SystemOf(codeType))
            {
                calls.ReplaceNode(expression, (node, _) => node is MemberAccessExpressionSyntax access ? access.Expression.WithTriviaFrom(node) : node);
                continue;
            }

            calls.ReplaceNode(expression, (node, _) => SyntaxFactory.InvocationExpression(
                Member(name, "Parse"),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument((ExpressionSyntax)node.WithoutTrivia())))).WithTriviaFrom(node));
        }

        return solution.GetChangedSolution();
    }

    /// <summary>Writes down the name of an element or member that was taken from the parameter, and would be that of its text otherwise.</summary>
    private static void KeepName(SyntaxEditor editor, IdentifierNameSyntax use, SemanticModel model)
    {
        var name = SyntaxFactory.IdentifierName(use.Identifier.WithoutTrivia());
        if (use.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member)
        {
            editor.ReplaceNode(member, (node, _) => ((AnonymousObjectMemberDeclaratorSyntax)node).WithNameEquals(SyntaxFactory.NameEquals(name)));
        }
        else if (use.Parent is ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax { Parent: not AssignmentExpressionSyntax } tuple } argument
            // Of two elements that would be called the same, none is; and a name that gives way to another at once is better left out.
            && model.GetTypeInfo(tuple) is { Type: INamedTypeSymbol type } info && SymbolEqualityComparer.Default.Equals(type, info.ConvertedType)
            && type.TupleElements[tuple.Arguments.IndexOf(argument)].Name == use.Identifier.ValueText)
        {
            editor.ReplaceNode(argument, (node, _) => ((ArgumentSyntax)node).WithNameColon(SyntaxFactory.NameColon(name)));
        }
    }

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax expression, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, expression, SyntaxFactory.IdentifierName(name));
}
