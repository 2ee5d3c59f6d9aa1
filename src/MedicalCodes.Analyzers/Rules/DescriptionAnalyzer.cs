using MedicalCodes.Slots;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Rules;

/// <summary>Compares the description that is written beside a code with the tables: it may be the title of another code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DescriptionAnalyzer : CodeAnalyzer
{
    /// <summary>Under this property a diagnostic carries the title of the code, where it may stand in any output.</summary>
    internal const string TitleProperty = "Title";

    /// <summary>Under this property a diagnostic carries the code that is described, where it may stand at the code's place: the additional location.</summary>
    internal const string CodeProperty = "Code";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.WrongDescription);

    private protected override void Register(CompilationStartAnalysisContext context, CompilationCodes codes) =>
        context.RegisterOperationAction(
            operation => Analyze(operation, codes),
            OperationKind.ObjectCreation, OperationKind.Invocation, OperationKind.ObjectOrCollectionInitializer, OperationKind.Tuple);

    private static void Analyze(OperationAnalysisContext context, CompilationCodes codes)
    {
        var constants = Siblings(context.Operation).Where(value => ConstantOf(value) is { Length: > 2 }).ToArray();
        if (constants.Length < 2 || IsMachineMade(context))
            return;

        var described = new List<(SystemTable Table, int Row, IOperation Value, CodeSlot Slot)>();
        var descriptions = new List<IOperation>();
        foreach (var value in constants)
        {
            if (codes.SlotOf(value, context.ContainingSymbol) is not { } slot)
                descriptions.Add(value);
            else if (slot.Form == SlotForm.Code && codes.Catalog.Judge(ConstantOf(value)!, slot) is { Table: { } table, Row: >= 0 and var row })
                described.Add((table, row, value, slot));
        }

        foreach (var description in descriptions)
        {
            var text = ConstantOf(description)!;
            if (described.Count == 0 || described.Any(code => IsTitleOf(code.Table, code.Row, text, codes.Texts)))
                continue;
            var (table, row, value, slot) = described[0];
            if (TitleIndex.Find(table, text, codes.Texts) is var other && other >= 0)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.WrongDescription,
                    description.Syntax.GetLocation(),
                    [value.Syntax.GetLocation()],
                    ImmutableDictionary<string, string?>.Empty
                        .Add(TitleProperty, table.Settings.Descriptions == DescriptionMode.None ? "" : table.TitleOf(row, codes.Texts))
                        .Add(CodeProperty, codes.Catalog.Written(table, other, slot)),
                    VerdictMessage.OfDescription(table, row, other, codes.Texts)));
            }
        }
    }

    /// <summary>A code may be described by its own titles, short or long, of any edition, or by those of the codes above it.</summary>
    private static bool IsTitleOf(SystemTable table, int row, string text, TableTexts texts)
    {
        for (var code = row; code >= 0; code = table.ParentOf(code))
        {
            if (table.TitlesOf(code, texts).Any(title => TitleIndex.AreSame(title, text)))
                return true;
        }

        return false;
    }

    /// <summary>The values that stand beside each other.</summary>
    private static IEnumerable<IOperation> Siblings(IOperation operation)
    {
        var values = operation switch
        {
            IObjectCreationOperation creation => creation.Arguments.Select(argument => argument.Value),
            IInvocationOperation invocation => invocation.Arguments.Select(argument => argument.Value),
            IObjectOrCollectionInitializerOperation initializer => initializer.Initializers.OfType<ISimpleAssignmentOperation>().Select(assignment => assignment.Value),
            ITupleOperation tuple => tuple.Elements,
            _ => [],
        };
        return values.Select(Unwrap);
    }

    private static IOperation Unwrap(IOperation value) => value is IConversionOperation conversion ? Unwrap(conversion.Operand) : value;

    private static string? ConstantOf(IOperation value) => value.ConstantValue is { HasValue: true, Value: string text } ? text : null;
}
