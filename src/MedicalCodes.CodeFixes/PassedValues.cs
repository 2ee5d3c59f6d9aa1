using MedicalCodes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.CodeFixes;

/// <summary>What the program puts into a parameter, field or property, and what it compares it with.</summary>
internal static class PassedValues
{
    /// <summary>A value, and the name beside which it stands.</summary>
    public sealed record Value(SymbolName Name, IOperation Operation);

    /// <summary>All values that meet the symbol in the solution of its project; null where one of its uses cannot be followed.</summary>
    public static async Task<IReadOnlyList<Value>?> FindAsync(ISymbol symbol, Project project, CancellationToken cancellation)
    {
        var values = new List<Value>();
        var sought = symbol is IParameterSymbol parameter ? parameter.ContainingSymbol : symbol;
        foreach (var name in await SymbolName.FindAsync(sought, project, cancellation).ConfigureAwait(false))
        {
            if (await name.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
                return null;
            if (symbol is IParameterSymbol passed)
            {
                if (ArgumentOf(model, name.Node, passed, cancellation) is not { } argument)
                    return null;
                values.Add(new Value(name, argument));
            }
            else if (MetBy(model, name.Node, cancellation) is { } met)
            {
                values.Add(new Value(name, met));
            }
        }

        return values;
    }

    /// <summary>The labels of the systems that a value is a code of; null if nothing is known of it.</summary>
    public static IReadOnlyList<string>? SystemsOf(IOperation value, CompilationCodes codes)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
            value = conversion.Operand;
        if (value.ConstantValue is { HasValue: true, Value: string text })
        {
            return text.Length == 0
                ? null
                : [.. codes.Catalog.Tables.Where(table => table.Packed.FindText(text.AsSpan()) >= 0).Select(table => table.System.Id)];
        }

        return codes.Values.Of(value) is { } slot ? [.. slot.Systems] : null;
    }

    /// <summary>The systems that all known values are codes of; empty where none is known.</summary>
    public static IReadOnlyList<string> CommonSystems(IEnumerable<IOperation> values, CompilationCodes codes)
    {
        var known = values.Select(value => SystemsOf(value, codes)).OfType<IReadOnlyList<string>>().ToArray();
        return known.Length == 0 ? [] : [.. known.Aggregate((left, right) => [.. left.Intersect(right)])];
    }

    private static IOperation? ArgumentOf(SemanticModel model, SyntaxNode name, IParameterSymbol parameter, CancellationToken cancellation)
    {
        var call = name.AncestorsAndSelf().FirstOrDefault(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax);
        // A name that is not the called one makes a delegate, and nobody can see who calls that.
        var arguments = call is null || name.FirstAncestorOrSelf<ArgumentSyntax>() is { } within && call.Contains(within) ? default : model.GetOperation(call, cancellation) switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => default,
        };
        return arguments.IsDefault ? null : arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value;
    }

    private static IOperation? MetBy(SemanticModel model, SyntaxNode name, CancellationToken cancellation)
    {
        var access = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        return model.GetOperation(access, cancellation)?.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Target.Syntax == access => assignment.Value,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
                comparison.LeftOperand.Syntax == access ? comparison.RightOperand : comparison.LeftOperand,
            _ => null,
        };
    }
}
