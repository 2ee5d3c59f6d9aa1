using MedicalCodes.Generation;
using MedicalCodes.Slots;
using MedicalCodes.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Rules;

/// <summary>Finds the literals that say the same as a constant which is there, or would be as soon as the source names it.</summary>
internal sealed class LiteralForConstantRule : CodeRule
{
    /// <summary>Under this property a diagnostic carries the constant as it is written at its place.</summary>
    internal const string ConstantProperty = "Constant";

    public override ImmutableArray<DiagnosticDescriptor> Diagnostics { get; } = ImmutableArray.Create(Descriptors.LiteralForConstant);

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Literal);

    public override CodeJudge Start(Compilation compilation, CompilationCodes codes)
    {
        var constants = new AvailableConstants(compilation);
        return (in CodeContext context) => Analyze(context, codes, constants);
    }

    private static void Analyze(in CodeContext context, CompilationCodes codes, AvailableConstants constants)
    {
        var literal = context.Operation;
        if (!literal.Syntax.IsKind(SyntaxKind.StringLiteralExpression)
            || CodeConstant.At(context, codes) is not var (text, slot)
            || slot.Form != SlotForm.Code
            || CodeOf(text, slot, codes.Catalog) is not { Table: { } table, Row: >= 0 and var row }
            // Old data may be right with a code whose constant is obsolete.
            || slot.All.Any(place => codes.Catalog.Judge(table.CodeOf(row), place with { AnyEdition = false, AllowHeaders = true }).Kind != VerdictKind.Valid)
            || constants.Find(table, row, isText: !BecomesCode(literal)) is not var (type, name)
            || context.IsMachineMade)
        {
            return;
        }

        var constant = TypeName.At(type, literal) + "." + name;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.LiteralForConstant,
            literal.Syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(ConstantProperty, constant),
            text,
            constant));
    }

    /// <summary>
    /// The verdict on a text whose code has a constant: that is in the system's writing, whatever the place takes. Where only the writing of a text is wrong,
    /// the constant puts it right.
    /// </summary>
    private static Verdict? CodeOf(string text, CodeSlot slot, CodeCatalog catalog) => catalog.Judge(text, slot) switch
    {
        { Kind: VerdictKind.Valid, Table: { } table, Row: >= 0 and var row } verdict when text == table.CodeOf(row) => verdict,
        { Kind: VerdictKind.WrongWriting, AlsoIn: null, Table: { } table, Row: >= 0 and var row } verdict when verdict.Suggestions[0].Text == table.CodeOf(row) => verdict,
        _ => null,
    };

    /// <summary>Whether the literal itself is converted to a code type. Where a choice of literals is, each of them stays text.</summary>
    private static bool BecomesCode(IOperation literal)
    {
        var parent = literal.Parent;
        while (parent is IParenthesizedOperation)
            parent = parent.Parent;
        return parent is IConversionOperation { OperatorMethod: not null };
    }
}
