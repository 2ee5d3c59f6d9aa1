using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MedicalCodes.Slots;

/// <summary>
/// Which kind of codes an element of a FHIR resource holds, in the names of the .NET SDK. Elements that hold both kinds, as every reason does,
/// are not here.
/// </summary>
internal static class FhirElements
{
    // A coding can be put into a local of its own, of a list and of its concept first. In code that does not compile a local can stand in its own value.
    private const int MaxLocals = 3;

    /// <summary>The element that a coding is put into, and its kind; null if it is not known, or holds both.</summary>
    public static (string Name, CodeKind Kind)? Of(IOperation coding) => Of(coding, MaxLocals);

    private static (string Name, CodeKind Kind)? Of(IOperation coding, int locals)
    {
        // One that is filled by statements stands where its local goes.
        if (coding is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: ILocalReferenceOperation filled } } })
            return LocalFlow.Of(coding).Reads(filled.Local).Select(read => Of(read, locals)).FirstOrDefault(element => element is not null);
        for (var operation = coding; operation is { Parent: { } parent }; operation = parent)
        {
            switch (parent)
            {
                case IAssignmentOperation { Target: IPropertyReferenceOperation target } when target != operation:
                    if (!IsInner(target.Property))
                        return KindOf(target.Property);
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation target } when target != operation:
                    if (!IsInner(target.Property))
                        return KindOf(target.Property);
                    break;
                case IInvocationOperation invocation when invocation.Instance is { } instance && instance != operation && Property(instance) is { } property:
                    return KindOf(property);
                // What a call makes of a coding is not known; a list that is added to takes it as it is.
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: not ("Add" or "AddRange") } }:
                    return null;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when locals > 0:
                    return LocalFlow.Of(declarator).Reached(declarator.Symbol, declarator).Select(read => Of(read, locals - 1)).FirstOrDefault(element => element is not null);
                case IBlockOperation or IAnonymousFunctionOperation or IReturnOperation or IVariableInitializerOperation:
                    return null;
            }

            // "condition.Code.Add(system, code)": the call is itself the coding.
            if (operation is IInvocationOperation { Instance: { } own } && Property(own) is { } element)
                return KindOf(element);
        }

        return null;
    }

    /// <summary>The element that is reached through a chain of members, from its last.</summary>
    private static IPropertySymbol? Property(IOperation? value) => value switch
    {
        IPropertyReferenceOperation reference when IsInner(reference.Property) => Property(reference.Instance),
        IPropertyReferenceOperation reference => reference.Property,
        IConditionalAccessInstanceOperation instance => Property(ValueFinder.Accessed(instance)),
        IParenthesizedOperation parenthesized => Property(parenthesized.Operand),
        IConversionOperation conversion => Property(conversion.Operand),
        _ => null,
    };

    /// <summary>A part of a concept, or of a reference that may hold one: it says nothing of the element.</summary>
    private static bool IsInner(IPropertySymbol property) => property.Name is "Coding" or "Concept";

    private static (string Name, CodeKind Kind)? KindOf(IPropertySymbol property)
    {
        var component = property.ContainingType;
        var resource = component;
        while (resource.ContainingType is { } outer)
            resource = outer;
        if (!IsFhir(resource.ContainingNamespace))
            return null;
        CodeKind? kind = (resource.Name, component.Name, property.Name) switch
        {
            ("Condition", "Condition", "Code") or ("FamilyMemberHistory", "ConditionComponent", "Code") => CodeKind.Diagnosis,
            ("Claim" or "ExplanationOfBenefit" or "CoverageEligibilityRequest", "DiagnosisComponent", "Diagnosis") => CodeKind.Diagnosis,
            ("Claim" or "ExplanationOfBenefit", "ProcedureComponent", "Procedure") => CodeKind.Procedure,
            ("Claim" or "ClaimResponse" or "ExplanationOfBenefit" or "CoverageEligibilityRequest", _, "ProductOrService") => CodeKind.Procedure,
            ("Procedure", "Procedure", "Code") or ("ServiceRequest", "ServiceRequest", "Code") or ("ChargeItem", "ChargeItem", "Code") => CodeKind.Procedure,
            ("ImagingStudy", "ImagingStudy", "ProcedureCode") or ("Encounter", "Encounter", "Type") => CodeKind.Procedure,
            _ => null,
        };
        return kind is null ? null : (component.ContainingType is null ? $"{resource.Name}.{property.Name}" : $"{resource.Name}.{component.Name}.{property.Name}", kind.Value);
    }

    private static bool IsFhir(INamespaceSymbol? space)
    {
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.Name == "Fhir")
                return true;
        }

        return false;
    }
}
