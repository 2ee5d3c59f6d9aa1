using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Slots;

/// <summary>
/// What the <c>.editorconfig</c> files of a compilation say of slots that no attribute marks, and what in them means nothing. Slots of others' APIs hold for
/// the whole compilation, in whichever section they stand; names are looked at where the member is declared.
/// </summary>
internal sealed class FolderOptions
{
    public const string SlotsKey = "medical_codes.slots";
    public const string NamesKey = "medical_codes.infer_from_names";

    private static readonly string[] Keys = [SlotsKey, NamesKey, WritingOption.Key, ProcedureOption.Key];

    private readonly Dictionary<ISymbol, CodeSlot> _slots = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, CodeSlot> _values = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxTree> _named = [];
    private readonly List<string> _problems = [];
    private readonly CodeCatalog _catalog;

    private FolderOptions(Compilation compilation, AnalyzerConfigOptionsProvider provider, CodeCatalog catalog)
    {
        _catalog = catalog;
        // A section gives the same text to each of its files; what it says of a member counts, whatever is said for all.
        var said = new HashSet<string>(StringComparer.Ordinal);
        Read(provider.GlobalOptions, null, said, compilation);
        foreach (var tree in compilation.SyntaxTrees)
            Read(provider.GetOptions(tree), tree, said, compilation);
    }

    /// <summary>Whether the options say nothing of any slot.</summary>
    public bool IsEmpty => _slots.Count == 0 && _values.Count == 0 && _named.Count == 0;

    /// <summary>What in the options means nothing, in words.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public static FolderOptions Read(Compilation compilation, AnalyzerConfigOptionsProvider provider, CodeCatalog catalog) => new(compilation, provider, catalog);

    /// <summary>The slot that the options make of a member, or of the values in it, or null.</summary>
    public CodeSlot? Of(ISymbol symbol, bool ofValues) => (ofValues ? _values : _slots).TryGetValue(symbol, out var slot) ? slot : null;

    /// <summary>The slot that a member's name suggests, where names count.</summary>
    public CodeSlot? OfName(ISymbol symbol) => _named.Count > 0
        && (symbol.DeclaringSyntaxReferences is [var declared, ..] ? _named.Contains(declared.SyntaxTree) : !symbol.IsImplicitlyDeclared)
            ? SlotNames.Find(symbol, _catalog)
            : null;

    private void Read(AnalyzerConfigOptions options, SyntaxTree? tree, HashSet<string> said, Compilation compilation)
    {
        foreach (var key in Keys)
        {
            if (!options.TryGetValue(key, out var text))
                continue;
            var value = text.Trim();
            if (tree is not null && key == NamesKey && value.Equals("true", StringComparison.OrdinalIgnoreCase))
                _named.Add(tree);
            if (said.Add(key + "=" + value))
                Read(key, value, compilation);
        }
    }

    private void Read(string key, string value, Compilation compilation)
    {
        switch (key)
        {
            case SlotsKey:
                foreach (var entry in value.Split(['|'], StringSplitOptions.RemoveEmptyEntries))
                    ReadSlot(entry.Trim(), compilation);
                break;
            case NamesKey when !IsOneOf(value, "true", "false"):
                Complain(key, value, "it can be true, false");
                break;
            case WritingOption.Key when WritingOption.Named(value) == CodeWriting.Default:
                Complain(key, value, "it can be " + WritingOption.Words);
                break;
            case ProcedureOption.Key when ProcedureOption.Words(value).FirstOrDefault(word => SlotSystems.Named([word], _catalog) is null) is { } unknown:
                Complain(key, unknown, "which is no known code system and none that a table declares");
                break;
        }
    }

    /// <summary>Reads <c>M:Vendor.Claim.Add(System.String)@0 : icd-10-cm</c>: a member as doc comments name it, a parameter of it, and its systems.</summary>
    private void ReadSlot(string entry, Compilation compilation)
    {
        if (entry.Length == 0)
            return;
        var colon = entry.LastIndexOf(':');
        if (colon < 2)
        {
            Complain(SlotsKey, entry, "a slot is written 'M:Namespace.Type.Method(System.String)@0 : icd-10-cm'");
            return;
        }

        if (SlotOf(entry.Substring(colon + 1), out var ofValues) is not { } slot)
            return;
        var member = entry.Substring(0, colon).Trim();
        // Within the parentheses the sign marks a parameter by reference.
        var at = member.LastIndexOf('@') is var last && last > member.LastIndexOf(')') ? last : -1;
        // In .editorconfig a number sign begins a comment, so constructors go without the one in their name.
        var id = (at < 0 ? member : member.Substring(0, at)).Replace(".ctor", ".#ctor").Replace(".##ctor", ".#ctor");
        var symbols = id.Length > 2 && id[1] == ':' && id[0] is 'M' or 'P' or 'F' ? DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation) : ImmutableArray<ISymbol>.Empty;
        if (symbols.IsEmpty)
        {
            // One .editorconfig serves many projects, and not each references the library that it speaks of.
            if (!(id.Length > 2 && id[1] == ':' && id[0] is 'M' or 'P' or 'F') || IsKnownSpace(id.Substring(2), compilation))
                Complain(SlotsKey, member, "which names no method, property or field here");
            return;
        }

        var slots = ofValues ? _values : _slots;
        foreach (var symbol in symbols)
        {
            if (at < 0)
                slots[symbol] = slot;
            else if (int.TryParse(member.Substring(at + 1), out var index) && Parameters(symbol) is var parameters && index >= 0 && index < parameters.Length)
                slots[parameters[index]] = slot;
            else
                Complain(SlotsKey, member, "which has no such parameter; the first one is @0");
        }
    }

    private CodeSlot? SlotOf(string words, out bool ofValues)
    {
        ofValues = false;
        var slot = new CodeSlot { Systems = EquatableArray.Of<string>() };
        var systems = new List<string>();
        foreach (var word in ProcedureOption.Words(words.Trim()))
        {
            switch (word.ToLowerInvariant())
            {
                case "headers":
                    slot = slot with { AllowHeaders = true };
                    break;
                case "any-edition":
                    slot = slot with { AnyEdition = true };
                    break;
                case "dotted":
                    slot = slot with { Writing = CodeWriting.Dotted };
                    break;
                case "undotted":
                    slot = slot with { Writing = CodeWriting.Undotted };
                    break;
                case "of-values":
                    ofValues = true;
                    break;
                default:
                    if (SlotSystems.Named([word], _catalog) is not { } named)
                    {
                        Complain(SlotsKey, word, "which is no known code system and none that a table declares");
                        return null;
                    }

                    systems.AddRange(named);
                    break;
            }
        }

        if (systems.Count > 0)
            return slot with { Systems = systems.Distinct().ToEquatableArray() };
        Complain(SlotsKey, words.Trim(), "which names no code system");
        return null;
    }

    private void Complain(string key, string value, string why) => _problems.Add($"{key} in .editorconfig says '{CodeWords.Shown(value)}'{(why.StartsWith("which", StringComparison.Ordinal) ? ", " : "; ")}{why}");

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => ImmutableArray<IParameterSymbol>.Empty,
    };

    /// <summary>Whether the namespace that a name begins with is there, so that the rest of it ought to be as well.</summary>
    private static bool IsKnownSpace(string name, Compilation compilation)
    {
        var end = name.IndexOf('.');
        return end < 0 || compilation.GlobalNamespace.GetMembers(name.Substring(0, end)).Any();
    }

    private static bool IsOneOf(string value, params string[] values) => values.Contains(value, StringComparer.OrdinalIgnoreCase);
}
