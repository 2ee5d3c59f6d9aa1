using MedicalCodes.Rules;
using MedicalCodes.Slots;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Completion;

/// <summary>Where a code can be completed: inside a literal in a slot, or after the name of a code type.</summary>
/// <param name="Typed">From where the code begins to the caret.</param>
/// <param name="Replaced">What the code takes the place of: what stands behind the caret goes too.</param>
/// <param name="Tables">The tables whose codes may stand here.</param>
/// <param name="Slot">What the place expects.</param>
/// <param name="Holder">Which constants are completed; none in a literal.</param>
internal sealed record CompletionPlace(TextSpan Typed, TextSpan Replaced, IReadOnlyList<SystemTable> Tables, CodeSlot Slot, ConstantHolder Holder)
{
    public static CompletionPlace? Find(SemanticModel model, SyntaxNode root, int position, CompilationCodes codes, CancellationToken cancellation)
    {
        var token = root.FindToken(position);
        if (position <= token.SpanStart)
            token = token.GetPreviousToken();
        return token.Parent is LiteralExpressionSyntax literal && ContentOf(token) is { } content
            ? content.Start <= position && position <= content.End ? InLiteral(model, literal, content, position, codes, cancellation) : null
            : InMember(model, token, position, codes, cancellation);
    }

    /// <summary>What stands between the quotes of a literal, the last of which may not have been typed yet; null if it is none of a line.</summary>
    public static TextSpan? ContentOf(SyntaxToken token)
    {
        if (!token.IsKind(SyntaxKind.StringLiteralToken) && !token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
            return null;
        var text = token.Text;
        var quote = text.IndexOf('"');
        var start = quote;
        while (start < text.Length && text[start] == '"' && (start == quote || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)))
            start++;
        var quotes = start - quote;
        // A verbatim literal that has no end yet goes on over the lines behind it, to the next quote.
        var line = text.IndexOfAny(['\r', '\n'], start);
        if (line >= 0)
            return TextSpan.FromBounds(token.SpanStart + start, token.SpanStart + line);
        var end = text.Length >= start + quotes && text.EndsWith(new string('"', quotes), StringComparison.Ordinal) ? text.Length - quotes : text.Length;
        return TextSpan.FromBounds(token.SpanStart + start, token.SpanStart + end);
    }

    private static CompletionPlace? InLiteral(
        SemanticModel model, LiteralExpressionSyntax literal, TextSpan content, int position, CompilationCodes codes, CancellationToken cancellation)
    {
        if (model.GetOperation(literal, cancellation) is not { } operation || model.GetEnclosingSymbol(position, cancellation) is not { } container)
            return null;
        var slot = codes.SlotOf(operation, container)
            ?? HalfTyped.Find(literal, model, codes.Symbols, codes.Catalog, cancellation);
        if (slot is null)
            return null;
        // A prefix or the end of a range may be any code.
        if (slot.Form != SlotForm.Code)
            slot = slot with { Form = SlotForm.Code, AllowHeaders = true };
        var isClosed = content.End < literal.Token.Span.End && literal.Token.Text[content.End - literal.Token.SpanStart] == '"';
        return new CompletionPlace(
            TextSpan.FromBounds(content.Start, position),
            // An unclosed literal runs to the end of its line or beyond, and takes the program in with it.
            TextSpan.FromBounds(content.Start, isClosed ? content.End : position),
            [.. slot.Systems.Select(codes.Catalog.Find).OfType<SystemTable>()],
            slot,
            ConstantHolder.None);
    }

    private static CompletionPlace? InMember(SemanticModel model, SyntaxToken token, int position, CompilationCodes codes, CancellationToken cancellation)
    {
        var (left, name) = token.Parent switch
        {
            MemberAccessExpressionSyntax access when token == access.OperatorToken => (access.Expression, access.Name),
            QualifiedNameSyntax qualified when token == qualified.DotToken => (qualified.Left, qualified.Right),
            SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } member when member == access.Name => (access.Expression, member),
            SimpleNameSyntax { Parent: QualifiedNameSyntax qualified } member when member == qualified.Right => (qualified.Left, member),
            _ => (default(ExpressionSyntax), default(SimpleNameSyntax)),
        };
        if (left is null || name is null)
            return null;
        var holder = ConstantHolder.Codes;
        if (NameOf(left) is { Name: "Literals" } literals)
            (left, holder) = (literals.Left, ConstantHolder.Literals);
        if (left is null || TableOf(model, left, codes, cancellation) is not { } table)
            return null;
        // The name on the next line is that of another statement.
        var isTyped = name.SpanStart <= position && position <= name.Span.End && !name.IsMissing;
        var span = isTyped ? name.Span : new TextSpan(position, 0);
        return new CompletionPlace(
            TextSpan.FromBounds(span.Start, position),
            span,
            [table],
            new CodeSlot { Systems = EquatableArray.Of(table.System.Id), AllowHeaders = true, Writing = CodeWriting.Any },
            holder);
    }

    private static SystemTable? TableOf(SemanticModel model, ExpressionSyntax left, CompilationCodes codes, CancellationToken cancellation) =>
        model.GetSymbolInfo(left, cancellation).Symbol switch
        {
            INamedTypeSymbol type => TableOf(type, codes),
            null => NameOf(left) is { } said ? codes.Catalog.Tables.FirstOrDefault(table => table.Settings.TypeName == said.Name) : null,
            // The name of a value that is called like its type may mean the type.
            _ => model.GetSpeculativeTypeInfo(left.SpanStart, left, SpeculativeBindingOption.BindAsTypeOrNamespace).Type is { } type
                && SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(left, cancellation).Type) ? TableOf(type, codes) : null,
        };

    private static SystemTable? TableOf(ITypeSymbol type, CompilationCodes codes) =>
        codes.Symbols.SystemOf(type) is { } system ? codes.Catalog.Find(system) : null;

    /// <summary>The last name of a chain, and what stands before it.</summary>
    private static (ExpressionSyntax? Left, string Name)? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => (access.Expression, access.Name.Identifier.ValueText),
        QualifiedNameSyntax qualified => (qualified.Left, qualified.Right.Identifier.ValueText),
        AliasQualifiedNameSyntax qualified => (null, qualified.Name.Identifier.ValueText),
        SimpleNameSyntax simple => (null, simple.Identifier.ValueText),
        _ => null,
    };
}

/// <summary>What holds the constants that are completed.</summary>
internal enum ConstantHolder
{
    /// <summary>Nothing: a literal is completed.</summary>
    None,

    /// <summary>The code type.</summary>
    Codes,

    /// <summary>Its <c>Literals</c>.</summary>
    Literals,
}
