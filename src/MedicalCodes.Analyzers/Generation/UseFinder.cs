using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedicalCodes.Generation;

/// <summary>Finds the constants that C# names, by syntax alone: their type may not know them yet.</summary>
/// <remarks>
/// A file is searched as text first, and only where the text has a type's name are tokens looked at; most files have none. What was
/// found in a file is kept as long as its tree lives, so an edit searches one file.
/// </remarks>
internal static class UseFinder
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileUses> OwnNames = new();
    private static readonly ConditionalWeakTable<SyntaxTree, FileUses> GlobalNames = new();

    public static SourceUses Find(Compilation compilation, UseRequest request, CancellationToken cancellation)
    {
        if (request.Types.Count == 0)
            return new SourceUses(EquatableArray.Of<UsedName>(), EquatableArray.Of<string>());

        var found = new HashSet<UsedName>();
        var globals = new SortedSet<Alias>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var uses = Uses(OwnNames, tree, request, [], cancellation);
            Add(uses);
            foreach (var alias in uses.GlobalAliases)
                globals.Add(alias);
        }

        // A global using in one file gives a type another name in all of them.
        if (globals.Count > 0)
        {
            var aliases = globals.ToArray();
            foreach (var tree in compilation.SyntaxTrees)
                Add(Uses(GlobalNames, tree, request, aliases, cancellation));
        }

        return new SourceUses(
            found.OrderBy(use => use.Type, StringComparer.Ordinal).ThenBy(use => use.Member, StringComparer.Ordinal).ToEquatableArray(),
            globals.Select(alias => alias.Type).Distinct().OrderBy(type => type, StringComparer.Ordinal).ToEquatableArray());

        void Add(FileUses uses)
        {
            foreach (var name in uses.Names)
                found.Add(name);
        }
    }

    private static FileUses Uses(
        ConditionalWeakTable<SyntaxTree, FileUses> cache, SyntaxTree tree, UseRequest request, Alias[] globals, CancellationToken cancellation)
    {
        if (cache.TryGetValue(tree, out var uses) && uses.Answers(request, globals))
            return uses;
        uses = new FileUses(tree, request, globals, cancellation);
        cache.Remove(tree);
        // Another thread may put in what it was asked for meanwhile, which need not be the same.
        cache.GetValue(tree, _ => uses);
        return uses;
    }

    /// <summary>Another name for a type; without a name, <c>using static</c>.</summary>
    private sealed record Alias(string Name, string Type) : IComparable<Alias>
    {
        public int CompareTo(Alias? other) =>
            other is null ? 1 : string.CompareOrdinal(Name, other.Name) is var order and not 0 ? order : string.CompareOrdinal(Type, other.Type);
    }

    /// <summary>What a file names: by its own names for the types or, if there are some, by the global ones.</summary>
    private sealed class FileUses
    {
        private readonly UseRequest _request;
        private readonly Alias[] _globals;
        private readonly CancellationToken _cancellation;

        public FileUses(SyntaxTree tree, UseRequest request, Alias[] globals, CancellationToken cancellation)
        {
            _request = request;
            _globals = globals;
            _cancellation = cancellation;
            var text = tree.GetText(cancellation).ToString();
            var names = new List<Alias>(globals);
            if (globals.Length == 0)
            {
                names.AddRange(request.Types.Where(type => IndexOfWord(text, type, 0) >= 0).Select(type => new Alias(type, type)));
                if (names.Count > 0)
                    ReadUsings(tree.GetRoot(cancellation), names);
                if (request.WithLiterals)
                    AddLiterals(tree);
            }

            foreach (var name in names.Distinct())
            {
                if (name.Name.Length > 0)
                    Search(tree, text, name.Name, name.Type);
                else
                    AddIdentifiers(tree, name.Type);
            }
        }

        public HashSet<UsedName> Names { get; } = [];

        public List<Alias> GlobalAliases { get; } = [];

        public bool Answers(UseRequest request, Alias[] globals) =>
            (ReferenceEquals(_request, request) || _request.Equals(request)) && globals.AsSpan().SequenceEqual(_globals);

        private void ReadUsings(SyntaxNode root, List<Alias> aliases)
        {
            foreach (var node in root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
            {
                // In a part of the type itself its members are called by their names alone.
                if (node is StructDeclarationSyntax { Identifier.ValueText: var own } && _request.Types.Contains(own))
                    aliases.Add(new Alias("", own));
                if (node is not UsingDirectiveSyntax directive)
                    continue;
                var name = directive.Name;
                if (name is QualifiedNameSyntax { Right.Identifier.ValueText: "Literals" } literals)
                    name = literals.Left;
                var type = LastName(name);
                if (type is null || !_request.Types.Contains(type) || (directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None)))
                    continue;
                var alias = new Alias(directive.Alias?.Name.Identifier.ValueText ?? "", type);
                aliases.Add(alias);
                if (!directive.GlobalKeyword.IsKind(SyntaxKind.None))
                    GlobalAliases.Add(alias);
            }
        }

        private static string? LastName(NameSyntax? name) => name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => null,
        };

        private void Search(SyntaxTree tree, string text, string word, string type)
        {
            for (var at = IndexOfWord(text, word, 0); at >= 0; at = IndexOfWord(text, word, at + 1))
            {
                var token = tree.GetRoot(_cancellation).FindToken(at, findInsideTrivia: true);
                if (!token.IsKind(SyntaxKind.IdentifierToken) || token.ValueText != word)
                    continue;
                var member = MemberAfter(token);
                if (member.ValueText == "Literals" && MemberAfter(member) is var literal && literal.ValueText.Length > 0)
                    member = literal;
                if (member.ValueText.Length > 0)
                    Names.Add(new UsedName(type, member.ValueText));
            }
        }

        private static SyntaxToken MemberAfter(SyntaxToken token)
        {
            var dot = token.GetNextToken(includeDocumentationComments: true);
            var name = dot.GetNextToken(includeDocumentationComments: true);
            return dot.IsKind(SyntaxKind.DotToken) && name.IsKind(SyntaxKind.IdentifierToken) ? name : default;
        }

        private void AddIdentifiers(SyntaxTree tree, string type)
        {
            foreach (var token in tree.GetRoot(_cancellation).DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken))
                    Names.Add(new UsedName(type, token.ValueText));
            }
        }

        private void AddLiterals(SyntaxTree tree)
        {
            foreach (var token in tree.GetRoot(_cancellation).DescendantTokens())
            {
                if (LiteralText.Literal(token) is not { } literal || LiteralText.Of(literal) is not { } text)
                    continue;
                AddText(text);
                if (LiteralText.Whole(literal, text) is var whole && whole != text)
                    AddText(whole);
            }
        }

        private void AddText(string text)
        {
            if (text.Length is > 0 and <= LiteralText.MaxLength)
                Names.Add(new UsedName("", text));
        }
    }

    internal static int IndexOfWord(string text, string word, int from)
    {
        for (var at = text.IndexOf(word, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[at - 1]))
                && (end == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[end])))
            {
                return at;
            }
        }

        return -1;
    }
}
