using System.Collections.Immutable;
using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.CodeFixes;

/// <summary>Writes the constant of a code in the place of its literal. <see cref="LiteralRefactoring"/> is the way back.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstantFix))]
public sealed class ConstantFix : ExpressionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.LiteralForConstant);

    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic, ExpressionSyntax expression)
    {
        if (expression is LiteralExpressionSyntax && diagnostic.Properties.TryGetValue(LiteralForConstantRule.ConstantProperty, out var constant))
            Register(context, diagnostic, $"Use {constant}", nameof(ConstantFix), root, expression, SyntaxFactory.ParseExpression(constant!).WithTriviaFrom(expression));
        return Task.CompletedTask;
    }
}
