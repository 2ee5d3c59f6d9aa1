using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MedicalCodes.Completion.Tests;

/// <summary>What an editor offers at the caret, through the editor's own service.</summary>
internal sealed class Completing
{
    private static readonly AnalyzerFileReference Provider = EditorProject.Analyzers(typeof(CodeCompletionProvider).Assembly);

    private Completing(Document document, CompletionService service, IReadOnlyList<CompletionItem> items) => (Document, Service, Items) = (document, service, items);

    public Document Document { get; }

    public CompletionService Service { get; }

    /// <summary>The items that are codes, in the order of the list.</summary>
    public IReadOnlyList<CompletionItem> Items { get; }

    public IEnumerable<string> Texts => Items.Select(item => item.DisplayText + item.DisplayTextSuffix);

    public static Task<Completing> At(string source, string? table = EditorProject.Table, bool generated = true, IEnumerable<MetadataReference>? references = null)
    {
        var (document, caret) = EditorProject.Open(source, table, generated, references);
        return At(document, caret);
    }

    public static async Task<Completing> At(Document document, int caret)
    {
        document = document.Project.AddAnalyzerReference(Provider).GetDocument(document.Id)!;
        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, caret);
        var items = list.ItemsList.Where(item => item.Properties.ContainsKey("Description")).OrderBy(item => item.SortText, StringComparer.Ordinal);
        return new Completing(document, service, [.. items]);
    }

    public Task<CompletionDescription?> DescribeAsync(string text) => Service.GetDescriptionAsync(Document, Item(text));

    /// <summary>The source after an item was chosen.</summary>
    public async Task<string> ChooseAsync(string text)
    {
        var change = await Service.GetChangeAsync(Document, Item(text));
        return (await Document.GetTextAsync()).WithChanges(change.TextChange).ToString();
    }

    private CompletionItem Item(string text) => Items.Single(item => item.DisplayText == text);
}
