using System.Runtime.CompilerServices;
using MedicalCodes.Slots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Rules;

/// <summary>A constant string that stands where a code is expected: what the rules on codes begin with.</summary>
internal static class CodeConstant
{
    /// <summary>The text of the operation and its slot, or null if it is no constant string or stands in no slot.</summary>
    [MethodImpl(Hot.Path)]
    public static (string Text, CodeSlot Slot)? At(in CodeContext context, CompilationCodes codes)
    {
        var value = context.Operation;
        // The compiler makes the text of a literal, and keeps it, when it is first asked for it; most stand where nobody wants to know.
        if (value.Kind == OperationKind.Literal ? value.Type is not (null or { SpecialType: SpecialType.System_String }) : TextOf(value) is null)
            return null;
        // A part of a constant is judged with the whole.
        return value.Parent is not IBinaryOperation { ConstantValue: { HasValue: true, Value: string } }
            && codes.SlotOf(value, context.ContainingSymbol) is { } slot && TextOf(value) is { } text
                ? (text, slot)
                : null;
    }

    /// <summary>Whether a person has said of a constant, where it is declared, that a warning is not wanted: then it is not wanted at its uses either.</summary>
    public static bool IsSuppressed(IOperation value, Diagnostic diagnostic, Compilation compilation)
    {
        var symbol = value switch
        {
            IFieldReferenceOperation reference => reference.Field,
            ILocalReferenceOperation reference => (ISymbol)reference.Local,
            _ => null,
        };
        // In an editor the source of another project is at hand as well; only its own compilation knows what is suppressed in it.
        if (symbol?.DeclaringSyntaxReferences is not [var declaration] || !compilation.ContainsSyntaxTree(declaration.SyntaxTree))
            return false;
        var declared = Diagnostic.Create(diagnostic.Descriptor, Location.Create(declaration.SyntaxTree, declaration.Span));
        return CompilationWithAnalyzers.GetEffectiveDiagnostics(ImmutableArray.Create(declared), compilation).All(effective => effective.IsSuppressed);
    }

    /// <summary>The text of a constant string; null, which a code type rejects as it does an empty one, counts as such.</summary>
    private static string? TextOf(IOperation value) => value switch
    {
        { Type.SpecialType: SpecialType.System_String, ConstantValue: { HasValue: true, Value: string text } } => text,
        ILiteralOperation { ConstantValue: { HasValue: true, Value: null } } => "",
        _ => null,
    };
}
