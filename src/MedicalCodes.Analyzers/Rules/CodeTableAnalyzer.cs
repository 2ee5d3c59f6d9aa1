using MedicalCodes.Slots;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Rules;

/// <summary>Reports what is wrong with the tables themselves, at the place in the table, and slots of systems that are none.</summary>
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
        context.RegisterCompilationStartAction(start =>
        {
            var codes = CompilationCodes.Of(start.Compilation, start.Options, start.CancellationToken);
            start.RegisterCompilationEndAction(end => ReportOptions(end, codes));
            start.RegisterOperationAction(operation => AnalyzeAttribute(operation, codes), OperationKind.Attribute);
        });
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

    /// <summary>The compiler does not tell where in an .editorconfig a value stands, so the message names its key.</summary>
    private static void ReportOptions(CompilationAnalysisContext context, CompilationCodes codes)
    {
        foreach (var problem in codes.Folders.Problems)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.BadMetadata, Location.None, problem));
    }

    /// <summary>A slot whose system nobody knows would check nothing, and nobody would notice.</summary>
    private static void AnalyzeAttribute(OperationAnalysisContext context, CompilationCodes codes)
    {
        if (((IAttributeOperation)context.Operation).Operation is not IObjectCreationOperation { Constructor.ContainingType: { } type } creation
            || !SymbolSlots.NamesSystems(type))
        {
            return;
        }

        foreach (var value in creation.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()))
        {
            if (value is { Type.SpecialType: SpecialType.System_String, ConstantValue: { HasValue: true, Value: string word } }
                && value.Parent is not IBinaryOperation && SlotSystems.Named([word], codes.Catalog) is null)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.BadMetadata, value.Syntax.GetLocation(), UnknownSystem(word, codes.Catalog)));
            }
        }
    }

    private static string UnknownSystem(string word, CodeCatalog catalog)
    {
        var meant = SystemIds.Nearest(word, CodeSystem.Known.Concat(catalog.Tables.Select(table => table.System)));
        return $"'{CodeWords.Shown(word)}' is no known code system and none that a table declares, so nothing is checked here"
            + (meant is null ? "" : $"; did you mean '{meant}'?");
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider;
        if (!TableMetadata.IsTable(options.GetOptions(context.AdditionalFile)) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        var texts = context.Options.AdditionalFiles;
        var catalog = TableCache.Catalog(CatalogInputs.Read(texts, options, context.CancellationToken), texts);
        foreach (var problem in catalog.ProblemsOf(context.AdditionalFile.Path))
        {
            var span = TextSpan.FromBounds(Math.Min(problem.Start, text.Length), Math.Min(problem.Start + problem.Length, text.Length));
            var location = Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
            context.ReportDiagnostic(Diagnostic.Create(DescriptorOf(problem.RuleId), location, problem.Message));
        }
    }

    private static DiagnosticDescriptor DescriptorOf(string id) => id switch
    {
        RuleIds.UnknownTable => Descriptors.UnknownTable,
        RuleIds.UnreadableRow => Descriptors.UnreadableRow,
        RuleIds.ContradictoryRow => Descriptors.ContradictoryRow,
        RuleIds.ConstantNameClash => Descriptors.ConstantNameClash,
        _ => Descriptors.BadMetadata,
    };
}
