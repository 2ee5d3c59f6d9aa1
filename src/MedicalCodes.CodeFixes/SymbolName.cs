using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.CodeFixes;

/// <summary>
/// A place where the source names a symbol. A project for several target frameworks is several projects in an editor, and each of its files a document in each of
/// them. As a file can be edited once only, it is looked at in one of these documents.
/// </summary>
/// <param name="Document">The document of the place.</param>
/// <param name="Node">The name.</param>
/// <param name="IsElsewhere">Whether the place is in another document of its file, because the one that is looked at does not compile it: a branch of <c>#if</c>.</param>
internal sealed record SymbolName(Document Document, SyntaxNode Node, bool IsElsewhere)
{
    /// <summary>All names of a symbol in the solution of a project. Files that the project has are looked at in it.</summary>
    public static async Task<IReadOnlyList<SymbolName>> FindAsync(ISymbol symbol, Project project, CancellationToken cancellation)
    {
        var places = new HashSet<(DocumentId, TextSpan)>();
        var names = new List<SymbolName>();
        foreach (var reference in await SymbolFinder.FindReferencesAsync(symbol, project.Solution, cancellation).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations)
            {
                var (document, span) = (Chosen(location.Document, project), location.Location.SourceSpan);
                if (!places.Add((document.Id, span)))
                    continue;
                var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
                var isElsewhere = root!.FindToken(span.Start, findInsideTrivia: true).SpanStart != span.Start;
                if (isElsewhere)
                    (document, root) = (location.Document, await location.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false));
                names.Add(new SymbolName(document, root!.FindNode(span, findInsideTrivia: true, getInnermostNodeForTie: true), isElsewhere));
            }
        }

        return names;
    }

    /// <summary>Of all documents of a file the one that is looked at.</summary>
    private static Document Chosen(Document document, Project project) =>
        document.GetLinkedDocumentIds().Select(project.Solution.GetDocument).OfType<Document>().Append(document)
            .OrderByDescending(other => other.Project.Id == project.Id).ThenBy(other => other.Project.Name, StringComparer.Ordinal).First();
}
