using System.Runtime.CompilerServices;
using MedicalCodes.Slots;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Rules;

/// <summary>What the rules share in a compilation: the catalog, and what its symbols expect.</summary>
internal sealed class CompilationCodes
{
    private static readonly ConditionalWeakTable<Compilation, CompilationCodes> Cache = new();

    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly ImmutableArray<AdditionalText> _texts;

    private CompilationCodes(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        _options = options.AnalyzerConfigOptionsProvider;
        _texts = options.AdditionalFiles;
        Texts = new TableTexts(_texts);
        Catalog = TableCache.Catalog(CatalogInputs.Read(_texts, _options, cancellation), Texts)
            .With(ReferencedTables.Read(compilation).Select(referenced => referenced.Table));
        Folders = FolderOptions.Read(compilation, _options, Catalog);
        Symbols = new SymbolSlots(Catalog, Folders);
        Values = new ValueFinder(Symbols);
        Slots = new SlotFinder(Symbols, Values);
    }

    /// <summary>The one of a compilation, whichever analyzer asks first.</summary>
    public static CompilationCodes Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var codes = Cache.GetValue(compilation, key => new CompilationCodes(key, options, cancellation));
        // In an editor a table or a setting can change beside a compilation that stays.
        return codes._texts == options.AdditionalFiles && ReferenceEquals(codes._options, options.AnalyzerConfigOptionsProvider)
            ? codes
            : new CompilationCodes(compilation, options, cancellation);
    }

    public CodeCatalog Catalog { get; }

    public TableTexts Texts { get; }

    public FolderOptions Folders { get; }

    public SymbolSlots Symbols { get; }

    public SlotFinder Slots { get; }

    public ValueFinder Values { get; }

    /// <summary>The slot of a value, with what the <c>.editorconfig</c> of its file adds.</summary>
    public CodeSlot? SlotOf(IOperation value, ISymbol container) => Configured(Slots.Find(value, container), value);

    /// <summary>The same, of the place alone.</summary>
    public CodeSlot? PlaceOf(IOperation value, ISymbol container) => Configured(Slots.FindPlace(value, container), value);

    /// <summary>The codes that a value holds, where something is known of it.</summary>
    public CodeSlot? CodesOf(IOperation value) => Values.Of(value) is { } codes
        ? ProcedureOption.Apply(codes, _options.GetOptions(value.Syntax.SyntaxTree), Catalog)
        : null;

    private CodeSlot? Configured(CodeSlot? slot, IOperation value)
    {
        if (slot is null)
            return null;
        var options = _options.GetOptions(value.Syntax.SyntaxTree);
        var configured = ProcedureOption.Apply(WritingOption.Apply(slot, options), options, Catalog);
        return slot.Also is null ? configured : configured with { Also = Configured(slot.Also, value) };
    }
}
