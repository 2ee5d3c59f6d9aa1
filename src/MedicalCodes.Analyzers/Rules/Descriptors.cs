using Microsoft.CodeAnalysis;

namespace MedicalCodes.Rules;

/// <summary>All rules. The whole message is made by the verdict, so that one place puts verdicts into words.</summary>
internal static class Descriptors
{
    public const string HelpRoot = "https://github.com/medicalcodes/medicalcodes/blob/main/docs/rules/";

    public static readonly DiagnosticDescriptor UnknownTable = Warning(RuleIds.UnknownTable, "Code table cannot be read", "This is no code table: {0}");
    public static readonly DiagnosticDescriptor UnreadableRow = Warning(RuleIds.UnreadableRow, "Row of a code table cannot be read", "This row is not read: {0}");
    public static readonly DiagnosticDescriptor ContradictoryRow = Warning(RuleIds.ContradictoryRow, "Code stands twice in one edition", "{0}");
    public static readonly DiagnosticDescriptor ConstantNameClash = Warning(RuleIds.ConstantNameClash, "Two codes need the same constant name", "{0}");
    public static readonly DiagnosticDescriptor BadMetadata = Warning(RuleIds.BadMetadata, "Unknown code system or bad metadata value", "{0}");
    public static readonly DiagnosticDescriptor NoTable = Create(RuleIds.NoTable, "Code system without a table", "{0} has no code table here, so only the shape of its codes is checked; add one as a CodeTable item", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor NotACode = Warning(RuleIds.NotACode, "Not a code of the system");
    public static readonly DiagnosticDescriptor WrongShape = Warning(RuleIds.WrongShape, "Not the shape of the system's codes");
    public static readonly DiagnosticDescriptor Header = Warning(RuleIds.Header, "Header code is not billable");
    public static readonly DiagnosticDescriptor Retired = Warning(RuleIds.Retired, "Code is retired");
    public static readonly DiagnosticDescriptor NotYetEffective = Warning(RuleIds.NotYetEffective, "Code is not in force yet");
    public static readonly DiagnosticDescriptor WrongWriting = Warning(RuleIds.WrongWriting, "Code is written differently here");
    public static readonly DiagnosticDescriptor LookAlike = Warning(RuleIds.LookAlike, "Code has look-alike or invisible characters");
    public static readonly DiagnosticDescriptor Incomplete = Warning(RuleIds.Incomplete, "Code is incomplete");
    public static readonly DiagnosticDescriptor MatchesNoCode = Warning(RuleIds.MatchesNoCode, "Prefix or range matches no code");
    public static readonly DiagnosticDescriptor NotConstant = Warning(RuleIds.NotConstant, "Non-constant string becomes a code", "This string is known only at run time, and the conversion to {0} throws if it is no code; use {0}.Parse or {0}.TryParse");
    public static readonly DiagnosticDescriptor WrongDescription = Warning(RuleIds.WrongDescription, "Description belongs to another code");
    public static readonly DiagnosticDescriptor OtherSystem = Warning(RuleIds.OtherSystem, "Code of another system or kind");
    public static readonly DiagnosticDescriptor OtherValue = Warning(RuleIds.OtherValue, "Value of another system or kind", "This value is {0}; {1} is expected here");
    public static readonly DiagnosticDescriptor OtherComparison = Warning(RuleIds.OtherComparison, "Codes of different systems are compared", "This compares {0} with {1}, so it says nothing");
    public static readonly DiagnosticDescriptor OtherInPair = Warning(RuleIds.OtherInPair, "Code is not of the system beside it");
    public static readonly DiagnosticDescriptor OtherElement = Warning(RuleIds.OtherElement, "FHIR element holds codes of the other kind", "{0} holds {1}, and this is {2}");
    public static readonly DiagnosticDescriptor OtherWriting = Warning(RuleIds.OtherWriting, "Value is written differently here");

    // For editors: nothing is wrong where these say something.
    public static readonly DiagnosticDescriptor LiteralForConstant = Create(RuleIds.LiteralForConstant, "Literal could be a constant", "'{0}' could be the constant {1}", DiagnosticSeverity.Hidden);
    public static readonly DiagnosticDescriptor Title = Create(RuleIds.Title, "Description of a code", "{0}", DiagnosticSeverity.Info, isEnabled: false);

    /// <summary>The rule of a verdict that says something is wrong.</summary>
    public static DiagnosticDescriptor Of(Tables.VerdictKind kind) => kind switch
    {
        Tables.VerdictKind.NoTable => NoTable,
        Tables.VerdictKind.WrongWriting => WrongWriting,
        Tables.VerdictKind.Incomplete => Incomplete,
        Tables.VerdictKind.Header => Header,
        Tables.VerdictKind.NotYetEffective => NotYetEffective,
        Tables.VerdictKind.Retired => Retired,
        Tables.VerdictKind.OtherSystem => OtherSystem,
        Tables.VerdictKind.LookAlike => LookAlike,
        Tables.VerdictKind.NotACode => NotACode,
        Tables.VerdictKind.WrongShape => WrongShape,
        Tables.VerdictKind.MatchesNoCode => MatchesNoCode,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static DiagnosticDescriptor Warning(string id, string title, string message = "{0}") =>
        Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, bool isEnabled = true) =>
        new(id, title, message, "MedicalCodes", severity, isEnabledByDefault: isEnabled, helpLinkUri: HelpRoot + id + ".md");
}
