using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace MedicalCodes;

/// <summary>
/// Marks a string that holds a medical code. The analyzers check the literals that reach it; on a collection it speaks of the
/// elements, on a dictionary of the keys, or of the values if <see cref="OfValues"/> is set.
/// </summary>
/// <remarks>
/// It is a validation attribute too: what is checked in source is checked by the same rules in the values that a program receives.
/// Null, an empty text and the default value of a code type pass, as they do at other attributes; <see cref="RequiredAttribute"/> is for
/// them. Codes are judged by the tables that the program has, in the edition in force that it was built for; of a system without a table
/// only the shape is checked. A message of the user's own may hold <c>{0}</c>, the name of the value, and <c>{1}</c>, what is wrong with it.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue | AttributeTargets.Method,
    AllowMultiple = true)]
public abstract class CodeSlotAttribute : ValidationAttribute
{
    private protected CodeSlotAttribute()
        : base("{0}: {1}")
    {
    }

    /// <summary>Whether headers, which may not go on a claim, are allowed here.</summary>
    public bool AllowHeaders { get; set; }

    /// <summary>Whether the values of a dictionary, or the second members of pairs, are meant. What the keys are another attribute may say.</summary>
    public bool OfValues { get; set; }

    /// <summary>Whether codes of every supplied edition are allowed here, for data of the past.</summary>
    public bool AnyEdition { get; set; }

    /// <summary>
    /// How codes are written here: <c>dotted</c>, <c>undotted</c> or <c>any</c>. If not set, source is checked as the project's
    /// <c>.editorconfig</c> says, and values pass with the dot and without.
    /// </summary>
    public string? Writing { get; set; }

    /// <summary>The attribute itself: a dictionary may have one for its keys and one of the same type for its values.</summary>
    public override object TypeId => this;

    /// <summary>The ids of the systems that are expected.</summary>
    internal abstract IEnumerable<string> SystemIds { get; }

    /// <summary>Whether a value holds codes that are valid here.</summary>
    /// <param name="value">A string, a code, or a collection of them.</param>
    /// <returns>True if it does, or if it holds none.</returns>
    /// <exception cref="InvalidOperationException">The value is neither.</exception>
    public override bool IsValid(object? value) => Refusal(value, Expectation()) is null;

    /// <summary>What is said of a value that is not at hand.</summary>
    /// <param name="name">The name of the value.</param>
    /// <returns>The message.</returns>
    public override string FormatErrorMessage(string name) => Message(name, $"{Expectation().Expected} is expected.");

    /// <summary>Whether a value holds codes that are valid here and, if not, why.</summary>
    /// <param name="value">A string, a code, or a collection of them.</param>
    /// <param name="validationContext">Where the value stands.</param>
    /// <returns>Null for success; else what is wrong with the first code that is not valid.</returns>
    /// <exception cref="InvalidOperationException">The value is neither.</exception>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => Refusal(value, Expectation()) is { } refusal
        ? new ValidationResult(
            Message(validationContext.DisplayName, refusal),
            validationContext.MemberName is { } member ? [member] : null)
        : ValidationResult.Success;

    private string Message(string name, string refusal) => string.Format(CultureInfo.CurrentCulture, ErrorMessageString, name, refusal);

    private CodeExpectation Expectation()
    {
        var known = MedicalCode.Types.Select(type => type.Table).ToArray();
        var systems = SystemIds.Select(id => known.FirstOrDefault(table => table.System.Id.Equals(id, StringComparison.OrdinalIgnoreCase))?.System
            ?? CodeSystem.Declare(id, id, CodeKind.Other)).Distinct().ToArray();
        return new CodeExpectation(systems, [.. known.Where(table => systems.Contains(table.System))])
        {
            AllowHeaders = AllowHeaders,
            AnyEdition = AnyEdition,
            Dotted = Writing?.ToLowerInvariant() switch
            {
                "dotted" => true,
                "undotted" => false,
                _ => null,
            },
        };
    }

    private string? Refusal(object? value, CodeExpectation expectation) => value switch
    {
        null or "" => null,
        string text => expectation.Refusal(text),
        IMedicalCode code => code.IsEmpty ? null : expectation.Refusal(code),
        IDictionary dictionary => Refusal(OfValues ? dictionary.Values : dictionary.Keys, expectation),
        IEnumerable values => values.Cast<object?>().Select(element => Refusal(element, expectation)).FirstOrDefault(refusal => refusal is not null),
        _ => throw new InvalidOperationException($"{GetType().Name} is for strings, codes and collections of them, not for {value.GetType()}."),
    };
}
