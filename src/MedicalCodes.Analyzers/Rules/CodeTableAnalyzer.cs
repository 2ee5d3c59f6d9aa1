using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Rules;

/// <summary>Reports what is wrong with the tables themselves, at the place in the table.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeTableAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.UnknownTable, Descriptors.UnreadableRow, Descriptors.ContradictoryRow, Descriptors.ConstantNameClash, Descriptors.BadMetadata);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
        context.RegisterCompilationAction(ReportRivals);
        context.RegisterCompilationAction(ReportAdditions);
        context.RegisterCompilationAction(ReportOptions);
    }

    /// <summary>A system is one type in a program: two references that bring it would make each use of it ambiguous.</summary>
    private static void ReportRivals(CompilationAnalysisContext context)
    {
        foreach (var rivals in ReferencedTables.Read(context.Compilation).GroupBy(table => table.Table.System).Where(group => group.Count() > 1))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.BadMetadata, Location.None,
                $"{rivals.Key.Name} comes from more than one reference, as {string.Join(" and ", rivals.Select(table => table.FullName))}; "
                + "let one project own its table and the others reference that one"));
        }
    }

    /// <summary>A type has the codes that its own project gives it; what another one adds would be judged here, and refused by the program.</summary>
    private static void ReportAdditions(CompilationAnalysisContext context)
    {
        foreach (var table in Catalog(context.Options, context.CancellationToken).Tables.Where(table => table.Packed.IsPartial))
        {
            if (ReferencedTables.Read(context.Compilation).FirstOrDefault(referenced => referenced.Table.System.Equals(table.System)) is { } owner)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.BadMetadata, Location.Create(table.Files[0].Path, default, default),
                    $"it adds codes to {table.System.Name}, which a reference brings as {owner.FullName}; add them in the project that owns its table"));
            }
        }
    }

    /// <summary>The compiler does not tell where in an .editorconfig a value stands, so the message names its key.</summary>
    private static void ReportOptions(CompilationAnalysisContext context)
    {
        foreach (var problem in CompilationCodes.Of(context.Compilation, context.Options, context.CancellationToken).Folders.Problems)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.BadMetadata, Location.None, problem));
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider;
        if (!TableMetadata.IsTable(options.GetOptions(context.AdditionalFile)) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        foreach (var problem in Catalog(context.Options, context.CancellationToken).ProblemsOf(context.AdditionalFile.Path))
        {
            var span = TextSpan.FromBounds(Math.Min(problem.Start, text.Length), Math.Min(problem.Start + problem.Length, text.Length));
            var location = Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
            context.ReportDiagnostic(Diagnostic.Create(DescriptorOf(problem.RuleId), location, problem.Message));
        }
    }

    private static CodeCatalog Catalog(AnalyzerOptions options, CancellationToken cancellation) =>
        TableCache.Catalog(CatalogInputs.Read(options.AdditionalFiles, options.AnalyzerConfigOptionsProvider, cancellation), new TableTexts(options.AdditionalFiles));

    private static DiagnosticDescriptor DescriptorOf(string id) => id switch
    {
        RuleIds.UnknownTable => Descriptors.UnknownTable,
        RuleIds.UnreadableRow => Descriptors.UnreadableRow,
        RuleIds.ContradictoryRow => Descriptors.ContradictoryRow,
        RuleIds.ConstantNameClash => Descriptors.ConstantNameClash,
        _ => Descriptors.BadMetadata,
    };
}
