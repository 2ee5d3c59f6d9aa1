using System.Collections.Immutable;
using MedicalCodes.Generation;
using MedicalCodes.Rules;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Completion;

/// <summary>Offers codes where codes are expected, found by their beginning and by words of their titles.</summary>
[ExportCompletionProvider(nameof(CodeCompletionProvider), LanguageNames.CSharp)]
public sealed class CodeCompletionProvider : CompletionProvider
{
    /// <summary>A list that nobody reads to its end helps nobody, and costs on each key.</summary>
    internal const int MaxItems = 100;

    private const string DescriptionProperty = "Description";
    private const string StartProperty = "Start";
    private const string LengthProperty = "Length";

    // Blanks, dots and hyphens are parts of what is looked for, and choose nothing.
    private static readonly CompletionItemRules Rules = CompletionItemRules.Create(
        filterCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Add, ' ', '.', '-', ',')],
        commitCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace)]);

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options)
    {
        if (trigger.Kind != CompletionTriggerKind.Insertion)
            return trigger.Kind is CompletionTriggerKind.Invoke or CompletionTriggerKind.InvokeAndCommitIfUnique;
        if (!char.IsLetterOrDigit(trigger.Character) && trigger.Character is not ('.' or '"' or ' '))
            return false;
        // A look at the line is all that there is time for here; whether it is a slot is asked afterwards.
        var line = text.Lines.GetLineFromPosition(caretPosition);
        var isQuoted = false;
        for (var i = line.Start; i < caretPosition; i++)
            isQuoted ^= text[i] == '"';
        return isQuoted || trigger.Character == '.' || IsAfterDot(text, line.Start, caretPosition);
    }

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var document = context.Document;
        var cancellation = context.CancellationToken;
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var codes = CompilationCodes.Of(model.Compilation, document.Project.AnalyzerOptions, cancellation);
        if (codes.Catalog.Tables.Count == 0 || CompletionPlace.Find(model, root, context.Position, codes, cancellation) is not { Tables.Count: > 0 } place)
            return;
        var typed = (await document.GetTextAsync(cancellation).ConfigureAwait(false)).ToString(place.Typed);
        var constants = place.Holder == ConstantHolder.None ? null : new AvailableConstants(model.Compilation);
        var order = 0;
        foreach (var (table, row) in CodeSearch.Find(place.Tables, typed, place.Slot.AllowHeaders, codes.Texts))
        {
            cancellation.ThrowIfCancellationRequested();
            if (order == MaxItems)
                break;
            if (codes.Catalog.Written(table, row, place.Slot) is { } text && (constants is null ? text : constants.NameOf(table, row, place.Holder == ConstantHolder.Literals)) is { } written)
                context.AddItem(Item(table, row, written, order++, place, codes.Texts));
        }

        if (order == 0)
            return;
        context.CompletionListSpan = place.Typed;
        // Nothing else is expected in such a literal; a type has members beside its constants.
        context.IsExclusive = place.Holder == ConstantHolder.None;
    }

    /// <inheritdoc/>
    public override Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult<CompletionDescription?>(item.Properties.TryGetValue(DescriptionProperty, out var text) ? CompletionDescription.FromText(text) : CompletionDescription.Empty);

    /// <inheritdoc/>
    public override Task<CompletionChange> GetChangeAsync(Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken) =>
        Task.FromResult(CompletionChange.Create(new TextChange(
            item.Properties.TryGetValue(StartProperty, out var start) && item.Properties.TryGetValue(LengthProperty, out var length)
                ? new TextSpan(Number(start), Number(length))
                : item.Span,
            item.DisplayText)));

    private static CompletionItem Item(SystemTable table, int row, string text, int order, CompletionPlace place, TableTexts texts)
    {
        var title = Line(table.TitleOf(row, texts));
        var isHeader = table.StatusOf(row) == CodeStatus.Header;
        var code = table.CodeOf(row);
        var edition = table.Packed.Editions[table.Packed.CurrentEdition].Name;
        var source = (isHeader ? "category, " : "") + table.System.Name + (edition.Length > 0 ? " " + edition : "");
        return CompletionItem.Create(
            text,
            // An editor goes on filtering by what is typed; each way in which the code was found must lead to it there too.
            filterText: string.Join(" ", new[] { text, code, table.KeyOf(row), title }.Where(part => part.Length > 0).Distinct()),
            sortText: order.ToString("D4", System.Globalization.CultureInfo.InvariantCulture),
            properties: ImmutableDictionary<string, string>.Empty
                .Add(DescriptionProperty, $"{code}{(title.Length > 0 ? ": " + title : "")}\n{source}")
                .Add(StartProperty, place.Replaced.Start.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .Add(LengthProperty, place.Replaced.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            tags: [isHeader ? WellKnownTags.Folder : WellKnownTags.EnumMember],
            rules: Rules,
            displayTextPrefix: null,
            displayTextSuffix: isHeader ? " (category)" : "",
            inlineDescription: title.Length > 0 ? $"{title} ({source})" : source,
            isComplexTextEdit: place.Replaced != place.Typed);
    }

    /// <summary>A title as it may stand in a list: of one line.</summary>
    private static string Line(string title) => string.Join(" ", title.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsAfterDot(SourceText text, int start, int position)
    {
        while (position > start && (char.IsLetterOrDigit(text[position - 1]) || text[position - 1] == '_'))
            position--;
        return position > start && text[position - 1] == '.';
    }
}
