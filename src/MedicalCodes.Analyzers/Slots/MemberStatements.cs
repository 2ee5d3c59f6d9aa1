using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>Statements that fill one object, member by member: <c>c.System = "..."; c.Code = "...";</c> say the same as an initializer.</summary>
internal static class MemberStatements
{
    // What belongs together stands together, and a machine may write without end.
    private const int MaxDistance = 20;

    /// <summary>
    /// The members that the statements around one give to the same object, its own first, then what stands before it. Any other use of the object, a
    /// branch or a label between them ends it.
    /// </summary>
    public static IEnumerable<NamedValue> Around(IExpressionStatementOperation statement)
    {
        if (Assigned(statement) is not { } own || statement.Parent is not IBlockOperation { Operations: var statements })
            yield break;
        yield return new NamedValue(own.Member.Name, own.Value);
        var index = statements.IndexOf(statement);
        for (var i = index - 1; i >= Math.Max(0, index - MaxDistance); i--)
        {
            if (Assigned(statements[i]) is { } before && SymbolEqualityComparer.Default.Equals(before.Owner, own.Owner))
            {
                yield return new NamedValue(before.Member.Name, before.Value);
                continue;
            }

            foreach (var member in Made(statements[i], own.Owner))
                yield return member;
            if (!Passes(statements[i], own.Owner))
                break;
        }

        for (var i = index + 1; i < Math.Min(statements.Length, index + MaxDistance); i++)
        {
            if (Assigned(statements[i]) is { } after && SymbolEqualityComparer.Default.Equals(after.Owner, own.Owner))
            {
                // The same member once more begins another pair.
                if (SymbolEqualityComparer.Default.Equals(after.Member, own.Member))
                    break;
                yield return new NamedValue(after.Member.Name, after.Value);
            }
            else if (!Passes(statements[i], own.Owner))
            {
                break;
            }
        }
    }

    private sealed record Assignment(ISymbol Owner, ISymbol Member, IOperation Value);

    /// <summary>What <c>c.Member = value;</c> assigns, where <c>c</c> is a local or a parameter.</summary>
    private static Assignment? Assigned(IOperation statement) =>
        statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } instance, Member: var member }, Value: var value } }
        && OwnerOf(instance) is { } owner
            ? new Assignment(owner, member, value)
            : null;

    private static ISymbol? OwnerOf(IOperation instance) => instance switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };

    /// <summary>The members that the object was made with, where a statement makes it.</summary>
    private static IEnumerable<NamedValue> Made(IOperation statement, ISymbol owner)
    {
        var value = statement switch
        {
            IVariableDeclarationGroupOperation group => group.Declarations.SelectMany(declaration => declaration.Declarators)
                .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, owner))?.Initializer?.Value,
            IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: var target, Value: var assigned } }
                when SymbolEqualityComparer.Default.Equals(OwnerOf(target), owner) => assigned,
            _ => null,
        };
        return value is not IObjectCreationOperation creation ? []
            : creation.Initializer is { } initializer ? NamedValue.Of(initializer.Initializers).Concat(NamedValue.Of(creation.Arguments))
            : NamedValue.Of(creation.Arguments);
    }

    /// <summary>Whether a statement is done in its turn and has nothing to do with an object.</summary>
    private static bool Passes(IOperation statement, ISymbol owner) => statement is IExpressionStatementOperation or IVariableDeclarationGroupOperation
        && !statement.DescendantsAndSelf().Any(operation => operation switch
        {
            IVariableDeclaratorOperation declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, owner),
            IAnonymousFunctionOperation => true,
            _ => SymbolEqualityComparer.Default.Equals(OwnerOf(operation), owner),
        });
}
