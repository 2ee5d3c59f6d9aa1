using System.Collections.Concurrent;
using MedicalCodes.Slots;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Rules;

/// <summary>What the rules share in a compilation: the catalog, and what its symbols expect.</summary>
internal sealed class CompilationCodes
{
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly ConcurrentDictionary<string, bool> _reportedSystems = new();

    public CompilationCodes(AnalyzerOptions options, CancellationToken cancellation)
    {
        _options = options.AnalyzerConfigOptionsProvider;
        var texts = options.AdditionalFiles;
        Catalog = TableCache.Catalog(CatalogInputs.Read(texts, _options, cancellation), texts);
        Texts = new TableTexts(texts);
        Symbols = new SymbolSlots(Catalog);
        Slots = new SlotFinder(Symbols);
    }

    public CodeCatalog Catalog { get; }

    public TableTexts Texts { get; }

    public SymbolSlots Symbols { get; }

    public SlotFinder Slots { get; }

    /// <summary>The slot of a value, with what the <c>.editorconfig</c> of its file adds.</summary>
    public CodeSlot? SlotOf(IOperation value, ISymbol container) => Slots.Find(value, container) is { } slot
        ? WritingOption.Apply(slot, _options.GetOptions(value.Syntax.SyntaxTree))
        : null;

    /// <summary>True the first time that it is asked for a system.</summary>
    public bool IsFirst(CodeSystem system) => _reportedSystems.TryAdd(system.Id, true);
}
