using MedicalCodes.Slots;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Rules;

/// <summary>Compares the description that is written beside a code with the tables: it may be the title of another code.</summary>
internal sealed class DescriptionRule : CodeRule
{
    /// <summary>Under this property a diagnostic carries the title of the code, where it may stand in any output.</summary>
    internal const string TitleProperty = "Title";

    /// <summary>Under this property a diagnostic carries the code that is described, where it may stand at the code's place: the additional location.</summary>
    internal const string CodeProperty = "Code";

    public override ImmutableArray<DiagnosticDescriptor> Diagnostics { get; } = ImmutableArray.Create(Descriptors.WrongDescription);

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(
        OperationKind.ObjectCreation, OperationKind.Invocation, OperationKind.ObjectOrCollectionInitializer, OperationKind.Tuple, OperationKind.ExpressionStatement);

    public override CodeJudge? Start(Compilation compilation, CompilationCodes codes) =>
        codes.Catalog.Tables.Any(table => table.HasTitles) ? (in CodeContext context) => Analyze(context, codes) : null;

    private static void Analyze(in CodeContext context, CompilationCodes codes)
    {
        var constants = context.Operation is IExpressionStatementOperation statement ? AroundStatement(statement) : Constants(context.Operation);
        if (constants is not { Count: > 1 } || context.IsMachineMade)
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

        // Of statements each is judged in its turn, and its own value is the first.
        if (context.Operation is IExpressionStatementOperation)
            descriptions.RemoveAll(value => value != constants[0]);
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

    /// <summary>The constant texts that stand beside each other, or null where none do.</summary>
    private static List<IOperation>? Constants(IOperation operation)
    {
        List<IOperation>? constants = null;
        foreach (var sibling in operation.ChildOperations)
        {
            var value = sibling switch
            {
                IArgumentOperation argument => argument.Value,
                ISimpleAssignmentOperation assignment when operation is IObjectOrCollectionInitializerOperation => assignment.Value,
                _ when operation is ITupleOperation => sibling,
                _ => null,
            };
            if (value is not null && NamedValue.IsWritten(value) && Unwrap(value) is var text && ConstantOf(text) is { Length: > 2 })
                (constants ??= []).Add(text);
        }

        return constants;
    }

    /// <summary>The same, of statements that fill one object.</summary>
    private static List<IOperation>? AroundStatement(IExpressionStatementOperation statement) =>
        statement.Operation is ISimpleAssignmentOperation { Target: IMemberReferenceOperation, Value: var value } && ConstantOf(Unwrap(value)) is { Length: > 2 }
            ? [.. MemberStatements.Around(statement).Select(member => Unwrap(member.Value)).Where(text => ConstantOf(text) is { Length: > 2 })]
            : null;

    private static IOperation Unwrap(IOperation value) => value is IConversionOperation conversion ? Unwrap(conversion.Operand) : value;

    private static string? ConstantOf(IOperation value) => value.ConstantValue is { HasValue: true, Value: string text } ? text : null;
}
